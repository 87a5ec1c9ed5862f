// One to five, or nothing: radio buttons that can be cleared.
import { h } from "../../../shared/dom.js";
import { say } from "../frame/language.js";

const RATINGS = [1, 2, 3, 4, 5];

export class Rating {
  #choose;
  #inputs;
  #clear;

  /**
   * @param {number | null} rating  as it is now
   * @param {(rating: number | null) => void} choose
   */
  constructor(rating, choose) {
    this.#choose = choose;
    this.#inputs = RATINGS.map((n) => h("input", {
      type: "radio", name: "rating", value: String(n), checked: rating === n,
      "aria-label": say("rating-name", { n }), onchange: () => { this.#pick(n); },
    }));
    const choices = this.#inputs.map((input) =>
      h("label.choice", {}, input, h("span", { "aria-hidden": "true" }, input.value)));
    const clear = { type: "button", onclick: () => { this.#empty(); }, hidden: rating === null };
    this.#clear = h("button.link", clear, say("rating-clear"));
    this.node = h(
      "fieldset",
      { "aria-describedby": "ends" },
      h("legend", {}, say("rating")),
      h("div.choices", {}, choices),
      h(
        "div.ends",
        { id: "ends" },
        h("span", {}, `1 = ${say("rating-1")}`),
        this.#clear,
        h("span", {}, `5 = ${say("rating-5")}`),
      ),
    );
  }

  /** Where a keyboard enters it. */
  get first() {
    return this.#inputs[0];
  }

  /** @param {number | null} rating */
  #pick(rating) {
    this.#choose(rating);
    this.#clear.hidden = rating === null;
  }

  #empty() {
    for (const input of this.#inputs) input.checked = false;
    this.#pick(null);
    this.first?.focus();
  }
}
