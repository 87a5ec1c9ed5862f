// What the link brought: the event, and what its manifest must be. Never a right that can be read, for a browser
// remembers every link.
import { fromBase64url } from "./sealing/bytes.js";
import { FIRST_ROUND } from "./requests/wire.js";
import { MARK_BYTES } from "./sealing/manifests.js";

export const EVENT = /^[A-Za-z0-9_-]{1,64}$/;
export const ROUND = /^[a-z0-9-]{1,32}$/;

/** The link lacks a part, or has one that it should not have. */
export class LinkDamaged extends Error {}

/**
 * Takes everything out of the address but the page, and returns it: the query first, which a button in the chat has,
 * for Telegram adds a fragment of its own; then the fragment of paper and slides.
 */
export function takeLink() {
  const link = new URLSearchParams(`${location.search.slice(1)}&${location.hash.slice(1)}`);
  if (location.href.includes("#") || location.search) history.replaceState(history.state, "", location.pathname);
  return link;
}

/**
 * @typedef {object} Link
 * @property {string} round  of the event
 * @property {string | null} mark  of the manifest the event must have, where the link is from paper or a slide
 * @property {boolean} isHanded  whether the window that opened this one has rights for it
 * @property {string | null} parcel  rights, sealed under a code that is typed
 */

/** @type {Link} */
export const NO_LINK = { round: FIRST_ROUND, mark: null, isHanded: false, parcel: null };

/**
 * The event and what else the link says; null for a link that says nothing. Raises LinkDamaged.
 * @param {URLSearchParams} fields
 * @returns {Link & { event: string } | null}
 */
export function readLink(fields) {
  const [event, mark, round] = [fields.get("e"), fields.get("w"), fields.get("r") ?? FIRST_ROUND];
  if (event === null && mark === null) return null;
  try {
    if (mark !== null) fromBase64url(mark, MARK_BYTES);
  } catch {
    throw new LinkDamaged();
  }
  const isNamed = event !== null && EVENT.test(event) && ROUND.test(round);
  if (!isNamed || fields.has("t") || fields.has("c")) throw new LinkDamaged();
  return { event, round, mark, isHanded: fields.has("h"), parcel: fields.get("s") };
}
