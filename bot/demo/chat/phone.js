/* One person's (or one group's) chat with the bot, drawn like a phone. */
import { base64Of, composer } from './composer.js';
import { button, el } from './dom.js';
import { replyKeyboardOf, waitOn } from './keyboards.js';
import { messageLog } from './log.js';
import { alertBox, openMenu, toast } from './overlays.js';
import { readerOf } from './reader.js';
import { phoneHead } from './phone_head.js';
import { nameOf } from './bubbles.js';
import * as wire from './wire.js';
import { say, wear } from './words.js';

const TYPING_LASTS = 5000; // ms; Telegram shows an action for five seconds or until a message
const TAP_LASTS = 30_000; // ms; then a client gives up waiting for an answer

/**
 * @param {object} seat  {key, chatId, user, group|null, hue}
 * @param {object} world  see world.js
 * @param {object} stage  {others(command, anchor), unread(key, count), visible(key)}
 */
export function phone(seat, world, stage) {
  const taps = new Map(); // "message|data" -> callback query id, or null until the emulator told it
  const answered = new Set(); // answers that overtook the emulator's reply to the tap
  let usedBoard = null; // a one-time keyboard stays folded once used
  let typingTimer = 0;
  let speaker = seat.user;
  const title = seat.group ? seat.group.title : nameOf(seat.user);

  const reader = readerOf(seat, world, {
    speaker: () => speaker,
    say: (text, replyTo) => attempt(() => wire.sayText(speaker.id, { chat_id: seat.chatId, text, reply_to: replyTo })),
    tap, openApp, waits: (messageId, data) => taps.has(`${messageId}|${data}`),
    toast: (text) => toast(shelf, text),
    openAs: (command, anchor) => stage.others(command, anchor),
    reply: (message) => desk.answer(message),
    unread: (count) => stage.unread(seat.key, count),
    attentive: () => stage.visible(seat.key) && !document.hidden,
  });
  const shelf = el('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
  const log = messageLog(reader, title);
  const head = phoneHead(seat, world, reader, { repaint: paint, attempt });
  const empty = el('div', { class: 'empty', hidden: true },
    el('p', { class: 'empty-title', word: 'empty' }), el('p', { class: 'empty-hint', word: 'emptyHint' }),
    button({ class: 'start', word: 'start', onclick: () => reader.say('/start') }));
  const stopped = el('div', { class: 'stopped', hidden: true });
  const desk = composer({
    say: reader.say,
    sendFile: async (file, caption) => attempt(async () => wire.sendFile(speaker.id, {
      chat_id: seat.chatId, file_name: file.name, mime_type: file.type || 'application/octet-stream',
      base64: await base64Of(file), caption: caption || undefined })),
    commands: showCommands,
    warn: (word) => toast(shelf, say(word)),
  }, seat.group && speakerChoice());
  const node = el('section', { class: 'phone', id: `phone-${seat.key}`, data: { hue: seat.hue, key: seat.key }, wordLabel: ['chatWith', title] },
    head.node, log.node, empty, shelf, desk.node, stopped);
  dropFiles(node, desk);

  async function attempt(act) {
    try {
      const answer = await act();
      if (answer?.message) world.keep(answer.message);
      return true;
    } catch (error) {
      toast(shelf, say('failed', error.message));
      return false;
    }
  }

  async function tap(messageId, data) {
    const key = `${messageId}|${data}`;
    if (taps.has(key)) return;
    taps.set(key, null);
    showWaiting(key);
    const done = await attempt(async () => {
      const answer = await wire.tapButton(speaker.id, { chat_id: seat.chatId, message_id: messageId, data });
      if (answered.delete(answer.callback_query_id)) release(key);
      else if (taps.has(key)) taps.set(key, answer.callback_query_id);
    });
    const mine = taps.get(key);
    if (!done) release(key);
    else setTimeout(() => mine && taps.get(key) === mine && release(key), TAP_LASTS);
  }

  /** A Mini App gets to know who opened it; here it opens beside the chats. */
  function openApp(messageId, url) {
    return attempt(async () => {
      const answer = await wire.openWebApp(speaker.id, { message_id: messageId, url });
      window.open(answer.url, '_blank', 'noopener');
    });
  }

  function release(key) {
    taps.delete(key);
    showWaiting(key);
  }

  function showWaiting(key) {
    for (const key_ of log.log.querySelectorAll('[data-tap]')) {
      if (key_.dataset.tap === key) waitOn(key_, taps.has(key));
    }
  }

  /** A `callback_answer` event for someone who speaks here. */
  function hear(event) {
    const known = [...taps].find(([, id]) => id === event.callback_query_id);
    if (known !== undefined) release(known[0]);
    else answered.add(event.callback_query_id);
    if (event.text && event.show_alert) alertBox(event.text, nameOf(world.users.get(event.user_id) ?? speaker), node);
    else if (event.text) toast(shelf, event.text);
  }

  function act(action) {
    head.status(action && say(action.startsWith('upload') ? 'sendingFile' : 'typing'));
    clearTimeout(typingTimer);
    if (action) typingTimer = setTimeout(() => head.status(''), TYPING_LASTS);
  }

  async function showCommands(anchor) {
    let offered = [];
    await attempt(async () => {
      offered = await wire.readCommands(speaker.id, seat.chatId);
    });
    const items = offered.map((entry) => ({ text: `/${entry.command}`, detail: entry.description,
      press: () => reader.say(`/${entry.command}`) }));
    openMenu(anchor, items.length > 0 ? items : [{ note: true, text: say('noCommands') }], say('commands'))
      .classList.add('commands');
  }

  function speakerChoice() {
    const choice = el('select', { class: 'speaker', wordLabel: 'speaker', onchange: () => {
      speaker = world.users.get(Number(choice.value));
      paint();
    } }, ...seat.members.map((user) => el('option', { value: user.id }, nameOf(user))));
    return el('label', { class: 'speaking' }, el('span', { word: 'speaker' }), choice);
  }

  function paint() {
    const messages = world.messages(seat.chatId);
    const shown = messages.filter((message) => !message._deleted);
    if (shown.length > 0 && shown.at(-1).from?.id === world.bot.id) act(null);
    log.paint(messages);
    empty.hidden = messages.length > 0;
    const board = replyKeyboardOf(shown);
    desk.offer(board !== null && board.once && usedBoard === board.messageId ? null : board, (text) => {
      usedBoard = board.messageId;
      reader.say(text);
      paint();
    });
    showStop();
  }

  function showStop() {
    const state = seat.group ? null : world.standing(seat.user.id);
    desk.node.hidden = state !== null;
    stopped.hidden = state === null;
    empty.inert = state !== null;
    if (state === null || stopped.dataset.state === state) return;
    stopped.dataset.state = state;
    stopped.replaceChildren(el('p', { word: state }));
    if (state === 'blocked') stopped.append(button({ class: 'plain', word: 'unblock', onclick: head.unblock }));
  }

  return { node, seat, paint, hear, act, settle: log.settle, start: reader.say, relabel: () => {
    wear(node, 'wordLabel', ['chatWith', title]);
    paint();
  } };
}

function dropFiles(node, desk) {
  node.addEventListener('dragover', (event) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    node.classList.add('dropping');
  });
  node.addEventListener('dragleave', () => node.classList.remove('dropping'));
  node.addEventListener('drop', (event) => {
    event.preventDefault();
    node.classList.remove('dropping');
    desk.take(event.dataTransfer.files[0]);
  });
}

