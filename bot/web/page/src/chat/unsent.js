/* Words on their way: kept until the server has them, sent one after the other, each under a name of its own. */
import { openDatabase, whole } from "./database.js";
import { Refused, newId } from "./wire.js";

/**
 * @typedef {object} Unsent
 * @property {string} id  by which the server knows a repetition
 * @property {number} at  ms since 1970
 * @property {string} text
 */

const TOO_OLD = 48 * 3600 * 1000; // ms; after that it is asked first
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

/**
 * What was left unsent when the page was closed; nothing where the browser keeps nothing.
 * @returns {Promise<Unsent[]>}
 */
export async function leftOver() {
  try {
    const database = await openDatabase();
    const found = database.transaction("unsent", "readonly").objectStore("unsent").getAll();
    await whole(found);
    database.close();
    const all = /** @type {Unsent[]} */ (found.result);
    return all.sort((one, other) => one.at - other.at);
  } catch {
    return [];
  }
}

/** @type {(unsent: Unsent) => boolean} */
export const isOld = (unsent) => Date.now() - unsent.at > TOO_OLD;

/** @type {(text: string) => Unsent} */
export const unsentOf = (text) => ({ id: newId(), at: Date.now(), text });

/**
 * @param {(store: IDBObjectStore) => void} act
 */
async function change(act) {
  try {
    const database = await openDatabase();
    const changing = database.transaction("unsent", "readwrite");
    act(changing.objectStore("unsent"));
    await whole(changing);
    database.close();
  } catch {
    // What cannot be kept is sent all the same.
  }
}

/** @type {(unsent: Unsent) => Promise<void>} */
export const keepUnsent = (unsent) => change((store) => { store.put(unsent); });

/** @type {(id: string) => Promise<void>} */
export const dropUnsent = (id) => change((store) => { store.delete(id); });

export class Line {
  #last = Promise.resolve();
  #lost;

  /** @param {(isLost: boolean) => void} lost  hears when nothing gets through, and when it does again */
  constructor(lost) {
    this.#lost = lost;
  }

  /**
   * Sends when what came before is through; tries until the server has answered, with the same name.
   * @template Answer
   * @param {() => Promise<Answer>} send
   * @returns {Promise<Answer>}
   */
  send(send) {
    const sent = this.#last.then(() => this.#insist(send));
    this.#last = sent.then(() => undefined, () => undefined);
    return sent;
  }

  /**
   * @template Answer
   * @param {() => Promise<Answer>} send
   */
  async #insist(send) {
    for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        const answer = await send();
        this.#lost(false);
        return answer;
      } catch (error) {
        if (error instanceof Refused && !isPassing(error)) throw error;
        this.#lost(true);
        await rest(pause);
      }
    }
  }
}

/** @type {(error: Refused) => boolean} whether waiting mends it */
export const isPassing = ({ status }) => status === 429 || status === 408 || status >= 500;

/**
 * Waits, or until the browser is online again or is looked at.
 * @param {number} pause  ms
 * @returns {Promise<void>}
 */
export const rest = (pause) => new Promise((done) => {
  const end = () => {
    clearTimeout(timer);
    removeEventListener("online", end);
    document.removeEventListener("visibilitychange", end);
    done();
  };
  const timer = setTimeout(end, pause * (0.75 + Math.random() / 2));
  addEventListener("online", end);
  document.addEventListener("visibilitychange", end);
});
