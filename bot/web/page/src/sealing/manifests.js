// The manifest: what the organizers' offline key says about the event; nothing else is believed.
import { verifyAsync } from "@noble/ed25519";
import { KEY_BYTES } from "./ballots.js";
import { concat, fromBase64url, fromUtf8, sha256, toBase64url } from "./bytes.js";
import WORD_LIST from "./words.txt";

/** @import { Bytes } from "./bytes.js" */

/**
 * @typedef {"session" | "question" | "concern" | "goal" | "objection" | "vote"} Kind
 * @typedef {"agreement" | "five" | "desirable" | "technical" | "political" | "change" | "support"} Scale
 * @typedef {{ en: string, zh: string }} Title
 * @typedef {object} Ballot
 * @property {string} id
 * @property {Kind} kind
 * @property {Title} title
 * @property {string} opens  ISO 8601
 * @property {string} closes  ISO 8601
 * @property {string | null} recipient  a name among the manifest's recipients; null for a vote, which is not sealed
 * @property {string} rsa  the issuer's key, SPKI as base64url
 * @property {Scale} [scale]  what is chosen from, of a vote
 */

/**
 * @typedef {object} Manifest
 * @property {number} version
 * @property {number} suite
 * @property {Title[]} [bands]  what a voter may say to belong to
 * @property {string} event
 * @property {string} round  its name
 * @property {"tokens" | "cards"} entitlement
 * @property {Title} title
 * @property {number} threshold
 * @property {Record<string, string>} recipients  X-Wing keys as base64url
 * @property {Record<string, string[]>} [keepers]  the names of who keeps the shares of each key
 * @property {Ballot[]} ballots
 */

/**
 * @typedef {object} SignedManifest
 * @property {Manifest} manifest
 * @property {string} key  base64url
 * @property {string[]} words  eight, for people to compare
 * @property {string} mark  the same for a link: base64url of 16 bytes
 */

const WORDS = WORD_LIST.trim().split(/\s+/); // SLIP-39's 1024 words: ten bits each
const FINGERPRINT_WORDS = 8;
export const MARK_BYTES = 16;
/** @type {unknown[]} */
const KINDS = ["session", "question", "concern", "goal", "objection", "vote"];
/** @type {unknown[]} */
const SCALES = ["agreement", "five", "desirable", "technical", "political", "change", "support"];

/** The manifest is not signed by the key it names, or not in a form this page knows. */
export class ManifestRefused extends Error {}

/**
 * Verifies a signed manifest for an event. Raises ManifestRefused.
 * @param {{ manifest?: unknown, signature?: unknown, key?: unknown }} signed
 * @param {string} event
 * @returns {Promise<SignedManifest>}
 */
export async function readManifest(signed, event) {
  const { canonical, signature, key } = readParts(signed);
  if (!(await isSigned(signature, canonical, key))) throw new ManifestRefused("signature");
  const manifest = readContent(canonical);
  if (manifest.event !== event) throw new ManifestRefused("event");
  const digest = await sha256(concat(key, canonical));
  return { manifest, key: toBase64url(key), words: wordsOf(digest), mark: toBase64url(digest.slice(0, MARK_BYTES)) };
}

/** @param {{ manifest?: unknown, signature?: unknown, key?: unknown }} signed */
function readParts(signed) {
  try {
    const signature = fromBase64url(signed.signature, 64);
    return { canonical: fromBase64url(signed.manifest), signature, key: fromBase64url(signed.key, 32) };
  } catch {
    throw new ManifestRefused("form");
  }
}

/**
 * @param {Bytes} canonical
 * @returns {Manifest}
 */
function readContent(canonical) {
  try {
    const manifest = /** @type {Manifest} */ (parse(fromUtf8(canonical)));
    checkManifest(manifest);
    return manifest;
  } catch {
    throw new ManifestRefused("content");
  }
}

/** @type {(text: string) => unknown} */
const parse = (text) => JSON.parse(text);

/** @type {(signature: Bytes, canonical: Bytes, key: Bytes) => Promise<boolean>} */
async function isSigned(signature, canonical, key) {
  try {
    return await verifyAsync(signature, canonical, key, { zip215: false });
  } catch {
    return false;
  }
}

/**
 * Eight words people compare with the slide.
 * @param {Bytes} digest  of key and manifest
 */
function wordsOf(digest) {
  let bits = 0n;
  for (const byte of digest.slice(0, (FINGERPRINT_WORDS * 10) / 8)) bits = (bits << 8n) | BigInt(byte);
  const places = Array.from({ length: FINGERPRINT_WORDS }, (_, i) => BigInt(10 * (FINGERPRINT_WORDS - 1 - i)));
  return places.map((place) => WORDS[Number((bits >> place) & 1023n)] ?? "");
}

/**
 * The type says what a manifest should be; nothing of it is believed before.
 * @param {Manifest} manifest
 */
function checkManifest(manifest) {
  const { version, round, suite, entitlement, recipients, ballots, title, threshold } = manifest;
  const known = version === 2 && /^[a-z0-9-]{1,32}$/.test(round) && suite === 1 && ["tokens", "cards"].includes(entitlement);
  if (!known || !Number.isInteger(threshold) || !isTitle(title)) throw new ManifestRefused("content");
  for (const key of Object.values(recipients)) fromBase64url(key, KEY_BYTES);
  if (!(manifest.bands ?? []).every(isTitle)) throw new ManifestRefused("content");
  if (!ballots.every((ballot) => isWhole(ballot, recipients))) throw new ManifestRefused("content");
}

/** @type {(ballot: Ballot, recipients: Record<string, string>) => boolean} */
function isWhole({ id, kind, title, opens, closes, recipient, scale }, recipients) {
  const isTimed = [opens, closes].every((time) => !Number.isNaN(Date.parse(time)));
  const isAddressed = kind === "vote" ? SCALES.includes(scale) : Boolean(recipients[recipient ?? ""]);
  return typeof id === "string" && isTitle(title) && KINDS.includes(kind) && isTimed && isAddressed;
}

/** @param {Partial<Title> | null | undefined} title */
const isTitle = (title) => typeof title?.en === "string" && typeof title.zh === "string";
