/* The message list of one phone: keyed repainting, unread mark, and a scroll that obeys its reader. */
import { button, el, icon } from "../parts/elements.js";
import { waitOn } from "./keyboards.js";
import { layOut } from "./log_rows.js";
import { wear } from "../parts/words.js";

/** @import { Row } from "./log_rows.js" */
/** @import { Reader } from "./reader.js" */
/** @import { Kept } from "./reader.js" */

/** @typedef {{ same: unknown[], node: HTMLElement }} Entry */

const NEAR = 56; // px from the end that still count as reading the newest

export class MessageLog {
  #reader;
  #log;
  #list = el("ol", { class: "lines" });
  #count = el("span", { class: "count" });
  #down = button({ class: "to-end", hidden: true, wordLabel: "latest", onclick: () => { this.#toEnd(); } },
    icon("down"), this.#count);
  /** @type {Map<string, Entry>} */
  #entries = new Map();
  /** @type {Set<number>} ids of messages seen before */
  #known = new Set();
  #isFirst = true;
  #sticks = true; // to the end, as new messages come
  #unread = 0;
  /** @type {number | null} the first message not read yet */
  #unreadFrom = null;

  /**
   * @param {Reader} reader
   * @param {string} name
   */
  constructor(reader, name) {
    this.#reader = reader;
    this.#log = el("div",
      { class: "log", role: "log", "aria-live": "polite", tabindex: 0, wordLabel: ["messages", name] }, this.#list);
    this.node = el("div", { class: "log-frame" }, this.#log, this.#down);
    this.#log.addEventListener("scroll", () => {
      this.#sticks = this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < NEAR;
      this.settle();
    }, { passive: true });
    this.#log.addEventListener("load", () => { this.#followEnd(); }, true); // a picture arrived and pushed
    this.#log.addEventListener("keydown", (event) => { walk(this.#list, event, reader); });
    new ResizeObserver(() => { this.#followEnd(); }).observe(this.#log);
  }

  #toEnd() {
    this.#log.scrollTop = this.#log.scrollHeight;
    this.#sticks = true;
    this.settle();
  }

  #followEnd() {
    if (this.#sticks) this.#toEnd();
  }

  /** Shows how much is unread, after a look at whether somebody reads. */
  settle() {
    if (this.#sticks && this.#reader.attentive()) this.#unread = 0;
    this.#down.hidden = this.#sticks && this.#unread === 0;
    this.#count.textContent = this.#unread > 0 ? String(this.#unread) : "";
    wear(this.#down, "wordLabel", this.#unread > 0 ? ["latestNew", this.#unread] : "latest");
    this.#reader.unread(this.#unread);
  }

  /**
   * @param {string} key  of a tap
   * @param {boolean} waiting
   */
  wait(key, waiting) {
    for (const node of this.#log.querySelectorAll("[data-tap]")) {
      if (node instanceof HTMLElement && node.dataset["tap"] === key) waitOn(node, waiting);
    }
  }

  /** @param {Kept[]} messages  in order of message_id */
  paint(messages) {
    this.#notice(messages);
    this.#list.setAttribute("aria-busy", String(this.#isFirst));
    const rows = layOut(messages, this.#reader, this.#unreadFrom);
    this.#entries = new Map(rows.map((row) => [row.key, renew(this.#entries.get(row.key), row, this.#isFirst)]));
    reconcile(this.#list, [...this.#entries.values()].map((entry) => entry.node));
    this.#list.removeAttribute("aria-busy");
    this.#isFirst = false;
    if (this.#sticks) this.#toEnd();
    else this.settle();
  }

  /** @param {Kept[]} messages */
  #notice(messages) {
    const fresh = messages.filter((message) => !this.#known.has(message.message_id)).filter((message) => !message._deleted);
    for (const message of messages) this.#known.add(message.message_id);
    if (this.#isFirst) return;
    const others = fresh.filter((message) => message.from?.id !== this.#reader.userId);
    if (others.length < fresh.length) {
      this.#sticks = true;
      this.#unread = 0;
      this.#unreadFrom = null;
    } else if (others[0] && !(this.#sticks && this.#reader.attentive())) {
      if (this.#unread === 0) this.#unreadFrom = others[0].message_id;
      this.#unread += others.length;
    }
  }
}

/**
 * @param {Entry | undefined} entry  what stands there now
 * @param {Row} row
 * @param {boolean} isFirst
 * @returns {Entry}
 */
function renew(entry, row, isFirst) {
  if (entry?.same.every((part, i) => part === row.same[i])) return entry;
  const node = row.make();
  if (entry === undefined && !isFirst) node.classList.add("arriving");
  if (entry !== undefined && row.kind === "message") keepFocus(entry.node, node);
  return { same: row.same, node };
}

/**
 * An edit replaces the bubble under a keyboard user's hands; put them back on the like button.
 * @param {HTMLElement} old
 * @param {HTMLElement} fresh
 */
function keepFocus(old, fresh) {
  const held = document.activeElement;
  if (!(held instanceof HTMLElement) || !old.contains(held)) return;
  const at = keysIn(old).indexOf(held);
  queueMicrotask(() => {
    const again = keysIn(fresh);
    const same = again.find((key) => key.dataset["tap"] && key.dataset["tap"] === held.dataset["tap"]);
    (same ?? again[at] ?? again[0] ?? fresh).focus({ preventScroll: true });
  });
}

/**
 * @param {HTMLElement} node
 * @returns {HTMLElement[]}
 */
const keysIn = (node) => [...node.querySelectorAll(".key")].filter((key) => key instanceof HTMLElement);

/**
 * @param {HTMLElement} list
 * @param {HTMLElement[]} nodes  what it should hold, in order
 */
function reconcile(list, nodes) {
  /** @type {Set<Element>} */
  const wanted = new Set(nodes);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, i) => {
    if (list.children[i] !== node) list.insertBefore(node, list.children[i] ?? null);
  });
}

/**
 * Up and Down walk from message to message, R replies to the one in hand.
 * @param {HTMLElement} list
 * @param {KeyboardEvent} event
 * @param {Reader} reader
 */
function walk(list, event, reader) {
  const lines = [...list.querySelectorAll(".line")].filter((line) => line instanceof HTMLElement);
  const here = lines.findIndex((line) => line === document.activeElement);
  if (event.target !== event.currentTarget && here < 0) return;
  const next = lines[placeOf(event.key, here, lines.length)];
  const held = lines[here];
  if (next) {
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  } else if (event.key === "r" && held && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    const message = reader.find(Number(held.dataset["message"]));
    if (message && !message._deleted) reader.reply?.(message);
  }
}

/**
 * Where a key leads; -1 for nowhere. From outside the list Up leads to its last line.
 * @param {string} key
 * @param {number} here
 * @param {number} length
 */
function placeOf(key, here, length) {
  if (key === "ArrowUp") return here < 0 ? length - 1 : here - 1;
  return key === "ArrowDown" && here >= 0 ? here + 1 : -1;
}
