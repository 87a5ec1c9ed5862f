/* Asking what is new: one long request after the other, while somebody looks. */
import { isPassing, rest } from "./unsent.js";
import { Refused } from "./wire.js";

/** @import { News, Wire } from "./wire.js" */

const HIDDEN_FOR = 5 * 60_000; // ms; then a page that nobody looks at asks no more
const LONGEST_PAUSE = 60_000;

export class Poller {
  #wire;
  #acts;
  /** @type {AbortController | null} */
  #asking = null;
  #hiddenSince = 0;
  #isOver = false;

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
      if (!document.hidden) anew();
    });
    addEventListener("online", anew);
    addEventListener("pageshow", anew);
    document.addEventListener("resume", anew);
  }

  #renew() {
    this.#asking?.abort();
  }

  stop() {
    this.#isOver = true;
    this.#renew();
  }

  async run() {
    let pause = 1000;
    let isFirst = true;
    while (!this.#isOver) {
      if (this.#hiddenSince > 0 && Date.now() - this.#hiddenSince > HIDDEN_FOR) {
        await rest(3_600_000);
        continue;
      }
      try {
        await this.#once(!isFirst);
        [pause, isFirst] = [1000, false];
      } catch (error) {
        if (error instanceof Refused && !isPassing(error)) {
          this.#acts.ended(error);
          return;
        }
        if (error instanceof DOMException && error.name === "AbortError") continue;
        this.#acts.lost(true);
        await rest(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
    }
  }

  /** @param {boolean} wait  for something new */
  async #once(wait) {
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const after = this.#acts.rev();
    const said = { after, drawn: document.hidden ? "0" : after, wait };
    const news = /** @type {News} */ (await this.#wire.ask("poll", said, signal));
    this.#acts.lost(false);
    this.#acts.take(news);
  }
}
