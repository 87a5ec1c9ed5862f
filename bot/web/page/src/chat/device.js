/* This browser's key: made here, never readable, kept in the browser's database; it signs every request. */
import { deleteDatabase, openDatabase, whole } from "./database.js";

/**
 * @typedef {object} Device
 * @property {string} id  what the server calls it
 * @property {CryptoKeyPair | null} keys  null where the browser keeps none: then a cookie stands for it
 */

const KEY = "device";
const CURVE = { name: "ECDSA", namedCurve: "P-256" };
const SIGNED = { name: "ECDSA", hash: "SHA-256" };
export const NOBODY = "000000000000"; // stands in the place of an id before there is one

/**
 * The device this browser is already; null for none, also where nothing can be kept.
 * @returns {Promise<Device | null>}
 */
export async function known() {
  try {
    const kept = await read();
    return kept ?? null;
  } catch {
    return null;
  }
}

/**
 * New keys, kept and read back and used once: some browsers take a key and lose it. Null where they are not kept.
 * @returns {Promise<CryptoKeyPair | null>}
 */
export async function newKeys() {
  try {
    const keys = await crypto.subtle.generateKey(CURVE, false, ["sign", "verify"]);
    await keep({ id: NOBODY, keys });
    const again = await read();
    if (!again?.keys) return null;
    await sign(again.keys, new Uint8Array(1));
    return again.keys;
  } catch {
    return null; // private windows and locked-down browsers refuse
  }
}

/**
 * @param {CryptoKeyPair} keys
 * @returns {Promise<Uint8Array>}  a point of 65 bytes
 */
export const publicBytes = async ({ publicKey }) => new Uint8Array(await crypto.subtle.exportKey("raw", publicKey));

/**
 * @param {CryptoKeyPair} keys
 * @param {BufferSource} message
 */
export const sign = async ({ privateKey }, message) =>
  new Uint8Array(await crypto.subtle.sign(SIGNED, privateKey, message));

/** @param {Device} device  remembered as far as the browser allows */
export async function keep(device) {
  const database = await openDatabase();
  try {
    const act = database.transaction("device", "readwrite");
    act.objectStore("device").put(device, KEY);
    await whole(act);
  } finally {
    database.close();
  }
}

/** @returns {Promise<Device | undefined>} */
async function read() {
  const database = await openDatabase();
  try {
    const act = database.transaction("device", "readonly");
    const found = act.objectStore("device").get(KEY);
    await whole(found);
    /** @type {Device | undefined} */
    const device = /** @type {IDBRequest<Device | undefined>} */ (found).result;
    return device;
  } finally {
    database.close();
  }
}

/** Keeps no key; words that wait here stay. */
export async function dropKeys() {
  const database = await openDatabase();
  try {
    const act = database.transaction("device", "readwrite");
    act.objectStore("device").delete(KEY);
    await whole(act);
  } finally {
    database.close();
  }
}

/** Leaves nothing behind. */
export async function forget() {
  await deleteDatabase().catch(() => undefined);
}
