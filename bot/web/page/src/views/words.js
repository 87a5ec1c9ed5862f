// The eight words by which people see that they all have the same page. Two of them are asked for once, so that
// they are really looked up on paper or a slide, which no server can change for one guest alone.
import { h } from "../../../shared/dom.js";
import { announce } from "../frame/frame.js";
import { say } from "../frame/language.js";

/** @import { App } from "../app.js" */

const ASKED = 2;

/**
 * All eight, to be compared by eye.
 * @param {string[]} words
 */
export const wordList = (words) =>
  h("ol.words", { lang: "en", translate: "no" }, words.map((word) => h("li", {}, word)));

/** Two different places of eight, in order. */
function choosePlaces() {
  /** @type {Set<number>} */
  const places = new Set();
  while (places.size < ASKED) places.add((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % 8);
  return [...places].sort();
}

/**
 * The words, with a gap in two places until they have been compared.
 * @param {App} app
 * @param {{ done: () => void, mayGoOn?: boolean }} how  `done` hears that they are right, or that the reader went on
 */
export function comparison(app, { done, mayGoOn = false }) {
  if (app.isCompared) {
    return h(
      "details.fold", {}, h("summary", {}, h("span", {}, h("span.tick", { "aria-hidden": "true" }, "✓"), say("words-right"))),
      h("p", {}, say("fingerprint-how")), wordList(app.signed.words),
    );
  }
  return new Comparison(app, done, mayGoOn).node;
}

class Comparison {
  #app;
  #done;
  #fields;
  #problem = h("div.problem", { role: "alert" });
  #goOn;

  /**
   * @param {App} app
   * @param {() => void} done
   * @param {boolean} mayGoOn
   */
  constructor(app, done, mayGoOn) {
    this.#app = app;
    this.#done = done;
    this.#fields = new Map(choosePlaces().map((place) => [place, this.#field(place)]));
    this.#goOn = mayGoOn &&
      h("button.link", { type: "button", onclick: () => { this.#leave(); } }, say("words-go-on"));
    const compare = h("button.quiet", { type: "button", onclick: () => { this.#compare(); } }, say("words-compare"));
    this.node = h(
      "section.compare",
      { "aria-labelledby": "compare" },
      h("h3", { id: "compare" }, say("fingerprint")),
      h("p", {}, say("words-how")),
      h("ol.words", { lang: "en", translate: "no" }, app.signed.words.map((word, place) =>
        h("li", {}, this.#fields.get(place) ?? word))),
      this.#problem,
      h("div.row", {}, compare, this.#goOn),
    );
  }

  /** @param {number} place */
  #field(place) {
    const field = h("input.word", {
      type: "text", autocomplete: "off", autocapitalize: "none", autocorrect: "off", spellcheck: "false", lang: "en",
      "aria-label": say("words-name", { n: place + 1 }),
      onkeydown: (event) => {
        if (event.key !== "Enter") return;
        event.preventDefault(); // not the form around it
        this.#compare();
      },
    });
    return field;
  }

  #compare() {
    const typed = [...this.#fields].map(([place, field]) => [field.value.trim().toLowerCase(), this.#app.signed.words[place]]);
    if (typed.some(([word]) => !word)) {
      this.#complain(say("words-empty"));
      return;
    }
    if (typed.some(([word, right]) => word !== right)) {
      if (this.#goOn) this.#goOn.remove();
      this.#goOn = false;
      this.#complain(h("strong", {}, say("words-wrong")), " ", say("words-wrong-what"));
      return;
    }
    this.#app.compared();
    announce(say("words-right"));
    this.#done();
  }

  #leave() {
    this.#app.wentOn = true;
    this.#done();
  }

  /** @param {...(string | HTMLElement)} what */
  #complain(...what) {
    this.#problem.replaceChildren(h("p", {}, ...what));
    [...this.#fields.values()][0]?.focus();
  }
}
