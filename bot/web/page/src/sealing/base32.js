// Bytes as letters and digits that people copy from paper (RFC 4648, section 6, without padding).

/** @import { Bytes } from "./bytes.js" */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const LOOKALIKES = new Map([["0", "O"], ["1", "I"], ["8", "B"], ["9", "G"]]);

/** @param {Bytes} bytes */
export function toBase32(bytes) {
  const count = Math.ceil((bytes.length * 8) / 5);
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  bits <<= BigInt(5 * count - 8 * bytes.length);
  return Array.from({ length: count }, (_, i) => LETTERS.charAt(Number((bits >> BigInt(5 * (count - 1 - i))) & 31n))).join("");
}

/**
 * Reads letters however they were typed; null when they are not those of `length` bytes.
 * @param {string} typed
 * @param {number} length
 * @returns {Bytes | null}
 */
export function fromBase32(typed, length) {
  const letters = typed
    .toUpperCase()
    .replace(/[\s\-–—.·]/g, "")
    .replace(/[0189]/g, (digit) => LOOKALIKES.get(digit) ?? digit);
  const count = Math.ceil((length * 8) / 5);
  if (letters.length !== count || !/^[A-Z2-7]*$/.test(letters)) return null;
  let bits = 0n;
  for (const letter of letters) bits = (bits << 5n) | BigInt(LETTERS.indexOf(letter));
  const spare = BigInt(5 * count - 8 * length);
  if (bits & ((1n << spare) - 1n)) return null;
  bits >>= spare;
  const bytes = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i--, bits >>= 8n) bytes[i] = Number(bits & 255n);
  return bytes;
}
