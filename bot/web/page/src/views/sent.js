// After sending: that it was recorded, and the receipt, once.
import { h } from "../../../shared/dom.js";
import { announce, show } from "../frame.js";
import { say, titleOf } from "../language.js";
import { fromBase64url, toBase64url } from "../sealing/bytes.js";
import { showReceipt } from "../sealing/receipts.js";
import { backTo } from "./ballot.js";

/** @import { App, Outcome } from "../app.js" */
/** @import { ShowOptions } from "../frame.js" */
/** @import { Bytes } from "../sealing/bytes.js" */

/** @typedef {Omit<Outcome, "receipt"> & { event: string, receipt: string }} KeptOutcome */

/** Outlives a reload, not the tab: a phone that is put down must not lose a receipt unread. */
const SLOT = "colloquy.receipt";
const RECEIPT_BYTES = 16;

/**
 * @param {string} event
 * @returns {Outcome | null}
 */
export function unseenReceipt(event) {
  try {
    const { event: of, ballot, state, receipt } = /** @type {KeptOutcome} */ (parse(sessionStorage.getItem(SLOT) ?? ""));
    return of === event ? { ballot, state, receipt: fromBase64url(receipt, RECEIPT_BYTES) } : null;
  } catch {
    return null;
  }
}

/** @type {(text: string) => unknown} */
const parse = (text) => JSON.parse(text);

/** @type {(event: string, outcome: Outcome, receipt: Bytes) => void} */
function rememberUnseen(event, outcome, receipt) {
  try {
    sessionStorage.setItem(SLOT, JSON.stringify({ ...outcome, event, receipt: toBase64url(receipt) }));
  } catch {
    // shown now all the same
  }
}

function forgetUnseen() {
  try {
    sessionStorage.removeItem(SLOT);
  } catch {
    // there was nowhere to keep it
  }
}

/**
 * @param {App} app
 * @param {Outcome} outcome
 * @param {ShowOptions} options
 */
export function showSent(app, outcome, options) {
  const { state, receipt } = outcome;
  const already = state === "already-recorded";
  if (receipt) rememberUnseen(app.event, outcome, receipt);
  const done = () => {
    forgetUnseen();
    app.outcome = { ...outcome, receipt: null };
    app.draw();
  };
  show(
    [
      h(
        "section.notice.good",
        {},
        h("h2", {}, say(already ? "already" : "recorded")),
        h("p", {}, say(already ? "already-what" : "recorded-what")),
      ),
      ...(receipt ? [receiptBox(receipt, already, done)] : onward(app, outcome.ballot)),
    ],
    options,
  );
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

/**
 * @param {Bytes} receipt
 * @param {boolean} already  recorded before
 * @param {() => void} done
 */
function receiptBox(receipt, already, done) {
  const shown = showReceipt(receipt);
  const status = h("p.small");
  const code = h(
    "p.receipt",
    { lang: "en", translate: "no", tabindex: "0" },
    shown.split(" ").flatMap((part) => [h("span", {}, part), " "]),
  );
  const copy = async () => {
    const words = await copied(shown, code);
    status.textContent = words;
    announce(words);
  };
  return h(
    "section.receipt-box",
    { "aria-labelledby": "receipt" },
    h("h3", { id: "receipt" }, say("receipt")),
    h("p", {}, say("receipt-what")),
    already && h("p", {}, say("receipt-which")),
    code,
    status,
    h(
      "div.row",
      {},
      h("button.quiet", { type: "button", onclick: copy }, say("receipt-copy")),
      h("button.main", { type: "button", onclick: done }, say("receipt-done")),
    ),
  );
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
