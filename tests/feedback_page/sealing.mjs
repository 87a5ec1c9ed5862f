// Runs the page's own modules as Python asks: one JSON request per line in, one answer per line out.
import { createInterface } from "node:readline";
import { infoOf, pad, sealBallot, writeAnswer } from "../../bot/web/page/src/sealing/ballots.js";
import { blindToken, finishToken } from "../../bot/web/page/src/sealing/blinding.js";
import { fromBase64url, toBase64url } from "../../bot/web/page/src/sealing/bytes.js";
import { readManifest } from "../../bot/web/page/src/sealing/manifests.js";
import { openReplies, readReceipt, replyTo, showReceipt } from "../../bot/web/page/src/sealing/receipts.js";
import { messageFits, nullifierOf, subToken } from "../../bot/web/page/src/sealing/tokens.js";

const bytes = (text) => fromBase64url(text);

const answers = {
  seal: async ({ key, event, ballot, token, answer }) => {
    const info = infoOf(event, ballot, await nullifierOf(token));
    return toBase64url(await sealBallot(bytes(key), info, writeAnswer(answer)));
  },
  write: ({ answer }) => writeAnswer(answer),
  pad: ({ answer }) => toBase64url(pad(answer)),
  blind: ({ event, ballot }) => blindToken(event, ballot),
  finish: ({ ballot, blinding, signature }) => finishToken(ballot, blinding, signature),
  fits: ({ message, event, ballot }) => messageFits(bytes(message), event, ballot),
  manifest: ({ signed, event }) => readManifest(signed, event),
  card: async ({ secret, event, ballot }) => toBase64url(await subToken(bytes(secret), event, ballot)),
  receipt: ({ receipt }) => showReceipt(bytes(receipt)),
  typed: ({ text }) => {
    const receipt = readReceipt(text);
    return receipt && toBase64url(receipt);
  },
  address: ({ receipt, event }) => replyTo(bytes(receipt), event),
  replies: ({ receipt, event, replies }) => openReplies(bytes(receipt), event, replies.map(bytes)),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { act, ...values } = JSON.parse(line);
  let answer;
  try {
    answer = { answer: (await answers[act](values)) ?? null };
  } catch (error) {
    answer = { refused: error.name };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
