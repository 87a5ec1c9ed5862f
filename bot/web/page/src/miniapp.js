// What both Mini Apps share: how they are opened by Telegram, and what they say when something is wrong.
import { EVENT, ROUND } from "./arrival.js";
import { show, trouble } from "./frame/frame.js";
import { NotKept } from "./kept/keys.js";
import { Refused } from "./requests/issuing.js";
import { ask, Unreachable } from "./requests/wire.js";
import { ManifestRefused, readManifest } from "./sealing/manifests.js";

/** @import { Child } from "../../shared/dom.js" */
/** @import { ShowOptions, TroubleKind, TroubleOptions } from "./frame/frame.js" */
/** @import { Kept } from "./kept/kept.js" */

/** @type {() => void} */
let redrawNow = () => undefined;

/** Takes Telegram's data out of the address; it is a credential and is kept nowhere. */
export function takeArrival() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const query = new URLSearchParams(location.search);
  const event = query.get("e") ?? fragment.get("e") ?? query.get("tgWebAppStartParam") ?? "";
  const round = query.get("r") ?? "";
  if (location.href.includes("#")) history.replaceState(history.state, "", location.pathname + location.search);
  return {
    event: EVENT.test(event) ? event : null,
    round: ROUND.test(round) ? round : null,
    initData: fragment.get("tgWebAppData"),
  };
}

/** Draws again what is shown, when the language is switched. */
export const redraw = () => { redrawNow(); };

/**
 * Draws now, and again when the language is switched.
 * @param {() => Child | Child[]} make
 * @param {ShowOptions} [options]
 */
export function tell(make, options) {
  redrawNow = () => { show(make(), { focus: false }); };
  show(make(), options);
}

/**
 * @param {TroubleKind} kind
 * @param {TroubleOptions} options
 */
export function tellTrouble(kind, options = {}) {
  tell(() => trouble(kind, options));
}

/**
 * @param {unknown} error
 * @param {{ again: () => unknown, issued: () => Child | Child[] }} how  `issued` says that rights were given before
 */
export function tellFailure(error, { again, issued }) {
  if (error instanceof Unreachable) {
    tellTrouble("trouble-offline", { what: "checkin-offline-what", action: again });
  } else if (error instanceof NotKept) {
    tellTrouble("checkin-not-kept", { action: again });
  } else if (error instanceof ManifestRefused) {
    tellTrouble("trouble-manifest", { grave: true });
  } else if (!(error instanceof Refused)) {
    tellTrouble("checkin-wrong", { grave: true });
  } else if (error.kind === "checkin-issued") {
    tell(issued);
  } else {
    tellTrouble(error.kind, error.kind === "checkin-busy" ? { action: again } : {});
  }
}

/**
 * The manifest of a round and the server's clock, or null after saying what is wrong. Raises Unreachable,
 * ManifestRefused.
 * @param {string} event
 * @param {string} round
 * @param {Kept} kept
 */
export async function fetchManifest(event, round, kept) {
  const { status, body, date } = await ask(`/feedback/${event}/${round}/manifest`, undefined, "include");
  if (status !== 200 && status !== 404) throw new Unreachable();
  const signed = status === 404 ? null : await readManifest(body, event);
  if (!signed) tellTrouble("trouble-unknown");
  else if (signed.manifest.round !== round) throw new ManifestRefused("round");
  else if (kept.pin && kept.pin !== signed.key) tellTrouble("trouble-key", { grave: true });
  else if (signed.manifest.entitlement === "cards") tellTrouble("checkin-cards");
  else {
    kept.pin = signed.key;
    return { signed, skew: date ? date - Date.now() : 0 };
  }
  return null;
}
