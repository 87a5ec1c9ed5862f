// Has one right per ballot signed. The blinded values are kept until the hand-over, for a repeated
// question must be the same one: the issuer answers each person's first question only.
import { keepBlindings, readBlindings } from "./kept.js";
import { blindToken, finishToken } from "./sealing/blinding.js";
import { scopeOf } from "./sealing/tokens.js";
import { ask } from "./wire.js";

/** @import { TroubleKind } from "./frame.js" */
/** @import { BlindToken, Blinding } from "./kept.js" */
/** @import { Manifest } from "./sealing/manifests.js" */

/** @typedef {(done: number, all: number, stage: "step" | "asking" | "checking") => void} Tell */

/** @type {Map<number, TroubleKind>} */
const WORDS = new Map([
  [401, "checkin-expired"], [403, "checkin-not-guest"], [404, "trouble-unknown"], [409, "checkin-issued"],
]);
const BUSY = [408, 429, 502, 503, 504];

/** The issuer said no; `kind` names the sentence. */
export class Refused extends Error {
  /** @param {TroubleKind} kind */
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

/** The screen is drawn between two long computations. */
const breathe = () => new Promise((drawn) => void setTimeout(drawn));

/**
 * Returns a token for every ballot of the manifest, by ballot; `tell` hears of the progress.
 * Raises Refused, Unreachable, and Error for a wrong signature.
 * @param {{ manifest: Manifest, initData: string, tell: Tell }} how
 */
export async function issueTokens({ manifest, initData, tell }) {
  const blindings = await blindAll(manifest, tell);
  const all = manifest.ballots.length;
  tell(all, all, "asking");
  const blinded = Object.fromEntries(blindings.map(([ballot, blinding]) => [ballot.id, blinding.blinded]));
  const signatures = await askForSignatures(manifest, { init_data: initData, blinded });
  tell(all, all, "checking");
  /** @type {Record<string, BlindToken>} */
  const tokens = {};
  for (const [ballot, blinding] of blindings) {
    tokens[ballot.id] = await finishToken(ballot, blinding, signatures[ballot.id]);
  }
  return tokens;
}

/**
 * @param {Manifest} manifest
 * @param {{ init_data: string, blinded: Record<string, string> }} question
 */
async function askForSignatures({ event, round }, question) {
  const { status, body } = await ask(`/checkin/${event}/${round}/tokens`, question);
  if (BUSY.includes(status)) throw new Refused("checkin-busy");
  if (status !== 200) throw new Refused(WORDS.get(status) ?? "trouble-refused");
  return /** @type {Record<string, string>} */ (body["signatures"]);
}

/**
 * @param {Manifest} manifest
 * @param {Tell} tell
 */
async function blindAll(manifest, tell) {
  const { ballots, event } = manifest;
  const kept = readBlindings(event) ?? {};
  const isKept = ballots.every(({ id }) => kept[id]);
  /** @type {Record<string, Blinding>} */
  const made = isKept ? kept : {};
  if (!isKept) {
    for (const [place, ballot] of ballots.entries()) {
      tell(place, ballots.length, "step");
      await breathe();
      made[ballot.id] = await blindToken(scopeOf(manifest), ballot);
    }
    keepBlindings(event, made);
  }
  return ballots.flatMap((ballot) => {
    const blinding = made[ballot.id];
    return blinding ? [/** @type {const} */ ([ballot, blinding])] : [];
  });
}
