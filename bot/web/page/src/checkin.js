// The check-in page: makes every right on the device, has them signed blindly, hands them over.
import { h } from "../../shared/dom.js";
import { EVENT } from "./arrival.js";
import { canEncrypt, frame, show, trouble } from "./frame.js";
import { issueTokens, Refused } from "./issuing.js";
import { dropBlindings, keepPin, readPin } from "./kept.js";
import { say, titleOf } from "./language.js";
import { toBase64url, utf8 } from "./sealing/bytes.js";
import { ManifestRefused, readManifest } from "./sealing/manifests.js";
import { announceReady, isFramed } from "./telegram.js";
import { ask, FIRST_ROUND, root, Unreachable } from "./wire.js";

/** @import { Child } from "../../shared/dom.js" */
/** @import { ShowOptions, TroubleKind, TroubleOptions } from "./frame.js" */
/** @import { BlindToken } from "./kept.js" */
/** @import { Manifest } from "./sealing/manifests.js" */

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
  const manifest = await fetchManifest(event);
  if (!manifest) return;
  const tokens = await issueTokens({ manifest, initData, tell: (...now) => {
    tell(() => progress(manifest, ...now), { focus: false });
  } });
  tell(() => done(manifest, tokens));
}

/**
 * @param {string} event
 * @param {unknown} error
 */
function tellFailure(event, error) {
  if (error instanceof Unreachable) {
    tellTrouble("trouble-offline", { what: "checkin-offline-what", action: start });
  } else if (error instanceof ManifestRefused) {
    tellTrouble("trouble-manifest", { grave: true });
  } else if (!(error instanceof Refused)) {
    tellTrouble("checkin-wrong", { grave: true });
  } else if (error.kind === "checkin-issued") {
    tell(() => [trouble(error.kind), openFeedback(`e=${event}`)]);
  } else {
    tellTrouble(error.kind, error.kind === "checkin-busy" ? { action: start } : {});
  }
}

/**
 * The manifest, or null after saying what is wrong.
 * @param {string} event
 */
async function fetchManifest(event) {
  const { status, body } = await ask(`/feedback/${event}/${FIRST_ROUND}/manifest`);
  if (status !== 200 && status !== 404) throw new Unreachable();
  const signed = status === 404 ? null : await readManifest(body, event);
  const pin = readPin(event);
  if (!signed) tellTrouble("trouble-unknown");
  else if (pin && pin !== signed.key) tellTrouble("trouble-key", { grave: true });
  else if (signed.manifest.entitlement === "cards") tellTrouble("checkin-cards");
  else {
    if (!pin) keepPin(event, signed.key);
    return signed.manifest;
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
 * The way to the feedback page; Telegram Web may not show that one in its frame.
 * @param {string} fragment
 * @param {(() => void) | null} onclick
 */
function openFeedback(fragment, onclick = null) {
  const way = { href: `${site()}/feedback#${fragment}`, rel: "noopener noreferrer", target: isFramed ? "_blank" : null };
  return h("a.main", { ...way, onclick }, say("checkin-open"));
}

function site() {
  const meta = document.querySelector('meta[name="feedback-url"]');
  return meta?.getAttribute("content") || location.origin + root;
}

/**
 * @param {Manifest} manifest
 * @param {Record<string, BlindToken>} tokens
 */
function done(manifest, tokens) {
  const list = Object.entries(tokens).map(([ballot, { message, signature }]) => [ballot, message, signature]);
  const handOver = `e=${manifest.event}&t=${toBase64url(utf8(JSON.stringify(list)))}`;
  // On the same site the feedback page itself forgets them, once it has kept the rights.
  const leave = () => {
    if (new URL(site()).origin !== location.origin) dropBlindings(manifest.event);
  };
  return [
    h(
      "section.notice.good",
      {},
      h("h2", {}, say("checkin-done")),
      h("p", {}, say("checkin-done-what")),
      h("p", {}, say("checkin-done-next")),
      openFeedback(handOver, leave),
    ),
    h(
      "details.fold",
      {},
      h("summary", {}, say("checkin-why")),
      h("p", {}, say("checkin-why-1")),
      h("p", {}, say("checkin-why-2")),
    ),
  ];
}
