// A field for something written down on paper, and what is found for it on this device.
import { h } from "../../../shared/dom.js";
import { say } from "../frame/language.js";
import { Unreachable } from "../requests/wire.js";

/** @import { Key } from "../frame/language.js" */
/** @import { Bytes } from "../sealing/bytes.js" */

/**
 * @typedef {object} What
 * @property {Key} label  of the field
 * @property {Key} find  the button
 * @property {Key} bad  what is said of something that cannot be it
 * @property {(typed: string) => Bytes | null} read
 * @property {(read: Bytes) => Promise<HTMLElement[]>} look  what is shown for it
 */

export class Search {
  #what;
  #field = h("input", {
    id: "paper", type: "text", autocomplete: "off", autocapitalize: "characters", autocorrect: "off",
    spellcheck: "false", lang: "en", "aria-describedby": "paper-problem", enterkeyhint: "search",
  });
  #problem = h("div.problem", { id: "paper-problem", role: "alert" });
  #found = h("div", { "aria-live": "polite" });

  /** @param {What} what */
  constructor(what) {
    this.#what = what;
    const form = h(
      "form",
      { novalidate: true, autocomplete: "off" },
      h("label", { for: "paper" }, say(what.label)),
      this.#field,
      this.#problem,
      h("button.main", { type: "submit" }, say(what.find)),
    );
    form.addEventListener("submit", (submitted) => {
      submitted.preventDefault();
      void this.#search();
    });
    this.parts = [form, this.#found];
  }

  async #search() {
    this.#problem.replaceChildren();
    this.#found.replaceChildren();
    const read = this.#what.read(this.#field.value);
    this.#field.setAttribute("aria-invalid", String(read === null));
    if (!read) {
      this.#complain(say(this.#what.bad));
      this.#field.focus();
      return;
    }
    try {
      const hide = h("button.quiet", { type: "button", onclick: () => { this.#hide(); } }, say("reply-hide"));
      this.#found.append(...(await this.#what.look(read)), hide);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      this.#complain(h("strong", {}, say("trouble-offline")), " ", say("trouble-posted-what"));
    }
  }

  #hide() {
    this.#found.replaceChildren();
    this.#field.value = "";
    this.#field.focus();
  }

  /** @param {...(string | HTMLElement)} words */
  #complain(...words) {
    this.#problem.replaceChildren(h("p", {}, ...words));
  }
}
