// Has one right per ballot signed. The blinded values are on the disk before anybody is asked, and stay there until
// the rights are: a repeated question must be the same one, for the issuer answers each person's first one only.
import { known } from "../chat/device.js";
import { Refused as NotAnswered, Wire } from "../chat/wire.js";
import { blindToken, finishToken } from "../sealing/blinding.js";
import { scopeOf } from "../sealing/tokens.js";
import { ask } from "./wire.js";

/** @import { Device } from "../chat/device.js" */
/** @import { TroubleKind } from "../frame/frame.js" */
/** @import { BlindToken, Blinding, Kept } from "../kept/kept.js" */
/** @import { Manifest } from "../sealing/manifests.js" */

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
 * Has a token for every ballot of the manifest signed and keeps them; `tell` hears of the progress.
 * Raises Refused, Unreachable, NotKept, and Error for a wrong signature.
 * @param {{ kept: Kept, manifest: Manifest, askIssuer: AskIssuer, tell: Tell }} how
 */
export async function issueTokens({ kept, manifest, askIssuer, tell }) {
  const blindings = await blindAll(kept, manifest, tell);
  const all = manifest.ballots.length;
  tell(all, all, "asking");
  const blinded = Object.fromEntries(blindings.map(([ballot, blinding]) => [ballot.id, blinding.blinded]));
  const signatures = await askForSignatures(askIssuer, manifest, blinded);
  tell(all, all, "checking");
  /** @type {Record<string, BlindToken>} */
  const tokens = {};
  for (const [ballot, blinding] of blindings) {
    tokens[ballot.id] = await finishToken(ballot, blinding, signatures[ballot.id]);
  }
  kept.keepTokens(tokens);
  await kept.settled();
}

/** @typedef {{ status: number, body: Record<string, unknown> }} Answered */
/** @typedef {(place: Manifest, blinded: Record<string, string>) => Promise<Answered>} AskIssuer */

/**
 * Asks the issuer with Telegram's word for who this is.
 * @param {string} initData
 * @returns {AskIssuer}
 */
const byTelegram = (initData) => ({ event, round }, blinded) =>
  ask(`/checkin/${event}/${round}/tokens`, { init_data: initData, blinded }, "include");

/**
 * Asks it as the chat page's device, whose key signs the request.
 * @param {Device} device
 * @returns {AskIssuer}
 */
const byDevice = (device) => async ({ event, round }, blinded) => {
  try {
    const body = await new Wire(device).ask("tokens", { event, round, blinded });
    return { status: 200, body: /** @type {Record<string, unknown>} */ (body) };
  } catch (error) {
    if (error instanceof NotAnswered) return { status: error.status, body: {} };
    throw error;
  }
};

/**
 * Who says who this is: Telegram, or the chat page's device in this browser; null where neither does.
 * @param {string | null} initData
 * @returns {Promise<AskIssuer | null>}
 */
export async function issuerFor(initData) {
  if (initData) return byTelegram(initData);
  const device = await known();
  return device?.keys ? byDevice(device) : null;
}

/**
 * @param {AskIssuer} askIssuer
 * @param {Manifest} manifest
 * @param {Record<string, string>} blinded
 */
async function askForSignatures(askIssuer, manifest, blinded) {
  const { status, body } = await askIssuer(manifest, blinded);
  if (BUSY.includes(status)) throw new Refused("checkin-busy");
  if (status !== 200) throw new Refused(WORDS.get(status) ?? "trouble-refused");
  return /** @type {Record<string, string>} */ (body["signatures"]);
}

/**
 * @param {Kept} kept
 * @param {Manifest} manifest
 * @param {Tell} tell
 */
async function blindAll(kept, manifest, tell) {
  const { ballots } = manifest;
  const before = kept.blindings;
  const isKept = ballots.every(({ id }) => before[id]);
  /** @type {Record<string, Blinding>} */
  const made = isKept ? before : {};
  if (!isKept) {
    for (const [place, ballot] of ballots.entries()) {
      tell(place, ballots.length, "step");
      await breathe();
      made[ballot.id] = await blindToken(scopeOf(manifest), ballot);
    }
    kept.blindings = made;
  }
  await kept.settled();
  return ballots.flatMap((ballot) => {
    const blinding = made[ballot.id];
    return blinding ? [/** @type {const} */ ([ballot, blinding])] : [];
  });
}
