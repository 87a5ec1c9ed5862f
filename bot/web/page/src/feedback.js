// The feedback page: what a person has a right to answer, sealed here and sent without a name.
import { LinkDamaged, readFragment, takeFragment } from "./arrival.js";
import { App, placeNow } from "./app.js";
import { canEncrypt, frame, show, trouble } from "./frame.js";
import { keepRights, KeptCorrupt, onlyEvent, readRights } from "./kept.js";

/** @import { Rights, Tokens } from "./kept.js" */

const fragment = takeFragment(); // before anything else runs
/** @type {App | null} */
let app = null;

frame("page", () => {
  if (app) app.draw({ focus: false });
  else void start();
});
addEventListener("hashchange", () => { location.reload(); }); // another card in the same tab
addEventListener("popstate", () => { app?.draw(); });
void start();

async function start() {
  if (!canEncrypt()) {
    show(trouble("trouble-old"));
    return;
  }
  try {
    const event = await arrive();
    if (event) {
      app ??= new App(event);
      await app.open();
    } else show(trouble("trouble-no-event"));
  } catch (error) {
    if (!(error instanceof LinkDamaged)) throw error;
    show(trouble("trouble-link"));
  }
}

/** Keeps what the link brought; returns the event, or null when nothing tells which. */
async function arrive() {
  const brought = await readFragment(fragment);
  if (!brought) return placeNow().event ?? onlyEvent();
  const { event, rights } = brought;
  if (rights) keepRights(event, { ...rights, tokens: mergeTokens(event, rights) });
  history.replaceState({ event, view: "home" }, "");
  return event;
}

/**
 * New rights replace old ones ballot by ballot; a card's are added once the manifest is known.
 * @param {string} event
 * @param {Rights} rights
 */
function mergeTokens(event, rights) {
  /** @type {Rights | null} */
  let old = null;
  try {
    old = readRights(event);
  } catch (error) {
    if (!(error instanceof KeptCorrupt)) throw error; // the new rights mend what was damaged
  }
  /** @type {Tokens} */
  const tokens = { ...old?.tokens, ...rights.tokens };
  return Object.keys(tokens).length > 0 ? tokens : undefined;
}
