// Finished answers that wait for a random moment, so that when they come says nothing about when they were written.
import { spoken } from "../frame/language.js";
import { placeNow } from "../places.js";
import { sendAnswer } from "./sending.js";

/** @import { App } from "../app.js" */
/** @import { Ballot } from "../sealing/manifests.js" */

const HOUR = 3_600_000; // milliseconds
export const MOST_HOURS = 6;
const LOOK_EVERY = 20_000; // milliseconds
const MARGIN = HOUR / 4; // before the close

/**
 * A moment within the next hours and before the close; null when there is no time to choose from.
 * @param {App} app
 * @param {Ballot} ballot
 */
export function chooseMoment(app, ballot) {
  const room = Math.min(MOST_HOURS * HOUR, Date.parse(ballot.closes) - MARGIN - app.now());
  if (room < HOUR || !app.kept.isLasting) return null;
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  return app.now() + (room * chance) / 2 ** 32;
}

export class Waiting {
  #app;
  #isSending = false;

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
  }

  /** Sends what is due now, and from time to time what has become due. */
  start() {
    void this.#sendDue();
    setInterval(() => void this.#sendDue(), LOOK_EVERY);
  }

  async #sendDue() {
    if (this.#isSending) return;
    this.#isSending = true;
    for (const ballot of this.#app.manifest.ballots) {
      const at = this.#app.kept.later(ballot.id);
      if (at !== null && at <= this.#app.now() && this.#app.stateOf(ballot) === "open") await this.#send(ballot);
    }
    this.#isSending = false;
  }

  /** @param {Ballot} ballot */
  async #send(ballot) {
    const { kept, manifest } = this.#app;
    const sent = await sendAnswer({ kept, manifest, ballot, language: spoken() }).catch(() => "refused");
    if (typeof sent === "string") return; // tried again soon; the draft says what is wrong when it is opened
    kept.settle(ballot.id, sent);
    const { view, ballot: shown } = placeNow();
    if (view === "ballot" && shown === ballot.id) {
      this.#app.outcome = sent;
      this.#app.go("sent", null, { replace: true });
    } else if (view !== "ballot") this.#app.showUnseen(); // nobody is interrupted in the middle of a word
  }
}
