// The page of votes: fetches the rights to one round, blindly, and hands in what is chosen, without a name.
import { canEncrypt, frame, trouble } from "./frame/frame.js";
import { announceReady } from "./frame/telegram.js";
import { Kept, placeOfRound } from "./kept/kept.js";
import { fetchManifest, redraw, takeArrival, tell, tellFailure, tellTrouble } from "./miniapp.js";
import { issueTokens, Refused } from "./requests/issuing.js";
import { Posted } from "./requests/posted.js";
import { preparing, showClosed, Voting } from "./views/vote.js";

const arrived = takeArrival(); // before anything else runs

frame("vote-page", redraw);
announceReady();
void start();

async function start() {
  const { event, round, initData } = arrived;
  if (!canEncrypt()) {
    tellTrouble("trouble-old");
  } else if (event && round && initData) {
    tell(preparing);
    await open(event, round, initData).catch((/** @type {unknown} */ error) => {
      tellFailure(error, { again: start, issued: () => trouble("vote-issued") });
    });
  } else {
    tellTrouble("vote-no-data");
  }
}

/**
 * @param {string} event
 * @param {string} round
 * @param {string} initData  Telegram's word for who this is
 */
async function open(event, round, initData) {
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
    if (!kept.tokens) await issueTokens({ kept, manifest, initData, tell: () => undefined });
  } catch (error) {
    if (!(error instanceof Refused) || error.kind !== "trouble-unknown") throw error;
    closed(); // before its time
    return;
  }
  new Voting({ kept, manifest, words }).show();
}
