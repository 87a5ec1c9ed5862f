// Bytes, their texts, and the two derivations everything else is made of.

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

const encoder = new TextEncoder();

/**
 * @param {string} text
 * @returns {Bytes}
 */
export const utf8 = (text) => encoder.encode(text);

/**
 * Raises TypeError for bytes that are not UTF-8.
 * @param {Uint8Array} bytes
 */
export const fromUtf8 = (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

/**
 * @param {...Uint8Array} parts
 * @returns {Bytes}
 */
export function concat(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** @type {(a: Uint8Array, b: Uint8Array) => boolean} */
export const equal = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** @param {number} length */
export const random = (length) => crypto.getRandomValues(new Uint8Array(length));

/**
 * base64url without padding (RFC 4648, section 5).
 * @param {Uint8Array} bytes
 */
export function toBase64url(bytes) {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/**
 * Raises SyntaxError for anything but unpadded base64url of `length` bytes (any, when omitted).
 * @param {unknown} text
 * @param {number} [length]
 * @returns {Bytes}
 */
export function fromBase64url(text, length) {
  if (typeof text !== "string" || !/^[A-Za-z0-9_-]*$/.test(text)) throw new SyntaxError("base64url");
  let binary;
  try {
    binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  } catch {
    throw new SyntaxError("base64url");
  }
  if (length !== undefined && binary.length !== length) throw new SyntaxError("length");
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** @param {Bytes} bytes */
export const sha256 = async (bytes) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

/**
 * HKDF-SHA-256 with an empty salt (RFC 5869).
 * @param {Bytes} secret
 * @param {string} info
 * @param {number} length  bytes
 */
export async function hkdf(secret, info, length) {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: utf8(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 8 * length));
}
