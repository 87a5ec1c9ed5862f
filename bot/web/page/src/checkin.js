// The check-in page: makes every right on the device, has them signed blindly, hands them over.
import { h } from "../../shared/dom.js";
import { EVENT } from "./arrival.js";
import { canEncrypt, frame, show, trouble } from "./frame.js";
import { handOver } from "./handover/giving.js";
import { issueTokens, Refused } from "./issuing.js";
import { Kept } from "./kept/kept.js";
import { NotKept } from "./kept/keys.js";
import { say, titleOf } from "./language.js";
import { ManifestRefused, readManifest } from "./sealing/manifests.js";
import { announceReady } from "./telegram.js";
import { wordList } from "./views/words.js";
import { ask, FIRST_ROUND, root, Unreachable } from "./wire.js";

/** @import { Child } from "../../shared/dom.js" */
/** @import { ShowOptions, TroubleKind, TroubleOptions } from "./frame.js" */
/** @import { Manifest, SignedManifest } from "./sealing/manifests.js" */

const arrived = takeArrival(); // before anything else runs
/** @type {() => void} */
let redraw = () => undefined;

frame("checkin-page", () => { redraw(); });
announceReady();
void start();

/** Takes Telegram's data out of the address; it is a credential and is kept nowhere. */
function takeArrival() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const query = new URLSearchParams(location.search);
  const event = query.get("e") ?? fragment.get("e") ?? query.get("tgWebAppStartParam") ?? "";
  if (location.href.includes("#")) history.replaceState(history.state, "", location.pathname + location.search);
  return { event: EVENT.test(event) ? event : null, initData: fragment.get("tgWebAppData") };
}

/**
 * Draws now, and again when the language is switched.
 * @param {() => Child | Child[]} make
 * @param {ShowOptions} [options]
 */
function tell(make, options) {
  redraw = () => { show(make(), { focus: false }); };
  show(make(), options);
}

/**
 * @param {TroubleKind} kind
 * @param {TroubleOptions} options
 */
function tellTrouble(kind, options = {}) {
  tell(() => trouble(kind, options));
}

async function start() {
  const { event, initData } = arrived;
  if (!canEncrypt()) {
    tellTrouble("trouble-old");
  } else if (event && initData) {
    tell(() => progress(null, 0, 1));
    await checkIn(event, initData).catch((/** @type {unknown} */ error) => { tellFailure(event, error); });
  } else {
    tellTrouble("checkin-no-data");
  }
}

/**
 * @param {string} event
 * @param {string} initData  Telegram's word for who this is
 */
async function checkIn(event, initData) {
  const kept = await Kept.open(event);
  const signed = await fetchManifest(event, kept);
  if (!signed) return;
  const { manifest } = signed;
  // Whoever comes back, wherever they were interrupted, goes on from there.
  if (!kept.tokens) {
    await issueTokens({ kept, manifest, initData, tell: (...now) => {
      tell(() => progress(manifest, ...now), { focus: false });
    } });
  }
  const finish = () => { tell(() => done(signed)); };
  if (isElsewhere() && Object.keys(kept.tokens ?? {}).length > 0) {
    tell(() => [handOver({ kept, event, site: site(), finished: finish }), toCompare(signed)]);
  } else finish();
}

/**
 * @param {string} event
 * @param {unknown} error
 */
function tellFailure(event, error) {
  if (error instanceof Unreachable) {
    tellTrouble("trouble-offline", { what: "checkin-offline-what", action: start });
  } else if (error instanceof NotKept) {
    tellTrouble("checkin-not-kept", { action: start });
  } else if (error instanceof ManifestRefused) {
    tellTrouble("trouble-manifest", { grave: true });
  } else if (!(error instanceof Refused)) {
    tellTrouble("checkin-wrong", { grave: true });
  } else if (error.kind === "checkin-issued") {
    tell(() => [trouble(error.kind), openFeedback(event)]);
  } else {
    tellTrouble(error.kind, error.kind === "checkin-busy" ? { action: start } : {});
  }
}

/**
 * The manifest, or null after saying what is wrong.
 * @param {string} event
 * @param {Kept} kept
 */
async function fetchManifest(event, kept) {
  const { status, body } = await ask(`/feedback/${event}/${FIRST_ROUND}/manifest`, undefined, "include");
  if (status !== 200 && status !== 404) throw new Unreachable();
  const signed = status === 404 ? null : await readManifest(body, event);
  if (!signed) tellTrouble("trouble-unknown");
  else if (kept.pin && kept.pin !== signed.key) tellTrouble("trouble-key", { grave: true });
  else if (signed.manifest.entitlement === "cards") tellTrouble("checkin-cards");
  else {
    kept.pin = signed.key;
    return signed;
  }
  return null;
}

/**
 * @param {Manifest | null} manifest
 * @param {number} finished
 * @param {number} all
 * @param {"step" | "asking" | "checking"} stage
 */
function progress(manifest, finished, all, stage = "step") {
  return [
    h("h2", {}, manifest ? titleOf(manifest) : say("checkin-making")),
    h(
      "section.making",
      {},
      manifest && h("p", {}, h("strong", {}, say("checkin-making"))),
      h("p.lead", {}, say("checkin-making-what")),
      h("progress", { max: all, value: finished, "aria-label": say("checkin-making") }),
      manifest && h("p.hint", {}, say(`checkin-${stage}`, { done: finished, all })),
    ),
  ];
}

/**
 * The way to the feedback page, which finds the rights where this one has put them.
 * @param {string} event
 */
const openFeedback = (event) => h("a.main", { href: `${site()}/feedback#e=${event}` }, say("checkin-open"));

function site() {
  const meta = document.querySelector('meta[name="feedback-url"]');
  return meta?.getAttribute("content") || location.origin + root;
}

const isElsewhere = () => new URL(site()).origin !== location.origin;

/** @param {SignedManifest} signed */
const toCompare = ({ words }) =>
  h("section.compare", {}, h("h3", {}, say("fingerprint")), h("p", {}, say("fingerprint-how")), wordList(words));

/** @param {SignedManifest} signed */
const done = (signed) => [
  h(
    "section.notice.good",
    {},
    h("h2", {}, say("checkin-done")),
    h("p", {}, say(isElsewhere() ? "handover-done" : "checkin-done-what")),
    h("p", {}, say(isElsewhere() ? "handover-next" : "checkin-done-next")),
    openFeedback(signed.manifest.event),
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
