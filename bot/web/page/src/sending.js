// Seals one answer and hands it in. Safe to repeat: the box takes one answer for one right.
import { readDraft, readRights, keepDraft } from "./kept.js";
import { infoOf, sealBallot, writeAnswer } from "./sealing/ballots.js";
import { fromBase64url, toBase64url } from "./sealing/bytes.js";
import { newReceipt, replyTo } from "./sealing/receipts.js";
import { forTheBox, nullifierOf, scopeOf } from "./sealing/tokens.js";
import { ask, Unreachable } from "./wire.js";

/** @import { Language } from "./language.js" */
/** @import { Bytes } from "./sealing/bytes.js" */
/** @import { Ballot, Manifest } from "./sealing/manifests.js" */

/**
 * @typedef {(typeof STATES)[number]} BoxState  the server's word
 * @typedef {BoxState | "offline" | "busy" | "refused" | "unknown" | "other-tab"} SentState
 */

const STATES = /** @type {const} */ (["recorded", "already-recorded", "not-entitled", "not-open", "closed"]);
const BUSY = [408, 429, 502, 503, 504];

/** A reply address as large as any: what an answer will weigh before its receipt exists. */
export const SOME_REPLY = { key: "A".repeat(43), tag: "A".repeat(22) };

/**
 * Sends the kept draft for a ballot. The receipt is in the draft before anything leaves, so that a repeated try
 * seals the same one.
 * @param {{ event: string, manifest: Manifest, ballot: Ballot, language: Language }} what
 * @returns {Promise<{ state: SentState, receipt: Bytes | null }>}
 */
export async function sendAnswer({ event, manifest, ballot, language }) {
  const token = readRights(event)?.tokens?.[ballot.id];
  if (!token) return { state: "other-tab", receipt: null };
  const draft = readDraft(event, ballot.id) ?? { text: "", rating: null };
  if (draft.wantsReply && !draft.receipt) {
    draft.receipt = toBase64url(newReceipt());
    keepDraft(event, ballot.id, draft);
  }
  const receipt = draft.wantsReply ? fromBase64url(draft.receipt) : null;
  const answer = writeAnswer({
    lang: language,
    rating: draft.rating,
    text: draft.text.trim(),
    reply: receipt && (await replyTo(receipt, event)),
  });
  const info = infoOf(scopeOf(manifest), ballot.id, await nullifierOf(token));
  const sealed = await sealBallot(fromBase64url(manifest.recipients[ballot.recipient]), info, answer);
  const body = { ballot: ballot.id, token: forTheBox(token), sealed: toBase64url(sealed) };
  return { state: await handIn(manifest, body), receipt };
}

/**
 * @param {Manifest} manifest
 * @param {object} ballot
 * @returns {Promise<SentState>}
 */
async function handIn({ event, round }, ballot) {
  try {
    const { status, body } = await ask(`/feedback/${event}/${round}/ballots`, ballot);
    const state = STATES.find((each) => each === body["state"]);
    if (state) return state;
    if (BUSY.includes(status)) return "busy";
    return status === 404 ? "unknown" : "refused";
  } catch (error) {
    if (error instanceof Unreachable) return "offline";
    throw error;
  }
}
