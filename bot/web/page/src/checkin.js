// The check-in page: makes every right on the device, has them signed blindly, hands them over.
import { EVENT } from "./arrival.js";
import { canEncrypt, frame, h, show, trouble } from "./dom.js";
import { issueTokens, Refused } from "./issuing.js";
import { dropBlindings, keepPin, readPin } from "./kept.js";
import { say, titleOf } from "./language.js";
import { toBase64url, utf8 } from "./sealing/bytes.js";
import { ManifestRefused, readManifest } from "./sealing/manifests.js";
import { announceReady, isFramed } from "./telegram.js";
import { ask, root, Unreachable } from "./wire.js";

const arrived = takeArrival(); // before anything else runs
let draw = () => {};

frame("checkin-page", () => draw());
announceReady();
start();

/** Takes Telegram's data out of the address; it is a credential and is kept nowhere. */
function takeArrival() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const query = new URLSearchParams(location.search);
  const event = query.get("e") ?? fragment.get("e") ?? query.get("tgWebAppStartParam") ?? "";
  if (location.href.includes("#")) history.replaceState(history.state, "", location.pathname + location.search);
  return { event: EVENT.test(event) ? event : null, initData: fragment.get("tgWebAppData") };
}

/** Draws now, and again when the language is switched. */
function tell(make, options) {
  draw = () => show(make(), { focus: false });
  show(make(), options);
}

function tellTrouble(kind, options = {}) {
  tell(() => trouble(kind, options));
}

async function start() {
  const { event, initData } = arrived;
  if (!canEncrypt()) return tellTrouble("trouble-old");
  if (!event || !initData) return tellTrouble("checkin-no-data");
  tell(() => progress(null, 0, 1));
  try {
    const manifest = await fetchManifest(event);
    if (!manifest) return undefined;
    const tokens = await issueTokens({ manifest, initData, tell: (...now) => tell(() => progress(manifest, ...now), { focus: false }) });
    return tell(() => done(manifest, tokens));
  } catch (error) {
    return tellFailure(error);
  }
}

function tellFailure(error) {
  if (error instanceof Unreachable) return tellTrouble("trouble-offline", { what: "checkin-offline-what", action: start });
  if (error instanceof ManifestRefused) return tellTrouble("trouble-manifest", { grave: true });
  if (!(error instanceof Refused)) return tellTrouble("checkin-wrong", { grave: true });
  if (error.kind === "checkin-issued") {
    return tell(() => [trouble(error.kind), openFeedback(`e=${arrived.event}`)]);
  }
  return tellTrouble(error.kind, error.kind === "checkin-busy" ? { action: start } : {});
}

async function fetchManifest(event) {
  const { status, body } = await ask(`/feedback/${event}/manifest`);
  if (status === 404) return tellTrouble("trouble-unknown");
  if (status !== 200) throw new Unreachable();
  const { manifest, key } = await readManifest(body, event);
  const pin = readPin(event);
  if (pin && pin !== key) return tellTrouble("trouble-key", { grave: true });
  if (manifest.entitlement === "cards") return tellTrouble("checkin-cards");
  if (!pin) keepPin(event, key);
  return manifest;
}

function progress(manifest, done, all, stage = "step") {
  return [
    h("h2", {}, manifest ? titleOf(manifest) : say("checkin-making")),
    h(
      "section.making",
      {},
      manifest && h("p", {}, h("strong", {}, say("checkin-making"))),
      h("p.lead", {}, say("checkin-making-what")),
      h("progress", { max: all, value: done, "aria-label": say("checkin-making") }),
      manifest && h("p.hint", {}, say(`checkin-${stage}`, { done, all })),
    ),
  ];
}

/** The way to the feedback page; Telegram Web may not show that one in its frame. */
function openFeedback(fragment, onclick = null) {
  const framed = isFramed ? { target: "_blank" } : {};
  return h("a.main", { href: `${site()}/feedback#${fragment}`, rel: "noopener noreferrer", onclick, ...framed }, say("checkin-open"));
}

function site() {
  return document.querySelector('meta[name="feedback-url"]').content || location.origin + root;
}

function done(manifest, tokens) {
  const list = Object.entries(tokens).map(([ballot, { message, signature }]) => [ballot, message, signature]);
  const handOver = `e=${manifest.event}&t=${toBase64url(utf8(JSON.stringify(list)))}`;
  // On the same site the feedback page itself forgets them, once it has kept the rights.
  const leave = () => new URL(site()).origin !== location.origin && dropBlindings(manifest.event);
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
