// Rights on their way to a feedback page of another site: by a message between two windows, or where an app opens no
// second window, sealed in the link under a code that is typed. A link alone never holds a right.
import { fromBase64url, fromUtf8, hkdf, random, toBase64url, utf8 } from "../sealing/bytes.js";
import { messageFits, scopeOf, SIGNATURE_BYTES } from "../sealing/tokens.js";

/** @import { Tokens } from "../kept/kept.js" */
/** @import { Bytes } from "../sealing/bytes.js" */
/** @import { Manifest } from "../sealing/manifests.js" */

const NONCE_BYTES = 12;

/** What came is no right to what the manifest asks. */
export class ParcelDamaged extends Error {}

/** @type {(code: Bytes, event: string) => Promise<CryptoKey>} */
const keyOf = async (code, event) =>
  crypto.subtle.importKey("raw", await hkdf(code, `colloquy/handover/v1|${event}`, 32), "AES-GCM", false, ["encrypt", "decrypt"]);

/**
 * @param {Bytes} code  16 bytes
 * @param {string} event
 * @param {Tokens} tokens
 * @returns {Promise<string>} base64url
 */
export async function sealParcel(code, event, tokens) {
  const iv = random(NONCE_BYTES);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await keyOf(code, event), utf8(JSON.stringify(tokens)));
  return toBase64url(iv) + toBase64url(new Uint8Array(sealed)); // twelve bytes are sixteen letters, without a rest
}

/**
 * Raises ParcelDamaged, also for another code.
 * @param {Bytes} code
 * @param {Manifest} manifest
 * @param {string} parcel
 */
export async function openParcel(code, manifest, parcel) {
  try {
    const whole = fromBase64url(parcel);
    const [iv, sealed] = [whole.slice(0, NONCE_BYTES), whole.slice(NONCE_BYTES)];
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await keyOf(code, manifest.event), sealed);
    return await checkTokens(manifest, JSON.parse(fromUtf8(new Uint8Array(plain))));
  } catch {
    throw new ParcelDamaged();
  }
}

/**
 * Returns the rights among what another window says. Raises ParcelDamaged.
 * @param {Manifest} manifest
 * @param {unknown} said
 * @returns {Promise<Tokens>}
 */
export async function checkTokens(manifest, said) {
  const given = /** @type {Partial<Record<string, { message?: unknown, signature?: unknown }>>} */ (said);
  const scope = scopeOf(manifest);
  const checked = await Promise.all(manifest.ballots.map(async ({ id }) => {
    try {
      const { message, signature } = given[id] ?? {};
      const bytes = fromBase64url(message);
      fromBase64url(signature, SIGNATURE_BYTES);
      if (!(await messageFits(bytes, scope, id))) throw new ParcelDamaged();
      return /** @type {const} */ ([id, { message: toBase64url(bytes), signature: String(signature) }]);
    } catch {
      throw new ParcelDamaged();
    }
  }));
  return Object.fromEntries(checked);
}
