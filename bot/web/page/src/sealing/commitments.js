// What a box publishes of a ballot when it has closed, and the code by which its writer finds it there.
import { fromBase32, toBase32 } from "./base32.js";
import { concat, equal, sha256, utf8 } from "./bytes.js";

/** @import { Bytes } from "./bytes.js" */

export const COMMITMENT_BYTES = 16;
const CODE_BYTES = 10;

/**
 * The commitment to a sealed ballot, 16 bytes: its place, its right and its text.
 * @type {(scope: string, ballot: string, nullifier: Bytes, sealed: Bytes) => Promise<Bytes>}
 */
export async function commit(scope, ballot, nullifier, sealed) {
  const written = concat(utf8(`colloquy/commitment/v1|${scope}|${ballot}|`), nullifier, await sha256(sealed));
  return (await sha256(written)).slice(0, COMMITMENT_BYTES);
}

/**
 * Sixteen letters and digits in four groups.
 * @param {Bytes} commitment
 */
export const writeCode = (commitment) =>
  toBase32(commitment.slice(0, CODE_BYTES)).replace(/(.{4})(?=.)/g, "$1 ");

/**
 * Reads a code however it was typed: ten bytes, or null when it cannot be one.
 * @param {string} typed
 */
export const readCode = (typed) => fromBase32(typed, CODE_BYTES);

/**
 * Whether a code stands in a list of commitments.
 * @param {Bytes} code  ten bytes
 * @param {Bytes} list
 */
export function isListed(code, list) {
  for (let at = 0; at < list.length; at += COMMITMENT_BYTES) {
    if (equal(code, list.subarray(at, at + CODE_BYTES))) return true;
  }
  return false;
}
