// Seals one answer and hands it in. Safe to repeat: the box takes one answer for one right.
import { readDraft, readRights, keepDraft } from "./kept.js";
import { infoOf, sealBallot, writeAnswer } from "./sealing/ballots.js";
import { fromBase64url, toBase64url } from "./sealing/bytes.js";
import { newReceipt, replyTo } from "./sealing/receipts.js";
import { forTheBox, nullifierOf } from "./sealing/tokens.js";
import { ask, Unreachable } from "./wire.js";

const STATES = ["recorded", "already-recorded", "not-entitled", "not-open", "closed"];
const BUSY = [408, 429, 502, 503, 504];

/** A reply address as large as any: what an answer will weigh before its receipt exists. */
export const SOME_REPLY = { key: "A".repeat(43), tag: "A".repeat(22) };

/**
 * Sends the kept draft for a ballot; returns {state, receipt}. The state is the server's word, or
 * "offline", "busy", "refused", "unknown", "other-tab". The receipt is in the draft before anything
 * leaves, so that a repeated try seals the same one.
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
  const info = infoOf(event, ballot.id, await nullifierOf(token));
  const sealed = await sealBallot(fromBase64url(manifest.recipients[ballot.recipient]), info, answer);
  const body = { ballot: ballot.id, token: forTheBox(token), sealed: toBase64url(sealed) };
  return { state: await handIn(event, body), receipt };
}

async function handIn(event, body) {
  try {
    const answer = await ask(`/feedback/${event}/ballots`, body);
    if (STATES.includes(answer.body.state)) return answer.body.state;
    if (BUSY.includes(answer.status)) return "busy";
    return answer.status === 404 ? "unknown" : "refused";
  } catch (error) {
    if (error instanceof Unreachable) return "offline";
    throw error;
  }
}
