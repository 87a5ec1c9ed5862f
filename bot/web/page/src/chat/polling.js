/* Asking what is new: one long request after the other, by one tab of this browser, which tells the others. */
import { isPassing, rest } from "./unsent.js";
import { byNumber } from "./mailbox.js";
import { Refused } from "./wire.js";

/** @import { News, Wire } from "./wire.js" */

/**
 * @typedef {{ after: string, news: News }} Told  what one tab heard, from where it stood before
 */

const HIDDEN_FOR = 5 * 60_000; // ms; then a page that nobody looks at asks no more
const LONGEST_PAUSE = 60_000;
const NAME = "colloquy-poll";
const WISH = "may I"; // what a tab that is looked at says to one that asks and is not

export class Poller {
  #wire;
  #acts;
  /** @type {AbortController | null} */
  #asking = null;
  #hiddenSince = 0;
  #isOver = false;
  #isYielding = false;
  /** @type {BroadcastChannel | null} */
  #others = "locks" in navigator && "BroadcastChannel" in window ? new BroadcastChannel(NAME) : null;

  /**
   * @param {Wire} wire
   * @param {{ rev: () => string, take: (news: News) => void, lost: (isLost: boolean) => void,
   *   ended: (error: Refused) => void }} acts
   */
  constructor(wire, acts) {
    this.#wire = wire;
    this.#acts = acts;
    const anew = () => { this.#renew(); };
    document.addEventListener("visibilitychange", () => {
      this.#hiddenSince = document.hidden ? Date.now() : 0;
      if (!document.hidden) this.#others?.postMessage(WISH);
      anew();
    });
    addEventListener("online", anew);
    addEventListener("pageshow", anew);
    document.addEventListener("resume", anew);
    this.#others?.addEventListener("message", (/** @type {MessageEvent<Told | string>} */ { data }) => {
      if (typeof data === "string") this.#yield();
      else this.#hear(data);
    });
  }

  #renew() {
    this.#asking?.abort();
  }

  /** Lets another tab ask, if nobody looks at this one. */
  #yield() {
    if (!document.hidden) return;
    this.#isYielding = true;
    this.#renew();
  }

  /** @param {Told} told */
  #hear({ after, news }) {
    if (this.#isOver) return;
    if (byNumber(after, this.#acts.rev()) > 0) void this.#once(false).catch(() => undefined); // something was missed
    else if (news.reset || byNumber(news.rev, this.#acts.rev()) > 0) this.#acts.take(news);
  }

  stop() {
    this.#isOver = true;
    this.#renew();
    this.#others?.close();
    this.#others = null;
  }

  async run() {
    await this.#insist(false, () => true);
    while (!this.#isOver) {
      if (!document.hidden) this.#others?.postMessage(WISH);
      if (this.#others) await navigator.locks.request(NAME, () => this.#goOn());
      else await this.#goOn();
    }
  }

  /** Asks again and again, until another tab wishes to. */
  async #goOn() {
    this.#isYielding = false;
    await this.#insist(true, () => this.#isYielding);
  }

  /**
   * @param {boolean} wait  for something new
   * @param {() => boolean} isDone  looked at after each answer
   */
  async #insist(wait, isDone) {
    let pause = 1000;
    while (!this.#isOver) {
      if (wait && this.#hiddenSince > 0 && Date.now() - this.#hiddenSince > HIDDEN_FOR) {
        await Promise.race([rest(3_600_000), this.#wished()]);
        if (isDone()) return;
        continue;
      }
      try {
        await this.#once(wait);
        pause = 1000;
      } catch (error) {
        if (error instanceof Refused && !isPassing(error)) {
          this.#acts.ended(error);
          return;
        }
        if (!(error instanceof DOMException && error.name === "AbortError")) {
          this.#acts.lost(true);
          await rest(pause);
          pause = Math.min(2 * pause, LONGEST_PAUSE);
          continue;
        }
        if (!wait) continue;
      }
      if (isDone()) return;
    }
  }

  /** @returns {Promise<void>}  once another tab wishes to ask */
  #wished() {
    return new Promise((done) => {
      this.#others?.addEventListener("message", () => { done(); }, { once: true });
    });
  }

  /** @param {boolean} wait  for something new */
  async #once(wait) {
    const asking = new AbortController();
    if (wait) this.#asking = asking;
    const after = this.#acts.rev();
    const said = { after, drawn: document.hidden ? "0" : after, wait };
    const news = /** @type {News} */ (await this.#wire.ask("poll", said, asking.signal));
    this.#acts.lost(false);
    this.#acts.take(news);
    /** @type {Told} */
    const told = { after, news };
    if (byNumber(news.rev, after) > 0 || news.reset) this.#others?.postMessage(told);
  }
}
