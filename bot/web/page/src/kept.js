// What is kept on this device, and nowhere else: unused rights, drafts, the pinned key, the language.
//
// Without localStorage (blocked, or a private window) the page works from memory until it is closed.

/**
 * @typedef {{ message: string, signature: string }} BlindToken  base64url
 * @typedef {{ value: string }} CardToken  base64url
 * @typedef {Record<string, BlindToken | CardToken>} Tokens  by ballot
 * @typedef {{ card?: string | undefined, tokens?: Tokens | undefined }} Rights  a card until the manifest is known
 * @typedef {{ message: string, inverse: string, blinded: string }} Blinding  base64url
 * @typedef {{ text: string, rating: number | null, receipt?: string, wantsReply?: boolean }} Draft
 */

const PREFIX = "colloquy.";
/** @type {Map<string, string>} */
const memory = new Map();
const store = openStore();

export const isLasting = store !== null;

/** What was kept cannot be read: damaged, or written by something else. */
export class KeptCorrupt extends Error {}

function openStore() {
  try {
    const probe = `${PREFIX}probe`;
    localStorage.setItem(probe, "");
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return null;
  }
}

/** @param {string} name */
function read(name) {
  return store ? store.getItem(PREFIX + name) : (memory.get(name) ?? null);
}

/**
 * @param {string} name
 * @param {string} value
 */
function write(name, value) {
  if (!store) {
    memory.set(name, value);
    return;
  }
  try {
    store.setItem(PREFIX + name, value);
  } catch {
    // full: nothing more can be kept here
  }
}

/** @param {string} name */
function drop(name) {
  store?.removeItem(PREFIX + name);
  memory.delete(name);
}

const names = () =>
  store
    ? Object.keys(store).filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length))
    : [...memory.keys()];

/** @type {(text: string) => unknown} */
const parse = (text) => JSON.parse(text);

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The unused rights for an event: {card} before the manifest is known, then {tokens}; or null.
 * Raises KeptCorrupt.
 * @param {string} event
 * @returns {Rights | null}
 */
export function readRights(event) {
  const raw = read(`rights.${event}`);
  if (raw === null) return null;
  let rights;
  try {
    rights = parse(raw);
  } catch {
    throw new KeptCorrupt();
  }
  const whole = isObject(rights) && (typeof rights["card"] === "string" || isObject(rights["tokens"]));
  if (!whole) throw new KeptCorrupt();
  return /** @type {Rights} */ (rights);
}

/** @type {(event: string, rights: Rights) => void} */
export const keepRights = (event, rights) => { write(`rights.${event}`, JSON.stringify(rights)); };

/** @param {string} event */
export const dropRights = (event) => { drop(`rights.${event}`); };

/**
 * Forgets a used right; re-reads first, for another tab may have used another.
 * @param {string} event
 * @param {string} ballot
 */
export function dropToken(event, ballot) {
  const rights = readRights(event);
  if (!rights?.tokens) return;
  keepRights(event, { ...rights, tokens: without(rights.tokens, ballot) });
}

/**
 * @param {Tokens} tokens
 * @param {string} ballot
 * @returns {Tokens}
 */
export const without = (tokens, ballot) => Object.fromEntries(Object.entries(tokens).filter(([name]) => name !== ballot));

/** @type {(event: string, ballot: string) => string} */
const draftName = (event, ballot) => `draft.${event}.${ballot}`;

/**
 * A draft; an unreadable one is shown as the text it is.
 * @param {string} event
 * @param {string} ballot
 * @returns {Draft | null}
 */
export function readDraft(event, ballot) {
  const raw = read(draftName(event, ballot));
  if (raw === null) return null;
  try {
    const draft = parse(raw);
    if (isObject(draft) && typeof draft["text"] === "string") return /** @type {Draft} */ (/** @type {unknown} */ (draft));
  } catch {
    // falls through: no word of a person's is thrown away
  }
  return { text: raw, rating: null };
}

/** @type {(event: string, ballot: string, draft: Draft) => void} */
export const keepDraft = (event, ballot, draft) => { write(draftName(event, ballot), JSON.stringify(draft)); };

/** @type {(event: string, ballot: string) => void} */
export const dropDraft = (event, ballot) => { drop(draftName(event, ballot)); };

/**
 * Calls back when another tab changes a draft or the rights of this event.
 * @param {string} event
 * @param {(ballot: string) => void} onDraft
 * @param {() => void} onRights
 */
export function watch(event, onDraft, onRights) {
  addEventListener("storage", ({ key }) => {
    if (key === null || key === `${PREFIX}rights.${event}`) onRights();
    else if (key.startsWith(`${PREFIX}draft.${event}.`)) onDraft(key.slice(`${PREFIX}draft.${event}.`.length));
  });
}

/**
 * The organizers' key as it was first seen.
 * @param {string} event
 */
export const readPin = (event) => read(`key.${event}`);

/** @type {(event: string, key: string) => void} */
export const keepPin = (event, key) => { write(`key.${event}`, key); };

export const readLanguage = () => read("language");

/** @param {string} language */
export const keepLanguage = (language) => { write("language", language); };

/**
 * Blinded tokens that wait for their signatures, by ballot; or null.
 * @param {string} event
 * @returns {Record<string, Blinding> | null}
 */
export function readBlindings(event) {
  try {
    const blindings = parse(read(`checkin.${event}`) ?? "null");
    return isObject(blindings) ? /** @type {Record<string, Blinding>} */ (blindings) : null;
  } catch {
    return null;
  }
}

/** @type {(event: string, blindings: Record<string, Blinding>) => void} */
export const keepBlindings = (event, blindings) => { write(`checkin.${event}`, JSON.stringify(blindings)); };

/** @param {string} event */
export const dropBlindings = (event) => { drop(`checkin.${event}`); };

/** The only event anything is kept for, or null. */
export function onlyEvent() {
  const events = names().filter((name) => name.startsWith("rights.")).map((name) => name.slice("rights.".length));
  return events.length === 1 ? (events[0] ?? null) : null;
}

/**
 * Deletes everything about an event.
 * @param {string} event
 */
export function forgetEvent(event) {
  for (const name of names()) {
    const [, of] = name.split(".");
    if (of === event) drop(name);
  }
}
