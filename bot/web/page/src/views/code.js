// Rights that this device has not got yet: from the code of a paper card, from another site, or from nowhere.
import { trouble } from "../frame/frame.js";
import { askForCode, askOpener, codeForm } from "../handover/taking.js";
import { tokensOfCard } from "../sealing/tokens.js";

/** @import { App } from "../app.js" */

/**
 * How to get rights. A card's code is typed, never scanned, for a browser remembers every link it was given.
 * @param {App} app
 */
export function rightless(app) {
  const { manifest, kept, link } = app;
  if (manifest.entitlement === "cards") {
    return codeForm({ heading: "code", what: "code-what" }, async (card) => {
      kept.keepTokens(await tokensOfCard(card, manifest));
      await kept.settled().catch(() => undefined); // the page says where nothing is kept
      app.draw();
    });
  }
  if (link.parcel) return askForCode(app, link.parcel);
  return link.isHanded && window.opener ? askOpener(app) : trouble(`trouble-no-${app.purpose ?? "rights"}`);
}
