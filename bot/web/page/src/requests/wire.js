// Talks to the server the page came from: no cookies, no referrer, no cache, patient with networks.

/** @typedef {{ status: number, body: Record<string, unknown>, date: number }} Answer  `date` is NaN where none came */

/**
 * Whether a request may be seen to come from somebody: "include" shares connections with the pages themselves, as
 * check-in does; "omit" has connections of its own, as ballots do. Nobody has cookies here.
 * @typedef {"include" | "omit"} Credentials
 */

/** The round of what is asked about the event itself. */
export const FIRST_ROUND = "main";
/** The round in which guests write goals, before the event. */
export const GOALS_ROUND = "goals";
/** What the names of rounds begin with in which guests say why they object to points of a readout. */
const OBJECTIONS = "objections";

/**
 * What a round of sealed words alone is for, or null for feedback.
 * @param {string | null | undefined} round
 * @returns {"goals" | "objections" | null}
 */
export function purposeOf(round) {
  if (round === GOALS_ROUND) return "goals";
  return round?.startsWith(OBJECTIONS) ? "objections" : null;
}

const TRIES = 3;
const FIRST_PAUSE = 800; // milliseconds; doubles
const PATIENCE = 20_000; // milliseconds for one answer
const WORTH_REPEATING = [408, 429, 502, 503, 504];

/** No answer came: no connection, or none in time. */
export class Unreachable extends Error {}

/** Where the site begins, for it may live under a path of a shared host. */
export const root = location.pathname.replace(/\/(feedback|checkin|vote)(\/.*)?$/, "");

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((done) => void setTimeout(done, milliseconds));

/**
 * @param {string} path
 * @param {object | undefined} body
 * @param {Credentials} credentials
 * @returns {Promise<Answer>}
 */
async function once(path, body, credentials) {
  const stop = new AbortController();
  const timer = setTimeout(() => { stop.abort(); }, PATIENCE);
  try {
    const answer = await fetch(root + path, {
      method: body ? "POST" : "GET",
      // What a browser would say of its owner's languages is nobody's business here.
      headers: { "Accept-Language": "en", ...(body ? { "Content-Type": "application/json" } : {}) },
      body: body ? JSON.stringify(body) : null,
      credentials,
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: stop.signal,
    });
    const text = await answer.text();
    return { status: answer.status, body: parse(text), date: Date.parse(timeOf(answer.headers)) };
  } catch {
    throw new Unreachable();
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The server's clock decides what is open; a rehearsal moves it and says so.
 * @param {Headers} headers
 */
const timeOf = (headers) => headers.get("Colloquy-Time") ?? headers.get("Date") ?? "";

/**
 * @param {string} text
 * @returns {Record<string, unknown>} empty where the text is no JSON
 */
function parse(text) {
  try {
    return /** @type {Record<string, unknown> | null} */ (JSON.parse(text)) ?? {};
  } catch {
    return {};
  }
}

/**
 * Sends a request, again where that helps; whoever calls must bear being heard twice.
 * Raises Unreachable.
 * @param {string} path
 * @param {object} [body]
 * @param {Credentials} credentials
 */
export async function ask(path, body, credentials = "omit") {
  for (let turn = 1; ; turn++) {
    const last = turn === TRIES;
    try {
      const answer = await once(path, body, credentials);
      if (last || !WORTH_REPEATING.includes(answer.status)) return answer;
    } catch (error) {
      if (last) throw error;
    }
    await pause(FIRST_PAUSE * 2 ** (turn - 1));
  }
}
