// The manifest: what the organizers' offline key says about the event; nothing else is believed.
import { verifyAsync } from "@noble/ed25519";
import { KEY_BYTES } from "./ballots.js";
import { concat, fromBase64url, fromUtf8, sha256 } from "./bytes.js";
import WORD_LIST from "./words.txt";

const WORDS = WORD_LIST.trim().split(/\s+/); // SLIP-39's 1024 words: ten bits each
const FINGERPRINT_WORDS = 8;
const KINDS = ["session", "question", "concern"];

/** The manifest is not signed by the key it names, or not in a form this page knows. */
export class ManifestRefused extends Error {}

/**
 * Verifies a signed manifest for an event; returns {manifest, key, words}.
 * Raises ManifestRefused.
 */
export async function readManifest(signed, event) {
  let canonical, signature, key;
  try {
    canonical = fromBase64url(signed.manifest);
    signature = fromBase64url(signed.signature, 64);
    key = fromBase64url(signed.key, 32);
  } catch {
    throw new ManifestRefused("form");
  }
  if (!(await isSigned(signature, canonical, key))) throw new ManifestRefused("signature");
  let manifest;
  try {
    manifest = JSON.parse(fromUtf8(canonical));
    checkManifest(manifest);
  } catch {
    throw new ManifestRefused("content");
  }
  if (manifest.event !== event) throw new ManifestRefused("event");
  return { manifest, key: signed.key, words: await fingerprintOf(key, canonical) };
}

async function isSigned(signature, canonical, key) {
  try {
    return await verifyAsync(signature, canonical, key, { zip215: false });
  } catch {
    return false;
  }
}

/** Eight words people compare with the slide. */
export async function fingerprintOf(key, canonical) {
  const digest = await sha256(concat(key, canonical));
  let bits = 0n;
  for (const byte of digest.slice(0, (FINGERPRINT_WORDS * 10) / 8)) bits = (bits << 8n) | BigInt(byte);
  const words = [];
  for (let i = FINGERPRINT_WORDS - 1; i >= 0; i--) words.push(WORDS[Number((bits >> BigInt(10 * i)) & 1023n)]);
  return words;
}

function checkManifest(manifest) {
  const { version, suite, entitlement, recipients, ballots, title, threshold } = manifest;
  const known = version === 1 && suite === 1 && ["tokens", "cards"].includes(entitlement);
  if (!known || !Number.isInteger(threshold) || !isTitle(title)) throw new ManifestRefused("content");
  for (const key of Object.values(recipients)) fromBase64url(key, KEY_BYTES);
  for (const ballot of ballots) {
    const times = [ballot.opens, ballot.closes].map((time) => Date.parse(time));
    const whole = typeof ballot.id === "string" && isTitle(ballot.title) && KINDS.includes(ballot.kind);
    if (!whole || times.some(Number.isNaN) || !recipients[ballot.recipient]) throw new ManifestRefused("content");
  }
}

const isTitle = (title) => typeof title?.en === "string" && typeof title?.zh === "string";
