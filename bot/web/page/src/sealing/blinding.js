// Blind signatures: RSABSSA-SHA384-PSS-Randomized (RFC 9474). The signer never sees the token.
import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { fromBase64url, toBase64url } from "./bytes.js";
import { newMessage, SIGNATURE_BYTES } from "./tokens.js";

const suite = RSABSSA.SHA384.PSS.Randomized();
const ALGORITHM = { name: "RSA-PSS", hash: "SHA-384" };

/** @import { BlindToken, Blinding } from "../kept/kept.js" */
/** @import { Ballot } from "./manifests.js" */

/** @param {string} spki  base64url */
const readKey = (spki) =>
  crypto.subtle.importKey("spki", fromBase64url(spki), ALGORITHM, true, ["verify"]);

/**
 * Makes a token for a ballot and blinds it.
 * @param {string} scope
 * @param {Ballot} ballot
 * @returns {Promise<Blinding>} what must be kept until the signature comes
 */
export async function blindToken(scope, ballot) {
  const message = suite.prepare(await newMessage(scope, ballot.id));
  const { blindedMsg, inv } = await suite.blind(await readKey(ballot.rsa), message);
  return {
    message: toBase64url(message),
    inverse: toBase64url(inv),
    blinded: toBase64url(blindedMsg),
  };
}

/**
 * Unblinds and verifies. Raises Error when the signature is not by the ballot's key.
 * @param {Ballot} ballot
 * @param {Blinding} blinding
 * @param {string | undefined} signature  base64url, as the issuer sent it
 * @returns {Promise<BlindToken>}
 */
export async function finishToken(ballot, blinding, signature) {
  const signed = await suite.finalize(
    await readKey(ballot.rsa),
    fromBase64url(blinding.message),
    fromBase64url(signature, SIGNATURE_BYTES),
    fromBase64url(blinding.inverse, SIGNATURE_BYTES),
  );
  return { message: blinding.message, signature: toBase64url(signed) };
}
