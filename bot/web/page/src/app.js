// What the views share: the event, its manifest, what is kept, the clock, and moving about.
import { show, trouble } from "./frame/frame.js";
import { confirmOpener } from "./handover/taking.js";
import { placeNow } from "./places.js";
import { Posted } from "./requests/posted.js";
import { ManifestRefused, readManifest } from "./sealing/manifests.js";
import { showBallot } from "./views/ballot.js";
import { showCounted } from "./views/counted.js";
import { showForgotten, showHome } from "./views/home.js";
import { showReply } from "./views/reply.js";
import { showSent } from "./views/sent.js";
import { Waiting } from "./requests/waiting.js";
import { ask, purposeOf, Unreachable } from "./requests/wire.js";

/** @import { Link } from "./arrival.js" */
/** @import { ShowOptions } from "./frame/frame.js" */
/** @import { Kept } from "./kept/kept.js" */
/** @import { Place, View } from "./places.js" */
/** @import { Outcome } from "./requests/sending.js" */
/** @import { Ballot, Kind, SignedManifest } from "./sealing/manifests.js" */

/**
 * @typedef {"open" | "later" | "closed" | "sent" | "none"} BallotState  "none" where there are no rights at all
 */

const LONGEST_TIMER = 3_600_000; // milliseconds

export class App {
  /** @type {SignedManifest | null} */
  #signed = null;
  /** @type {Posted | null} */
  #posted = null;
  /** @type {Outcome | null} */
  outcome = null;
  /** Whether this reader went on without comparing, until the page is opened again. */
  wentOn = false;
  #skew = 0; // how far the server's clock is ahead, milliseconds
  #timer = 0;
  #waiting;

  /**
   * @param {Kept} kept
   * @param {string} event
   * @param {Link} link
   */
  constructor(kept, event, link) {
    this.kept = kept;
    this.event = event;
    this.link = link;
    this.#waiting = new Waiting(this);
    kept.onDraft = (ballot) => { this.draw({ changed: ballot }); };
    kept.onRights = () => { this.#rightsChanged(); };
  }

  /** What the organizers signed; there is no view before it has come. */
  get signed() {
    if (this.#signed === null) throw new Error("no manifest yet");
    return this.#signed;
  }

  get manifest() {
    return this.signed.manifest;
  }

  /** What is written here besides feedback: goals before the event, objections to points of its readout. */
  get purpose() {
    return purposeOf(this.link.round);
  }

  /** The rights that are left, or null where none were given. */
  get rights() {
    return this.kept.tokens;
  }

  /** What everybody fetches. */
  get posted() {
    this.#posted ??= new Posted(this.manifest);
    return this.#posted;
  }

  /** Whether the eight words were compared with what is on paper. */
  get isCompared() {
    return this.kept.compared.join() === this.signed.words.join();
  }

  compared() {
    this.kept.compared = this.signed.words;
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
    this.#posted = new Posted(this.manifest);
    if (this.link.isHanded && this.rights) confirmOpener(this);
    this.showUnseen();
    this.#waiting.start();
  }

  /** Shows what became of an answer that its writer has not read yet; else where the reader is. */
  showUnseen() {
    this.outcome = this.kept.unseen ?? this.outcome;
    if (this.kept.unseen) this.go("sent", null, { replace: true });
    else this.draw();
  }

  /** @param {unknown} error */
  #wrong(error) {
    if (error instanceof Unreachable) {
      return trouble("trouble-offline", { what: "trouble-load-what", action: () => this.open() });
    }
    if (error instanceof ManifestRefused) return trouble("trouble-manifest", { grave: true });
    throw error;
  }

  async #prepare() {
    if (this.kept.isDamaged) return this.#damaged();
    const { status, body, date } = await ask(`/feedback/${this.event}/${this.link.round}/manifest`);
    if (status === 404) return trouble("trouble-unknown");
    if (status !== 200) throw new Unreachable();
    const signed = await readManifest(body, this.event);
    if (signed.manifest.round !== this.link.round) throw new ManifestRefused("round");
    if (this.kept.pin && this.kept.pin !== signed.key) return trouble("trouble-key", { grave: true });
    const { mark } = this.link;
    if (mark && mark !== signed.mark) return trouble("trouble-words", { grave: true });
    this.kept.pin = signed.key;
    this.#signed = signed;
    if (mark) this.compared();
    if (date) this.#skew = date - Date.now();
    this.#dropClosed();
    return null;
  }

  /** A right that can no longer be used is not kept. */
  #dropClosed() {
    for (const ballot of this.manifest.ballots) {
      if (this.rights?.[ballot.id] && this.now() >= Date.parse(ballot.closes)) this.kept.dropToken(ballot.id);
    }
  }

  #rightsChanged() {
    if (this.#signed === null) return;
    const { view, ballot } = placeNow();
    const isWriting = view === "ballot" && ballot && this.rights?.[ballot];
    if (!isWriting) this.draw({ focus: false }); // nobody is interrupted in the middle of a word
  }

  #damaged() {
    const mend = async () => {
      await this.kept.mend(); // drafts that can be read stay
      location.reload();
    };
    return trouble("trouble-corrupt", { action: mend, label: "trouble-corrupt-do" });
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
    return this.rights[ballot.id] ? "open" : "sent";
  }

  /** @param {Kind} kind */
  ballotsOf(kind) {
    return this.manifest.ballots.filter((ballot) => ballot.kind === kind);
  }

  /** @param {string | null | undefined} id */
  find(id) {
    return this.manifest.ballots.find((ballot) => ballot.id === id);
  }

  async forget() {
    await this.kept.forget();
    this.go("forgotten", null, { replace: true });
  }

  /**
   * @param {View} view
   * @param {string | null} ballot
   * @param {{ replace?: boolean }} options  of the place in the history
   */
  go(view, ballot = null, { replace = false } = {}) {
    /** @type {Place} */
    const place = view === "forgotten" ? { view } : { event: this.event, round: this.link.round, view, ballot };
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
    const found = this.find(ballot);
    if (view === "ballot" && found && this.stateOf(found) !== "none") showBallot(this, found, options, changed);
    else if (view === "sent" && this.outcome) showSent(this, this.outcome, options);
    else if (view === "reply") showReply(this, options);
    else if (view === "counted") showCounted(this, options);
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
