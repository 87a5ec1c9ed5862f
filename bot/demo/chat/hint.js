/* One floating explanation for the whole page, shown on hover and on focus, gone with Escape. */
import { el } from './dom.js';

let sheet = null;
let owner = null;

/** @param {HTMLElement} node  @param {() => string[]} lines  read when shown, one paragraph each */
export function explain(node, lines) {
  node.addEventListener('pointerenter', () => show(node, lines()));
  node.addEventListener('focus', () => show(node, lines()));
  node.addEventListener('pointerleave', () => node !== document.activeElement && hide(node));
  node.addEventListener('blur', () => hide(node));
  node.addEventListener('keydown', (event) => event.key === 'Escape' && hide(node));
}

function show(node, lines) {
  if (owner !== null) hide(owner);
  sheet ??= document.body.appendChild(el('div', { id: 'hint', class: 'hint', role: 'tooltip', hidden: true }));
  sheet.replaceChildren(...lines.map((line) => el('p', {}, line)));
  sheet.hidden = false;
  owner = node;
  node.setAttribute('aria-describedby', 'hint');
  const target = node.getBoundingClientRect();
  const size = sheet.getBoundingClientRect();
  const left = Math.min(Math.max(8, target.left + target.width / 2 - size.width / 2), innerWidth - size.width - 8);
  const above = target.top - size.height - 8;
  sheet.style.left = `${left}px`;
  sheet.style.top = `${above > 8 ? above : target.bottom + 8}px`;
}

function hide(node) {
  if (owner !== node) return;
  sheet.hidden = true;
  node.removeAttribute('aria-describedby');
  owner = null;
}

addEventListener('scroll', () => owner !== null && hide(owner), { capture: true, passive: true });
