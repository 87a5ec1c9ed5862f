// Hands one ballot in, sealed or a vote, and says in a word what became of it.
import { ask, Unreachable } from "./wire.js";

/** @import { Manifest } from "../sealing/manifests.js" */

/**
 * @typedef {(typeof STATES)[number]} BoxState  the server's word
 * @typedef {"offline" | "busy" | "refused" | "unknown" | "other-tab"} Trouble  none of the server's words
 */

const STATES = /** @type {const} */ (["recorded", "already-recorded", "not-entitled", "not-open", "closed"]);
const BUSY = [408, 429, 502, 503, 504];

/**
 * Safe to repeat: the box takes one ballot for one right.
 * @param {Manifest} manifest
 * @param {object} ballot
 * @returns {Promise<{ state: BoxState | Trouble, commitment: unknown }>}
 */
export async function handIn({ event, round }, ballot) {
  try {
    const { status, body } = await ask(`/feedback/${event}/${round}/ballots`, ballot);
    const state = STATES.find((each) => each === body["state"]);
    if (state) return { state, commitment: body["commitment"] };
    if (BUSY.includes(status)) return { state: "busy", commitment: null };
    return { state: status === 404 ? "unknown" : "refused", commitment: null };
  } catch (error) {
    if (error instanceof Unreachable) return { state: "offline", commitment: null };
    throw error;
  }
}
