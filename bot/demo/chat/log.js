/* The message list of one phone: keyed repainting, day lines, unread mark, and a scroll that obeys its reader. */
import { bubble, trace } from './bubbles.js';
import { button, el, icon } from './dom.js';
import { dayKey, dayName } from './zones.js';
import { say, wear } from './words.js';

const NEAR = 56; // px from the end that still count as reading the newest
const TOGETHER = 300; // seconds within which messages of one sender join

/** @param {object} reader  see bubbles.js; also {look()} = what a repaint depends on, {attentive()} */
export function messageLog(reader, name) {
  const list = el('ol', { class: 'lines' });
  const log = el('div', { class: 'log', role: 'log', 'aria-live': 'polite', tabIndex: 0, wordLabel: ['messages', name] }, list);
  const count = el('span', { class: 'count' });
  const down = button({ class: 'to-end', hidden: true, wordLabel: 'latest', onclick: () => toEnd() }, icon('down'), count);
  const state = { stick: true, unread: 0, from: null, known: new Set(), first: true, nodes: new Map() };

  function toEnd() {
    log.scrollTop = log.scrollHeight;
    state.stick = true;
    settle();
  }

  function settle() {
    if (state.stick && reader.attentive()) state.unread = 0;
    down.hidden = state.stick && state.unread === 0;
    count.textContent = state.unread > 0 ? String(state.unread) : '';
    wear(down, 'wordLabel', state.unread > 0 ? ['latestNew', state.unread] : 'latest');
    reader.unread(state.unread);
  }

  log.addEventListener('scroll', () => {
    state.stick = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    settle();
  }, { passive: true });
  log.addEventListener('load', () => state.stick && toEnd(), true); // a picture arrived and pushed
  log.addEventListener('keydown', (event) => walk(list, event, reader));
  new ResizeObserver(() => state.stick && toEnd()).observe(log);

  function notice(messages) {
    const fresh = messages.filter((m) => !state.known.has(m.message_id) && !m._deleted);
    for (const message of messages) state.known.add(message.message_id);
    if (state.first) return;
    const mine = fresh.some((m) => m.from?.id === reader.userId);
    const others = fresh.filter((m) => m.from?.id !== reader.userId);
    if (mine) Object.assign(state, { stick: true, unread: 0, from: null });
    else if (others.length > 0 && !(state.stick && reader.attentive())) {
      if (state.unread === 0) state.from = others[0].message_id;
      state.unread += others.length;
    }
  }

  /** @param {object[]} messages  in order of message_id */
  function paint(messages) {
    notice(messages);
    list.setAttribute('aria-busy', String(state.first));
    const rows = layOut(messages, reader, state.from);
    const kept = new Map(rows.map((row) => [row.key, renew(state.nodes.get(row.key), row, state.first)]));
    state.nodes = kept;
    reconcile(list, [...kept.values()].map((entry) => entry.node));
    list.removeAttribute('aria-busy');
    state.first = false;
    if (state.stick) toEnd();
    else settle();
  }

  return { node: el('div', { class: 'log-frame' }, log, down), paint, toEnd, settle, log };
}

/** What the list should show, top to bottom; `same` tells whether a node may stay. */
function layOut(messages, reader, unreadFrom) {
  const rows = [];
  const look = reader.look();
  let before = null;
  for (const message of messages) {
    if (message._deleted) {
      const last = rows.at(-1);
      if (last?.gone) rows[rows.length - 1] = gone(last.key, last.gone + 1, look);
      else rows.push(gone(`gone ${message.message_id}`, 1, look));
      before = null;
      continue;
    }
    const day = dayKey(message.date, reader);
    if (before === null ? !rows.some((row) => row.day === day) : dayKey(before.date, reader) !== day) {
      const words = dayKey(reader.now(), reader) === day ? say('today') : dayName(message.date, reader);
      rows.push({ key: `day ${day}`, day, same: [words], make: () => el('li', { class: 'day' }, el('span', {}, words)) });
      before = null;
    }
    if (message.message_id === unreadFrom) {
      rows.push({ key: 'fresh', same: [look], make: () => el('li', { class: 'fresh' }, el('span', {}, say('fresh'))) });
      before = null;
    }
    const joined = before !== null && before.from?.id === message.from?.id && message.date - before.date < TOGETHER;
    rows.push({ key: `m ${message.message_id}`, same: [message, joined, look], make: () => bubble(message, reader, joined) });
    before = message;
  }
  return rows;
}

const gone = (key, count, look) => ({ key, gone: count, same: [count, look], make: () => trace(count) });

function renew(entry, row, first) {
  if (entry !== undefined && entry.same.every((part, i) => part === row.same[i])) return entry;
  const node = row.make();
  if (entry === undefined && !first) node.classList.add('arriving');
  if (entry !== undefined && !row.gone && row.key.startsWith('m ')) keepFocus(entry.node, node);
  return { same: row.same, node };
}

/** An edit replaces the bubble under a keyboard user's hands; put them back on the like button. */
function keepFocus(old, fresh) {
  const held = old.contains(document.activeElement) ? document.activeElement : null;
  if (held === null) return;
  const keys = [...old.querySelectorAll('.key')];
  const at = keys.indexOf(held);
  queueMicrotask(() => {
    const again = [...fresh.querySelectorAll('.key')];
    (again.find((key) => key.dataset.tap && key.dataset.tap === held.dataset.tap) ?? again[at] ?? again[0] ?? fresh)
      .focus({ preventScroll: true });
  });
}

function reconcile(list, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, i) => {
    if (list.children[i] !== node) list.insertBefore(node, list.children[i] ?? null);
  });
}

/** Up and Down walk from message to message, R replies to the one in hand. */
function walk(list, event, reader) {
  const lines = [...list.querySelectorAll('.line')];
  const here = lines.indexOf(document.activeElement);
  if (event.target !== event.currentTarget && here < 0) return;
  const to = { ArrowUp: here < 0 ? lines.length - 1 : here - 1, ArrowDown: here < 0 ? -1 : here + 1 }[event.key];
  if (to !== undefined && lines[to]) {
    event.preventDefault();
    lines[to].focus({ preventScroll: true });
    lines[to].scrollIntoView({ block: 'nearest' });
  } else if (event.key === 'r' && here >= 0 && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    reader.reply(reader.find(Number(lines[here].dataset.message)));
  }
}
