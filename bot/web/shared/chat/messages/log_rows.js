/* What a message list shows, top to bottom: days, the unread mark, messages, traces of deleted ones. */
import { bubble, trace } from "./bubbles.js";
import { el } from "../parts/elements.js";
import { dayKey, dayName } from "../parts/zones.js";
import { say } from "../parts/words.js";

/** @import { Reader } from "./reader.js" */
/** @import { Kept, Said } from "./reader.js" */

/**
 * `same` tells whether a node may stay: all parts equal.
 * @typedef {{ key: string, kind: "day" | "fresh" | "gone" | "message", same: unknown[], make: () => HTMLElement }} Row
 */

const TOGETHER = 300; // seconds within which messages of one sender join

/**
 * @param {Kept[]} messages  in order of message_id
 * @param {Reader} reader
 * @param {number | null} unreadFrom  the first message not read yet
 * @returns {Row[]}
 */
export function layOut(messages, reader, unreadFrom) {
  const look = reader.look();
  /** @type {Row[]} */
  const rows = [];
  let day = "";
  /** @type {Said | null} the message right above, if nothing stands between */
  let above = null;
  let traces = 0; // deleted messages in a row
  let tracesFrom = 0; // the first of them
  for (const message of messages) {
    if (message._deleted) {
      if (traces === 0) tracesFrom = message.message_id;
      else rows.pop();
      traces += 1;
      rows.push(gone(tracesFrom, traces, look));
      above = null;
      continue;
    }
    traces = 0;
    if (dayKey(message.date, reader) !== day) {
      day = dayKey(message.date, reader);
      rows.push(dayRow(day, message, reader));
      above = null;
    }
    if (message.message_id === unreadFrom) {
      rows.push(freshRow(look));
      above = null;
    }
    rows.push(messageRow(message, follows(message, above), reader, look));
    above = message;
  }
  return rows;
}

/**
 * @param {Said} message
 * @param {Said | null} above
 */
const follows = (message, above) => above !== null && above.from?.id === message.from?.id && message.date - above.date < TOGETHER;

/** @type {(first: number, count: number, look: string) => Row} */
const gone = (first, count, look) =>
  ({ key: `gone ${String(first)}`, kind: "gone", same: [count, look], make: () => trace(count) });

/** @type {(day: string, message: Said, reader: Reader) => Row} */
function dayRow(day, message, reader) {
  const words = dayKey(reader.now(), reader) === day ? say("today") : dayName(message.date, reader);
  return { key: `day ${day}`, kind: "day", same: [words], make: () => el("li", { class: "day" }, el("span", {}, words)) };
}

/** @type {(look: string) => Row} */
const freshRow = (look) =>
  ({ key: "fresh", kind: "fresh", same: [look], make: () => el("li", { class: "fresh" }, el("span", {}, say("fresh"))) });

/** @type {(message: Said, joined: boolean, reader: Reader, look: string) => Row} */
const messageRow = (message, joined, reader, look) => ({
  key: `m ${String(message.message_id)}`, kind: "message", same: [message, joined, look],
  make: () => bubble(message, reader, joined),
});
