/* Inline keyboards under a message and reply keyboards under the composer. */
import { button, el, icon } from "../parts/elements.js";
import { invitation, openable } from "./links.js";
import { tapKey } from "./taps.js";
import { say } from "../parts/words.js";

/** @import { InlineKeyboardButton, KeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove } from "@grammyjs/types" */
/** @import { Child } from "../../dom.js" */
/** @import { Reader } from "./reader.js" */
/** @import { Said } from "./reader.js" */

/**
 * @typedef {Exclude<KeyboardButton, string>} ReplyKey
 * @typedef {{ rows: ReplyKey[][], placeholder: string, once: boolean, messageId: number }} ReplyBoard
 */

/** @type {Set<string | undefined>} */
const STYLES = new Set(["primary", "success", "danger"]);

/** @param {{ style?: string }} key */
const lookOf = ({ style }) => `key${style !== undefined && STYLES.has(style) ? ` style-${style}` : ""}`;

/**
 * @param {InlineKeyboardButton[][]} rows
 * @param {number} messageId
 * @param {Reader} reader
 */
export function inlineKeyboard(rows, messageId, reader) {
  return el("div", { class: "keys" }, ...rows.map((row) =>
    el("div", { class: "key-row" }, ...row.map((key) => inlineKey(key, messageId, reader)))));
}

/**
 * @param {InlineKeyboardButton} key
 * @param {number} messageId
 * @param {Reader} reader
 */
function inlineKey(key, messageId, reader) {
  if ("callback_data" in key) return tappable(key, messageId, reader);
  if ("copy_text" in key) return pressed(key, () => void copy(key.copy_text.text, reader), icon("copy"));
  if ("web_app" in key) return pressed(key, () => { reader.openApp(messageId, key.web_app.url); }, icon("out"));
  const address = "url" in key ? key.url : "login_url" in key ? key.login_url.url : null;
  const command = address === null ? null : invitation(address, reader.botName);
  if (command !== null) return pressed(key, () => void reader.say(command));
  const href = address === null ? null : openable(address);
  if (href === null) return pressed(key, () => { reader.toast(say("notHere")); });
  return el("a", { class: lookOf(key), href, title: href, target: "_blank", rel: "noopener noreferrer" },
    el("span", {}, key.text), icon("out"));
}

/**
 * @param {{ text: string, style?: string }} key
 * @param {() => void} press
 * @param {Child} mark
 */
const pressed = (key, press, mark = null) => button({ class: lookOf(key), onclick: press }, el("span", {}, key.text), mark);

/**
 * @param {InlineKeyboardButton.CallbackButton} key
 * @param {number} messageId
 * @param {Reader} reader
 */
function tappable(key, messageId, reader) {
  const node = button({ class: lookOf(key), data: { tap: tapKey(messageId, key.callback_data) },
    onclick: () => { reader.tap(messageId, key.callback_data); } }, el("span", {}, key.text));
  waitOn(node, reader.waits(messageId, key.callback_data));
  return node;
}

/**
 * A tapped button stays pressed, with a spinner, until the bot answers.
 * @param {HTMLElement} node
 * @param {boolean} waiting
 */
export function waitOn(node, waiting) {
  node.classList.toggle("waiting", waiting);
  node.setAttribute("aria-busy", String(waiting));
}

/**
 * @param {string} text
 * @param {Reader} reader
 */
async function copy(text, reader) {
  try {
    await navigator.clipboard.writeText(text);
    reader.toast(say("copied"));
  } catch {
    reader.toast(text); // no clipboard here: at least the words can be read
  }
}

/**
 * The reply keyboard in force: the newest message that sets or removes one decides.
 * @param {Said[]} messages  oldest first
 * @returns {ReplyBoard | null}
 */
export function replyKeyboardOf(messages) {
  for (const message of [...messages].reverse()) {
    // Telegram's own type of a received message knows inline keyboards only.
    const markup = /** @type {Partial<ReplyKeyboardMarkup & ReplyKeyboardRemove>} */ (message.reply_markup ?? {});
    if (markup.remove_keyboard) return null;
    if (markup.keyboard) {
      return {
        rows: markup.keyboard.map((row) => row.map((key) => (typeof key === "string" ? { text: key } : key))),
        placeholder: markup.input_field_placeholder ?? "",
        once: Boolean(markup.one_time_keyboard),
        messageId: message.message_id,
      };
    }
  }
  return null;
}

/**
 * @param {ReplyKey[][]} rows
 * @param {(key: ReplyKey) => void} press
 */
export function replyKeyboard(rows, press) {
  return rows.map((row) => el("div", { class: "key-row" }, ...row.map((key) => pressed(key, () => { press(key); }))));
}
