// What the views share: the event, its manifest, the rights left, the clock, and moving about.
import { show, trouble } from "./dom.js";
import {
  dropBlindings, dropDraft, dropRights, dropToken, forgetEvent, keepPin, keepRights, KeptCorrupt, readPin, readRights, watch,
} from "./kept.js";
import { fromBase64url } from "./sealing/bytes.js";
import { ManifestRefused, readManifest } from "./sealing/manifests.js";
import { tokensOfCard } from "./sealing/tokens.js";
import { showBallot } from "./views/ballot.js";
import { showForgotten, showHome } from "./views/home.js";
import { showReply } from "./views/reply.js";
import { showSent, unseenReceipt } from "./views/sent.js";
import { ask, Unreachable } from "./wire.js";

const VIEWS = { home: showHome, ballot: showBallot, sent: showSent, reply: showReply, forgotten: showForgotten };
const LONGEST_TIMER = 3_600_000; // milliseconds

export class App {
  constructor(event) {
    this.event = event;
    this.signed = null; // {manifest, key, words}
    this.rights = null; // {tokens}, or null
    this.outcome = null; // what was just sent
    this.skew = 0; // how far the server's clock is ahead, milliseconds
    this.opened = false;
  }

  /** Fetches and checks the manifest, then shows the page, or what is wrong. */
  async open() {
    try {
      const wrong = await this.#prepare();
      if (wrong) return show(wrong);
    } catch (error) {
      const retry = () => this.open();
      if (error instanceof Unreachable) {
        return show(trouble("trouble-offline", { what: "trouble-load-what", action: retry }));
      }
      if (error instanceof ManifestRefused) return show(trouble("trouble-manifest", { grave: true }));
      if (error instanceof KeptCorrupt) return show(this.#corrupt());
      throw error;
    }
    if (!this.opened) {
      this.opened = true;
      watch(this.event, (ballot) => this.draw({ changed: ballot }), () => this.#rightsChanged());
    }
    this.outcome = unseenReceipt(this.event);
    if (this.outcome) this.go("sent", null, { replace: true });
    else this.draw();
  }

  async #prepare() {
    const { status, body, date } = await ask(`/feedback/${this.event}/manifest`);
    if (status === 404) return trouble("trouble-unknown");
    if (status !== 200) throw new Unreachable();
    const signed = await readManifest(body, this.event);
    const pin = readPin(this.event);
    if (pin && pin !== signed.key) return trouble("trouble-key", { grave: true });
    if (!pin) keepPin(this.event, signed.key);
    if (date) this.skew = date - Date.now();
    this.signed = signed;
    dropBlindings(this.event); // the check-in page has handed over
    this.rights = await this.#takeRights();
    return null;
  }

  /** A card's secret becomes one right per ballot and is not kept. */
  async #takeRights() {
    const rights = readRights(this.event);
    if (!rights?.card) return this.#withoutClosed(rights);
    const tokens = { ...rights.tokens, ...(await tokensOfCard(fromBase64url(rights.card, 16), this.manifest)) };
    keepRights(this.event, { tokens });
    return this.#withoutClosed({ tokens });
  }

  /** A right that can no longer be used is not kept. */
  #withoutClosed(rights) {
    for (const ballot of this.manifest.ballots) {
      if (rights?.tokens[ballot.id] && this.now() >= Date.parse(ballot.closes)) {
        delete rights.tokens[ballot.id];
        dropToken(this.event, ballot.id);
      }
    }
    return rights;
  }

  #rightsChanged() {
    try {
      this.rights = readRights(this.event);
      const { view, ballot } = history.state ?? {};
      const isWriting = view === "ballot" && this.rights?.tokens[ballot];
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

  get manifest() {
    return this.signed.manifest;
  }

  now() {
    return Date.now() + this.skew;
  }

  /** One of: open, later, closed, sent; without any rights an open one is "none". */
  stateOf(ballot) {
    if (this.now() >= Date.parse(ballot.closes)) return "closed";
    if (this.now() < Date.parse(ballot.opens)) return "later";
    if (!this.rights) return "none";
    return this.rights.tokens[ballot.id] ? "open" : "sent";
  }

  ballotsOf(kind) {
    return this.manifest.ballots.filter((ballot) => ballot.kind === kind);
  }

  /** The box has it: the right and the draft go. */
  settle(ballot) {
    dropToken(this.event, ballot.id);
    dropDraft(this.event, ballot.id);
    this.rights = readRights(this.event);
  }

  forget() {
    forgetEvent(this.event);
    this.rights = null;
    this.go("forgotten", null, { replace: true });
  }

  go(view, ballot = null, { replace = false } = {}) {
    const state = { event: this.event, view, ballot };
    if (replace) history.replaceState(state, "");
    else history.pushState(state, "");
    this.draw();
  }

  draw({ focus = true, changed = null } = {}) {
    if (!this.signed) return this.open();
    const { view, ballot } = history.state ?? {};
    if (changed !== null && changed !== ballot) return undefined;
    const found = this.manifest.ballots.find(({ id }) => id === ballot) ?? null;
    const isGone = {
      ballot: !found || this.stateOf(found) === "none",
      sent: !this.outcome,
    };
    const name = view in VIEWS && !isGone[view] ? view : "home";
    clearTimeout(this.timer);
    if (name === "home") this.#drawAtNextChange();
    return VIEWS[name](this, { ballot: found, focus: focus && changed === null, changed: changed !== null });
  }

  /** A list that is looked at shows a session as soon as it opens or closes. */
  #drawAtNextChange() {
    const times = this.manifest.ballots.flatMap(({ opens, closes }) => [Date.parse(opens), Date.parse(closes)]);
    const next = Math.min(...times.filter((time) => time > this.now()));
    if (!Number.isFinite(next)) return;
    this.timer = setTimeout(() => this.draw({ focus: false }), Math.min(next - this.now() + 500, LONGEST_TIMER));
  }
}
