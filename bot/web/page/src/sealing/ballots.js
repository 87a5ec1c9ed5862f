// Seals a ballot: 4096 bytes, whoever writes and however much (HPKE base mode, RFC 9180, X-Wing).
import { Aes256Gcm, CipherSuite, HkdfSha256 } from "@hpke/core";
import { XWing } from "@hpke/hybridkem-x-wing";
import { concat, utf8 } from "./bytes.js";

export const BALLOT_BYTES = 4096;
export const KEY_BYTES = 1216;
const HEADER = Uint8Array.of(1, 0); // suite 1: X-Wing 0x647A, HKDF-SHA256, AES-256-GCM
const PLAIN_BYTES = BALLOT_BYTES - HEADER.length - 1120 - 16;
export const ROOM_BYTES = PLAIN_BYTES - 2; // the first two tell the length

/** @import { Language } from "../frame/language.js" */
/** @import { Bytes } from "./bytes.js" */

/** @typedef {{ lang: Language, rating: number | null, text: string, reply: { key: string, tag: string } | null }} Answer */

/**
 * Binds a ciphertext to its event, round, ballot and token, so that it cannot be moved.
 * @type {(scope: string, ballot: string, nullifier: Bytes) => Bytes}
 */
export const infoOf = (scope, ballot, nullifier) =>
  concat(utf8(`colloquy/ballot/v2|${scope}|${ballot}|`), nullifier);

/**
 * The answer as it is sealed; `reply` only where somebody may answer.
 * @param {Answer} answer
 */
export const writeAnswer = ({ lang, rating, text, reply }) =>
  JSON.stringify({ v: 1, lang, rating, text, ...(reply ? { reply } : {}) });

/**
 * Bytes left for an answer; negative when it is too long.
 * @param {string} answer
 */
export const roomLeft = (answer) => ROOM_BYTES - utf8(answer).length;

/**
 * Zero-padded to 2958 bytes behind a big-endian length. Raises RangeError when too long.
 * @param {string} answer
 */
export function pad(answer) {
  const written = utf8(answer);
  if (written.length > ROOM_BYTES) throw new RangeError("too long");
  const plain = new Uint8Array(PLAIN_BYTES);
  new DataView(plain.buffer).setUint16(0, written.length);
  plain.set(written, 2);
  return plain;
}

/**
 * Returns the 4096 bytes for the box.
 * @param {Bytes} publicKey  X-Wing's 1216 bytes
 * @param {Bytes} info
 * @param {string} answer
 */
export async function sealBallot(publicKey, info, answer) {
  const suite = new CipherSuite({ kem: new XWing(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey);
  const { ct, enc } = await suite.seal({ recipientPublicKey, info }, pad(answer));
  const sealed = concat(HEADER, new Uint8Array(enc), new Uint8Array(ct));
  if (sealed.length !== BALLOT_BYTES) throw new RangeError("size");
  return sealed;
}
