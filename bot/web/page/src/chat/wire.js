/* The only module that talks to the server: every request is a POST of JSON, signed where there is a key. */
import { random, sha256, toBase64url, utf8 } from "../sealing/bytes.js";
import { sign } from "./device.js";

/** @import { MessageEntity } from "@grammyjs/types" */
/** @import { Device } from "./device.js" */

/**
 * @typedef {{ text: string, data?: string, url?: string, copy?: string, style?: string }} Key
 * @typedef {{ name: string, kind: "photo" | "document", mime: string }} Carried
 * @typedef {object} Letter  one message of the bot's; its id is a number too large for JavaScript
 * @property {string} id
 * @property {number} date  unix seconds
 * @property {string} text
 * @property {MessageEntity[]} entities
 * @property {Key[][]} keys
 * @property {Carried[]} files
 * @property {boolean} protect
 * @property {string} language
 */

/**
 * @typedef {object} News  what a request brings: all that changed after `after`
 * @property {string} rev
 * @property {Letter[]} messages
 * @property {string[]} gone
 * @property {boolean} reset  the cursor was too old: this is all there is
 * @property {number} now
 */

export class Refused extends Error {
  /**
   * @param {string} state  what the server says, in one word
   * @param {number} status
   */
  constructor(state, status) {
    super(state);
    this.state = state;
    this.status = status;
  }
}

export class Wire {
  #device;
  #skew = 0; // seconds our clock is behind the server's

  /** @param {Device} device */
  constructor(device) {
    this.#device = device;
  }

  /** Unix seconds by the server's clock. */
  now() {
    return Date.now() / 1000 + this.#skew;
  }

  /**
   * @param {string} what  e.g. "tap"
   * @param {object} said
   * @param {AbortSignal | null} signal
   * @returns {Promise<unknown>}
   */
  async ask(what, said, signal = null) {
    const body = utf8(JSON.stringify(said));
    try {
      return await this.#once(what, body, signal);
    } catch (error) {
      if (!(error instanceof Refused) || error.state !== "clock") throw error;
      return await this.#once(what, body, signal); // by the server's clock now
    }
  }

  /**
   * @param {string} what
   * @param {Uint8Array<ArrayBuffer>} body
   * @param {AbortSignal | null} signal
   */
  async #once(what, body, signal) {
    /** @type {Record<string, string>} */
    const headers = { "Content-Type": "application/json" };
    const { id, keys } = this.#device;
    if (keys !== null) headers["Proof"] = await this.#proof(id, keys, what, body);
    const answer = await fetch(`c/${what}`, {
      method: "POST", headers, body, signal, cache: "no-store", credentials: "same-origin", redirect: "error",
    });
    const content = parsed(await answer.text());
    const { now, state } = /** @type {{ now?: number, state?: string }} */ (content ?? {});
    if (typeof now === "number") this.#skew = now - Date.now() / 1000;
    if (!answer.ok) throw new Refused(state ?? "failed", answer.status);
    return content;
  }

  /**
   * @param {string} id
   * @param {CryptoKeyPair} keys
   * @param {string} what
   * @param {Uint8Array<ArrayBuffer>} body
   */
  async #proof(id, keys, what, body) {
    const seconds = String(Math.floor(this.now()));
    const nonce = toBase64url(random(16));
    const digest = hex(await sha256(body));
    const words = ["colloquy/chat-proof/1", id, "POST", `/c/${what}`, digest, seconds, nonce].join("\n");
    return [id, seconds, nonce, toBase64url(await sign(keys, utf8(words)))].join(".");
  }
}

/** @param {Uint8Array} bytes */
const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export const newId = () => hex(random(16));

/**
 * A proxy may answer with something else than JSON; the status says enough.
 * @param {string} text
 * @returns {unknown}
 */
function parsed(text) {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
