// The check-in page: makes every right on the device, has them signed blindly, hands them over.
import { h } from "../../shared/dom.js";
import { canEncrypt, frame, trouble } from "./frame/frame.js";
import { say, titleOf } from "./frame/language.js";
import { announceReady } from "./frame/telegram.js";
import { handOver } from "./handover/giving.js";
import { Kept, placeOfRound } from "./kept/kept.js";
import { fetchManifest, redraw, takeArrival, tell, tellFailure, tellTrouble } from "./miniapp.js";
import { issuerFor, issueTokens } from "./requests/issuing.js";
import { FIRST_ROUND, purposeOf, root } from "./requests/wire.js";
import { wordList } from "./views/words.js";

/** @import { AskIssuer } from "./requests/issuing.js" */
/** @import { Manifest, SignedManifest } from "./sealing/manifests.js" */

const arrived = takeArrival(); // before anything else runs
const purpose = purposeOf(arrived.round);

frame("checkin-page", redraw);
announceReady();
void start();

async function start() {
  const { event, round, initData } = arrived;
  if (!canEncrypt()) {
    tellTrouble("trouble-old");
    return;
  }
  const askIssuer = await issuerFor(initData);
  if (event && askIssuer) {
    tell(() => progress(null, 0, 1));
    await checkIn(event, round ?? FIRST_ROUND, askIssuer).catch((/** @type {unknown} */ error) => {
      const kind = /** @type {const} */ (`${purpose ?? "checkin"}-issued`);
      tellFailure(error, { again: start, issued: () => [trouble(kind), openFeedback(placeIn(event))] });
    });
  } else {
    tellTrouble("checkin-no-data");
  }
}

/**
 * @param {string} event
 * @param {string} round
 * @param {AskIssuer} askIssuer
 */
async function checkIn(event, round, askIssuer) {
  const kept = await Kept.open(placeOfRound(event, round));
  const found = await fetchManifest(event, round, kept);
  if (!found) return;
  const { signed } = found;
  const { manifest } = signed;
  // Whoever comes back, wherever they were interrupted, goes on from there.
  if (!kept.tokens) {
    await issueTokens({ kept, manifest, askIssuer, tell: (...now) => {
      tell(() => progress(manifest, ...now), { focus: false });
    } });
  }
  const finish = () => { tell(() => done(signed)); };
  if (isElsewhere() && Object.keys(kept.tokens ?? {}).length > 0) {
    tell(() => [handOver({ kept, event, page: `${site()}/feedback#${placeIn(event)}`, finished: finish }), toCompare(signed)]);
  } else finish();
}

// Hoisted, for it is shown before anything below is there.
function making() {
  return say(`${purpose ?? "checkin"}-making`);
}

/**
 * @param {Manifest | null} manifest
 * @param {number} finished
 * @param {number} all
 * @param {"step" | "asking" | "checking"} stage
 */
function progress(manifest, finished, all, stage = "step") {
  return [
    h("h2", {}, manifest ? titleOf(manifest) : making()),
    h(
      "section.making",
      {},
      manifest && h("p", {}, h("strong", {}, making())),
      h("p.lead", {}, say("checkin-making-what")),
      h("progress", { max: all, value: finished, "aria-label": making() }),
      manifest && h("p.hint", {}, say(`checkin-${stage}`, { done: finished, all })),
    ),
  ];
}

/**
 * The way to the feedback page, which finds the rights where this one has put them.
 * @param {string} place
 */
const openFeedback = (place) =>
  h("a.main", { href: `${site()}/feedback#${place}` }, say(`${purpose ?? "checkin"}-open`));

/**
 * What a link to the feedback page says of event and round.
 * @param {string} event
 */
const placeIn = (event) => (arrived.round === null ? `e=${event}` : `e=${event}&r=${arrived.round}`);

function site() {
  const meta = document.querySelector('meta[name="feedback-url"]');
  return meta?.getAttribute("content") || location.origin + root;
}

const isElsewhere = () => new URL(site()).origin !== location.origin;

/** @param {SignedManifest} signed */
const toCompare = ({ words }) =>
  h("section.compare", {}, h("h3", {}, say("fingerprint")), h("p", {}, say("fingerprint-how")), wordList(words));

const next = () => (purpose ? /** @type {const} */ (`${purpose}-next`) : "checkin-done-next");

/** @param {SignedManifest} signed */
const done = (signed) => [
  h(
    "section.notice.good",
    {},
    h("h2", {}, say("checkin-done")),
    h("p", {}, say(isElsewhere() ? "handover-done" : "checkin-done-what")),
    h("p", {}, say(isElsewhere() ? "handover-next" : next())),
    openFeedback(placeIn(signed.manifest.event)),
  ),
  toCompare(signed),
  h(
    "details.fold",
    {},
    h("summary", {}, say("checkin-why")),
    h("p", {}, say("checkin-why-1")),
    h("p", {}, say("checkin-why-2")),
  ),
];
