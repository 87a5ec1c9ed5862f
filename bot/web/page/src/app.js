// What the views share: the event, its manifest, the rights left, the clock, and moving about.
import { show, trouble } from "./frame.js";
import {
  dropBlindings, dropDraft, dropRights, dropToken, forgetEvent, keepPin, keepRights, KeptCorrupt, readPin, readRights, watch,
  without,
} from "./kept.js";
import { fromBase64url } from "./sealing/bytes.js";
import { ManifestRefused, readManifest } from "./sealing/manifests.js";
import { tokensOfCard } from "./sealing/tokens.js";
import { showBallot } from "./views/ballot.js";
import { showForgotten, showHome } from "./views/home.js";
import { showReply } from "./views/reply.js";
import { showSent, unseenReceipt } from "./views/sent.js";
import { ask, FIRST_ROUND, Unreachable } from "./wire.js";

/** @import { ShowOptions } from "./frame.js" */
/** @import { Rights, Tokens } from "./kept.js" */
/** @import { Bytes } from "./sealing/bytes.js" */
/** @import { Ballot, Kind, SignedManifest } from "./sealing/manifests.js" */
/** @import { BoxState } from "./sending.js" */

/**
 * @typedef {"home" | "ballot" | "sent" | "reply" | "forgotten"} View
 * @typedef {{ event?: string, view?: View, ballot?: string | null }} Place  where the reader is, kept in the history
 * @typedef {{ ballot: string, state: BoxState, receipt: Bytes | null }} Outcome  what was just sent
 * @typedef {"open" | "later" | "closed" | "sent" | "none"} BallotState  "none" where there are no rights at all
 */

const LONGEST_TIMER = 3_600_000; // milliseconds
const CARD_BYTES = 16;

/** @returns {Place} */
export function placeNow() {
  /** @type {unknown} */
  const state = history.state;
  return /** @type {Place | null} */ (state) ?? {};
}

export class App {
  /** @type {SignedManifest | null} */
  #signed = null;
  /** @type {{ tokens: Tokens } | null} */
  rights = null;
  /** @type {Outcome | null} */
  outcome = null;
  #skew = 0; // how far the server's clock is ahead, milliseconds
  #isWatching = false;
  #timer = 0;

  /** @param {string} event */
  constructor(event) {
    this.event = event;
  }

  /** What the organizers signed; there is no view before it has come. */
  get signed() {
    if (this.#signed === null) throw new Error("no manifest yet");
    return this.#signed;
  }

  get manifest() {
    return this.signed.manifest;
  }

  /** Fetches and checks the manifest, then shows the page, or what is wrong. */
  async open() {
    try {
      const wrong = await this.#prepare();
      if (wrong) {
        show(wrong);
        return;
      }
    } catch (error) {
      show(this.#wrong(error));
      return;
    }
    if (!this.#isWatching) {
      this.#isWatching = true;
      watch(this.event, (ballot) => { this.draw({ changed: ballot }); }, () => { this.#rightsChanged(); });
    }
    this.outcome = unseenReceipt(this.event);
    if (this.outcome) this.go("sent", null, { replace: true });
    else this.draw();
  }

  /** @param {unknown} error */
  #wrong(error) {
    if (error instanceof Unreachable) {
      return trouble("trouble-offline", { what: "trouble-load-what", action: () => this.open() });
    }
    if (error instanceof ManifestRefused) return trouble("trouble-manifest", { grave: true });
    if (error instanceof KeptCorrupt) return this.#corrupt();
    throw error;
  }

  async #prepare() {
    const { status, body, date } = await ask(`/feedback/${this.event}/${FIRST_ROUND}/manifest`);
    if (status === 404) return trouble("trouble-unknown");
    if (status !== 200) throw new Unreachable();
    const signed = await readManifest(body, this.event);
    const pin = readPin(this.event);
    if (pin && pin !== signed.key) return trouble("trouble-key", { grave: true });
    if (!pin) keepPin(this.event, signed.key);
    if (date) this.#skew = date - Date.now();
    this.#signed = signed;
    dropBlindings(this.event); // the check-in page has handed over
    this.rights = await this.#takeRights();
    return null;
  }

  /** A card's secret becomes one right per ballot and is not kept. */
  async #takeRights() {
    const rights = readRights(this.event);
    if (!rights?.card) return rights && this.#withoutClosed(rights);
    const tokens = { ...rights.tokens, ...(await tokensOfCard(fromBase64url(rights.card, CARD_BYTES), this.manifest)) };
    keepRights(this.event, { tokens });
    return this.#withoutClosed({ tokens });
  }

  /**
   * A right that can no longer be used is not kept.
   * @param {Rights} rights
   */
  #withoutClosed({ tokens = {} }) {
    const closed = this.manifest.ballots.filter(({ id, closes }) => tokens[id] && this.now() >= Date.parse(closes));
    let left = tokens;
    for (const { id } of closed) {
      left = without(left, id);
      dropToken(this.event, id);
    }
    return { tokens: left };
  }

  #readRights() {
    const rights = readRights(this.event);
    this.rights = rights && { tokens: rights.tokens ?? {} };
  }

  #rightsChanged() {
    try {
      this.#readRights();
      const { view, ballot } = placeNow();
      const isWriting = view === "ballot" && ballot && this.rights?.tokens[ballot];
      if (!isWriting) this.draw({ focus: false }); // nobody is interrupted in the middle of a word
    } catch {
      show(this.#corrupt());
    }
  }

  #corrupt() {
    const clear = () => {
      dropRights(this.event); // drafts stay
      location.reload();
    };
    return trouble("trouble-corrupt", { action: clear, label: "trouble-corrupt-do" });
  }

  now() {
    return Date.now() + this.#skew;
  }

  /**
   * @param {Ballot} ballot
   * @returns {BallotState}
   */
  stateOf(ballot) {
    if (this.now() >= Date.parse(ballot.closes)) return "closed";
    if (this.now() < Date.parse(ballot.opens)) return "later";
    if (!this.rights) return "none";
    return this.rights.tokens[ballot.id] ? "open" : "sent";
  }

  /** @param {Kind} kind */
  ballotsOf(kind) {
    return this.manifest.ballots.filter((ballot) => ballot.kind === kind);
  }

  /**
   * The box has it: the right and the draft go.
   * @param {Ballot} ballot
   */
  settle(ballot) {
    dropToken(this.event, ballot.id);
    dropDraft(this.event, ballot.id);
    this.#readRights();
  }

  forget() {
    forgetEvent(this.event);
    this.rights = null;
    this.go("forgotten", null, { replace: true });
  }

  /**
   * @param {View} view
   * @param {string | null} ballot
   * @param {{ replace?: boolean }} options  of the place in the history
   */
  go(view, ballot = null, { replace = false } = {}) {
    /** @type {Place} */
    const place = { event: this.event, view, ballot };
    if (replace) history.replaceState(place, "");
    else history.pushState(place, "");
    this.draw();
  }

  /**
   * Draws the place the history names.
   * @param {{ focus?: boolean, changed?: string | null }} options  `changed` is the ballot another tab wrote to
   */
  draw({ focus = true, changed = null } = {}) {
    if (!this.#signed) {
      void this.open();
      return;
    }
    const place = placeNow();
    if (changed !== null && changed !== place.ballot) return;
    clearTimeout(this.#timer);
    this.#drawView(place, { focus: focus && changed === null }, changed !== null);
  }

  /**
   * @param {Place} place
   * @param {ShowOptions} options
   * @param {boolean} changed  by another tab
   */
  #drawView({ view, ballot }, options, changed) {
    const found = this.manifest.ballots.find(({ id }) => id === ballot);
    if (view === "ballot" && found && this.stateOf(found) !== "none") showBallot(this, found, options, changed);
    else if (view === "sent" && this.outcome) showSent(this, this.outcome, options);
    else if (view === "reply") showReply(this, options);
    else if (view === "forgotten") showForgotten(options);
    else {
      this.#drawAtNextChange();
      showHome(this, options);
    }
  }

  /** A list that is looked at shows a session as soon as it opens or closes. */
  #drawAtNextChange() {
    const times = this.manifest.ballots.flatMap(({ opens, closes }) => [Date.parse(opens), Date.parse(closes)]);
    const next = Math.min(...times.filter((time) => time > this.now()));
    if (!Number.isFinite(next)) return;
    this.#timer = setTimeout(() => { this.draw({ focus: false }); }, Math.min(next - this.now() + 500, LONGEST_TIMER));
  }
}
