// The feedback page: what a person has a right to answer, sealed here and sent without a name.
import { LinkDamaged, readFragment, takeFragment } from "./arrival.js";
import { App } from "./app.js";
import { canEncrypt, frame, show, trouble } from "./dom.js";
import { keepRights, KeptCorrupt, onlyEvent, readRights } from "./kept.js";

const fragment = takeFragment(); // before anything else runs
let app = null;
let redraw = start;

frame("page", () => redraw());
addEventListener("hashchange", () => location.reload()); // another card in the same tab
addEventListener("popstate", () => app?.draw());
start();

async function start() {
  if (!canEncrypt()) return show(trouble("trouble-old"));
  let event;
  try {
    event = await arrive();
  } catch (error) {
    if (error instanceof LinkDamaged) return show(trouble("trouble-link"));
    throw error;
  }
  if (!event) return show(trouble("trouble-no-event"));
  app ??= new App(event);
  redraw = () => app.draw({ focus: false });
  await app.open();
}

/** Keeps what the link brought; returns the event, or null when nothing tells which. */
async function arrive() {
  const brought = await readFragment(fragment);
  if (!brought) return history.state?.event ?? onlyEvent();
  const { event, rights } = brought;
  if (rights) keepRights(event, { ...rights, tokens: mergeTokens(event, rights) });
  history.replaceState({ event, view: "home" }, "");
  return event;
}

/** New rights replace old ones ballot by ballot; a card's are added once the manifest is known. */
function mergeTokens(event, rights) {
  let old = null;
  try {
    old = readRights(event);
  } catch (error) {
    if (!(error instanceof KeptCorrupt)) throw error; // the new rights mend what was damaged
  }
  const tokens = { ...old?.tokens, ...rights.tokens };
  return Object.keys(tokens).length > 0 ? tokens : undefined;
}
