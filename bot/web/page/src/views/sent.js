// After sending: what is in the box now, and what its writer must see once.
import { h } from "../../../shared/dom.js";
import { announce, show } from "../frame.js";
import { say, titleOf } from "../language.js";
import { fromBase64url } from "../sealing/bytes.js";
import { showReceipt } from "../sealing/receipts.js";
import { backTo } from "./ballot.js";

/** @import { Child } from "../../../shared/dom.js" */
/** @import { App } from "../app.js" */
/** @import { ShowOptions } from "../frame.js" */
/** @import { Outcome } from "../sending.js" */

const RECEIPT_BYTES = 16;
/** @type {Map<string, "recorded" | "already" | "earlier" | "foreign">} */
const WORDS = new Map([
  ["recorded", "recorded"], ["already-recorded", "already"], ["earlier", "earlier"], ["foreign", "foreign"],
]);

/**
 * @param {App} app
 * @param {Outcome} outcome
 * @param {ShowOptions} options
 */
export function showSent(app, outcome, options) {
  const { state, receipt, code, unsent } = outcome;
  const kind = WORDS.get(state) ?? "recorded";
  const good = unsent === null ? "section.notice.good" : "section.notice";
  show(
    [
      h(good, {}, h("h2", {}, say(kind)), h("p", {}, say(`${kind}-what`)), ...texts(outcome)),
      receipt !== null && receiptBox(receipt),
      code !== null && codeBox(code),
      ...(receipt ?? unsent) === null ? onward(app, outcome.ballot) : [seen(app, outcome)],
    ],
    options,
  );
}

/**
 * What counts, and what was written later and does not.
 * @param {Outcome} outcome
 */
const texts = ({ counts, unsent }) => [
  counts !== null && quoted("sent-counts", counts),
  unsent !== null && quoted("sent-unsent", unsent),
];

/** @type {(title: "sent-counts" | "sent-unsent", text: string) => HTMLElement} */
const quoted = (title, text) =>
  h("div.quoted", {}, h("h3", {}, say(title)), h("p", { dir: "auto", translate: "no" }, text));

/**
 * @param {App} app
 * @param {Outcome} outcome
 */
function seen(app, outcome) {
  const done = () => {
    app.kept.dropUnseen(outcome.ballot);
    const state = outcome.unsent === null ? outcome.state : "already-recorded";
    app.outcome = { ...outcome, state, receipt: null, counts: null, unsent: null };
    app.showUnseen();
  };
  return h("button.main", { type: "button", onclick: done }, say(outcome.receipt ? "receipt-done" : "sent-seen"));
}

/**
 * The ways on: the next open session, and back.
 * @param {App} app
 * @param {string} ballot  the one just sent
 */
function onward(app, ballot) {
  const next = app.ballotsOf("session").find((each) => each.id !== ballot && app.stateOf(each) === "open");
  if (!next) return [backTo(app)];
  const go = () => { app.go("ballot", next.id, { replace: true }); };
  return [h("button.main", { type: "button", onclick: go }, say("next", { title: titleOf(next) })), backTo(app)];
}

/** @param {string} receipt  base64url */
function receiptBox(receipt) {
  const shown = showReceipt(fromBase64url(receipt, RECEIPT_BYTES));
  return h(
    "section.receipt-box",
    { "aria-labelledby": "receipt" },
    h("h3", { id: "receipt" }, say("receipt")),
    h("p", {}, say("receipt-what")),
    ...copiable(shown, "p.receipt"),
  );
}

/** @param {string} code */
function codeBox(code) {
  return h(
    "details.fold",
    {},
    h("summary", {}, say("sent-code")),
    h("p", {}, say("sent-code-what")),
    ...copiable(code, "p.receipt.code"),
  );
}

/**
 * Something to write down, with a button that copies it.
 * @param {string} shown
 * @param {"p.receipt" | "p.receipt.code"} kind
 * @returns {Child[]}
 */
function copiable(shown, kind) {
  const status = h("p.small");
  const code = h(
    kind,
    { lang: "en", translate: "no", tabindex: "0" },
    shown.split(" ").flatMap((part) => [h("span", {}, part), " "]),
  );
  const copy = async () => {
    const words = await copied(shown, code);
    status.textContent = words;
    announce(words);
  };
  return [code, status, h("button.quiet", { type: "button", onclick: copy }, say("receipt-copy"))];
}

/**
 * Copies, or where that is forbidden selects; returns what to say about it.
 * @param {string} text
 * @param {HTMLElement} node
 */
async function copied(text, node) {
  try {
    await navigator.clipboard.writeText(text);
    return say("receipt-copied");
  } catch {
    getSelection()?.selectAllChildren(node);
    return say("receipt-select");
  }
}
