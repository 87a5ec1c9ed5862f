// Has one right per ballot signed. The blinded values are kept until the hand-over, for a repeated
// question must be the same one: the issuer answers each person's first question only.
import { keepBlindings, readBlindings } from "./kept.js";
import { blindToken, finishToken } from "./sealing/blinding.js";
import { ask } from "./wire.js";

const WORDS = { 401: "checkin-expired", 403: "checkin-not-guest", 404: "trouble-unknown", 409: "checkin-issued" };
const BUSY = [408, 429, 502, 503, 504];

/** The issuer said no; `kind` names the sentence. */
export class Refused extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

/** The screen is drawn between two long computations. */
const breathe = () => new Promise((drawn) => setTimeout(drawn));

/**
 * Returns {ballot: {message, signature}} for every ballot of the manifest.
 * `tell(done, all, stage)` hears of the progress. Raises Refused, Unreachable, and Error for a wrong
 * signature.
 */
export async function issueTokens({ manifest, initData, tell }) {
  const blindings = await blindAll(manifest, tell);
  const all = manifest.ballots.length;
  tell(all, all, "asking");
  const blinded = Object.fromEntries(manifest.ballots.map(({ id }) => [id, blindings[id].blinded]));
  const answer = await ask(`/checkin/${manifest.event}/tokens`, { init_data: initData, blinded });
  if (BUSY.includes(answer.status)) throw new Refused("checkin-busy");
  if (answer.status in WORDS) throw new Refused(WORDS[answer.status]);
  if (answer.status !== 200) throw new Refused("trouble-refused");
  tell(all, all, "checking");
  const tokens = {};
  for (const ballot of manifest.ballots) {
    tokens[ballot.id] = await finishToken(ballot, blindings[ballot.id], answer.body.signatures[ballot.id]);
  }
  return tokens;
}

async function blindAll(manifest, tell) {
  const { ballots, event } = manifest;
  const kept = readBlindings(event);
  if (kept && ballots.every(({ id }) => kept[id])) return kept;
  const made = {};
  for (const [place, ballot] of ballots.entries()) {
    tell(place, ballots.length, "step");
    await breathe();
    made[ballot.id] = await blindToken(event, ballot);
  }
  keepBlindings(event, made);
  return made;
}
