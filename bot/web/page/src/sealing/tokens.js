// The right to fill one ballot: blind-signed (fetched at check-in) or derived from a paper card.
import { concat, equal, fromBase64url, hkdf, random, sha256, toBase64url, utf8 } from "./bytes.js";

/** @import { BlindToken, CardToken, Tokens } from "../kept.js" */
/** @import { Bytes } from "./bytes.js" */
/** @import { Manifest } from "./manifests.js" */

export const CARD_BYTES = 16;
export const SIGNATURE_BYTES = 256; // RSA-2048
const PREFIX_BYTES = 32; // RFC 9474, section 4.1: PrepareRandomize
const NONCE_BYTES = 32;
export const MESSAGE_BYTES = PREFIX_BYTES + 32 + NONCE_BYTES;

/**
 * What ties a token to one ballot of one event.
 * @type {(event: string, ballot: string) => Promise<Bytes>}
 */
export const contextOf = (event, ballot) => sha256(utf8(`colloquy/token/v1|${event}|${ballot}`));

/**
 * What a token signs, before RFC 9474 prepares it: context and nonce.
 * @type {(event: string, ballot: string) => Promise<Bytes>}
 */
export const newMessage = async (event, ballot) =>
  concat(await contextOf(event, ballot), random(NONCE_BYTES));

/**
 * @param {Bytes} message
 * @param {string} event
 * @param {string} ballot
 */
export async function messageFits(message, event, ballot) {
  const context = message.slice(PREFIX_BYTES, PREFIX_BYTES + 32);
  return message.length === MESSAGE_BYTES && equal(context, await contextOf(event, ballot));
}

/**
 * A card's right to one ballot, 32 bytes.
 * @type {(secret: Bytes, event: string, ballot: string) => Promise<Bytes>}
 */
export const subToken = (secret, event, ballot) =>
  hkdf(secret, `colloquy/card/v1|${event}|${ballot}`, 32);

/**
 * The token as the box wants it.
 * @param {BlindToken | CardToken} kept
 */
export const forTheBox = (kept) => ({ kind: "value" in kept ? "card" : "blind", ...kept });

/**
 * What the box remembers of a used token, 32 bytes.
 * @param {BlindToken | CardToken} kept
 */
export const nullifierOf = (kept) => sha256(fromBase64url("value" in kept ? kept.value : kept.message));

/**
 * Every right a card gives, by ballot.
 * @param {Bytes} secret
 * @param {Manifest} manifest
 * @returns {Promise<Tokens>}
 */
export async function tokensOfCard(secret, manifest) {
  const pairs = manifest.ballots.map(async ({ id }) => {
    const value = toBase64url(await subToken(secret, manifest.event, id));
    return /** @type {const} */ ([id, { value }]);
  });
  return Object.fromEntries(await Promise.all(pairs));
}
