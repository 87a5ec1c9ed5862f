// Voting: what is asked, what can be chosen, and what became of it.
import { h } from "../../../shared/dom.js";
import { announce } from "../frame/frame.js";
import { say, showTime, titleOf } from "../frame/language.js";
import { tell } from "../miniapp.js";
import { handIn } from "../requests/handing.js";
import { toBase64url } from "../sealing/bytes.js";
import { readCode } from "../sealing/commitments.js";
import { forTheBox } from "../sealing/tokens.js";
import { CANNOT_SAY, choicesOf, codeOf, commitVote, isInWords } from "../sealing/votes.js";
import { codeBox } from "./copying.js";
import { Search } from "./search.js";
import { wordList } from "./words.js";

/** @import { Child } from "../../../shared/dom.js" */
/** @import { Key } from "../frame/language.js" */
/** @import { Kept } from "../kept/kept.js" */
/** @import { BoxState, Trouble } from "../requests/handing.js" */
/** @import { Posted } from "../requests/posted.js" */
/** @import { Ballot, Manifest } from "../sealing/manifests.js" */

/** @typedef {{ kept: Kept, manifest: Manifest, words: string[] }} What */
/** @typedef {Exclude<BoxState, "recorded" | "already-recorded"> | Trouble} NotVoted */

const NO_BAND = 0;

/** @type {Map<string, Key>} what a scale asks besides the title */
const ASKS = new Map([
  ["desirable", "vote-asks-desirable"],
  ["technical", "vote-asks-technical"],
  ["political", "vote-asks-political"],
  ["change", "vote-asks-change"],
]);

/**
 * What several questions may be about: they stand together.
 * @param {Ballot} ballot
 */
const itemOf = ({ title: { en, zh } }) => JSON.stringify([en, zh]);

/**
 * Gives each item a place drawn at random: what stands first on every page is agreed to more often.
 * @param {string[]} items
 * @returns {Map<string, number>}
 */
function shuffledPlaces(items) {
  const drawn = [...new Set(items)].map((item) => ({ item, lot: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0 }));
  drawn.sort((one, other) => one.lot - other.lot);
  return new Map(drawn.map(({ item }, place) => [item, place]));
}

/**
 * What becomes of a vote; on points of a readout, facilitators alone read it.
 * @param {Manifest} manifest
 * @param {"vote-done-what" | "vote-closed-what"} name
 */
const sayWhereTold = ({ ballots }, name) =>
  say(ballots.every(({ scale }) => scale === "support") ? /** @type {const} */ (`${name}-points`) : name);

export const preparing = () => [
  h("h2", {}, say("vote-page")),
  h("section.making", {}, h("p.lead", {}, say("vote-making")), h("progress", { "aria-label": say("vote-making") })),
];

/** @type {(name: Key, ...content: HTMLElement[]) => HTMLElement} */
const folded = (name, ...content) => h("details.fold", {}, h("summary", {}, say(name)), ...content);

/**
 * After the close: whether a vote is in the box.
 * @param {Manifest} manifest
 * @param {Posted} posted
 */
export function showClosed(manifest, posted) {
  tell(() => {
    const search = new Search({
      label: "counted-label", find: "counted-find", bad: "counted-bad", read: readCode,
      look: async (code) => {
        const found = await posted.find(code);
        const isIn = found === "boxed" || found === "counted";
        const said = isIn ? "vote-in-box" : found === "not-closed" ? "counted-not-closed" : "vote-not-in-box";
        return [h(found === "missing" ? "section.notice.grave" : "section.notice", {}, h("p", {}, say(said)))];
      },
    });
    return [
      h("section.notice", {}, h("h2", {}, say("vote-closed")), h("p", {}, sayWhereTold(manifest, "vote-closed-what"))),
      folded("counted", h("p", {}, say("vote-look")), ...search.parts),
      h("p.small", {}, manifest.ballots.map(titleOf).join(" · ")),
    ];
  });
}

export class Voting {
  #what;
  /** @type {Map<string, number>} what is chosen, by ballot */
  #chosen = new Map();
  /** @type {Map<string, { isNew: boolean, code: string | null }>} what is in the box since the page was opened */
  #sent = new Map();
  /** @type {NotVoted | "vote-choose" | null} */
  #problem = null;
  #band = NO_BAND;
  /** @type {Map<string, number>} where an item stands on this device; another order for everybody */
  #places;
  #isSending = false;

  /** @param {What} what */
  constructor(what) {
    this.#what = what;
    this.#places = shuffledPlaces(what.manifest.ballots.map(itemOf));
  }

  show() {
    tell(() => this.#content());
  }

  get #open() {
    const { kept, manifest } = this.#what;
    const place = (/** @type {Ballot} */ ballot) => this.#places.get(itemOf(ballot)) ?? 0;
    return manifest.ballots.filter(({ id }) => kept.tokens?.[id]).sort((one, other) => place(one) - place(other));
  }

  #content() {
    const open = this.#open;
    const { ballots, title } = this.#what.manifest;
    const [only] = ballots;
    const heading = ballots.length === 1 && only ? only : { title };
    return [
      this.#sent.size > 0 || open.length === 0 ? this.#done(open.length) : null,
      open.length > 0 && h("h2", {}, titleOf(heading)),
      open.length > 0 && this.#form(open, ballots.length > 1),
      folded("vote-protects", h("p", {}, say("vote-protects-1")), h("p", {}, say("vote-protects-2"))),
      folded("fingerprint", h("p", {}, say("vote-words")), wordList(this.#what.words)),
    ];
  }

  /** @param {number} left */
  #done(left) {
    const codes = [...this.#sent.values()].map(({ code }) => code).filter((code) => code !== null);
    const isNew = [...this.#sent.values()].every((each) => each.isNew);
    const kind = this.#sent.size === 0 || !isNew ? "vote-before" : "vote-done";
    return h(
      "section.notice.good",
      {},
      h("h2", {}, say(kind)),
      h("p", {}, left > 0 ? say("vote-more") : this.#afterwards(kind)),
      ...codes.map((code) => codeBox(code, "vote-code-what")),
    );
  }

  /** @param {"vote-done" | "vote-before"} kind */
  #afterwards(kind) {
    return kind === "vote-done" ? sayWhereTold(this.#what.manifest, "vote-done-what") : say("vote-before-what");
  }

  /**
   * @param {Ballot[]} open
   * @param {boolean} isNamed  whether each question stands above its choices
   */
  #form(open, isNamed) {
    const [first] = open;
    const form = h(
      "form",
      { novalidate: true, autocomplete: "off" },
      first && h("p.hint", {}, say("closes-at", { time: showTime(first.closes) })),
      this.#bands(),
      ...open.map((ballot) => this.#question(ballot, isNamed)),
      h("div.after", {}, this.#complaint(), this.#button(), h("p.small", {}, say("vote-first"))),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#send();
    });
    return form;
  }

  /**
   * @param {Ballot} ballot
   * @param {boolean} isNamed
   */
  #question(ballot, isNamed) {
    const scale = ballot.scale ?? "agreement";
    const isFive = !isInWords(scale);
    const choices = choicesOf(scale).map((choice) => this.#choice(ballot, choice, isFive));
    const asks = ASKS.get(scale);
    return h(
      "fieldset",
      {},
      h("legend", {}, isNamed ? titleOf(ballot) : say("vote-yours"), asks ? ` ${say(asks)}` : null),
      isFive ? h("div.choices", {}, choices) : choices,
      isFive && h("div.ends", {}, h("span", {}, say("vote-least")), h("span", {}, say("vote-most"))),
      this.#choice(ballot, CANNOT_SAY, false),
    );
  }

  /**
   * @param {Ballot} ballot
   * @param {number} choice
   * @param {boolean} isSquare  a number among others; words otherwise
   */
  #choice({ id, scale }, choice, isSquare) {
    const isOwn = (scale === "change" || scale === "support") && choice !== CANNOT_SAY;
    const family = isOwn ? scale : "agreement";
    const words = /** @type {"vote-agreement-0"} */ (`vote-${family}-${String(choice)}`);
    const name = isSquare ? say("rating-name", { n: choice }) : say(words);
    const input = h("input", {
      type: "radio", name: id, value: String(choice), checked: this.#chosen.get(id) === choice,
      "aria-label": isSquare ? name : null,
      onchange: () => { this.#chosen.set(id, choice); },
    });
    const shown = h("span", { "aria-hidden": isSquare ? "true" : null }, isSquare ? String(choice) : name);
    return h(isSquare ? "label.choice" : "label.check", {}, input, shown);
  }

  /** Asked once, and sent with each vote. */
  #bands() {
    const { bands = [] } = this.#what.manifest;
    if (bands.length === 0) return null;
    const choices = [...bands.map((title) => titleOf({ title })), say("vote-band-none")];
    return h(
      "fieldset",
      {},
      h("legend", {}, say("vote-band")),
      choices.map((words, place) => {
        const band = place < bands.length ? place + 1 : NO_BAND;
        const checked = this.#band === band;
        const onchange = () => { this.#band = band; };
        const input = h("input", { type: "radio", name: "band", value: String(band), checked, onchange });
        return h("label.check", {}, input, h("span", {}, words));
      }),
      h("p.small", {}, say("vote-band-why")),
    );
  }

  #button() {
    const words = say(this.#isSending ? "sending" : "vote-send");
    return h("button.main", { type: "submit", "aria-disabled": String(this.#isSending) }, words);
  }

  #complaint() {
    const kind = this.#problem;
    /** @type {Child[]} */
    let words = [];
    if (kind === "vote-choose") words = [say(kind)];
    else if (kind === "closed") {
      words = [h("strong", {}, say("vote-closed")), " ", sayWhereTold(this.#what.manifest, "vote-closed-what")];
    }
    else if (kind !== null) words = [h("strong", {}, say(`trouble-${kind}`)), " ", say("vote-again")];
    return h("div.problem", { role: "alert" }, words.length > 0 && h("p", {}, words));
  }

  async #send() {
    if (this.#isSending) return;
    const chosen = this.#open.filter(({ id }) => this.#chosen.has(id));
    this.#problem = chosen.length > 0 ? null : "vote-choose";
    this.#isSending = chosen.length > 0;
    this.show();
    for (const ballot of chosen) {
      const failed = await this.#vote(ballot).catch(() => /** @type {const} */ ("refused"));
      if (failed) {
        this.#problem = failed;
        break;
      }
    }
    this.#isSending = false;
    this.show();
    if (this.#open.length === 0) announce(say("vote-done"));
  }

  /**
   * Hands one vote in; returns what is wrong, or null.
   * @param {Ballot} ballot
   * @returns {Promise<NotVoted | null>}
   */
  async #vote({ id }) {
    const { kept, manifest } = this.#what;
    const token = kept.tokens?.[id];
    if (!token) return "other-tab";
    const choice = this.#chosen.get(id) ?? CANNOT_SAY;
    const mine = toBase64url(await commitVote(manifest, id, token, choice, this.#band));
    const { state, commitment } = await handIn(manifest, { ballot: id, token: forTheBox(token), vote: choice, band: this.#band });
    if (state !== "recorded" && state !== "already-recorded") return state;
    const counts = state === "recorded" ? mine : commitment;
    this.#sent.set(id, { isNew: counts === mine, code: codeOf(counts) });
    kept.dropToken(id);
    await kept.settled().catch(() => undefined); // it is in the box all the same
    return null;
  }
}
