// After sending: what is in the box now, and what its writer must see once.
import { h } from "../../../shared/dom.js";
import { show } from "../frame/frame.js";
import { say, titleOf } from "../frame/language.js";
import { fromBase64url } from "../sealing/bytes.js";
import { showReceipt } from "../sealing/receipts.js";
import { backTo } from "./ballot.js";
import { codeBox, copiable } from "./copying.js";

/** @import { App } from "../app.js" */
/** @import { ShowOptions } from "../frame/frame.js" */
/** @import { Outcome } from "../requests/sending.js" */

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
      code !== null && codeBox(code, "sent-code-what"),
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
