/* Text with Telegram entities -> DOM. Offsets are UTF-16 units, as in JavaScript itself. */
import { button, el, icon, pressable } from "../parts/elements.js";
import { invitation, openable } from "./links.js";
import { explain } from "../parts/hint.js";
import { fullMoment, momentWords, zoneWords } from "../parts/zones.js";
import { say } from "../parts/words.js";

/** @import { MessageEntity } from "@grammyjs/types" */
/** @import { Reader } from "./reader.js" */

/**
 * @typedef {MessageEntity & { end: number }} Span
 * @typedef {<Parent extends ParentNode>(node: Parent) => Parent} Fill  puts the words, dressed, into a node
 */

const TAGS = new Map([
  ["bold", "strong"], ["italic", "em"], ["underline", "u"], ["strikethrough", "s"], ["code", "code"], ["mention", "b"],
  ["hashtag", "b"], ["cashtag", "b"],
]);
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);

/**
 * @param {string} text
 * @param {MessageEntity[]} entities
 * @param {Reader} reader
 * @returns {DocumentFragment}
 */
export function richText(text, entities, reader) {
  const spans = entities
    .map((entity) => ({ ...entity, end: Math.min(entity.offset + entity.length, text.length) }))
    .filter((entity) => entity.end > entity.offset)
    .sort((a, b) => a.offset - b.offset || b.end - a.end);
  const page = document.createDocumentFragment();
  spread(page, { text, reader }, 0, text.length, spans);
  return page;
}

/**
 * @param {ParentNode} parent
 * @param {{ text: string, reader: Reader }} page
 * @param {number} start
 * @param {number} end
 * @param {Span[]} spans  those between start and end, elders first
 */
function spread(parent, page, start, end, spans) {
  let at = start;
  const waiting = [...spans];
  for (let span = waiting.shift(); span !== undefined; span = waiting.shift()) {
    if (span.offset < at) continue; // overlaps its elder without nesting: Telegram never sends it
    const stop = Math.min(span.end, end);
    const from = span.offset;
    const inner = waiting.splice(0, waiting.filter((each) => each.offset < stop).length);
    parent.append(page.text.slice(at, from));
    parent.append(dress(span, page.text.slice(from, stop), (node) => {
      spread(node, page, from, stop, inner);
      return node;
    }, page.reader));
    at = stop;
    if (BLOCKS.has(span.type) && page.text[at] === "\n") at += 1; // the block already ends its line
  }
  parent.append(page.text.slice(at, end));
}

/**
 * @param {Span} span
 * @param {string} words
 * @param {Fill} fill
 * @param {Reader} reader
 */
function dress(span, words, fill, reader) {
  switch (span.type) {
    case "pre": return el("pre", { data: { language: span.language ?? "" } }, el("code", {}, words));
    case "blockquote": return fill(el("blockquote"));
    case "expandable_blockquote": return foldedQuote(fill(el("blockquote")));
    case "spoiler": return spoiler(fill(el("span", { class: "spoiler-text" })));
    case "bot_command": return button({ class: "inline-link", onclick: () => reader.say(words) }, words);
    case "url": return link(words, words, fill, reader);
    case "text_link": return link(span.url, words, fill, reader);
    case "email": return link(`mailto:${words}`, words, fill, reader);
    case "phone_number": return link(`tel:${words}`, words, fill, reader);
    case "text_mention": return fill(el("b", { class: "mention" }));
    case "date_time": return moment(span, words, reader);
    default: return fill(el(TAGS.get(span.type) ?? "span"));
  }
}

/**
 * @param {string} address
 * @param {string} words
 * @param {Fill} fill
 * @param {Reader} reader
 */
function link(address, words, fill, reader) {
  const command = invitation(address, reader.botName);
  if (command !== null) return inviteLink(command, words, reader);
  const href = openable(address);
  if (href === null) return fill(el("span", { class: "dead-link" }));
  return fill(el("a", { href, title: href, target: "_blank", rel: "noopener noreferrer" }));
}

/**
 * @param {string} command
 * @param {string} words
 * @param {Reader} reader
 */
function inviteLink(command, words, reader) {
  const { openAs } = reader;
  const as = openAs && button({ class: "invite-as", wordLabel: "openAs", "aria-haspopup": "menu",
    onclick: (event) => { openAs(command, /** @type {HTMLElement} */ (event.currentTarget)); } }, icon("chevron"));
  return el("span", { class: "invite" },
    pressable({ class: "inline-link", title: say("opensChat") }, () => void reader.say(command), words), as);
}

/** @param {HTMLElement} content */
function spoiler(content) {
  const cover = pressable({ class: "spoiler", wordLabel: "spoiler", "aria-expanded": "false" }, () => {
    if (cover.classList.contains("open")) return;
    cover.classList.add("open");
    for (const name of ["role", "tabindex", "aria-label", "aria-expanded", "data-word-label"]) cover.removeAttribute(name);
    content.inert = false;
  }, content);
  content.inert = true;
  return cover;
}

/** @param {HTMLElement} quote */
function foldedQuote(quote) {
  const more = button({ class: "fold", word: "more", "aria-expanded": "false", onclick: () => {
    const open = quote.classList.toggle("open");
    more.setAttribute("aria-expanded", String(open));
    more.textContent = say(open ? "less" : "more");
  } });
  quote.classList.add("folding");
  return el("div", { class: "folded" }, quote, more);
}

/**
 * @param {MessageEntity.DateTimeMessageEntity} span
 * @param {string} words
 * @param {Reader} reader
 */
function moment(span, words, reader) {
  const shown = momentWords(span.unix_time, span.date_time_format, reader, reader.now()) ?? words;
  const node = el("time", { class: "moment", tabindex: 0, datetime: new Date(span.unix_time * 1000).toISOString() },
    icon("clock"), shown);
  explain(node, () => [
    fullMoment(span.unix_time, reader),
    zoneWords(reader.zone, span.unix_time),
    say("utc", fullMoment(span.unix_time, { locale: reader.locale, zone: "UTC" })),
    ...(shown === words ? [] : [say("wrote", words)]),
  ]);
  return node;
}
