// The keys of an event, made of two halves: a key object that no script can read, and a file of its own.
import { concat, utf8 } from "../sealing/bytes.js";
import { makeHalf, readHalf } from "./halves.js";

/**
 * @typedef {{ key: CryptoKey, half: string }} Root  what an event's keys are made of: one half, and the other's name
 * @typedef {{ root: Root, seal: CryptoKey, name: CryptoKey }} Keys
 */

/** This browser does not keep what it should: it is full, or forbids it. */
export class NotKept extends Error {}

const MAC = { name: "HMAC", hash: "SHA-256", length: 256 };

/** @returns {Promise<Root>} */
export const newRoot = async () => ({ key: await crypto.subtle.generateKey(MAC, false, ["sign"]), half: await makeHalf() });

/**
 * Both halves together make the keys. Raises NotKept when one is gone.
 * @param {Root} origin
 * @returns {Promise<Keys>}
 */
export async function keysOf(origin) {
  const half = await readHalf(origin.half);
  if (!half) throw new NotKept();
  /** @type {(use: string) => Promise<ArrayBuffer>} */
  const derive = (use) => crypto.subtle.sign("HMAC", origin.key, concat(utf8(use), half));
  const [seal, name] = await Promise.all([
    crypto.subtle.importKey("raw", await derive("seal"), "AES-GCM", false, ["encrypt", "decrypt"]),
    crypto.subtle.importKey("raw", await derive("name"), MAC, false, ["sign"]),
  ]);
  return { root: origin, seal, name };
}

/**
 * Old private windows refuse keys; said in the middle of a transaction, that must end it, not the page.
 * @type {(keys: IDBObjectStore, fresh: Root, event: string) => void}
 */
export function putOrAbort(keys, fresh, event) {
  try {
    keys.put(fresh, event);
  } catch {
    keys.transaction.abort();
  }
}
