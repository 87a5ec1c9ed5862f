// Receipts: 128 random bits that find and open the reply to a question nobody signed.
import { fromBase32, toBase32 } from "./base32.js";
import { equal, fromUtf8, hkdf, random, toBase64url } from "./bytes.js";

/** @import { Bytes } from "./bytes.js" */

const RECEIPT_BYTES = 16;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;
export const REPLY_BYTES = 2048;
const GROUPS = /^(.{4})(.{4})(.{4})(.{4})(.{5})(.{5})$/;

export const newReceipt = () => random(RECEIPT_BYTES);

/**
 * 26 letters and digits in groups, as people copy them from paper.
 * @param {Bytes} receipt
 */
export const showReceipt = (receipt) => toBase32(receipt).replace(GROUPS, "$1 $2 $3 $4 $5 $6");

/**
 * Reads a receipt, or the code of a card, however it was typed; null when it cannot be one.
 * @param {string} typed
 */
export const readReceipt = (typed) => fromBase32(typed, RECEIPT_BYTES);

/** @type {(receipt: Bytes, event: string) => Promise<Bytes>} */
const keyOf = (receipt, event) => hkdf(receipt, `colloquy/reply/v1|key|${event}`, 32);
/** @type {(receipt: Bytes, event: string) => Promise<Bytes>} */
const tagOf = (receipt, event) => hkdf(receipt, `colloquy/reply/v1|tag|${event}`, TAG_BYTES);

/**
 * What goes into the sealed question: {key, tag}, base64url.
 * @param {Bytes} receipt
 * @param {string} event
 */
export async function replyTo(receipt, event) {
  const [key, tag] = await Promise.all([keyOf(receipt, event), tagOf(receipt, event)]);
  return { key: toBase64url(key), tag: toBase64url(tag) };
}

/**
 * The texts of the replies to this receipt.
 * @param {Bytes} receipt
 * @param {string} event
 * @param {Bytes[]} replies  all of the event, 2048 bytes each
 */
export async function openReplies(receipt, event, replies) {
  const tag = await tagOf(receipt, event);
  const mine = replies.filter((reply) => reply.length === REPLY_BYTES && equal(reply.slice(0, TAG_BYTES), tag));
  if (mine.length === 0) return [];
  const raw = await keyOf(receipt, event);
  const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["decrypt"]);
  const opened = await Promise.all(mine.map((reply) => openReply(key, tag, reply)));
  return opened.filter((text) => text !== null);
}

/**
 * @param {CryptoKey} key
 * @param {Bytes} tag
 * @param {Bytes} reply
 */
async function openReply(key, tag, reply) {
  const iv = reply.slice(TAG_BYTES, TAG_BYTES + NONCE_BYTES);
  const body = reply.slice(TAG_BYTES + NONCE_BYTES);
  try {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: tag }, key, body);
    const length = new DataView(plain).getUint16(0);
    return fromUtf8(new Uint8Array(plain, 2, length));
  } catch {
    return null; // not written with this receipt's key: nobody's reply
  }
}
