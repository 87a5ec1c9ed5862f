// The browser's database: one for all events, with a store for keys and one for what they seal.

const NAME = "colloquy";
const VERSION = 1;

/**
 * Until a request or a transaction is through. Raises what the browser says.
 * @param {IDBRequest | IDBTransaction} act
 * @returns {Promise<void>}
 */
export const whole = (act) =>
  new Promise((done, fail) => {
    const failed = () => { fail(act.error ?? new DOMException()); };
    act.onerror = failed;
    if (act instanceof IDBTransaction) {
      act.oncomplete = () => { done(); };
      act.onabort = failed;
    } else {
      act.onsuccess = () => { done(); };
    }
  });

/**
 * Opens the database; `closed` hears when another tab deletes it. Raises DOMException, or TypeError in browsers
 * without one.
 * @param {() => void} closed
 */
export async function openDatabase(closed) {
  const opening = indexedDB.open(NAME, VERSION);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("keys");
    opening.result.createObjectStore("records", { keyPath: "place" }).createIndex("event", "event");
  };
  await whole(opening);
  const database = opening.result;
  database.onversionchange = () => {
    database.close();
    closed();
  };
  return database;
}

export const deleteDatabase = () => whole(indexedDB.deleteDatabase(NAME));

/**
 * Tells the place of each record of an event, within the transaction.
 * @param {IDBObjectStore} records
 * @param {string} event
 * @param {(place: string) => void} tell
 */
export function eachOf(records, event, tell) {
  const range = records.index("event").openKeyCursor(event);
  range.onsuccess = () => {
    if (!range.result) return;
    tell(/** @type {string} */ (range.result.primaryKey));
    range.result.continue();
  };
}

/**
 * The events something is kept for; none where the browser keeps nothing.
 * @returns {Promise<string[]>}
 */
export async function eventsKept() {
  try {
    const database = await openDatabase(() => undefined);
    const act = database.transaction("keys", "readonly");
    const names = act.objectStore("keys").getAllKeys();
    await whole(act);
    database.close();
    return names.result.map(String);
  } catch {
    return [];
  }
}
