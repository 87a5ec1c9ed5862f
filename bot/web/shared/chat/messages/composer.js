/* Where a person types: text, files, replies, the reply keyboard and the command list. */
import { button, el, icon } from "../parts/elements.js";
import { replyKeyboard } from "./keyboards.js";
import { gist, nameOf } from "./bubbles.js";
import { inert } from "../parts/inert.js";
import { wear } from "../parts/words.js";

/** @import { User } from "@grammyjs/types" */
/** @import { ReplyBoard, ReplyKey } from "./keyboards.js" */
/** @import { Said } from "./reader.js" */
/** @import { Word } from "../parts/words.js" */

/**
 * @typedef {object} Acts
 * @property {(text: string, replyTo?: number) => Promise<boolean>} say  whether it was sent
 * @property {(files: File[], caption: string) => Promise<boolean>} sendFiles
 * @property {(anchor: HTMLElement) => void} commands
 * @property {(word: Word, ...parts: string[]) => void} warn
 * @property {{ bytes: number, words: string, count: number }} largest  file that may be sent, and how many at once
 */

const TALLEST = 132; // px; about six lines, then the field scrolls

export class Composer {
  /** @type {File[]} */
  #files = [];
  /** @type {Said | null} the message that is replied to */
  #reply = null;
  #acts;
  #chips = el("div", { class: "chips" });
  #keys = el("div", { class: "reply-keys", hidden: true });
  #field = el("textarea", {
    class: "field", rows: 1, maxlength: 4096, dir: "auto", enterkeyhint: "send", autocomplete: "off",
    wordLabel: "message", wordHint: "message", oninput: () => { this.#grow(); },
    onkeydown: (event) => { this.#press(event); }, onpaste: (event) => { this.#paste(event); },
  });
  #sender = button({ class: "round send", wordLabel: "send", onclick: () => this.#submit() }, icon("send"));

  /**
   * @param {Acts} acts
   * @param {HTMLElement | null} speaker  the "speaking as" choice of a group
   */
  constructor(acts, speaker) {
    this.#acts = acts;
    const menu = button({ class: "round", wordLabel: "commands", "aria-haspopup": "menu",
      onclick: () => { acts.commands(menu); } }, icon("slash"));
    const take = () => {
      this.#takeAll(chooser.files ?? []);
      chooser.value = "";
    };
    const multiple = acts.largest.count > 1;
    const chooser = el("input", { type: "file", multiple, hidden: true, tabindex: -1, wordLabel: "attach", onchange: take });
    const clip = button({ class: "round", wordLabel: "attach", onclick: () => { chooser.click(); } }, icon("clip"));
    this.node = el("div", { class: "composer" }, this.#chips, speaker,
      el("div", { class: "writing" }, menu, el("div", { class: "field-frame" }, this.#field, clip), this.#sender),
      this.#keys, chooser);
  }

  /** @param {Iterable<File>} files  as many of them as may go together */
  #takeAll(files) {
    for (const file of files) if (!this.take(file)) return;
  }

  /**
   * @param {File | undefined} file  to be sent with the next words
   * @returns {boolean}  whether there is room for another
   */
  take(file) {
    if (!file) return true;
    const { bytes, count, words } = this.#acts.largest;
    if (file.size > bytes) {
      this.#acts.warn("tooBig", words);
      return true;
    }
    if (count > 1 && this.#files.length >= count) {
      this.#acts.warn("tooMany", String(count));
      return false;
    }
    this.#files = count > 1 ? [...this.#files, file] : [file];
    this.#showChips();
    this.#field.focus();
    return true;
  }

  /** @param {Said} message  the next words are a reply to it */
  answer(message) {
    this.#reply = message;
    this.#showChips();
    this.#field.focus();
  }

  /**
   * @param {ReplyBoard | null} board
   * @param {(key: ReplyKey) => void} press
   */
  offer(board, press) {
    this.#keys.hidden = board === null;
    this.#keys.replaceChildren(...(board === null ? [] : replyKeyboard(board.rows, press)));
    if (board?.placeholder) {
      delete this.#field.dataset["wordHint"];
      this.#field.placeholder = board.placeholder;
    } else if (this.#field.dataset["wordHint"] === undefined) wear(this.#field, "wordHint", "message");
  }

  #showChips() {
    const [reply, files] = [this.#reply, this.#files];
    this.#chips.replaceChildren(...[
      reply && this.#chip("reply", `${nameOf(reply.from)}: ${gist(reply)}`, "dropReply", () => { this.#reply = null; }),
      ...files.map((file) =>
        this.#chip("clip", inert(file.name), "drop", () => { this.#files = this.#files.filter((each) => each !== file); })),
    ].filter((chip) => chip !== null));
    this.#sender.classList.toggle("ready", this.#field.value.trim() !== "" || files.length > 0);
  }

  /**
   * @param {string} look
   * @param {string} text
   * @param {Word} dropWord
   * @param {() => void} drop
   */
  #chip(look, text, dropWord, drop) {
    const dropper = button({ class: "chip-drop", wordLabel: dropWord, onclick: () => {
      drop();
      this.#showChips();
      this.#field.focus();
    } }, icon("close"));
    return el("div", { class: "chip" }, icon(look), el("span", {}, text), dropper);
  }

  async #submit() {
    const [text, files, reply] = [this.#field.value.trim(), this.#files, this.#reply];
    if (text === "" && files.length === 0) return;
    this.#put("", [], null);
    const sent = await (files.length === 0 ? this.#acts.say(text, reply?.message_id) : this.#acts.sendFiles(files, text));
    if (!sent && this.#field.value === "") this.#put(text, files, reply); // refused: give the words back
  }

  /**
   * @param {string} text
   * @param {File[]} files
   * @param {Said | null} reply
   */
  #put(text, files, reply) {
    this.#field.value = text;
    this.#files = files;
    this.#reply = reply;
    this.#grow();
  }

  #grow() {
    const field = this.#field;
    field.style.height = "auto";
    field.style.height = `${String(Math.min(field.scrollHeight, TALLEST))}px`;
    field.classList.toggle("tall", field.scrollHeight > TALLEST);
    this.#showChips();
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.key === "Escape" && this.#reply !== null) {
      this.#reply = null;
      this.#showChips();
    }
    // An input method uses Enter to pick a character; that Enter must not send.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- 229 is all Safari tells of an input method
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    void this.#submit();
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const pasted = [...event.clipboardData?.files ?? []];
    if (pasted.length === 0) return;
    event.preventDefault();
    this.#takeAll(pasted);
  }
}

/**
 * Who of a group speaks.
 * @param {User[]} members
 * @param {(user: User) => void} choose
 */
export function speakerChoice(members, choose) {
  const choice = el("select", { class: "speaker", wordLabel: "speaker", onchange: () => {
    const chosen = members.find((user) => String(user.id) === choice.value);
    if (chosen) choose(chosen);
  } }, ...members.map((user) => el("option", { value: user.id }, nameOf(user))));
  return el("label", { class: "speaking" }, el("span", { word: "speaker" }), choice);
}

/**
 * The file's bytes as base64, as `send_file` wants them.
 * @param {File} file
 * @returns {Promise<string>}
 */
export function base64Of(file) {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = /** @type {string} */ (reader.result); // data:…;base64,…
      done(address.slice(address.indexOf(",") + 1));
    };
    reader.onerror = () => { fail(reader.error ?? new Error(file.name)); };
    reader.readAsDataURL(file);
  });
}
