// The reply mailbox: all replies of the event are fetched, and this device finds the right one.
import { announce, h, show } from "../dom.js";
import { say } from "../language.js";
import { fromBase64url } from "../sealing/bytes.js";
import { openReplies, readReceipt, REPLY_BYTES } from "../sealing/receipts.js";
import { ask, Unreachable } from "../wire.js";
import { backTo } from "./ballot.js";

export function showReply(app, { focus }) {
  const field = h("input", {
    id: "receipt", type: "text", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", lang: "en",
    "aria-describedby": "receipt-problem", enterkeyhint: "search",
  });
  const problem = h("div.problem", { id: "receipt-problem", role: "alert" });
  const found = h("div", { "aria-live": "polite" });
  const button = h("button.main", { type: "submit" }, say("reply-find"));
  const form = h("form", { novalidate: true, autocomplete: "off" }, h("label", { for: "receipt" }, say("reply-label")), field, problem, button);
  const complain = (...words) => problem.replaceChildren(h("p", {}, ...words));
  const hide = () => {
    found.replaceChildren();
    field.value = "";
    field.focus();
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.replaceChildren();
    found.replaceChildren();
    const receipt = readReceipt(field.value);
    field.setAttribute("aria-invalid", String(receipt === null));
    if (!receipt) {
      complain(say("reply-bad"));
      return field.focus();
    }
    announce(say("reply-finding"));
    button.setAttribute("aria-disabled", "true");
    try {
      const texts = await openReplies(receipt, app.event, await fetchReplies(app.event));
      if (texts.length === 0) found.append(h("p.empty", {}, say("reply-none")));
      else found.append(...texts.map(bubble), h("button.quiet", { type: "button", onclick: hide }, say("reply-hide")));
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      complain(h("strong", {}, say("trouble-offline")), " ", say("trouble-load-what"));
    } finally {
      button.setAttribute("aria-disabled", "false");
    }
    return undefined;
  });
  show([backTo(app), h("h2", {}, say("read-reply")), h("p.lead", {}, say("reply-what")), form, found], { focus });
}

const bubble = (text) => h("section.reply", {}, h("h3", {}, say("reply-found")), h("p", { dir: "auto" }, text));

async function fetchReplies(event) {
  const { status, body } = await ask(`/feedback/${event}/replies`);
  if (status !== 200 || !Array.isArray(body.replies)) throw new Unreachable();
  return body.replies.flatMap((reply) => {
    try {
      return [fromBase64url(reply, REPLY_BYTES)];
    } catch {
      return []; // a damaged one must not hide the others
    }
  });
}
