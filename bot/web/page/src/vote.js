// The page of votes: fetches the rights to one round, blindly, and hands in what is chosen, without a name.
import { canEncrypt, frame, trouble } from "./frame/frame.js";
import { announceReady } from "./frame/telegram.js";
import { Kept, placeOfRound } from "./kept/kept.js";
import { fetchManifest, redraw, takeArrival, tell, tellFailure, tellTrouble } from "./miniapp.js";
import { issuerFor, issueTokens, Refused } from "./requests/issuing.js";
import { Posted } from "./requests/posted.js";
import { preparing, showClosed, Voting } from "./views/vote.js";

/** @import { AskIssuer } from "./requests/issuing.js" */

const arrived = takeArrival(); // before anything else runs

frame("vote-page", redraw);
announceReady();
void start();

async function start() {
  const { event, round, initData } = arrived;
  if (!canEncrypt()) {
    tellTrouble("trouble-old");
    return;
  }
  const askIssuer = await issuerFor(initData);
  if (event && round && askIssuer) {
    tell(preparing);
    await open(event, round, askIssuer).catch((/** @type {unknown} */ error) => {
      tellFailure(error, { again: start, issued: () => trouble("vote-issued") });
    });
  } else {
    tellTrouble("vote-no-data");
  }
}

/**
 * @param {string} event
 * @param {string} round
 * @param {AskIssuer} askIssuer
 */
async function open(event, round, askIssuer) {
  const kept = await Kept.open(placeOfRound(event, round));
  const found = await fetchManifest(event, round, kept);
  if (!found) return;
  const { signed: { manifest, words }, skew } = found;
  const isOver = () => manifest.ballots.every(({ closes }) => Date.now() + skew >= Date.parse(closes));
  const closed = () => { showClosed(manifest, new Posted(manifest)); };
  if (isOver()) {
    closed();
    return;
  }
  try {
    if (!kept.tokens) await issueTokens({ kept, manifest, askIssuer, tell: () => undefined });
  } catch (error) {
    if (!(error instanceof Refused) || error.kind !== "trouble-unknown") throw error;
    closed(); // before its time
    return;
  }
  new Voting({ kept, manifest, words }).show();
}
