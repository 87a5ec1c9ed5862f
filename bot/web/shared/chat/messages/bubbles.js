/* One message -> one <li> of the log. */
import { attachment } from "./attachments.js";
import { button, el, icon } from "../parts/elements.js";
import { richText } from "./entities.js";
import { inlineKeyboard } from "./keyboards.js";
import { clockTime } from "../parts/zones.js";
import { say } from "../parts/words.js";

/** @import { Message, User } from "@grammyjs/types" */
/** @import { Reader } from "./reader.js" */
/** @import { Said } from "./reader.js" */

/**
 * @param {Said} message
 * @param {Reader} reader
 * @param {boolean} joined  follows another message of the same sender closely
 */
export function bubble(message, reader, joined) {
  const mine = message.from?.id === reader.userId;
  const noted = serviceNote(message);
  if (noted !== null) return el("li", { class: "note" }, noted);
  const classes = ["line", mine ? "mine" : "theirs", joined && "joined", message.has_protected_content && "protected"];
  const carried = attachment(message, reader.files);
  const body = el("div", { class: carried && !wordsOf(message) ? "bubble bare" : "bubble" },
    reader.isGroup && !mine && !joined && el("div", { class: "sender" }, nameOf(message.from)),
    quoted(message),
    carried,
    el("div", { class: "said", dir: "auto" }, spoken(message, reader, carried !== null), footer(message, reader)));
  const rows = message.reply_markup?.inline_keyboard ?? [];
  return el("li", { class: classes.filter(Boolean).join(" "), tabindex: -1, data: { message: message.message_id } },
    el("div", { class: "stack" }, body, rows.length > 0 && inlineKeyboard(rows, message.message_id, reader)),
    answering(message, reader));
}

/**
 * @param {Said} message
 * @param {Reader} reader
 */
function answering(message, { reply }) {
  if (reply === null) return null;
  return button({ class: "reply-to", tabindex: -1, wordLabel: "reply", onclick: () => { reply(message); } }, icon("reply"));
}

/** @param {Message} message */
const wordsOf = (message) => message.text ?? message.caption ?? "";

/**
 * @param {Said} message
 * @param {Reader} reader
 * @param {boolean} isCarrier  whether it carries something besides its words
 */
function spoken(message, reader, isCarrier) {
  const words = wordsOf(message);
  if (words === "") return isCarrier ? null : el("span", { class: "words faint" }, say("notShown", kindOf(message)));
  const entities = message.entities ?? message.caption_entities ?? [];
  return el("span", { class: "words", lang: message._lang ?? reader.locale }, richText(words, entities, reader));
}

/** @param {User | undefined} user */
export const nameOf = (user) => [user?.first_name, user?.last_name].filter(Boolean).join(" ") || String(user?.id ?? "");

/**
 * What a message says in one line: for the quote above a reply.
 * @param {Message} message
 */
export const gist = (message) =>
  message.text ?? message.caption ?? message.document?.file_name ?? (message.photo ? say("picture") : kindOf(message));

/** @param {Said} message */
function quoted(message) {
  const first = message.reply_to_message;
  if (!first) return null;
  return el("div", { class: "quoted" },
    el("span", { class: "quoted-name" }, nameOf(first.from)),
    el("span", { class: "quoted-text" }, gist(first)));
}

/**
 * @param {Said} message
 * @param {Reader} reader
 */
function footer(message, reader) {
  return el("div", { class: "foot" },
    message.has_protected_content && el("span", { class: "guarded", title: say("protectedMark") },
      icon("lock"), el("span", { class: "unseen" }, say("protectedMark"))),
    message._state && el("span", { class: "state" }, message._state),
    isEdited(message) && el("span", { class: "edited" }, say("edited")),
    el("time", { datetime: new Date(message.date * 1000).toISOString() }, clockTime(message.date, reader)));
}

/**
 * Telegram marks changed words, not changed buttons; the emulator tells the former by `edit_date`.
 * @param {Said} message
 */
const isEdited = (message) => message.edit_date !== undefined || message._edited === true;

/** @param {Said} message */
function serviceNote(message) {
  if (message.new_chat_members) return `+ ${message.new_chat_members.map(nameOf).join(", ")}`;
  if (message.left_chat_member) return `− ${nameOf(message.left_chat_member)}`;
  if (message.new_chat_title) return message.new_chat_title;
  if (message.pinned_message) return `📌 ${gist(message.pinned_message)}`;
  if (message.group_chat_created ?? message.supergroup_chat_created) return `＋ ${message.chat.title ?? ""}`;
  if (message.migrate_to_chat_id) return `→ ${String(message.migrate_to_chat_id)}`;
  if (message.migrate_from_chat_id) return `← ${String(message.migrate_from_chat_id)}`;
  return null;
}

const COMMON = new Set(["message_id", "from", "chat", "date", "edit_date", "reply_markup", "reply_to_message"]);

/** @param {Message} message */
const kindOf = (message) => Object.keys(message).find((key) => !COMMON.has(key) && !key.startsWith("_")) ?? "?";

/**
 * Deleted messages leave one quiet line, however many there were.
 * @param {number} count
 */
export const trace = (count) =>
  el("li", { class: "trace", data: { count } }, count === 1 ? say("deletedOne") : say("deletedMany", count));
