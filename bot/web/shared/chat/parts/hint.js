/* One floating explanation for the whole page, shown on hover and on focus, gone with Escape. */
import { el } from "./elements.js";

/** @type {HTMLElement | null} */
let sheet = null;
/** @type {HTMLElement | null} */
let owner = null;

/**
 * @param {HTMLElement} node
 * @param {() => string[]} lines  read when shown, one paragraph each
 */
export function explain(node, lines) {
  node.addEventListener("pointerenter", () => { show(node, lines()); });
  node.addEventListener("focus", () => { show(node, lines()); });
  node.addEventListener("pointerleave", () => {
    if (node !== document.activeElement) hide(node);
  });
  node.addEventListener("blur", () => { hide(node); });
  node.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide(node);
  });
}

/**
 * @param {HTMLElement} node
 * @param {string[]} lines
 */
function show(node, lines) {
  if (owner !== null) hide(owner);
  sheet ??= document.body.appendChild(el("div", { id: "hint", class: "hint", role: "tooltip", hidden: true }));
  sheet.replaceChildren(...lines.map((line) => el("p", {}, line)));
  sheet.hidden = false;
  owner = node;
  node.setAttribute("aria-describedby", "hint");
  const target = node.getBoundingClientRect();
  const size = sheet.getBoundingClientRect();
  const left = Math.min(Math.max(8, target.left + target.width / 2 - size.width / 2), innerWidth - size.width - 8);
  const above = target.top - size.height - 8;
  sheet.style.left = `${String(left)}px`;
  sheet.style.top = `${String(above > 8 ? above : target.bottom + 8)}px`;
}

/** @param {HTMLElement} node */
function hide(node) {
  if (owner !== node) return;
  if (sheet) sheet.hidden = true;
  node.removeAttribute("aria-describedby");
  owner = null;
}

addEventListener("scroll", () => {
  if (owner !== null) hide(owner);
}, { capture: true, passive: true });
