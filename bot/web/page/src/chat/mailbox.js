/* The messages this page shows: those the server has laid out, and what was said here since it was opened. */

import { localeOf } from "../../../shared/chat/parts/zones.js";

/** @import { InlineKeyboardButton } from "@grammyjs/types" */
/** @import { Kept, Said } from "../../../shared/chat/messages/reader.js" */
/** @import { Key, Letter, News } from "./wire.js" */

export const BOT = 1;
export const ME = 2;

/** @type {(one: string, other: string) => number} decimal numbers too large for JavaScript, without leading zeros */
export const byNumber = (one, other) => one.length - other.length || (one < other ? -1 : Number(one > other));

/**
 * @typedef {{ number: number, letter: Letter, shown: Said }} Place
 */

export class Mailbox {
  /** @type {Map<string, Place>} by the server's id */
  #letters = new Map();
  /** @type {Map<number, string>} the server's ids by the page's own numbers */
  #ids = new Map();
  /** @type {{ after: string, shown: Said }[]} what was said here, each after one of the server's */
  #own = [];
  #next = 1;
  rev = "0";

  /**
   * Takes what a request brought.
   * @param {News} news
   * @returns {Letter[]}  those that were there before
   */
  take(news) {
    if (news.reset) this.#letters.clear();
    /** @type {Letter[]} */
    const changed = [];
    for (const letter of news.messages) {
      const before = this.#letters.get(letter.id);
      // A tap and the poll beside it bring the same: what is under a finger stays what it is.
      if (before && JSON.stringify(before.letter) === JSON.stringify(letter)) continue;
      const number = before?.number ?? this.#newNumber(letter.id);
      this.#letters.set(letter.id, { number, letter, shown: shownOf(letter, number) });
      if (before) changed.push(letter);
    }
    for (const id of news.gone) this.#letters.delete(id);
    if (news.reset || byNumber(news.rev, this.rev) > 0) this.rev = news.rev;
    return changed;
  }

  /** @param {string} id */
  #newNumber(id) {
    const number = this.#next++;
    this.#ids.set(number, id);
    return number;
  }

  /**
   * Shows words of one's own below what is there now.
   * @param {string} text
   * @param {number} date
   * @param {string} state
   * @returns {number}  by which they are called here
   */
  say(text, date, state) {
    const number = this.#next++;
    const last = this.#ordered().pop()?.letter.id ?? "0";
    this.#own.push({ after: last, shown: ownOf(text, date, number, state) });
    return number;
  }

  /**
   * @param {number} number
   * @param {string} state  "" once they are sent
   */
  mark(number, state) {
    this.#own = this.#own.map((each) =>
      each.shown.message_id === number ? { ...each, shown: { ...each.shown, _state: state } } : each);
  }

  /**
   * @param {number} number
   * @returns {string | undefined}  the server's id
   */
  idOf(number) {
    return this.#ids.get(number);
  }

  /**
   * @param {number} number
   * @returns {Kept | undefined}
   */
  find(number) {
    return this.messages().find((each) => each.message_id === number);
  }

  #ordered() {
    return [...this.#letters.values()].sort((one, other) => byNumber(one.letter.id, other.letter.id));
  }

  /**
   * Everything, oldest first.
   * @returns {Said[]}
   */
  messages() {
    /** @type {Said[]} */
    const found = [];
    let own = [...this.#own];
    for (const { letter, shown } of this.#ordered()) {
      while (own[0] && byNumber(own[0].after, letter.id) < 0) {
        found.push(own[0].shown);
        own = own.slice(1);
      }
      found.push(shown);
    }
    return [...found, ...own.map(({ shown }) => shown)];
  }
}

const CHAT = { id: BOT, type: /** @type {const} */ ("private"), first_name: "" };
const FROM_BOT = { id: BOT, is_bot: true, first_name: "" };
const FROM_ME = { id: ME, is_bot: false, first_name: "" };

/**
 * As Telegram would write it: that is what the shared parts draw.
 * @param {Letter} letter
 * @param {number} number
 * @returns {Said}
 */
function shownOf(letter, number) {
  const { files, text, entities } = letter;
  /** @type {Partial<Said>} */
  const words = text === "" ? {} : files.length > 0 ? { caption: text, caption_entities: entities }
    : { text, entities };
  const [first, ...more] = files.map((file, place) => carriedBy(file, `${letter.id} ${String(place)}`));
  return /** @type {Said} */ ({
    message_id: number, date: letter.date, chat: CHAT, from: FROM_BOT, _lang: localeOf(letter.language), ...words, ...first,
    ...(more.length > 0 ? { _more: more } : {}),
    ...(letter.protect ? { has_protected_content: true } : {}),
    ...(letter.keys.length > 0 ? { reply_markup: { inline_keyboard: letter.keys.map((row) => row.map(keyOf)) } } : {}),
  });
}

/**
 * @param {{ name: string, kind: string, mime: string }} file
 * @param {string} id
 */
const carriedBy = ({ name, kind, mime }, id) => kind === "photo"
  ? { photo: [{ file_id: id, file_unique_id: id, width: 0, height: 0 }] }
  : { document: { file_id: id, file_unique_id: id, file_name: name, mime_type: mime, thumbnail: NO_PREVIEW } };

const NO_PREVIEW = { file_id: "", file_unique_id: "", width: 0, height: 0 };

/** @type {(key: Key) => InlineKeyboardButton} */
const keyOf = ({ text, data, url, copy, style }) => /** @type {InlineKeyboardButton} */ ({
  text,
  ...(style ? { style } : {}),
  ...(url === undefined ? copy === undefined ? { callback_data: data ?? "" } : { copy_text: { text: copy } } : { url }),
});

/** @type {(text: string, date: number, number: number, state: string) => Said} */
const ownOf = (text, date, number, state) =>
  ({ message_id: number, date, chat: CHAT, from: FROM_ME, text, _state: state });
