/* Alert dialogs, toasts and menus. */
import { button, el } from "./elements.js";
import { say } from "./words.js";

/**
 * A line that can be pressed, or a note that only says something.
 * @typedef {{ text: string, detail?: string, danger?: boolean, press: () => void }} MenuChoice
 * @typedef {{ text: string, note: true }} MenuNote
 * @typedef {MenuChoice | MenuNote} MenuItem
 */

let queue = Promise.resolve();

/**
 * A callback alert: modal, over the phone it belongs to, one at a time. Resolves when dismissed.
 * @param {string} text
 * @param {string} name
 * @param {HTMLElement} anchor
 */
export function alertBox(text, name, anchor) {
  queue = queue.then(() => new Promise((done) => {
    const close = button({ class: "plain strong", autofocus: true, onclick: () => { box.close(); } }, say("ok"));
    const box = el("dialog", { class: "alert", "aria-label": say("alertFor", name), onclose: () => {
      box.remove();
      done();
    } }, el("p", { class: "alert-name" }, name), el("p", { class: "alert-text", dir: "auto" }, text), close);
    document.body.append(box);
    box.showModal();
    centreOver(box, anchor);
  }));
  return queue;
}

/**
 * @param {HTMLElement} box
 * @param {HTMLElement} anchor
 */
function centreOver(box, anchor) {
  const around = anchor.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const left = Math.max(8, Math.min(around.left + (around.width - size.width) / 2, innerWidth - size.width - 8));
  box.style.left = `${String(left)}px`;
  box.style.top = `${String(around.top + (around.height - size.height) * 0.42)}px`;
}

/**
 * A short notice inside one phone.
 * @param {HTMLElement} shelf  that phone's role=status region
 * @param {string} text
 */
export function toast(shelf, text) {
  const note = el("div", { class: "toast", dir: "auto" }, text);
  shelf.append(note);
  setTimeout(() => { note.classList.add("going"); }, 4200);
  setTimeout(() => { note.remove(); }, 4600);
}

/**
 * A popover menu below (or above) its button. Arrow keys move, Escape and a click outside close.
 * @param {HTMLElement} anchor
 * @param {MenuItem[]} items
 * @param {string} label
 */
export function openMenu(anchor, items, label) {
  const menu = el("div", { class: "menu", role: "menu", popover: "auto", "aria-label": label });
  menu.append(...items.map((item) => menuLine(menu, item)));
  menu.addEventListener("keydown", (event) => { step(menu, event); });
  menu.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    anchor.setAttribute("aria-expanded", "false");
    menu.remove();
  });
  (anchor.closest("main") ?? document.body).append(menu); // who goes from landmark to landmark finds it, too
  anchor.focus(); // where the popover puts the focus back when it closes
  menu.showPopover();
  anchor.setAttribute("aria-expanded", "true");
  settle(menu, anchor);
  menu.querySelector("button")?.focus();
  return menu;
}

/**
 * @param {HTMLElement} menu
 * @param {MenuItem} item
 */
function menuLine(menu, item) {
  if ("note" in item) return el("div", { class: "menu-note", role: "presentation" }, item.text);
  const pick = () => {
    menu.hidePopover();
    item.press();
  };
  return button({ class: item.danger ? "menu-item danger" : "menu-item", role: "menuitem", onclick: pick },
    el("span", { class: "menu-text" }, item.text), item.detail && el("span", { class: "menu-detail" }, item.detail));
}

/**
 * @param {HTMLElement} menu
 * @param {HTMLElement} anchor
 */
function settle(menu, anchor) {
  const target = anchor.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const below = target.bottom + 6;
  const fits = below + size.height < innerHeight - 8;
  menu.style.left = `${String(Math.max(8, Math.min(target.left, innerWidth - size.width - 8)))}px`;
  menu.style.top = `${String(fits ? below : Math.max(8, target.top - size.height - 6))}px`;
}

/**
 * @param {HTMLElement} menu
 * @param {KeyboardEvent} event
 */
function step(menu, event) {
  const entries = [...menu.querySelectorAll("button")];
  const at = entries.findIndex((entry) => entry === document.activeElement);
  const to = new Map([["ArrowDown", at + 1], ["ArrowUp", at - 1], ["Home", 0], ["End", entries.length - 1]]).get(event.key);
  if (to === undefined) return;
  event.preventDefault();
  entries[(to + entries.length) % entries.length]?.focus();
}
