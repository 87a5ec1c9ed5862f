// A vote: not sealed, for the server counts it; the right to hand it in says nothing of who it is.
import { fromBase64url } from "./bytes.js";
import { commit, writeCode } from "./commitments.js";
import { nullifierOf, scopeOf } from "./tokens.js";

/** @import { BlindToken, CardToken } from "../kept/kept.js" */
/** @import { Manifest, Scale } from "./manifests.js" */

const VOTE_BYTES = 4096; // as a sealed ballot
const HEADER = 2;

/** What stands for *cannot say* on every scale. */
export const CANNOT_SAY = 0;

/**
 * What can be chosen, the best first where that is usual.
 * @param {Scale} scale
 */
export const choicesOf = (scale) => (isInWords(scale) ? [3, 2, 1] : [1, 2, 3, 4, 5]);

/**
 * Whether each choice has a word; otherwise they are numbers.
 * @param {Scale} scale
 */
export const isInWords = (scale) => ["agreement", "change", "support"].includes(scale);

/**
 * The code by which a vote is found in the list of the closed box.
 * @param {Manifest} manifest
 * @param {string} ballot
 * @param {BlindToken | CardToken} token
 * @param {number} choice
 * @param {number} band  0 for none
 */
export async function commitVote(manifest, ballot, token, choice, band) {
  const kept = new Uint8Array(VOTE_BYTES);
  kept.set([HEADER, choice, band]);
  return commit(scopeOf(manifest), ballot, await nullifierOf(token), kept);
}

/**
 * The code of a commitment as the server names it; null where it named none.
 * @param {unknown} commitment  base64url
 */
export function codeOf(commitment) {
  try {
    return writeCode(fromBase64url(commitment));
  } catch {
    return null;
  }
}
