// What the link brought: event and rights are in its fragment, which no server and no log ever sees.
import { fromBase64url, fromUtf8 } from "./sealing/bytes.js";
import { CARD_BYTES, messageFits, scopeOf, SIGNATURE_BYTES } from "./sealing/tokens.js";
import { FIRST_ROUND } from "./wire.js";

/** @import { Rights, Tokens } from "./kept.js" */

export const EVENT = /^[A-Za-z0-9_-]{1,64}$/;

/** The link lacks a part, or its tokens are for something else. */
export class LinkDamaged extends Error {}

/** Takes the fragment out of the address and out of the history, and returns it. */
export function takeFragment() {
  const fragment = location.hash.slice(1);
  if (location.href.includes("#") || location.search) history.replaceState(history.state, "", location.pathname);
  return fragment;
}

/**
 * Returns the event and its rights as they are kept; null for a fragment that is not ours (Telegram adds its own).
 * Raises LinkDamaged.
 * @param {string} fragment
 * @returns {Promise<{ event: string, rights: Rights | null } | null>}
 */
export async function readFragment(fragment) {
  const fields = new URLSearchParams(fragment);
  const [event, tokens, card] = [fields.get("e"), fields.get("t"), fields.get("c")];
  if (!event && !tokens && !card) return null;
  if (event === null || !EVENT.test(event)) throw new LinkDamaged();
  try {
    if (tokens) return { event, rights: { tokens: await readTokens(event, tokens) } };
    if (card) fromBase64url(card, CARD_BYTES);
  } catch {
    throw new LinkDamaged();
  }
  return { event, rights: card ? { card } : null };
}

/**
 * @param {string} event
 * @param {string} written
 */
async function readTokens(event, written) {
  /** @type {Tokens} */
  const kept = {};
  const list = /** @type {[string, string, string][]} */ (parse(fromUtf8(fromBase64url(written))));
  for (const [ballot, message, signature] of list) {
    fromBase64url(signature, SIGNATURE_BYTES);
    if (!(await messageFits(fromBase64url(message), scopeOf({ event, round: FIRST_ROUND }), ballot))) throw new LinkDamaged();
    kept[ballot] = { message, signature };
  }
  return kept;
}

/** @type {(text: string) => unknown} */
const parse = (text) => JSON.parse(text);
