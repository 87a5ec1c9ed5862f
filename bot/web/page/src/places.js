// Where the reader is, kept in the browser's history. No right and no word of an answer is ever in it.

/**
 * @typedef {"home" | "ballot" | "sent" | "reply" | "counted" | "forgotten"} View
 * @typedef {{ event?: string, round?: string, view?: View, ballot?: string | null }} Place
 */

/** @returns {Place} */
export function placeNow() {
  /** @type {unknown} */
  const state = history.state;
  return /** @type {Place | null} */ (state) ?? {};
}
