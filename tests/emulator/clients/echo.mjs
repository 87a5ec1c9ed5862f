// What the three bots have in common: where the emulator is, how a webhook is served, a file fetched.
import { createServer } from "node:http";

/** @param {string} name */
const setting = (name) => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};

export const URL_ROOT = setting("EMULATOR_URL");
export const TOKEN = setting("EMULATOR_TOKEN");
export const POLLS = setting("ECHO_MODE") === "polling";
export const SECRET = "a-secret";
export const HOOK = `http://127.0.0.1:${setting("ECHO_PORT")}/hook`;

export const KEYS = { inline_keyboard: [[{ text: "Again", callback_data: "again" }]] };

/**
 * Serves the webhook; `register` is called when somebody listens.
 * @param {import("node:http").RequestListener} handle
 * @param {() => Promise<unknown>} register
 */
export function serve(handle, register) {
  createServer(handle).listen(Number(new URL(HOOK).port), "127.0.0.1", () => void register());
}

/**
 * @param {string | undefined} path  Bot API `file_path`
 * @returns {Promise<Uint8Array>}
 */
export async function download(path) {
  const answer = await fetch(`${URL_ROOT}/file/bot${TOKEN}/${path ?? ""}`);
  return new Uint8Array(await answer.arrayBuffer());
}
