// What is kept on this device, and nowhere else: unused rights, drafts, the pinned key, the language.
//
// Without localStorage (blocked, or a private window) the page works from memory until it is closed.

const PREFIX = "colloquy.";
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

function read(name) {
  return store ? store.getItem(PREFIX + name) : (memory.get(name) ?? null);
}

/** Returns whether it will survive a reload. */
function write(name, value) {
  if (!store) return memory.set(name, value) && false;
  try {
    store.setItem(PREFIX + name, value);
    return true;
  } catch {
    return false; // full
  }
}

function drop(name) {
  if (store) store.removeItem(PREFIX + name);
  memory.delete(name);
}

const names = () =>
  store
    ? Object.keys(store).filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length))
    : [...memory.keys()];

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** The unused rights for an event: {card} before the manifest is known, then {tokens}; or null. */
export function readRights(event) {
  const raw = read(`rights.${event}`);
  if (raw === null) return null;
  let rights;
  try {
    rights = JSON.parse(raw);
  } catch {
    throw new KeptCorrupt();
  }
  const whole = isObject(rights) && (typeof rights.card === "string" || isObject(rights.tokens));
  if (!whole) throw new KeptCorrupt();
  return rights;
}

export const keepRights = (event, rights) => write(`rights.${event}`, JSON.stringify(rights));

export const dropRights = (event) => drop(`rights.${event}`);

/** Forgets a used right; re-reads first, for another tab may have used another. */
export function dropToken(event, ballot) {
  const rights = readRights(event);
  if (!rights?.tokens) return;
  delete rights.tokens[ballot];
  keepRights(event, rights);
}

const draftName = (event, ballot) => `draft.${event}.${ballot}`;

/** A draft {rating, text, receipt, wantsReply}; an unreadable one is shown as the text it is. */
export function readDraft(event, ballot) {
  const raw = read(draftName(event, ballot));
  if (raw === null) return null;
  try {
    const draft = JSON.parse(raw);
    if (isObject(draft) && typeof draft.text === "string") return draft;
  } catch {
    // falls through: no word of a person's is thrown away
  }
  return { text: raw, rating: null };
}

export const keepDraft = (event, ballot, draft) => write(draftName(event, ballot), JSON.stringify(draft));
export const dropDraft = (event, ballot) => drop(draftName(event, ballot));

/** Calls back when another tab changes a draft or the rights of this event. */
export function watch(event, onDraft, onRights) {
  addEventListener("storage", ({ key }) => {
    if (key === null || key === `${PREFIX}rights.${event}`) onRights();
    else if (key.startsWith(`${PREFIX}draft.${event}.`)) onDraft(key.slice(`${PREFIX}draft.${event}.`.length));
  });
}

/** The organizers' key as it was first seen. */
export const readPin = (event) => read(`key.${event}`);
export const keepPin = (event, key) => write(`key.${event}`, key);

export const readLanguage = () => read("language");
export const keepLanguage = (language) => write("language", language);

/** Blinded tokens that wait for their signatures: {ballot: {message, inverse, blinded}}, or null. */
export function readBlindings(event) {
  try {
    const blindings = JSON.parse(read(`checkin.${event}`) ?? "null");
    return isObject(blindings) ? blindings : null;
  } catch {
    return null;
  }
}
export const keepBlindings = (event, blindings) => write(`checkin.${event}`, JSON.stringify(blindings));
export const dropBlindings = (event) => drop(`checkin.${event}`);

/** The only event anything is kept for, or null. */
export function onlyEvent() {
  const events = names().filter((name) => name.startsWith("rights.")).map((name) => name.slice("rights.".length));
  return events.length === 1 ? events[0] : null;
}

/** Deletes everything about an event. */
export function forgetEvent(event) {
  for (const name of names()) {
    const [, of] = name.split(".");
    if (of === event) drop(name);
  }
}
