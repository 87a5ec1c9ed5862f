/* Alert dialogs, toasts and menus. */
import { button, el } from './dom.js';
import { say } from './words.js';

let queue = Promise.resolve();

/** A callback alert: modal, over the phone it belongs to, one at a time. Resolves when dismissed. */
export function alertBox(text, name, anchor) {
  queue = queue.then(() => new Promise((done) => {
    const box = el('dialog', { class: 'alert', 'aria-label': say('alertFor', name), onclose: () => {
      box.remove();
      done();
    } },
      el('p', { class: 'alert-name' }, name),
      el('p', { class: 'alert-text', dir: 'auto' }, text),
      button({ class: 'plain strong', autofocus: true, onclick: () => box.close() }, say('ok')));
    document.body.append(box);
    box.showModal();
    centreOver(box, anchor);
  }));
  return queue;
}

function centreOver(box, anchor) {
  const around = anchor.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const left = Math.max(8, Math.min(around.left + (around.width - size.width) / 2, innerWidth - size.width - 8));
  box.style.left = `${left}px`;
  box.style.top = `${around.top + (around.height - size.height) * 0.42}px`;
}

/** A short notice inside one phone; `shelf` is that phone's role=status region. */
export function toast(shelf, text) {
  const note = el('div', { class: 'toast', dir: 'auto' }, text);
  shelf.append(note);
  setTimeout(() => note.classList.add('going'), 4200);
  setTimeout(() => note.remove(), 4600);
}

/**
 * A popover menu below (or above) its button. Arrow keys move, Escape and a click outside close.
 * @param {{text: string, detail?: string, note?: boolean, danger?: boolean, press?: () => void, keep?: boolean}[]} items
 */
export function openMenu(anchor, items, label) {
  const menu = el('div', { class: 'menu', role: 'menu', popover: 'auto', 'aria-label': label });
  for (const item of items) {
    if (item.note) menu.append(el('div', { class: 'menu-note', role: 'presentation' }, item.text));
    else menu.append(button({ class: `menu-item${item.danger ? ' danger' : ''}`, role: 'menuitem', onclick: () => {
      if (!item.keep) menu.hidePopover();
      item.press();
    } }, el('span', { class: 'menu-text' }, item.text), item.detail && el('span', { class: 'menu-detail' }, item.detail)));
  }
  menu.addEventListener('keydown', (event) => step(menu, event));
  menu.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return;
    anchor.setAttribute('aria-expanded', 'false');
    menu.remove();
  });
  document.body.append(menu);
  anchor.focus(); // where the popover puts the focus back when it closes
  menu.showPopover();
  anchor.setAttribute('aria-expanded', 'true');
  settle(menu, anchor);
  menu.querySelector('button')?.focus();
  return menu;
}

function settle(menu, anchor) {
  const target = anchor.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const below = target.bottom + 6;
  const fits = below + size.height < innerHeight - 8;
  menu.style.left = `${Math.max(8, Math.min(target.left, innerWidth - size.width - 8))}px`;
  menu.style.top = `${fits ? below : Math.max(8, target.top - size.height - 6)}px`;
}

function step(menu, event) {
  const entries = [...menu.querySelectorAll('button')];
  const at = entries.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
  if (to === undefined || entries.length === 0) return;
  event.preventDefault();
  entries[(to + entries.length) % entries.length].focus();
}
