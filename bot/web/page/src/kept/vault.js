// Where this device keeps things: IndexedDB, every record sealed under a key that never leaves the browser.
//
// Each event has a key of its own, of which no script can read the one half (not extractable), and which is thrown
// away with the event. A record's place is an HMAC of its name, so that not even which rights are left is in the clear.
import { concat, fromUtf8, random, toBase64url, utf8 } from "../sealing/bytes.js";
import { deleteDatabase, eachOf, openDatabase, whole } from "./database.js";
import { dropHalf } from "./halves.js";
import { keysOf, newRoot, NotKept, putOrAbort } from "./keys.js";

/** @import { Bytes } from "../sealing/bytes.js" */
/** @import { Keys, Root } from "./keys.js" */

/**
 * @typedef {{ place: string, event: string, iv: Bytes, sealed: ArrayBuffer }} Row
 * @typedef {{ name: string, value: unknown, at: number }} Entry  `at` is when it was written, milliseconds
 */

const STEP = 256; // bytes; how long a draft is shows in steps only
const NONCE_BYTES = 12;

/**
 * JSON behind which spaces hide its length.
 * @param {Entry} entry
 */
function padded(entry) {
  const written = utf8(JSON.stringify(entry));
  return concat(written, new Uint8Array(-written.length & (STEP - 1)).fill(0x20));
}

/** @type {(written: string) => unknown} */
const parse = (written) => JSON.parse(written);

export class Vault {
  /** @type {Map<string, Entry>} */
  #entries = new Map();
  /** @type {Map<string, Entry | null>} what is not on the disk yet; null is to be dropped */
  #waiting = new Map();
  /** @type {Promise<void> | null} */
  #writing = null;
  /** @type {Keys | null} */
  #keys = null;
  /** @type {IDBDatabase | null} */
  #database = null;
  #channel;
  /** Whether anything outlives the page, as far as is known. */
  isLasting = true;
  /** @type {boolean} whether something kept cannot be opened any more */
  isDamaged = false;
  /** @type {(names: string[]) => void} hears what another tab has changed */
  onChange = () => undefined;

  /** @param {string} event */
  constructor(event) {
    this.event = event;
    this.#channel = typeof BroadcastChannel === "function" ? new BroadcastChannel("colloquy") : null;
    this.#channel?.addEventListener("message", ({ data }) => { if (data === event) void this.#reload(); });
  }

  /**
   * Opens what is kept for an event; in memory only where the browser keeps nothing.
   * @param {string} event
   */
  static async open(event) {
    const vault = new Vault(event);
    await vault.#load().catch(() => { vault.isLasting = false; });
    return vault;
  }

  /** @param {string} name */
  get(name) {
    return this.#entries.get(name)?.value;
  }

  /**
   * When something was written, milliseconds.
   * @param {string} name
   */
  since(name) {
    return this.#entries.get(name)?.at ?? 0;
  }

  names() {
    return [...this.#entries.keys()];
  }

  /**
   * In memory at once; on the disk in one piece with whatever else is set before the next pause.
   * @param {string} name
   * @param {unknown} value  as JSON has it
   */
  set(name, value) {
    const entry = { name, value, at: Date.now() };
    this.#entries.set(name, entry);
    this.#put(name, entry);
  }

  /** @param {string} name */
  drop(name) {
    if (this.#entries.delete(name)) this.#put(name, null);
  }

  /** Until everything is on the disk. Raises NotKept. */
  async settled() {
    await this.#writing;
    if (!this.isLasting) throw new NotKept();
  }

  /** Throws away what does not open, and nothing else. */
  async mend() {
    this.isDamaged = false;
    const keys = this.#keys;
    if (!keys) return this.forget(); // half of the key is gone: nothing will ever open again
    const opened = new Set(await Promise.all(this.names().map((name) => this.#placeOf(keys, name))));
    await this.#act(["records"], (_, records) => {
      eachOf(records, this.event, (place) => { if (!opened.has(place)) records.delete(place); });
    });
    return undefined;
  }

  /** Throws away everything of the event, its keys with it. */
  async forget() {
    await this.#writing;
    this.#entries.clear();
    await dropHalf(this.#keys?.root.half ?? "").catch(() => undefined);
    this.#keys = null;
    /** @type {IDBRequest<number> | null} */
    let others = null;
    await this.#act(["keys", "records"], (keys, records) => {
      keys.delete(this.event);
      others = keys.count();
      eachOf(records, this.event, (place) => { records.delete(place); });
    });
    // Without any other event the whole database goes: then browsers tidy its files at once.
    if (/** @type {IDBRequest<number> | null} */ (others)?.result === 0) {
      this.#database?.close();
      this.#database = null;
      await deleteDatabase();
    }
    this.#channel?.postMessage(this.event);
  }

  /**
   * @param {string} name
   * @param {Entry | null} entry
   */
  #put(name, entry) {
    this.#waiting.set(name, entry);
    this.#writing ??= this.#write().finally(() => { this.#writing = null; });
  }

  async #write() {
    while (this.#waiting.size > 0) {
      await Promise.resolve(); // whoever sets several things sets them together
      const batch = [...this.#waiting];
      await this.#keep(batch).catch(() => { this.isLasting = false; });
      for (const [name, entry] of batch) if (this.#waiting.get(name) === entry) this.#waiting.delete(name);
    }
    this.#channel?.postMessage(this.event);
  }

  /** @param {[string, Entry | null][]} batch */
  async #keep(batch) {
    const keys = await this.#ownKeys();
    const rows = await Promise.all(batch.map(async ([name, entry]) => this.#row(keys, await this.#placeOf(keys, name), entry)));
    await this.#act(["records"], (_, records) => {
      for (const { place, row } of rows) {
        if (row) records.put(row);
        else records.delete(place);
      }
    });
  }

  /**
   * Does something in one transaction that is over when it is on the disk.
   * @param {string[]} stores
   * @param {(keys: IDBObjectStore, records: IDBObjectStore) => void} act
   */
  async #act(stores, act) {
    this.#database ??= await openDatabase(() => { this.#database = null; });
    const change = this.#database.transaction(stores, "readwrite", { durability: "strict" });
    const records = change.objectStore("records");
    act(stores.includes("keys") ? change.objectStore("keys") : records, records);
    await whole(change);
  }

  /** The event's keys; whichever tab is first makes them. */
  async #ownKeys() {
    if (this.#keys) return this.#keys;
    const fresh = await newRoot();
    /** @type {Root | undefined} */
    let found;
    await this.#act(["keys", "records"], (keys) => {
      const asked = /** @type {IDBRequest<Root | undefined>} */ (keys.get(this.event));
      asked.onsuccess = () => {
        found = asked.result;
        if (!found) putOrAbort(keys, fresh, this.event);
      };
    });
    if (found) await dropHalf(fresh.half);
    this.#keys = await keysOf(found ?? fresh);
    return this.#keys;
  }

  /** @type {(keys: Keys, name: string) => Promise<string>} */
  async #placeOf({ name: key }, name) {
    const mark = await crypto.subtle.sign("HMAC", key, utf8(name));
    return `${this.event}/${toBase64url(new Uint8Array(mark))}`;
  }

  /**
   * @param {Keys} keys
   * @param {string} place
   * @param {Entry | null} entry
   * @returns {Promise<{ place: string, row: Row | null }>}
   */
  async #row({ seal }, place, entry) {
    if (!entry) return { place, row: null };
    const iv = random(NONCE_BYTES);
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8(place) }, seal, padded(entry));
    return { place, row: { place, event: this.event, iv, sealed } };
  }

  async #load() {
    /** @type {IDBRequest<Root | undefined> | undefined} */
    let asked;
    /** @type {IDBRequest<Row[]> | undefined} */
    let rows;
    await this.#act(["keys", "records"], (keys, records) => {
      asked = keys.get(this.event);
      rows = records.index("event").getAll(this.event);
    });
    this.#keys = asked?.result ? await keysOf(asked.result).catch(() => null) : null;
    const opened = await Promise.all((rows?.result ?? []).map((row) => this.#open(row)));
    this.isDamaged = opened.includes(null);
    const entries = new Map(opened.flatMap((entry) => (entry ? [[entry.name, entry]] : [])));
    for (const [name, entry] of this.#waiting) {
      if (entry) entries.set(name, entry);
      else entries.delete(name);
    }
    this.#entries = entries;
  }

  /**
   * @param {Row} row
   * @returns {Promise<Entry | null>}
   */
  async #open({ place, iv, sealed }) {
    if (!this.#keys) return null;
    try {
      const how = { name: "AES-GCM", iv, additionalData: utf8(place) };
      const plain = await crypto.subtle.decrypt(how, this.#keys.seal, sealed);
      return /** @type {Entry} */ (parse(fromUtf8(new Uint8Array(plain))));
    } catch {
      return null;
    }
  }

  /** Another tab has written. */
  async #reload() {
    const before = this.#entries;
    await this.#load().catch(() => undefined);
    const after = this.#entries;
    /** @type {(entry: Entry | undefined) => string} */
    const written = (entry) => JSON.stringify(entry?.value);
    /** @type {string[]} */
    const names = [...new Set([...before.keys(), ...after.keys()])];
    const changed = names.filter((name) => written(before.get(name)) !== written(after.get(name)));
    if (changed.length > 0) this.onChange(changed);
  }
}
