// What is kept on this device, and nowhere else: unused rights, drafts, the organizers' key, what was compared.
//
// Without a database (forbidden, or an old private window) the page works from memory until it is closed.
import { FIRST_ROUND } from "../requests/wire.js";
import { eventsKept } from "./database.js";
import { Vault } from "./vault.js";

/** @import { Outcome } from "../requests/sending.js" */

/**
 * @typedef {{ message: string, signature: string }} BlindToken  base64url
 * @typedef {{ value: string }} CardToken  base64url
 * @typedef {Record<string, BlindToken | CardToken>} Tokens  by ballot
 * @typedef {{ message: string, inverse: string, blinded: string }} Blinding  base64url
 * @typedef {{ text: string, rating: number | null, receipt?: string, wantsReply?: boolean }} Draft
 * @typedef {{ answer: string, text: string, wantsReply: boolean, sealed: string, commitment: string }} Try  an answer
 *   as it was sealed and may have arrived
 */

const ROUND_MARK = "."; // no event has one in its name
const DAY = 86_400_000; // milliseconds
/** How long what nobody touches is kept, by the first word of its name. */
const LIFE = new Map(["draft", "tries", "unseen"].map((kind) => [kind, 14 * DAY]));
const LONGEST_LIFE = 120 * DAY;

export class Kept {
  #vault;
  /** @type {(ballot: string) => void} hears of a draft that another tab changed */
  onDraft = () => undefined;
  /** @type {() => void} hears that another tab used, got or deleted a right */
  onRights = () => undefined;

  /** @param {Vault} vault */
  constructor(vault) {
    this.#vault = vault;
    vault.onChange = (names) => { this.#tell(names); };
  }

  /**
   * Opens what is kept for an event, without what is too old.
   * @param {string} event
   */
  static async open(event) {
    const vault = await Vault.open(event);
    for (const name of vault.names()) {
      const life = LIFE.get(name.split(".", 1)[0] ?? "") ?? LONGEST_LIFE;
      if (Date.now() - vault.since(name) > life) vault.drop(name);
    }
    return new Kept(vault);
  }

  get isLasting() {
    return this.#vault.isLasting;
  }

  get isDamaged() {
    return this.#vault.isDamaged;
  }

  /** Until all of it is on the disk. Raises NotKept. */
  settled() {
    return this.#vault.settled();
  }

  /** Throws away what cannot be read; everything else stays. */
  mend() {
    return this.#vault.mend();
  }

  /** Deletes everything about the event, all its rounds included. */
  async forget() {
    const [event = ""] = this.#vault.event.split(ROUND_MARK);
    for (const each of await eventsKept()) {
      const isOurs = each === event || each.startsWith(`${event}${ROUND_MARK}`);
      if (isOurs && each !== this.#vault.event) await (await Vault.open(each)).forget();
    }
    await this.#vault.forget();
  }

  /** The unused rights, or null where none were ever given. */
  get tokens() {
    if (this.#vault.get("rights") === undefined) return null;
    const named = this.#vault.names().filter((name) => name.startsWith("right."));
    return /** @type {Tokens} */ (Object.fromEntries(named.map((name) => [name.slice("right.".length), this.#vault.get(name)])));
  }

  /**
   * New rights replace old ones, ballot by ballot; what they were made of is not needed any more.
   * @param {Tokens} tokens
   */
  keepTokens(tokens) {
    this.#vault.set("rights", true);
    for (const [ballot, token] of Object.entries(tokens)) this.#vault.set(`right.${ballot}`, token);
    this.#vault.drop("blindings");
  }

  /** The rights are kept by another site now; that they were fetched is not forgotten. */
  handedOver() {
    for (const ballot of Object.keys(this.tokens ?? {})) this.dropToken(ballot);
  }

  /**
   * Forgets a right that was used, or can be used no more.
   * @param {string} ballot
   */
  dropToken(ballot) {
    this.#vault.drop(`right.${ballot}`);
  }

  /** @param {string} ballot */
  draft(ballot) {
    return /** @type {Draft | undefined} */ (this.#vault.get(`draft.${ballot}`)) ?? null;
  }

  /** @type {(ballot: string, draft: Draft) => void} */
  keepDraft(ballot, draft) {
    this.#vault.set(`draft.${ballot}`, { ...draft });
  }

  /** @param {string} ballot */
  dropDraft(ballot) {
    this.#vault.drop(`draft.${ballot}`);
  }

  /**
   * What was sealed for a ballot and is not acknowledged yet, oldest first.
   * @param {string} ballot
   */
  tries(ballot) {
    return /** @type {Try[] | undefined} */ (this.#vault.get(`tries.${ballot}`)) ?? [];
  }

  /** @type {(ballot: string, tries: Try[]) => void} */
  keepTries(ballot, tries) {
    this.#vault.set(`tries.${ballot}`, tries);
  }

  /**
   * The box has an answer to it: nothing of it is needed any more, but what the reader has not seen yet.
   * @param {string} ballot
   * @param {Outcome} outcome
   */
  settle(ballot, outcome) {
    for (const kind of ["right", "draft", "tries", "later"]) this.#vault.drop(`${kind}.${ballot}`);
    if (outcome.receipt || outcome.unsent) this.#vault.set(`unseen.${ballot}`, outcome);
  }

  /** What became of an answer and was not read yet; null when there is none. */
  get unseen() {
    const name = this.#vault.names().find((each) => each.startsWith("unseen."));
    return name ? /** @type {Outcome} */ (this.#vault.get(name)) : null;
  }

  /** @param {string} ballot */
  dropUnseen(ballot) {
    this.#vault.drop(`unseen.${ballot}`);
  }

  /**
   * When a finished answer is to be sent, milliseconds; null when it waits for nothing.
   * @param {string} ballot
   */
  later(ballot) {
    return /** @type {number | undefined} */ (this.#vault.get(`later.${ballot}`)) ?? null;
  }

  /** @type {(ballot: string, at: number | null) => void} */
  keepLater(ballot, at) {
    if (at === null) this.#vault.drop(`later.${ballot}`);
    else this.#vault.set(`later.${ballot}`, at);
  }

  /** The eight words that were compared with paper or a slide. */
  get compared() {
    return /** @type {string[] | undefined} */ (this.#vault.get("words")) ?? [];
  }

  set compared(words) {
    this.#vault.set("words", words);
  }

  /** The organizers' key as it was first seen, base64url. */
  get pin() {
    return /** @type {string | undefined} */ (this.#vault.get("key")) ?? null;
  }

  set pin(key) {
    if (this.pin !== key) this.#vault.set("key", key);
  }

  /** Blinded tokens that wait for their signatures, by ballot. */
  get blindings() {
    return /** @type {Record<string, Blinding> | undefined} */ (this.#vault.get("blindings")) ?? {};
  }

  set blindings(blindings) {
    this.#vault.set("blindings", blindings);
  }

  /** @param {string[]} names */
  #tell(names) {
    const drafts = names.filter((name) => name.startsWith("draft."));
    for (const name of drafts) this.onDraft(name.slice("draft.".length));
    if (drafts.length < names.length) this.onRights();
  }
}

/**
 * Where what belongs to a round is kept: that of another than the first beside its event, with keys of its own.
 * @type {(event: string, round: string) => string}
 */
export const placeOfRound = (event, round) => (round === FIRST_ROUND ? event : `${event}${ROUND_MARK}${round}`);

/** The only event that rights are kept for, or null. */
export async function onlyEvent() {
  const events = (await eventsKept()).filter((event) => !event.includes(ROUND_MARK));
  const kept = await Promise.all(events.map(async (event) => ({ event, kept: await Kept.open(event) })));
  const [first, ...more] = kept.filter(({ kept: { tokens } }) => tokens !== null);
  return first && more.length === 0 ? first.event : null;
}
