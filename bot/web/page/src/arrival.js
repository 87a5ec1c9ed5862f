// What the link brought: event and rights are in its fragment, which no server and no log ever sees.
import { fromBase64url, fromUtf8 } from "./sealing/bytes.js";
import { CARD_BYTES, messageFits, SIGNATURE_BYTES } from "./sealing/tokens.js";

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
 * Returns {event, rights}: rights as they are kept, or null; null for a fragment that is not ours
 * (Telegram adds its own). Raises LinkDamaged.
 */
export async function readFragment(fragment) {
  const fields = new URLSearchParams(fragment);
  const [event, tokens, card] = ["e", "t", "c"].map((name) => fields.get(name));
  if (!event && !tokens && !card) return null;
  if (!EVENT.test(event ?? "")) throw new LinkDamaged();
  try {
    if (tokens) return { event, rights: { tokens: await readTokens(event, tokens) } };
    if (card) return { event, rights: { card: fromBase64url(card, CARD_BYTES) && card } };
  } catch {
    throw new LinkDamaged();
  }
  return { event, rights: null };
}

async function readTokens(event, written) {
  const kept = {};
  for (const [ballot, message, signature] of JSON.parse(fromUtf8(fromBase64url(written)))) {
    fromBase64url(signature, SIGNATURE_BYTES);
    if (!(await messageFits(fromBase64url(message), event, ballot))) throw new LinkDamaged();
    kept[ballot] = { message, signature };
  }
  return kept;
}
