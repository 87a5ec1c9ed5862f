/* The chat on the page: head, messages, composer; what is tapped and typed goes out, what comes is drawn. */
import { Composer } from "../../../shared/chat/messages/composer.js";
import { MessageLog } from "../../../shared/chat/messages/log.js";
import { Taps, tapKey } from "../../../shared/chat/messages/taps.js";
import { button, el, icon } from "../../../shared/chat/parts/elements.js";
import { inert } from "../../../shared/chat/parts/inert.js";
import { openMenu, toast } from "../../../shared/chat/parts/overlays.js";
import { say, speak, spoken, wear } from "../../../shared/chat/parts/words.js";
import { localeOf, ownZone } from "../../../shared/chat/parts/zones.js";
import { ME, Mailbox } from "./mailbox.js";
import { renewNotices, startNotices, startsNotices } from "./notices.js";
import { Poller } from "./polling.js";
import { Line, dropUnsent, isOld, keepUnsent, leftOver, unsentOf } from "./unsent.js";
import { uploaded } from "./uploading.js";
import { Refused, newId } from "./wire.js";

/** @import { Reader } from "../../../shared/chat/messages/reader.js" */
/** @import { News, Wire } from "./wire.js" */
/** @import { Unsent } from "./unsent.js" */

/** @typedef {{ commands: [string, string][] }} Menu */

const LARGEST = 5_000_000; // bytes of a file that an organizer sends in
const MOST_FILES = 10;
const SPEAKER = { id: ME, is_bot: false, first_name: "" };

export class ChatView {
  #wire;
  #box = new Mailbox();
  #ended;
  #taps = new Taps((key, waiting) => { this.#log.wait(key, waiting); });
  #shelf = el("div", { class: "toasts", role: "status", "aria-live": "polite" });
  #lostNote = el("p", { class: "lost", role: "status", hidden: true, word: "lost" });
  #lostTimer = 0;
  #line = new Line((isLost) => { this.#lose(isLost); });
  #said;
  #empty;
  #log;
  #desk;
  #reader;
  #poller;

  /**
   * @param {Wire} wire
   * @param {{ said: HTMLElement, ended: (error: Refused) => void, leave: () => Promise<void>, note: string }} acts
   */
  constructor(wire, acts) {
    this.#wire = wire;
    this.#said = acts.said;
    this.#ended = acts.ended;
    this.#reader = this.#readerOf();
    this.#log = new MessageLog(this.#reader, say("name"));
    this.#desk = new Composer({
      say: this.#reader.say,
      sendFiles: (files, caption) => this.#sendFiles(files, caption),
      commands: (anchor) => void this.#showCommands(anchor),
      warn: (word, ...parts) => { toast(this.#shelf, say(word, ...parts)); },
      largest: { bytes: LARGEST, words: say("largest"), count: MOST_FILES },
    }, null);
    this.#empty = el("div", { class: "empty", hidden: true },
      button({ class: "start", word: "start", onclick: () => void this.#reader.say("/start") }));
    this.#poller = new Poller(wire, {
      rev: () => this.#box.rev,
      take: (news) => { this.#take(news); },
      lost: (isLost) => { this.#lose(isLost); },
      ended: (error) => { this.#end(error); },
    });
    const menu = button({ class: "round small", wordLabel: "menu", "aria-haspopup": "menu",
      onclick: () => { this.#showMenu(menu, acts.leave); } }, icon("more"));
    this.node = el("section", { class: "phone", data: { hue: 0 } },
      el("header", { class: "phone-head" }, el("h1", { word: "title" }), languageButton(() => { this.#paint(); }), menu),
      this.#lostNote, acts.note !== "" && el("p", { class: "note-line", word: acts.note }),
      this.#log.node, this.#empty, this.#shelf, this.#desk.node);
  }

  /** @returns {Reader} */
  #readerOf() {
    return {
      speaker: () => SPEAKER,
      say: (text) => this.#say(unsentOf(text)),
      tap: (number, data) => void this.#tap(number, data),
      openApp: () => undefined,
      waits: (number, data) => this.#taps.waits(tapKey(number, data)),
      toast: (text) => { toast(this.#shelf, text); },
      openAs: null,
      reply: null,
      unread: (count) => { document.title = count > 0 ? `(${String(count)}) ${say("title")}` : say("title"); },
      attentive: () => !document.hidden,
      files: { address: null, ask: (id) => this.#askFile(id) },
      isGroup: false,
      userId: ME,
      botName: "",
      get locale() { return localeOf(spoken()); },
      get zone() { return ownZone(); },
      now: () => this.#wire.now(),
      find: (number) => this.#box.find(number),
      look: () => spoken(),
    };
  }

  async open() {
    for (const unsent of await leftOver()) {
      if (isOld(unsent)) this.#offerAgain(unsent);
      else void this.#say(unsent);
    }
    void this.#poller.run();
    void renewNotices(this.#wire);
  }

  /** @param {News} news */
  #take(news) {
    const changed = this.#box.take(news);
    if (changed.length > 0) {
      const last = changed[changed.length - 1];
      // An edit is no new line of the log: said once, in short.
      if (last) this.#said.textContent = (last.text.split("\n").find((line) => line.trim() !== "") ?? "").slice(0, 200);
    }
    this.#paint();
  }

  #paint() {
    const messages = this.#box.messages();
    this.#log.paint(messages);
    this.#empty.hidden = messages.length > 0;
  }

  /** @param {Unsent} unsent */
  async #say(unsent) {
    const number = this.#box.say(unsent.text, this.#wire.now(), say("sending"));
    this.#paint();
    await keepUnsent(unsent);
    const sent = await this.#send("say", { id: unsent.id, text: unsent.text });
    this.#box.mark(number, sent ? "" : say("notSent"));
    this.#paint();
    await dropUnsent(unsent.id);
    return true; // the words stand above, sent or not
  }

  /** @param {Unsent} unsent  words from days ago */
  #offerAgain(unsent) {
    const note = el("div", { class: "again", role: "alert" }, el("p", { dir: "auto" }, unsent.text),
      button({ class: "plain strong", onclick: () => {
        note.remove();
        void dropUnsent(unsent.id).then(() => this.#say(unsentOf(unsent.text)));
      } }, say("sendAgain")),
      button({ class: "plain", onclick: () => {
        note.remove();
        void dropUnsent(unsent.id);
      } }, say("dropUnsent")));
    this.#shelf.before(note);
  }

  /**
   * @param {number} number
   * @param {string} data
   */
  async #tap(number, data) {
    const message = this.#box.idOf(number);
    const id = newId();
    if (message === undefined) return;
    if (startsNotices(data) && !await this.#startNotices()) return;
    await this.#taps.send(tapKey(number, data), async () => {
      await this.#send("tap", { id, message, data });
      return null;
    });
  }

  /** What only a browser can do for this button, before the bot hears of the tap. */
  async #startNotices() {
    const trouble = await startNotices(this.#wire);
    if (trouble !== "") toast(this.#shelf, say(trouble));
    return trouble === "";
  }

  /**
   * Sends one thing and takes what it brought; says so where the server refuses it.
   * @param {string} what
   * @param {object} said
   */
  async #send(what, said) {
    try {
      const news = /** @type {News} */ (await this.#line.send(() =>
        this.#wire.ask(what, { ...said, after: this.#box.rev })));
      this.#take(news);
      return true;
    } catch (error) {
      if (error instanceof Refused && (error.status === 401 || error.state === "asleep")) this.#end(error);
      else toast(this.#shelf, say("failed"));
      return false;
    }
  }

  /**
   * @param {File[]} files
   * @param {string} caption
   */
  async #sendFiles(files, caption) {
    const names = files.map(({ name }) => inert(name));
    const number = this.#box.say([...names, caption].filter(Boolean).join("\n"), this.#wire.now(), say("sending"));
    this.#paint();
    const sent = await this.#handIn(files, caption);
    this.#box.mark(number, sent ? "" : say("notSent"));
    this.#paint();
    return sent;
  }

  /**
   * @param {File[]} files
   * @param {string} text
   */
  async #handIn(files, text) {
    const id = newId();
    try {
      const brought = await uploaded(files, id, (part) => this.#line.send(() => this.#wire.ask("piece", part)));
      return await this.#send("send", { id, text, ...brought });
    } catch (error) {
      const isTooLarge = error instanceof Refused && error.status === 413;
      toast(this.#shelf, isTooLarge ? say("tooBig", say("largestOfGuests")) : say("failed"));
      return false;
    }
  }

  /** @param {string} file  a message's id, and which of its files */
  async #askFile(file) {
    const [message, number] = file.split(" ");
    try {
      const { address } = /** @type {{ address: string }} */ (await this.#wire.ask("file", { message, number }));
      return address;
    } catch (error) {
      const isAway = error instanceof Refused && error.status === 503;
      toast(this.#shelf, say(isAway ? "fileAway" : "fileGone"));
      throw error;
    }
  }

  /** @param {HTMLElement} anchor */
  async #showCommands(anchor) {
    const { commands } = /** @type {Menu} */ (await this.#wire.ask("menu", {}).catch(() => ({ commands: [] })));
    const items = commands.map(([command, detail]) =>
      ({ text: `/${command}`, detail, press: () => void this.#reader.say(`/${command}`) }));
    openMenu(anchor, items.length > 0 ? items : [{ note: true, text: say("noCommands") }], say("commands"))
      .classList.add("commands");
  }

  /**
   * @param {HTMLElement} anchor
   * @param {() => Promise<void>} leave
   */
  #showMenu(anchor, leave) {
    const ask = () => openMenu(anchor, [
      { note: true, text: say("leaveSure") },
      { text: say("leave"), danger: true, press: () => {
        this.#poller.stop();
        leave().catch(() => { toast(this.#shelf, say("failed")); });
      } },
      { text: say("stay"), press: () => undefined },
    ], say("leave"));
    openMenu(anchor, [{ text: say("leave"), danger: true, press: () => { queueMicrotask(ask); } }], say("menu"));
  }

  /** @param {boolean} isLost */
  #lose(isLost) {
    clearTimeout(this.#lostTimer);
    if (!isLost) this.#lostNote.hidden = true;
    // A page that has shown nothing yet says at once why.
    else this.#lostTimer = window.setTimeout(() => { this.#lostNote.hidden = false; }, this.#box.rev === "0" ? 0 : 5000);
  }

  /** @param {Refused} error */
  #end(error) {
    this.#poller.stop();
    this.#ended(error);
  }
}

/** @param {() => void} changed */
function languageButton(changed) {
  const other = () => (spoken() === "zh" ? "EN" : "中文");
  const node = button({ class: "quiet", wordLabel: "pageLanguage", onclick: () => {
    speak(spoken() === "zh" ? "en" : "zh");
    node.textContent = other();
    wear(node, "wordLabel", "pageLanguage");
    changed();
  } }, other());
  return node;
}
