// After sending: that it was recorded, and the receipt, once.
import { announce, h, show } from "../dom.js";
import { say, titleOf } from "../language.js";
import { fromBase64url, toBase64url } from "../sealing/bytes.js";
import { showReceipt } from "../sealing/receipts.js";
import { backTo } from "./ballot.js";

/** Outlives a reload, not the tab: a phone that is put down must not lose a receipt unread. */
const SLOT = "colloquy.receipt";

export function unseenReceipt(event) {
  try {
    const outcome = JSON.parse(sessionStorage.getItem(SLOT));
    return outcome?.event === event ? { ...outcome, receipt: fromBase64url(outcome.receipt, 16) } : null;
  } catch {
    return null;
  }
}

function rememberUnseen(event, outcome) {
  try {
    sessionStorage.setItem(SLOT, JSON.stringify({ ...outcome, event, receipt: toBase64url(outcome.receipt) }));
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

export function showSent(app, { focus }) {
  const { state, receipt, ballot } = app.outcome;
  const already = state === "already-recorded";
  if (receipt) rememberUnseen(app.event, app.outcome);
  const next = app.ballotsOf("session").find((each) => each.id !== ballot && app.stateOf(each) === "open");
  const onward = [
    next &&
      h("button.main", { type: "button", onclick: () => app.go("ballot", next.id, { replace: true }) }, say("next", { title: titleOf(next) })),
    backTo(app),
  ];
  const done = () => {
    forgetUnseen();
    app.outcome = { ...app.outcome, receipt: null };
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
      ...(receipt ? [receiptBox(receipt, already, done)] : onward),
    ],
    { focus },
  );
}

function receiptBox(receipt, already, done) {
  const shown = showReceipt(receipt);
  const code = h("p.receipt", { lang: "en", translate: "no", tabindex: "0" }, shown.split(" ").flatMap((part) => [h("span", {}, part), " "]));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(shown);
      status.textContent = say("receipt-copied");
    } catch {
      getSelection().selectAllChildren(code);
      status.textContent = say("receipt-select");
    }
    announce(status.textContent);
  };
  const status = h("p.small", {});
  return h(
    "section.receipt-box",
    { "aria-labelledby": "receipt" },
    h("h3", { id: "receipt" }, say("receipt")),
    h("p", {}, say("receipt-what")),
    already && h("p", {}, say("receipt-which")),
    code,
    status,
    h("div.row", {}, h("button.quiet", { type: "button", onclick: copy }, say("receipt-copy")), h("button.main", { type: "button", onclick: done }, say("receipt-done"))),
  );
}
