// The right to fill one ballot: blind-signed (fetched at check-in) or derived from a paper card.
import { concat, equal, fromBase64url, hkdf, random, sha256, toBase64url, utf8 } from "./bytes.js";

/** @import { BlindToken, CardToken, Tokens } from "../kept/kept.js" */
/** @import { Bytes } from "./bytes.js" */
/** @import { Manifest } from "./manifests.js" */

export const CARD_BYTES = 16;
export const SIGNATURE_BYTES = 256; // RSA-2048
const PREFIX_BYTES = 32; // RFC 9474, section 4.1: PrepareRandomize
const NONCE_BYTES = 32;
export const MESSAGE_BYTES = PREFIX_BYTES + 32 + NONCE_BYTES;

/**
 * Event and round: what rights and ballots are bound to.
 * @param {{ event: string, round: string }} manifest
 */
export const scopeOf = ({ event, round }) => `${event}|${round}`;

/**
 * What ties a token to one ballot of one event.
 * @type {(scope: string, ballot: string) => Promise<Bytes>}
 */
export const contextOf = (scope, ballot) => sha256(utf8(`colloquy/token/v2|${scope}|${ballot}`));

/**
 * What a token signs, before RFC 9474 prepares it: context and nonce.
 * @type {(scope: string, ballot: string) => Promise<Bytes>}
 */
export const newMessage = async (scope, ballot) =>
  concat(await contextOf(scope, ballot), random(NONCE_BYTES));

/**
 * @param {Bytes} message
 * @param {string} scope
 * @param {string} ballot
 */
export async function messageFits(message, scope, ballot) {
  const context = message.slice(PREFIX_BYTES, PREFIX_BYTES + 32);
  return message.length === MESSAGE_BYTES && equal(context, await contextOf(scope, ballot));
}

/**
 * A card's right to one ballot, 32 bytes.
 * @type {(secret: Bytes, scope: string, ballot: string) => Promise<Bytes>}
 */
export const subToken = (secret, scope, ballot) =>
  hkdf(secret, `colloquy/card/v2|${scope}|${ballot}`, 32);

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
    const value = toBase64url(await subToken(secret, scopeOf(manifest), id));
    return /** @type {const} */ ([id, { value }]);
  });
  return Object.fromEntries(await Promise.all(pairs));
}
