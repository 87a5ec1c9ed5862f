/* The guided tour: numbered hints above the phones, one after the other, which anybody may skip. */
import { button, el } from "../../../web/shared/chat/parts/elements.js";
import { recall, remember } from "../parts/memory.js";
import { spoken, wear } from "../../../web/shared/chat/parts/words.js";

/** @import { Word } from "../../../web/shared/chat/parts/words.js" */
/** @import { Stage } from "./stage.js" */

const HOST = () => 0;
/** The guest who reads what the page's reader reads. */
const GUEST = () => (spoken() === "zh" ? 2 : 1);
const SECOND_HOST = () => 3;

/**
 * What is to be done, and in whose phone: the place of the person in the roster.
 * @type {readonly { words: Word, whose: () => number }[]}
 */
const STEPS = [
  { words: "tourJoin", whose: GUEST },
  { words: "tourConfirm", whose: GUEST },
  { words: "tourChange", whose: HOST },
  { words: "tourQuestion", whose: GUEST },
  { words: "tourFeedback", whose: GUEST },
  { words: "tourDialogue", whose: GUEST },
  { words: "tourReadout", whose: HOST },
  { words: "tourSecond", whose: SECOND_HOST },
  { words: "tourSelection", whose: HOST },
  { words: "tourDecide", whose: SECOND_HOST },
  { words: "tourClock", whose: GUEST },
];
const KEPT = "tour";

export class Tour {
  #stage;
  #at = 0;
  #isOffered = false;
  #count = el("span", { class: "tour-count" });
  #text = el("p", { class: "tour-text", "aria-live": "polite" });
  #back = button({ class: "plain", word: "tourBack", onclick: () => { this.#go(this.#at - 1); } });
  #next = button({ class: "plain strong", word: "tourNext", onclick: () => { this.#go(this.#at + 1); } });
  #again = button({ class: "tool worded", word: "tour", hidden: true, onclick: () => { this.#go(0); } });

  /** @param {Stage} stage */
  constructor(stage) {
    this.#stage = stage;
    this.node = el("aside", { class: "tour", wordLabel: "tour", hidden: true }, this.#count, this.#text,
      el("div", { class: "tour-acts" },
        button({ class: "plain", word: "tourSkip", onclick: () => { this.#end(); } }), this.#back, this.#next));
  }

  /** What takes it up again, for the page's header. */
  get again() {
    return this.#again;
  }

  /** Begins once its people are there, unless it was seen or skipped in this browser. */
  offer() {
    if (this.#isOffered) return;
    this.#isOffered = true;
    this.#again.hidden = false;
    if (recall(KEPT) === null) this.#go(0);
  }

  /** @param {number} at */
  #go(at) {
    const step = STEPS[at];
    if (step === undefined) {
      this.#end();
      return;
    }
    this.#at = at;
    this.node.hidden = false;
    this.#again.hidden = true;
    this.#back.hidden = at === 0;
    wear(this.#next, "word", at === STEPS.length - 1 ? "tourDone" : "tourNext");
    this.#count.textContent = `${String(at + 1)}/${String(STEPS.length)}`;
    wear(this.#text, "word", [step.words, this.#stage.point(step.whose())]);
  }

  #end() {
    this.node.hidden = true;
    this.#again.hidden = false;
    this.#stage.point(null);
    remember(KEPT, "seen");
  }
}
