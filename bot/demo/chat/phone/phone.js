/* One person's (or one group's) chat with the bot, drawn like a phone. */
import { base64Of, Composer, speakerChoice } from "../../../web/shared/chat/messages/composer.js";
import { button, el } from "../../../web/shared/chat/parts/elements.js";
import { replyKeyboardOf } from "../../../web/shared/chat/messages/keyboards.js";
import { MessageLog } from "../../../web/shared/chat/messages/log.js";
import { alertBox, openMenu, toast } from "../../../web/shared/chat/parts/overlays.js";
import { readerOf } from "./reader.js";
import { PhoneHead } from "./phone_head.js";
import { nameOf } from "../../../web/shared/chat/messages/bubbles.js";
import { Taps, tapKey } from "../../../web/shared/chat/messages/taps.js";
import * as wire from "../emulator/wire.js";
import { say, wear } from "../../../web/shared/chat/parts/words.js";

/** @import { User } from "@grammyjs/types" */
/** @import { ReplyBoard, ReplyKey } from "../../../web/shared/chat/messages/keyboards.js" */
/** @import { Acts } from "../../../web/shared/chat/messages/reader.js" */
/** @import { Seat, Stage } from "../stage/stage.js" */
/** @import { AnswerEvent, Done } from "../emulator/wire.js" */
/** @import { World } from "../emulator/world.js" */

const SOMEWHERE = { latitude: 46.2267, longitude: 6.1403 }; // where a made-up person is

export class Phone {
  /** @type {User} */
  #speaker;
  /** @type {number | null} a one-time keyboard stays folded once used */
  #usedBoard = null;
  #world;
  #log;
  #head;
  #desk;
  #empty;
  #shelf = el("div", { class: "toasts", role: "status", "aria-live": "polite" });
  #stopped = el("div", { class: "stopped", hidden: true });
  #taps = new Taps((key, waiting) => { this.#log.wait(key, waiting); });

  /**
   * @param {Seat} seat
   * @param {World} world
   * @param {Stage} stage
   */
  constructor(seat, world, stage) {
    this.seat = seat;
    this.#world = world;
    this.#speaker = seat.user;
    this.title = seat.group ? seat.group.title : nameOf(seat.user);
    this.reader = readerOf(seat, world, this.#acts(stage));
    this.#log = new MessageLog(this.reader, this.title);
    this.#head = new PhoneHead(this);
    this.#desk = this.#composer();
    this.#empty = el("div", { class: "empty", hidden: true },
      el("p", { class: "empty-title", word: "empty" }), el("p", { class: "empty-hint", word: "emptyHint" }),
      button({ class: "start", word: "start", onclick: () => this.reader.say("/start") }));
    this.node = el("section",
      { class: "phone", id: `phone-${seat.key}`, data: { hue: seat.hue, key: seat.key }, wordLabel: ["chatWith", this.title] },
      this.#head.node, this.#log.node, this.#empty, this.#shelf, this.#desk.node, this.#stopped);
    dropFiles(this.node, this.#desk);
  }

  get world() {
    return this.#world;
  }

  /**
   * @param {Stage} stage
   * @returns {Acts}
   */
  #acts(stage) {
    return {
      speaker: () => this.#speaker,
      say: (text, replyTo) => this.#say(text, replyTo),
      tap: (messageId, data) => void this.#tap(messageId, data),
      openApp: (messageId, url) => void this.#openApp(messageId, url),
      waits: (messageId, data) => this.#taps.waits(tapKey(messageId, data)),
      toast: (text) => { toast(this.#shelf, text); },
      openAs: (command, anchor) => { stage.offerOthers(command, anchor); },
      reply: (message) => { this.#desk.answer(message); },
      unread: (count) => { stage.unread(this.seat.key, count); },
      attentive: () => stage.isVisible(this.seat.key) && !document.hidden,
      files: { address: wire.fileAddress, ask: (fileId) => Promise.resolve(wire.fileAddress(fileId)) },
    };
  }

  #composer() {
    const choice = this.seat.group && speakerChoice(this.seat.members, (user) => {
      this.#speaker = user;
      this.paint();
    });
    return new Composer({
      say: this.reader.say,
      sendFiles: ([file], caption) => file ? this.#sendFile(file, caption) : Promise.resolve(false),
      commands: (anchor) => void this.#showCommands(anchor),
      warn: (word, ...parts) => { toast(this.#shelf, say(word, ...parts)); },
      largest: { bytes: 20 * 1024 * 1024, words: "20 MB", count: 1 }, // what a bot may download from Telegram
    }, choice);
  }

  /**
   * Does something at the emulator; tells the person when it did not work.
   * @template Answer
   * @param {() => Promise<Answer>} act
   * @returns {Promise<{ answer: Answer } | null>}
   */
  async attempt(act) {
    try {
      return { answer: await act() };
    } catch (error) {
      toast(this.#shelf, say("failed", error instanceof Error ? error.message : ""));
      return null;
    }
  }

  /**
   * @param {() => Promise<Done>} act
   * @returns {Promise<boolean>} whether it was sent
   */
  async #send(act) {
    const done = await this.attempt(act);
    if (done?.answer.message) this.#world.keep(done.answer.message);
    return done !== null;
  }

  /**
   * @param {string} text
   * @param {number} [replyTo]
   */
  #say(text, replyTo) {
    return this.#send(() => wire.sayText(this.#speaker.id, { chat_id: this.seat.chatId, text, reply_to: replyTo }));
  }

  /**
   * @param {File} file
   * @param {string} caption
   */
  #sendFile(file, caption) {
    return this.#send(async () => wire.sendFile(this.#speaker.id, {
      chat_id: this.seat.chatId, file_name: file.name, mime_type: file.type || "application/octet-stream",
      base64: await base64Of(file), caption: caption || undefined,
    }));
  }

  /**
   * @param {number} messageId
   * @param {string} data
   */
  #tap(messageId, data) {
    const tapping = { chat_id: this.seat.chatId, message_id: messageId, data };
    return this.#taps.send(tapKey(messageId, data), async () => {
      const done = await this.attempt(() => wire.tapButton(this.#speaker.id, tapping));
      return done?.answer.callback_query_id ?? null;
    });
  }

  /**
   * A Mini App gets to know who opened it; here it opens beside the chats.
   * @param {number} messageId
   * @param {string} url
   */
  async #openApp(messageId, url) {
    const done = await this.attempt(() => wire.openWebApp(this.#speaker.id, { message_id: messageId, url }));
    if (done) window.open(done.answer.url, "_blank", "noopener");
  }

  /** @param {HTMLElement} anchor */
  async #showCommands(anchor) {
    const done = await this.attempt(() => wire.readCommands(this.#speaker.id, this.seat.chatId));
    const items = (done?.answer ?? []).map(({ command, description }) => ({
      text: `/${command}`, detail: description, press: () => void this.reader.say(`/${command}`),
    }));
    openMenu(anchor, items.length > 0 ? items : [{ note: true, text: say("noCommands") }], say("commands"))
      .classList.add("commands");
  }

  /**
   * A `callback_answer` event for someone who speaks here.
   * @param {AnswerEvent} event
   */
  hear(event) {
    this.#taps.answer(event.callback_query_id);
    if (!event.text) return;
    const name = nameOf(this.#world.users.get(event.user_id) ?? this.#speaker);
    if (event.show_alert) void alertBox(event.text, name, this.node);
    else toast(this.#shelf, event.text);
  }

  /** @param {string | null} action  what the bot is doing (Bot API, sendChatAction) */
  act(action) {
    this.#head.act(action);
  }

  paint() {
    const messages = this.#world.messages(this.seat.chatId);
    const shown = messages.filter((message) => !message._deleted);
    if (shown.at(-1)?.from?.id === this.#world.bot.id) this.act(null);
    this.#log.paint(messages);
    this.#empty.hidden = messages.length > 0;
    this.#offer(replyKeyboardOf(shown));
    this.#showStop();
  }

  /** @param {ReplyBoard | null} board */
  #offer(board) {
    this.#desk.offer(board?.once && this.#usedBoard === board.messageId ? null : board, (key) => {
      this.#usedBoard = board?.messageId ?? null;
      void this.#press(key);
      this.paint();
    });
  }

  /**
   * What a key of a reply keyboard does: it says its words, or shares what it asks for.
   * @param {ReplyKey} key
   */
  #press(key) {
    if ("request_contact" in key) return this.#send(() => wire.share(this.#speaker.id, "contact", { chat_id: this.seat.chatId }));
    if ("request_location" in key) {
      return this.#send(() => wire.share(this.#speaker.id, "location", { chat_id: this.seat.chatId, ...SOMEWHERE }));
    }
    return this.reader.say(key.text);
  }

  #showStop() {
    const state = this.seat.group ? null : this.#world.standing(this.seat.user.id);
    this.#desk.node.hidden = state !== null;
    this.#stopped.hidden = state === null;
    this.#empty.inert = state !== null;
    if (state === null || this.#stopped.dataset["state"] === state) return;
    this.#stopped.dataset["state"] = state;
    this.#stopped.replaceChildren(el("p", { word: state }));
    if (state === "blocked") {
      this.#stopped.append(button({ class: "plain", word: "unblock", onclick: () => this.#head.unblock() }));
    }
  }

  settle() {
    this.#log.settle();
  }

  relabel() {
    wear(this.node, "wordLabel", ["chatWith", this.title]);
    this.paint();
  }
}

/**
 * @param {HTMLElement} node
 * @param {Composer} desk
 */
function dropFiles(node, desk) {
  node.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    node.classList.add("dropping");
  });
  node.addEventListener("dragleave", () => { node.classList.remove("dropping"); });
  node.addEventListener("drop", (event) => {
    event.preventDefault();
    node.classList.remove("dropping");
    desk.take(event.dataTransfer?.files[0]);
  });
}
