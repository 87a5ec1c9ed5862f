/* Inline keyboards under a message and reply keyboards under the composer. */
import { button, el, icon } from './dom.js';
import { invitation, openable } from './links.js';
import { say } from './words.js';

const STYLES = new Set(['primary', 'success', 'danger']);

const styled = (key) => (STYLES.has(key.style) ? ` style-${key.style}` : '');

/**
 * @param {object[][]} rows  InlineKeyboardButton rows
 * @param {number} messageId
 * @param {object} reader  {botName, tap(messageId, data), openApp(messageId, url), waits(messageId, data), say, toast}
 */
export function inlineKeyboard(rows, messageId, reader) {
  return el('div', { class: 'keys' }, ...rows.map((row) =>
    el('div', { class: 'key-row' }, ...row.map((key) => inlineKey(key, messageId, reader)))));
}

function inlineKey(key, messageId, reader) {
  const look = `key${styled(key)}`;
  if (key.callback_data !== undefined) {
    const node = button({ class: look, data: { tap: `${messageId}|${key.callback_data}` },
      onclick: () => reader.tap(messageId, key.callback_data) }, el('span', {}, key.text));
    waitOn(node, reader.waits(messageId, key.callback_data));
    return node;
  }
  if (key.copy_text) {
    return button({ class: look, onclick: () => copy(key.copy_text.text, reader) }, el('span', {}, key.text), icon('copy'));
  }
  if (key.web_app) {
    return button({ class: look, onclick: () => reader.openApp(messageId, key.web_app.url) }, el('span', {}, key.text), icon('out'));
  }
  const address = key.url ?? key.login_url?.url;
  const command = address === undefined ? null : invitation(address, reader.botName);
  if (command !== null) {
    return button({ class: look, onclick: () => reader.say(command) }, el('span', {}, key.text));
  }
  const href = address === undefined ? null : openable(address);
  if (href !== null) {
    return el('a', { class: look, href, title: href, target: '_blank', rel: 'noopener noreferrer' },
      el('span', {}, key.text), icon('out'));
  }
  return button({ class: look, onclick: () => reader.toast(say('notHere')) }, el('span', {}, key.text));
}

/** A tapped button stays pressed, with a spinner, until the bot answers. */
export function waitOn(node, waiting) {
  node.classList.toggle('waiting', waiting);
  node.setAttribute('aria-busy', String(waiting));
}

async function copy(text, reader) {
  try {
    await navigator.clipboard.writeText(text);
    reader.toast(say('copied'));
  } catch {
    reader.toast(text); // no clipboard here: at least the words can be read
  }
}

/**
 * The reply keyboard in force: the newest message that sets or removes one decides.
 * @returns {{rows: object[][], placeholder: string, once: boolean, messageId: number}|null}
 */
export function replyKeyboardOf(messages) {
  for (const message of messages.toReversed()) {
    const markup = message.reply_markup;
    if (markup?.remove_keyboard) return null;
    if (markup?.keyboard) {
      return {
        rows: markup.keyboard.map((row) => row.map((key) => (typeof key === 'string' ? { text: key } : key))),
        placeholder: markup.input_field_placeholder ?? '',
        once: Boolean(markup.one_time_keyboard),
        messageId: message.message_id,
      };
    }
  }
  return null;
}

/** @param {(text: string) => void} press */
export function replyKeyboard(rows, press) {
  return rows.map((row) => el('div', { class: 'key-row' }, ...row.map((key) =>
    button({ class: `key${styled(key)}`, onclick: () => press(key.text) }, el('span', {}, key.text)))));
}
