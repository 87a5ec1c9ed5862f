// The frame both pages share: header, language, announcements, focus, and what is said of troubles.
import { h } from "../../../shared/dom.js";
import { other, say, spoken, switchLanguage } from "./language.js";

/** @import { Child } from "../../../shared/dom.js" */
/** @import { Key } from "./language.js" */

/** @typedef {{ [Name in Key]: `${Name}-what` extends Key ? Name : never }[Key]} TroubleKind  one with a `-what` */
/** @typedef {{ what?: Key, action?: (() => unknown) | null, label?: Key, grave?: boolean }} TroubleOptions */
/** @typedef {{ focus?: boolean }} ShowOptions  `focus` puts the reader at the view's heading */

/** @param {string} id  of an element both pages have */
function byId(id) {
  const node = document.getElementById(id);
  if (node === null) throw new Error(id);
  return node;
}

/**
 * Tells a screen reader without moving anybody.
 * @param {string} words
 */
export function announce(words) {
  const region = byId("said");
  region.textContent = "";
  requestAnimationFrame(() => { region.textContent = words; });
}

let isFirst = true;

/**
 * Shows a view; the focus stays when the page has just loaded.
 * @param {Child | Child[]} content
 * @param {ShowOptions} options
 */
export function show(content, { focus = true } = {}) {
  const main = byId("main");
  main.replaceChildren(...h("main", {}, content).childNodes);
  main.removeAttribute("aria-busy");
  const isLoading = isFirst;
  isFirst = false;
  if (!focus || isLoading) return;
  const heading = main.querySelector("h2") ?? main;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/**
 * Puts the frame into the language spoken; calls `redraw` after each switch.
 * @param {Key} pageTitle
 * @param {() => void} redraw
 */
export function frame(pageTitle, redraw) {
  const draw = () => {
    document.documentElement.lang = spoken() === "zh" ? "zh-CN" : "en";
    document.title = say(pageTitle);
    byId("title").textContent = say(pageTitle);
    byId("skip").textContent = say("skip");
    const button = byId("language");
    const name = other() === "zh" ? "中文" : "English";
    button.textContent = name;
    button.lang = other() === "zh" ? "zh-CN" : "en";
    button.setAttribute("aria-label", `${name}: ${say("language", {}, other())}`);
  };
  byId("language").onclick = () => {
    switchLanguage();
    draw();
    redraw();
  };
  byId("skip").onclick = (event) => {
    event.preventDefault(); // the fragment is for rights only
    byId("main").focus();
  };
  draw();
}

/**
 * Something is wrong: what, what to do, and perhaps a button for it.
 * @param {TroubleKind} kind
 * @param {TroubleOptions} options
 */
export function trouble(kind, { what = `${kind}-what`, action = null, label = "again", grave = false } = {}) {
  return h(
    grave ? "section.notice.grave" : "section.notice",
    { role: grave ? "alert" : null },
    h("h2", {}, say(kind)),
    h("p", {}, say(what)),
    action && h("button.main", { type: "button", onclick: action }, say(label)),
  );
}

/** Whether this browser can do what the page promises; types know only browsers that can. */
export const canEncrypt = () => {
  const { crypto, BigInt: integers } = /** @type {Partial<typeof globalThis>} */ (globalThis);
  return Boolean(crypto?.subtle && integers);
};
