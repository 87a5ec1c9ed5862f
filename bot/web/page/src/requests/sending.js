// Seals one answer and hands it in. Safe to repeat: the box takes one answer for one right, and what was sealed
// is kept until it is acknowledged, so that a repeated try hands in the same bytes.
import { infoOf, sealBallot, writeAnswer } from "../sealing/ballots.js";
import { fromBase64url, toBase64url } from "../sealing/bytes.js";
import { commit, writeCode } from "../sealing/commitments.js";
import { newReceipt, replyTo } from "../sealing/receipts.js";
import { forTheBox, nullifierOf, scopeOf } from "../sealing/tokens.js";
import { handIn } from "./handing.js";

/** @import { BlindToken, CardToken, Draft, Kept, Try } from "../kept/kept.js" */
/** @import { Language } from "../frame/language.js" */
/** @import { Ballot, Manifest } from "../sealing/manifests.js" */
/** @import { BoxState, Trouble } from "./handing.js" */

/**
 * @typedef {"recorded" | "already-recorded" | "earlier" | "foreign"} Counted  what the box has: this answer, this one
 *   from before, one that this device sent before it was changed, or one that this device did not send
 */

/**
 * @typedef {object} Outcome  an answer that is in the box
 * @property {string} ballot
 * @property {Counted} state
 * @property {string | null} receipt  base64url, where a reply was asked for
 * @property {string | null} code  of the answer that counts, unless this device does not know it
 * @property {string | null} counts  the text of it, where it is not the one just written
 * @property {string | null} unsent  the text just written, where it does not count
 */

/** @typedef {Exclude<BoxState, Counted> | Trouble} NotSent */
/** @typedef {{ kept: Kept, manifest: Manifest, ballot: Ballot, language: Language }} Sending */

/** A reply address as large as any: what an answer will weigh before its receipt exists. */
export const SOME_REPLY = { key: "A".repeat(43), tag: "A".repeat(22) };

/**
 * Sends the kept draft for a ballot; returns what is in the box now, or what is wrong.
 * @param {Sending} what
 * @returns {Promise<Outcome | NotSent>}
 */
export async function sendAnswer(what) {
  const { kept, manifest, ballot } = what;
  const token = kept.tokens?.[ballot.id];
  if (!token) return "other-tab";
  const draft = kept.draft(ballot.id) ?? { text: "", rating: null };
  const { mine, tries } = await seal(what, token, draft);
  await kept.settled().catch(() => undefined); // what cannot be kept can be sent all the same
  const body = { ballot: ballot.id, token: forTheBox(token), sealed: mine.sealed };
  const { state, commitment } = await handIn(manifest, body);
  if (state === "recorded") return outcome(ballot, state, draft, mine);
  if (state !== "already-recorded") return state;
  if (commitment === mine.commitment) return outcome(ballot, state, draft, mine);
  const earlier = tries.find((each) => each.commitment === commitment) ?? null;
  const unsent = draft.text.trim() || String(draft.rating ?? "");
  return { ...outcome(ballot, earlier ? "earlier" : "foreign", draft, earlier), unsent };
}

/**
 * @param {Ballot} ballot
 * @param {Counted} state
 * @param {Draft} draft
 * @param {Try | null} counting
 * @returns {Outcome}
 */
function outcome(ballot, state, draft, counting) {
  return {
    ballot: ballot.id,
    state,
    receipt: counting?.wantsReply ? (draft.receipt ?? null) : null,
    code: counting && writeCode(fromBase64url(counting.commitment)),
    counts: state === "earlier" && counting ? counting.text : null,
    unsent: null,
  };
}

/**
 * The answer as it was sealed before, or sealed now and kept. The receipt is in the draft before anything leaves,
 * so that a repeated try has the same one.
 * @param {Sending} what
 * @param {BlindToken | CardToken} token
 * @param {Draft} draft
 */
async function seal({ kept, manifest, ballot, language }, token, draft) {
  if (draft.wantsReply && !draft.receipt) {
    draft.receipt = toBase64url(newReceipt());
    kept.keepDraft(ballot.id, draft);
  }
  const receipt = draft.wantsReply ? fromBase64url(draft.receipt) : null;
  const answer = writeAnswer({
    lang: language,
    rating: draft.rating,
    text: draft.text.trim(),
    reply: receipt && (await replyTo(receipt, manifest.event)),
  });
  const tries = kept.tries(ballot.id);
  const known = tries.find((each) => each.answer === answer);
  if (known) return { mine: known, tries };
  const [scope, nullifier] = [scopeOf(manifest), await nullifierOf(token)];
  const recipient = fromBase64url(manifest.recipients[ballot.recipient ?? ""]);
  const sealed = await sealBallot(recipient, infoOf(scope, ballot.id, nullifier), answer);
  const mine = {
    answer,
    text: draft.text.trim() || String(draft.rating ?? ""),
    wantsReply: receipt !== null,
    sealed: toBase64url(sealed),
    commitment: toBase64url(await commit(scope, ballot.id, nullifier, sealed)),
  };
  kept.keepTries(ballot.id, [...tries, mine]);
  return { mine, tries };
}
