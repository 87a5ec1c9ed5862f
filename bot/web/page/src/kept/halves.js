// One half of each event's key: 32 bytes in a file of their own (Cache API), because a file can be deleted, while a
// database keeps for a long time what it says it has deleted. Nothing is ever fetched from these addresses.
import { random, toBase64url } from "../sealing/bytes.js";

/** @import { Bytes } from "../sealing/bytes.js" */

const CACHE = "colloquy";
const HALF_BYTES = 32;
const NONE = new Uint8Array(0);

/** @param {string} name */
const address = (name) => new URL(`/kept/${name}`, location.origin).href;

/**
 * Makes and keeps a half; returns its name, empty where the browser has no such files.
 * @returns {Promise<string>}
 */
export async function makeHalf() {
  const name = toBase64url(random(16));
  try {
    await (await caches.open(CACHE)).put(address(name), new Response(random(HALF_BYTES)));
    return name;
  } catch {
    return "";
  }
}

/**
 * Returns a half, or null when it is gone.
 * @param {string} name
 * @returns {Promise<Bytes | null>}
 */
export async function readHalf(name) {
  if (!name) return NONE;
  const found = await (await caches.open(CACHE)).match(address(name));
  return found ? new Uint8Array(await found.arrayBuffer()) : null;
}

/** @param {string} name */
export async function dropHalf(name) {
  if (!name) return;
  const cache = await caches.open(CACHE);
  await cache.delete(address(name));
  if ((await cache.keys()).length === 0) await caches.delete(CACHE);
}
