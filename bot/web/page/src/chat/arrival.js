/* How one comes in: by the link's code, after a tap, with a key of one's own; or by a code that is pasted. */
import { button, el } from "../../../shared/chat/parts/elements.js";
import { say, speak, spoken } from "../../../shared/chat/parts/words.js";
import { codeIn } from "./codes.js";
import { NOBODY, dropKeys, keep, newKeys, publicBytes } from "./device.js";
import { toBase64url } from "../sealing/bytes.js";
import { isPassing, rest } from "./unsent.js";
import { Refused, Wire } from "./wire.js";

/** @import { Device } from "./device.js" */

const LOOK_AGAIN = 2000; // ms; whether the number was chosen

/** The code of the link this page was opened by, which no longer stands in the address afterwards; "" for none. */
export function takeCode() {
  const code = codeIn(decodeURIComponent(location.hash));
  if (location.hash) history.replaceState(null, "", `${location.pathname}${location.search}`);
  return code;
}

export function canWork() {
  const { subtle } = /** @type {{ subtle?: SubtleCrypto }} */ (crypto); // none on pages without https
  return subtle !== undefined && "AbortController" in window && "ResizeObserver" in window;
}

/**
 * Joins with a code: as the device that is here already, or as a new one; by a link that adds a browser, once the
 * number that is shown here was chosen where the link was made.
 * @param {string} code
 * @param {Device | null} device
 * @param {(number: string) => void} show
 * @returns {Promise<Device>}
 */
export async function join(code, device, show) {
  if (device !== null && device.id !== NOBODY) {
    await new Wire(device).ask("join", { code, key: "" });
    return device;
  }
  const keys = device?.keys ?? await newKeys();
  const fresh = { id: NOBODY, keys };
  const key = keys === null ? "" : toBase64url(await publicBytes(keys));
  for (let secret = "", shown = ""; ;) {
    const said = /** @type {{ device?: string, number?: string, secret?: string }} */ (
      await new Wire(fresh).ask("join", { code, key, secret }));
    if (said.device !== undefined) return kept({ id: said.device, keys });
    secret = said.secret ?? "";
    if (said.number !== undefined && said.number !== shown) show(shown = said.number);
    await rest(LOOK_AGAIN);
  }
}

/**
 * Goes on as the device this browser was before its key was lost; null where its cookie is gone as well, or too old.
 * @returns {Promise<Device | null>}
 */
export async function rebind() {
  try {
    const keys = await newKeys();
    if (keys === null) return null;
    const key = toBase64url(await publicBytes(keys));
    const said = /** @type {{ device: string }} */ (await new Wire({ id: NOBODY, keys }).ask("rebind", { key }));
    return await kept({ id: said.device, keys });
  } catch (error) {
    // Words that wait here are not to be lost: its cookie alone may still open the page.
    if (error instanceof Refused && !isPassing(error)) await dropKeys().catch(() => undefined);
    return null;
  }
}

/** @param {Device} device */
async function kept(device) {
  if (device.keys !== null) await keep(device);
  return device;
}

/**
 * The number that is to be chosen elsewhere.
 * @param {HTMLElement} main
 * @param {string} number
 */
export function showNumber(main, number) {
  card(main, () => { showNumber(main, number); }, [
    el("p", {}, say("numberHint")), el("p", { class: "number", role: "status" }, number),
    el("p", { class: "faint" }, say("numberWait")),
  ]);
}

/**
 * An organizer's browser that did nothing for long takes a code of the authenticator app.
 * @param {HTMLElement} main
 * @param {(code: string) => Promise<void>} wake
 */
export function showAsleep(main, wake) {
  const field = el("input", { class: "input", id: "totp", autocomplete: "one-time-code", inputmode: "numeric", maxlength: 40 });
  const tell = el("p", { class: "trouble", role: "alert" });
  const form = el("form", { novalidate: true, onsubmit: async (event) => {
    event.preventDefault();
    tell.textContent = "";
    try {
      await wake(field.value);
    } catch (error) {
      tell.textContent = say(wordOf(error));
    }
  } }, el("label", { for: "totp" }, say("asleep")), field, el("button", { type: "submit", class: "start" }, say("wake")));
  card(main, () => { showAsleep(main, wake); }, [form, tell]);
}

/**
 * The one button that opens an invitation. Nothing happens before: who only looks at links burns no code.
 * @param {HTMLElement} main
 * @param {string} code
 * @param {() => Promise<void>} open
 */
export function showInvitation(main, code, open) {
  const tell = el("p", { class: "trouble", role: "alert" });
  const opener = button({ class: "start", onclick: async () => {
    opener.disabled = true;
    opener.textContent = say("opening");
    tell.textContent = "";
    try {
      await open();
    } catch (error) {
      tell.textContent = say(wordOf(error));
      mine.hidden = !opensNothing(error);
      opener.disabled = false;
      opener.textContent = say("open");
    }
  } }, say("open"));
  const mine = contester(() => code, tell);
  card(main, () => { showInvitation(main, code, open); }, [
    el("p", {}, say("openHint")), inWeChat() && el("p", { class: "faint" }, say("inWeChat")), opener, tell, mine,
  ]);
}

/**
 * @param {HTMLElement} main
 * @param {string} word  why nothing is shown, or "pasteHint"
 * @param {(code: string) => Promise<void>} open
 */
export function showPaste(main, word, open) {
  const field = el("input", { class: "input", id: "code", autocomplete: "off", autocapitalize: "off", spellcheck: "false",
    maxlength: 300 });
  const tell = el("p", { class: "trouble", role: "alert" });
  const form = el("form", { novalidate: true, onsubmit: async (event) => {
    event.preventDefault();
    const code = codeIn(field.value);
    tell.textContent = code === "" ? say("pasteUnclear") : "";
    if (code === "") return;
    try {
      await open(code);
    } catch (error) {
      tell.textContent = say(wordOf(error));
      mine.hidden = !opensNothing(error);
    }
  } }, el("label", { for: "code" }, say("paste")), field, el("button", { type: "submit", class: "start" }, say("open")));
  const mine = contester(() => codeIn(field.value), tell);
  card(main, () => { showPaste(main, word, open); }, [el("p", {}, say(word)), form, tell, mine]);
}

/**
 * The button by which somebody says that a link which opens nothing should have been theirs.
 * @param {() => string} code
 * @param {HTMLElement} tell
 */
function contester(code, tell) {
  const mine = button({ class: "plain", hidden: true, onclick: async () => {
    mine.hidden = true;
    try {
      await new Wire({ id: NOBODY, keys: null }).ask("contest", { code: code() });
      tell.textContent = say("notMineHeard");
    } catch (error) {
      tell.textContent = say(wordOf(error));
      mine.hidden = false;
    }
  } }, say("notMine"));
  return mine;
}

/** @param {unknown} error */
const opensNothing = (error) => error instanceof Refused && error.state === "no-such-code";

/**
 * @param {HTMLElement} main
 * @param {string} word
 */
export function showTrouble(main, word) {
  card(main, () => { showTrouble(main, word); }, [el("p", { role: "alert" }, say(word))]);
}

/**
 * @param {HTMLElement} main
 * @param {() => void} again  draws it in the other language
 * @param {(HTMLElement | false)[]} parts
 */
function card(main, again, parts) {
  const other = button({ class: "quiet", lang: spoken() === "zh" ? "en" : "zh-CN", onclick: () => {
    speak(spoken() === "zh" ? "en" : "zh");
    again();
  } }, spoken() === "zh" ? "English" : "中文");
  main.className = "arrival";
  main.replaceChildren(el("div", { class: "card" }, el("h1", {}, say("title")), ...parts, other));
}

/** @param {unknown} error */
function wordOf(error) {
  if (!(error instanceof Refused)) return "failed";
  /** @type {Record<string, string>} */
  const words = { "no-such-code": "noSuchCode", busy: "busy", "needs-key": "needsKey", "wrong-code": "wrongCode" };
  return words[error.state] ?? "failed";
}

const inWeChat = () => /MicroMessenger/i.test(navigator.userAgent);
