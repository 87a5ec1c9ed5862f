/* Text with Telegram entities -> DOM. Offsets are UTF-16 units, as in JavaScript itself. */
import { button, el, icon, pressable } from './dom.js';
import { invitation, openable } from './links.js';
import { explain } from './hint.js';
import { fullMoment, momentWords, zoneWords } from './zones.js';
import { say } from './words.js';

const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', mention: 'b', hashtag: 'b', cashtag: 'b' };
const BLOCKS = new Set(['pre', 'blockquote', 'expandable_blockquote']);

/**
 * @param {string} text
 * @param {object[]} entities  MessageEntity objects
 * @param {object} reader  {zone, locale, now(), botName, say(text), openAs(text, anchor)}
 * @returns {DocumentFragment}
 */
export function richText(text, entities, reader) {
  const spans = entities
    .map((entity) => ({ ...entity, end: Math.min(entity.offset + entity.length, text.length) }))
    .filter((entity) => entity.end > entity.offset)
    .sort((a, b) => a.offset - b.offset || b.end - a.end);
  const page = document.createDocumentFragment();
  spread(page, text, 0, text.length, spans, reader);
  return page;
}

function spread(parent, text, start, end, spans, reader) {
  let at = start;
  for (let i = 0; i < spans.length; i += 1) {
    const span = spans[i];
    if (span.offset < at) continue; // overlaps its elder without nesting: Telegram never sends it
    const stop = Math.min(span.end, end);
    const inner = [];
    while (i + 1 < spans.length && spans[i + 1].offset < stop) inner.push(spans[(i += 1)]);
    parent.append(text.slice(at, span.offset));
    parent.append(dress(span, text.slice(span.offset, stop), (node) => {
      spread(node, text, span.offset, stop, inner, reader);
      return node;
    }, reader));
    at = stop;
    if (BLOCKS.has(span.type) && text[at] === '\n') at += 1; // the block already ends its line
  }
  parent.append(text.slice(at, end));
}

function dress(span, words, fill, reader) {
  switch (span.type) {
    case 'pre': return el('pre', { data: { language: span.language ?? '' } }, el('code', {}, words));
    case 'blockquote': return fill(el('blockquote'));
    case 'expandable_blockquote': return foldedQuote(fill(el('blockquote')));
    case 'spoiler': return spoiler(fill(el('span', { class: 'spoiler-text' })));
    case 'bot_command': return button({ class: 'inline-link', onclick: () => reader.say(words) }, words);
    case 'url': return link(words, words, fill, reader);
    case 'text_link': return link(span.url, words, fill, reader);
    case 'email': return link(`mailto:${words}`, words, fill, reader);
    case 'phone_number': return link(`tel:${words}`, words, fill, reader);
    case 'text_mention': return fill(el('b', { class: 'mention' }));
    case 'date_time': return moment(span, words, reader);
    default: return fill(el(TAGS[span.type] ?? 'span'));
  }
}

function link(address, words, fill, reader) {
  const command = invitation(address, reader.botName);
  if (command !== null) return inviteLink(command, words, reader);
  const href = openable(address);
  if (href === null) return fill(el('span', { class: 'dead-link' }));
  return fill(el('a', { href, title: href, target: '_blank', rel: 'noopener noreferrer' }));
}

function inviteLink(command, words, reader) {
  return el('span', { class: 'invite' },
    pressable({ class: 'inline-link', title: say('opensChat') }, () => reader.say(command), words),
    button({ class: 'invite-as', wordLabel: 'openAs', 'aria-haspopup': 'menu',
      onclick: (event) => reader.openAs(command, event.currentTarget) }, icon('chevron')));
}

function spoiler(content) {
  const cover = pressable({ class: 'spoiler', wordLabel: 'spoiler', 'aria-expanded': 'false' }, () => {
    if (cover.classList.contains('open')) return;
    cover.classList.add('open');
    for (const name of ['role', 'tabindex', 'aria-label', 'aria-expanded', 'data-word-label']) cover.removeAttribute(name);
    content.inert = false;
  }, content);
  content.inert = true;
  return cover;
}

function foldedQuote(quote) {
  const more = button({ class: 'fold', word: 'more', 'aria-expanded': 'false', onclick: () => {
    const open = quote.classList.toggle('open');
    more.setAttribute('aria-expanded', String(open));
    more.textContent = say(open ? 'less' : 'more');
  } });
  quote.classList.add('folding');
  return el('div', { class: 'folded' }, quote, more);
}

function moment(span, words, reader) {
  const shown = momentWords(span.unix_time, span.date_time_format, reader, reader.now()) ?? words;
  const node = el('time', { class: 'moment', tabIndex: 0, datetime: new Date(span.unix_time * 1000).toISOString() },
    icon('clock'), shown);
  explain(node, () => [
    fullMoment(span.unix_time, reader),
    zoneWords(reader.zone, span.unix_time),
    say('utc', fullMoment(span.unix_time, { ...reader, zone: 'UTC' })),
    ...(shown === words ? [] : [say('wrote', words)]),
  ]);
  return node;
}
