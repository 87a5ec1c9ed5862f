// Runs the page's own modules as Python asks: one JSON request per line in, one answer per line out.
import { createInterface } from "node:readline";
import { infoOf, pad, sealBallot, writeAnswer } from "../../bot/web/page/src/sealing/ballots.js";
import { blindToken, finishToken } from "../../bot/web/page/src/sealing/blinding.js";
import { fromBase64url, toBase64url } from "../../bot/web/page/src/sealing/bytes.js";
import { readManifest } from "../../bot/web/page/src/sealing/manifests.js";
import { openReplies, readReceipt, replyTo, showReceipt } from "../../bot/web/page/src/sealing/receipts.js";
import { messageFits, nullifierOf, subToken } from "../../bot/web/page/src/sealing/tokens.js";

/** @import { Answer } from "../../bot/web/page/src/sealing/ballots.js" */
/** @import { Ballot } from "../../bot/web/page/src/sealing/manifests.js" */
/** @import { BlindToken, Blinding, CardToken } from "../../bot/web/page/src/kept/kept.js" */

/**
 * @typedef {object} Texts  base64url, or words
 * @property {string} key
 * @property {string} event
 * @property {string} scope  event and round
 * @property {string} ballot  its id
 * @property {string} message
 * @property {string} secret
 * @property {string} receipt
 * @property {string} signature
 * @property {string} text
 * @property {string[]} replies
 * @property {Answer} answer
 * @property {BlindToken | CardToken} token
 * @property {Parameters<typeof readManifest>[0]} signed
 */

/** @typedef {Pick<Texts, "scope" | "signature"> & { ballot: Ballot, blinding: Blinding }} Blind */

/** @param {string} text */
const bytes = (text) => fromBase64url(text);

/** @type {Record<string, (asked: Texts) => unknown>} */
const answers = {
  seal: async ({ key, scope, ballot, token, answer }) => {
    const info = infoOf(scope, ballot, await nullifierOf(token));
    return toBase64url(await sealBallot(bytes(key), info, writeAnswer(answer)));
  },
  write: ({ answer }) => writeAnswer(answer),
  pad: ({ text }) => toBase64url(pad(text)),
  fits: ({ message, scope, ballot }) => messageFits(bytes(message), scope, ballot),
  manifest: ({ signed, event }) => readManifest(signed, event),
  card: async ({ secret, scope, ballot }) => toBase64url(await subToken(bytes(secret), scope, ballot)),
  receipt: ({ receipt }) => showReceipt(bytes(receipt)),
  typed: ({ text }) => {
    const receipt = readReceipt(text);
    return receipt && toBase64url(receipt);
  },
  address: ({ receipt, event }) => replyTo(bytes(receipt), event),
  replies: ({ receipt, event, replies }) => openReplies(bytes(receipt), event, replies.map(bytes)),
};

/** @type {Record<string, (asked: Blind) => unknown>} */
const blindAnswers = {
  blind: ({ scope, ballot }) => blindToken(scope, ballot),
  finish: ({ ballot, blinding, signature }) => finishToken(ballot, blinding, signature),
};

/** @param {string} line */
function answerTo(line) {
  const { act, ...asked } = /** @type {Texts & Blind & { act: string }} */ (parse(line));
  return (answers[act] ?? blindAnswers[act])?.(asked);
}

/** @type {(text: string) => unknown} */
const parse = (text) => JSON.parse(text);

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = { answer: (await answerTo(line)) ?? null };
  } catch (error) {
    answer = { refused: error instanceof Error ? error.name : "" };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
