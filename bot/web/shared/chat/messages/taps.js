/* Buttons that were tapped and wait for the bot's answer. */

const TAP_LASTS = 30_000; // ms; then a client gives up waiting

/** @type {(messageId: number, data: string) => string} */
export const tapKey = (messageId, data) => `${String(messageId)}|${data}`;

export class Taps {
  /** @type {Map<string, string | null>} tap key -> callback query id, or null until the emulator told it */
  #waiting = new Map();
  /** @type {Set<string>} answers that overtook the emulator's reply to the tap */
  #answered = new Set();
  #changed;

  /** @param {(key: string, waiting: boolean) => void} changed */
  constructor(changed) {
    this.#changed = changed;
  }

  /** @param {string} key */
  waits(key) {
    return this.#waiting.has(key);
  }

  /**
   * @param {string} key
   * @param {() => Promise<string | null>} send  resolves to the callback query's id, or null when it was not sent
   */
  async send(key, send) {
    if (this.#waiting.has(key)) return;
    this.#waiting.set(key, null);
    this.#changed(key, true);
    const id = await send();
    if (id === null || this.#answered.delete(id)) {
      this.#release(key);
      return;
    }
    if (!this.#waiting.has(key)) return;
    this.#waiting.set(key, id);
    setTimeout(() => {
      if (this.#waiting.get(key) === id) this.#release(key);
    }, TAP_LASTS);
  }

  /** @param {string} id  of the callback query that was answered */
  answer(id) {
    const known = [...this.#waiting].find(([, waiting]) => waiting === id);
    if (known === undefined) this.#answered.add(id);
    else this.#release(known[0]);
  }

  /** @param {string} key */
  #release(key) {
    this.#waiting.delete(key);
    this.#changed(key, false);
  }
}
