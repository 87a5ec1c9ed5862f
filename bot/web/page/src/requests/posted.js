// What is the same for everybody: all replies, and the lists of the closed box. The page fetches them whenever it
// is opened, so that having asked says nothing about having written.
import { fromBase64url } from "../sealing/bytes.js";
import { COMMITMENT_BYTES, isListed } from "../sealing/commitments.js";
import { REPLY_BYTES } from "../sealing/receipts.js";
import { ask, Unreachable } from "./wire.js";

/** @import { Bytes } from "../sealing/bytes.js" */
/** @import { Manifest } from "../sealing/manifests.js" */

/** @typedef {"counted" | "not-counted" | "boxed" | "missing" | "not-closed"} Found  of a code, in the lists */

/** All of it, on its way. Raises Unreachable where it is awaited. */
export class Posted {
  #replies;
  #lists;

  /** @param {Manifest} manifest */
  constructor({ event, round }) {
    const site = `/feedback/${event}/${round}`;
    this.#replies = fetchReplies(`${site}/replies`);
    this.#lists = fetchLists(`${site}/list`);
    for (const each of [this.#replies, this.#lists]) each.catch(() => undefined); // heard by whoever looks
  }

  /** 2048 bytes each. */
  replies() {
    return this.#replies;
  }

  /**
   * @param {Bytes} code  of a ballot, ten bytes
   * @returns {Promise<Found>}
   */
  async find(code) {
    const lists = await this.#lists;
    if (!lists) return "not-closed";
    const { box, counted } = lists;
    if (!isListed(code, box)) return "missing";
    if (counted.length === 0) return "boxed";
    return isListed(code, counted) ? "counted" : "not-counted";
  }
}

/**
 * @param {string} path
 * @returns {Promise<Bytes[]>}
 */
async function fetchReplies(path) {
  const { status, body } = await ask(path);
  /** @type {unknown} */
  const replies = body["replies"];
  if (status !== 200 || !Array.isArray(replies)) throw new Unreachable();
  return replies.flatMap((/** @type {unknown} */ reply) => {
    try {
      return [fromBase64url(reply, REPLY_BYTES)];
    } catch {
      return []; // a damaged one must not hide the others
    }
  });
}

/**
 * @param {string} path
 * @returns {Promise<{ box: Bytes, counted: Bytes } | null>} null before the close
 */
async function fetchLists(path) {
  const { status, body } = await ask(path);
  if (status === 409) return null;
  try {
    const [box, counted] = [fromBase64url(body["box"]), fromBase64url(body["counted"])];
    if (status === 200 && box.length % COMMITMENT_BYTES === 0 && counted.length % COMMITMENT_BYTES === 0) return { box, counted };
  } catch {
    // no lists
  }
  throw new Unreachable();
}
