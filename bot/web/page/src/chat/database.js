/* The chat's database in the browser: the device's key, and words that are not sent yet. Nothing else is kept. */
import { whole } from "../kept/database.js";

export { whole };

const NAME = "colloquy-chat";
const VERSION = 1;

/** Raises what the browser says, in those that refuse. */
export async function openDatabase() {
  const opening = indexedDB.open(NAME, VERSION);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("device");
    opening.result.createObjectStore("unsent", { keyPath: "id" });
  };
  await whole(opening);
  const database = opening.result;
  database.onversionchange = () => { database.close(); };
  return database;
}

export const deleteDatabase = () => whole(indexedDB.deleteDatabase(NAME));
