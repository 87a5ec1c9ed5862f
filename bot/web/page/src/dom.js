// Small elements, and the frame both pages share: header, language, announcements, focus.
import { other, say, spoken, switchLanguage } from "./language.js";

/** h("p.note", {id: "x", onclick: f}, "words", child, null) */
export function h(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "value") element.value = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const byId = (id) => document.getElementById(id);

/** Tells a screen reader without moving anybody. */
export function announce(words) {
  const region = byId("said");
  region.textContent = "";
  requestAnimationFrame(() => (region.textContent = words));
}

let isFirst = true;

/** Shows a view; `focus` puts the reader at its heading, except when the page has just loaded. */
export function show(content, { focus = true } = {}) {
  const main = byId("main");
  main.replaceChildren(...[content].flat().filter(Boolean));
  main.removeAttribute("aria-busy");
  const isLoading = isFirst;
  isFirst = false;
  if (!focus || isLoading) return;
  const heading = main.querySelector("h2") ?? main;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** Puts the frame into the language spoken; calls `redraw` after each switch. */
export function frame(pageTitle, redraw) {
  const draw = () => {
    document.documentElement.lang = spoken() === "zh" ? "zh-CN" : "en";
    document.title = say(pageTitle);
    byId("title").textContent = say(pageTitle);
    byId("skip").textContent = say("skip");
    const button = byId("language");
    button.textContent = other() === "zh" ? "中文" : "English";
    button.lang = other() === "zh" ? "zh-CN" : "en";
    button.setAttribute("aria-label", `${button.textContent}: ${say("language", {}, other())}`);
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

/** Something is wrong: what, what to do, and perhaps a button for it. */
export function trouble(kind, { what = `${kind}-what`, action = null, label = "again", grave = false } = {}) {
  return h(
    grave ? "section.notice.grave" : "section.notice",
    { role: grave ? "alert" : null },
    h("h2", {}, say(kind)),
    h("p", {}, say(what)),
    action && h("button.main", { type: "button", onclick: action }, say(label)),
  );
}

export const canEncrypt = () => Boolean(globalThis.crypto?.subtle && globalThis.BigInt);
