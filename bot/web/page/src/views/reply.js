// The reply mailbox: all replies of the event are fetched, and this device finds the right one.
import { h } from "../../../shared/dom.js";
import { announce, show } from "../frame.js";
import { say } from "../language.js";
import { fromBase64url } from "../sealing/bytes.js";
import { openReplies, readReceipt, REPLY_BYTES } from "../sealing/receipts.js";
import { ask, FIRST_ROUND, Unreachable } from "../wire.js";
import { backTo } from "./ballot.js";

/** @import { Child } from "../../../shared/dom.js" */
/** @import { App } from "../app.js" */
/** @import { ShowOptions } from "../frame.js" */
/** @import { Bytes } from "../sealing/bytes.js" */

/**
 * @param {App} app
 * @param {ShowOptions} options
 */
export function showReply(app, options) {
  const mailbox = new Mailbox(app.event);
  show([backTo(app), h("h2", {}, say("read-reply")), h("p.lead", {}, say("reply-what")), ...mailbox.parts], options);
}

class Mailbox {
  #event;
  #field = h("input", {
    id: "receipt", type: "text", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", lang: "en",
    "aria-describedby": "receipt-problem", enterkeyhint: "search",
  });
  #problem = h("div.problem", { id: "receipt-problem", role: "alert" });
  #found = h("div", { "aria-live": "polite" });
  #button = h("button.main", { type: "submit" }, say("reply-find"));

  /** @param {string} event */
  constructor(event) {
    this.#event = event;
    const label = h("label", { for: "receipt" }, say("reply-label"));
    const form = h("form", { novalidate: true, autocomplete: "off" }, label, this.#field, this.#problem, this.#button);
    form.addEventListener("submit", (submitted) => {
      submitted.preventDefault();
      void this.#search();
    });
    this.parts = [form, this.#found];
  }

  async #search() {
    this.#problem.replaceChildren();
    this.#found.replaceChildren();
    const receipt = readReceipt(this.#field.value);
    this.#field.setAttribute("aria-invalid", String(receipt === null));
    if (!receipt) {
      this.#complain(say("reply-bad"));
      this.#field.focus();
      return;
    }
    announce(say("reply-finding"));
    this.#button.setAttribute("aria-disabled", "true");
    try {
      this.#show(await openReplies(receipt, this.#event, await fetchReplies(this.#event)));
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      this.#complain(h("strong", {}, say("trouble-offline")), " ", say("trouble-load-what"));
    } finally {
      this.#button.setAttribute("aria-disabled", "false");
    }
  }

  /** @param {string[]} texts */
  #show(texts) {
    if (texts.length === 0) {
      this.#found.append(h("p.empty", {}, say("reply-none")));
      return;
    }
    const hide = h("button.quiet", { type: "button", onclick: () => { this.#hide(); } }, say("reply-hide"));
    this.#found.append(...texts.map(bubble), hide);
  }

  #hide() {
    this.#found.replaceChildren();
    this.#field.value = "";
    this.#field.focus();
  }

  /** @param {...Child} words */
  #complain(...words) {
    this.#problem.replaceChildren(h("p", {}, ...words));
  }
}

/** @param {string} text */
const bubble = (text) => h("section.reply", {}, h("h3", {}, say("reply-found")), h("p", { dir: "auto" }, text));

/**
 * @param {string} event
 * @returns {Promise<Bytes[]>}
 */
async function fetchReplies(event) {
  const { status, body } = await ask(`/feedback/${event}/${FIRST_ROUND}/replies`);
  /** @type {unknown} */
  const replies = body["replies"];
  if (status !== 200 || !Array.isArray(replies)) throw new Unreachable();
  return replies.flatMap((/** @type {unknown} */ reply) => {
    try {
      return [fromBase64url(reply, REPLY_BYTES)];
    } catch {
      return []; // a damaged one must not hide the others
    }
  });
}
