/* Being told by this browser that something waits: asked for by a tap, subscribed at the browser's own push service. */
import { fromBase64url, toBase64url } from "../sealing/bytes.js";
import { Refused } from "./wire.js";

/** @import { Wire } from "./wire.js" */

/** @typedef {{ key: string, told: boolean }} Told  our key as base64url, "" for none, and whether this browser is told */

const START = "channels-push-on"; // the bot's button that the page has to do something for
const LONGEST = 10_000; // ms; some browsers never answer
const KEY_BYTES = 65;

/** @type {(data: string) => boolean} */
export const startsNotices = (data) => data.split("@")[0] === START;

/**
 * Asks for permission and subscribes; to be called while the tap is being handled. Returns what went wrong, "" for nothing.
 * @param {Wire} wire
 * @returns {Promise<string>}
 */
export async function startNotices(wire) {
  if (!canNotify()) return "noNotices";
  try {
    if (await Notification.requestPermission() !== "granted") return "notAllowed";
    const { key } = await ask(wire, "look", "");
    if (key === "") return "noNotices";
    const { told } = await ask(wire, "start", await soon(subscribed(key)));
    if (!told) await stopNotices();
    return told ? "" : "otherService";
  } catch (error) {
    if (error instanceof Refused && error.state === "needs-key") return "noNotices";
    return error instanceof Refused ? "failed" : "noService";
  }
}

/**
 * Says where this browser is told now: addresses change by themselves. Where it is not to be told, it unsubscribes.
 * @param {Wire} wire
 */
export async function renewNotices(wire) {
  if (!canNotify() || Notification.permission !== "granted") return;
  try {
    const registration = await navigator.serviceWorker.getRegistration(new URL("c", document.baseURI).href);
    const kept = await registration?.pushManager.getSubscription();
    if (!kept) return;
    const { key, told } = await ask(wire, "renew", kept.endpoint);
    if (!told) await kept.unsubscribe();
    else if (!isBy(kept, key)) await ask(wire, "start", await soon(subscribed(key)));
  } catch {
    // At the next start.
  }
}

async function stopNotices() {
  const registration = await navigator.serviceWorker.ready;
  const kept = await registration.pushManager.getSubscription();
  await kept?.unsubscribe();
}

const canNotify = () => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/**
 * @param {Wire} wire
 * @param {string} wish
 * @param {string} endpoint
 */
const ask = async (wire, wish, endpoint) => /** @type {Told} */ (await wire.ask("push", { wish, endpoint }));

/**
 * @param {string} key
 * @returns {Promise<string>}  the address
 */
async function subscribed(key) {
  const { pushManager } = await navigator.serviceWorker.ready;
  const before = await pushManager.getSubscription();
  if (before !== null && !isBy(before, key)) await before.unsubscribe();
  const kept = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: fromBase64url(key, KEY_BYTES) });
  return kept.endpoint;
}

/**
 * @param {PushSubscription} subscription
 * @param {string} key
 */
function isBy(subscription, key) {
  const { applicationServerKey } = subscription.options;
  return applicationServerKey !== null && toBase64url(new Uint8Array(applicationServerKey)) === key;
}

/**
 * @template Value
 * @param {Promise<Value>} value
 * @returns {Promise<Value>}
 */
const soon = (value) => Promise.race([value, new Promise((_, fail) => {
  setTimeout(() => { fail(new Error("too late")); }, LONGEST);
})]);
