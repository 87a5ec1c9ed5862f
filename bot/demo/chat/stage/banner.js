/* The page's header: what this is, and the few things one can do to the demo itself. */
import { openAddDialog } from "./add_dialog.js";
import { button, el, icon } from "../../../web/shared/chat/parts/elements.js";
import { recall, remember } from "../parts/memory.js";
import { openMenu } from "../../../web/shared/chat/parts/overlays.js";
import { fullMoment, localeOf, ownZone } from "../../../web/shared/chat/parts/zones.js";
import * as wire from "../emulator/wire.js";
import { say, speak, spoken } from "../../../web/shared/chat/parts/words.js";

/**
 * @typedef {object} Acts
 * @property {() => number} now  unix seconds
 * @property {() => number[]} people  user ids
 * @property {() => Promise<void>} reload
 * @property {() => void} relabel
 * @property {(error: unknown) => void} fail
 */

/** @typedef {keyof typeof THEMES} Theme */

const THEMES = /** @type {const} */ ({
  auto: { icon: "half", next: "light" }, light: { icon: "sun", next: "dark" }, dark: { icon: "moon", next: "auto" },
});

export class Banner {
  #acts;
  #lost = el("p", { class: "lost", role: "status", hidden: true, word: "lost" });
  #clock = button({ class: "tool", wordLabel: "clock", "aria-haspopup": "menu", onclick: () => { this.#openClock(); } },
    icon("clock"));
  #theme = button({ class: "tool", onclick: () => { this.#wearTheme(THEMES[themeNow()].next); } });
  #tongue = button({ class: "tool worded", wordLabel: "pageLanguage", onclick: () => { this.#switchTongue(); } }, otherTongue());

  /**
   * @param {Acts} acts
   * @param {...HTMLElement} more  tools that others bring
   */
  constructor(acts, ...more) {
    this.#acts = acts;
    const add = button({ class: "tool worded add", wordLabel: "addPerson", "aria-haspopup": "dialog",
      onclick: () => { openAddDialog(acts); } }, icon("plus"), el("span", { class: "add-word", word: "addPerson" }));
    document.documentElement.dataset["theme"] = recall("theme") ?? "auto";
    this.#wearTheme(themeNow());
    speak(recall("words") ?? spoken());
    this.parts = [
      el("div", { class: "brand" },
        el("img", { src: "/chat/mark.svg", alt: "", width: 30, height: 30 }), el("h1", {}, "Colloquy")),
      el("p", { class: "local", word: "local" }),
      el("div", { class: "tools" }, ...more, add, this.#clock, this.#tongue, this.#theme),
      this.#lost,
    ];
  }

  /** @param {boolean} isLost  whether the connection to the emulator is */
  lost(isLost) {
    this.#lost.hidden = !isLost;
  }

  #switchTongue() {
    speak(spoken() === "zh" ? "en" : "zh");
    remember("words", spoken());
    this.#tongue.textContent = otherTongue();
    this.#wearTheme(themeNow());
    this.#acts.relabel();
  }

  /** @param {Theme} name */
  #wearTheme(name) {
    document.documentElement.dataset["theme"] = name;
    remember("theme", name);
    this.#theme.replaceChildren(icon(THEMES[name].icon));
    const text = say("theme", say(name)); // its words hang on the theme too, so they are set here
    this.#theme.setAttribute("aria-label", text);
    this.#theme.title = text;
  }

  #openClock() {
    const face = { zone: ownZone(), locale: localeOf(spoken()) };
    openMenu(this.#clock, [
      { note: true, text: fullMoment(this.#acts.now(), face) },
      { text: say("hour"), detail: "+1 h", press: () => void this.#moveClock(3600) },
      { text: say("day"), detail: "+1 d", press: () => void this.#moveClock(86_400) },
      { text: say("week"), detail: "+7 d", press: () => void this.#moveClock(7 * 86_400) },
      { note: true, text: say("clockNote") },
    ], say("clock")).classList.add("clock-menu");
  }

  /** @param {number} seconds */
  async #moveClock(seconds) {
    try {
      await wire.advanceClock(seconds);
      await this.#acts.reload();
    } catch (error) {
      this.#acts.fail(error);
    }
  }
}

const otherTongue = () => (spoken() === "zh" ? "EN" : "中文");

/** @returns {Theme} */
function themeNow() {
  const name = document.documentElement.dataset["theme"];
  return name === "light" || name === "dark" ? name : "auto";
}
