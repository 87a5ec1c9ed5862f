// The feedback page: what a person has a right to answer, sealed here and sent without a name.
import { LinkDamaged, NO_LINK, readLink, takeLink } from "./arrival.js";
import { App } from "./app.js";
import { canEncrypt, frame, show, trouble } from "./frame/frame.js";
import { Kept, onlyEvent, placeOfRound } from "./kept/kept.js";
import { placeNow } from "./places.js";
import { FIRST_ROUND } from "./requests/wire.js";

const link = takeLink(); // before anything else runs
/** @type {App | null} */
let app = null;

frame("page", () => {
  if (app) app.draw({ focus: false });
  else void start();
});
addEventListener("hashchange", () => { location.reload(); }); // another link in the same tab
addEventListener("popstate", () => { app?.draw(); });
void start();

async function start() {
  if (!canEncrypt()) {
    show(trouble("trouble-old"));
    return;
  }
  try {
    const brought = readLink(link);
    const event = brought?.event ?? placeNow().event ?? (await onlyEvent());
    if (!event) {
      show(trouble("trouble-no-event"));
      return;
    }
    const round = brought?.round ?? placeNow().round ?? FIRST_ROUND;
    if (brought) history.replaceState({ event, round, view: "home" }, "");
    app ??= new App(await Kept.open(placeOfRound(event, round)), event, brought ?? { ...NO_LINK, round });
    await app.open();
  } catch (error) {
    if (!(error instanceof LinkDamaged)) throw error;
    show(trouble("trouble-link"));
  }
}
