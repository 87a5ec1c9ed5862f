/* Where a person types: text, files, replies, the reply keyboard and the command list. */
import { button, el, icon } from './dom.js';
import { replyKeyboard } from './keyboards.js';
import { gist, nameOf } from './bubbles.js';
import { wear } from './words.js';

const TALLEST = 132; // px; about six lines, then the field scrolls
const LARGEST = 20 * 1024 * 1024; // bytes; what a bot may download from Telegram

/**
 * @param {object} acts  {say(text, replyTo), sendFile(file, caption), commands(anchor), warn(wordKey)}
 * @param {Node|null} speaker  the "speaking as" choice of a group
 */
export function composer(acts, speaker) {
  const draft = { file: null, reply: null };
  const chips = el('div', { class: 'chips' });
  const keys = el('div', { class: 'reply-keys', hidden: true });
  const field = el('textarea', { class: 'field', rows: 1, maxlength: 4096, dir: 'auto', enterkeyhint: 'send',
    autocomplete: 'off', wordLabel: 'message', wordHint: 'message' });
  const chooser = el('input', { type: 'file', hidden: true, tabIndex: -1, onchange: () => {
    take(chooser.files[0]);
    chooser.value = '';
  } });
  const sender = button({ class: 'round send', wordLabel: 'send', onclick: () => submit() }, icon('send'));
  const menu = button({ class: 'round', wordLabel: 'commands', 'aria-haspopup': 'menu',
    onclick: () => acts.commands(menu) }, icon('slash'));
  const clip = button({ class: 'round', wordLabel: 'attach', onclick: () => chooser.click() }, icon('clip'));
  const node = el('div', { class: 'composer' }, chips, speaker,
    el('div', { class: 'writing' }, menu, el('div', { class: 'field-frame' }, field, clip), sender), keys, chooser);

  function take(file) {
    if (!file) return;
    if (file.size > LARGEST) {
      acts.warn('tooBig');
      return;
    }
    draft.file = file;
    showChips();
    field.focus();
  }

  function showChips() {
    chips.replaceChildren(...[
      draft.reply && chip('reply', `${nameOf(draft.reply.from)}: ${gist(draft.reply)}`, 'dropReply', () => { draft.reply = null; }),
      draft.file && chip('clip', draft.file.name, 'drop', () => { draft.file = null; }),
    ].filter(Boolean));
    sender.classList.toggle('ready', field.value.trim() !== '' || draft.file !== null);
  }

  const chip = (look, text, dropWord, drop) => el('div', { class: 'chip' }, icon(look), el('span', {}, text),
    button({ class: 'chip-drop', wordLabel: dropWord, onclick: () => {
      drop();
      showChips();
      field.focus();
    } }, icon('close')));

  async function submit() {
    const text = field.value.trim();
    if (text === '' && draft.file === null) return;
    const { file, reply } = draft;
    field.value = '';
    Object.assign(draft, { file: null, reply: null });
    grow();
    const sent = file === null ? await acts.say(text, reply?.message_id) : await acts.sendFile(file, text);
    if (sent || field.value !== '') return;
    field.value = text; // refused: give the words back
    Object.assign(draft, { file, reply });
    grow();
  }

  function grow() {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, TALLEST)}px`;
    field.classList.toggle('tall', field.scrollHeight > TALLEST);
    showChips();
  }

  field.addEventListener('input', grow);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && draft.reply !== null) {
      draft.reply = null;
      showChips();
    }
    // An input method uses Enter to pick a character; that Enter must not send.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  });
  field.addEventListener('paste', (event) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    take(event.clipboardData.files[0]);
  });

  return {
    node,
    take,
    focus: () => field.focus(),
    answer(message) {
      draft.reply = message;
      showChips();
      field.focus();
    },
    /** @param {ReturnType<import('./keyboards.js').replyKeyboardOf>} board */
    offer(board, press) {
      keys.hidden = board === null;
      keys.replaceChildren(...(board === null ? [] : replyKeyboard(board.rows, press)));
      if (board?.placeholder) {
        delete field.dataset.wordHint;
        field.placeholder = board.placeholder;
      } else if (field.dataset.wordHint === undefined) wear(field, 'wordHint', 'message');
    },
  };
}

/** @returns {Promise<string>} the file's bytes as base64, as `send_file` wants them */
export function base64Of(file) {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(file);
  });
}
