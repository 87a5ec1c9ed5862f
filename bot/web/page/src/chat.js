/* The chat page: opens an invitation, or goes on where this browser was. */
import "./chat/page_words.js"; // before anybody says one of them
import { speak, spoken } from "../../shared/chat/parts/words.js";
import {
  canWork, join, rebind, showAsleep, showInvitation, showNumber, showPaste, showTrouble, takeCode,
} from "./chat/arrival.js";
import { ChatView } from "./chat/chat_view.js";
import { NOBODY, forget, known } from "./chat/device.js";
import { dropShell, keepShell } from "./chat/shell.js";
import { isPassing, rest } from "./chat/unsent.js";
import { Refused, Wire } from "./chat/wire.js";

/** @import { Device } from "./chat/device.js" */

const LOOK_AGAIN = 10_000; // ms; whether the server is back
const code = takeCode(); // before anything else runs
const main = /** @type {HTMLElement} */ (document.getElementById("main"));
const said = /** @type {HTMLElement} */ (document.getElementById("said"));

speak(spoken());
void start();

async function start() {
  if (!canWork()) {
    showTrouble(main, "old");
    return;
  }
  const device = await known();
  if (code !== "") showInvitation(main, code, () => enter(code, device));
  else if (device !== null && device.id !== NOBODY) open(device);
  else await tryCookie();
}

/** A browser that keeps no key, or whose key was cleared, may still have the cookie it was given. */
async function tryCookie() {
  const again = await rebind();
  if (again !== null) {
    open(again);
    return;
  }
  const bare = { id: NOBODY, keys: null };
  try {
    await new Wire(bare).ask("poll", { after: "0", drawn: "0", wait: false });
    open(bare);
  } catch (error) {
    if (error instanceof Refused && !isPassing(error)) {
      await forget(); // whoever comes next is somebody else, perhaps
      paste("pasteHint");
      return;
    }
    showTrouble(main, "away");
    await rest(LOOK_AGAIN);
    await tryCookie();
  }
}

/**
 * @param {string} given
 * @param {Device | null} device
 */
async function enter(given, device) {
  const shown = new Set();
  try {
    open(await join(given, device, (number) => {
      shown.add(number);
      showNumber(main, number);
    }));
  } catch (error) {
    if (shown.size === 0) throw error;
    paste("numberOver");
  }
}

/** @param {string} word */
const paste = (word) => { showPaste(main, word, async (given) => enter(given, await known())); };

/** @param {Device} device */
function open(device) {
  const wire = new Wire(device);
  const view = new ChatView(wire, {
    said,
    note: device.keys === null ? "cookieOnly" : "",
    ended: (error) => { void ended(error, device); },
    leave: async () => {
      await wire.ask("leave", {});
      await forget();
      await dropShell();
      paste("left");
    },
  });
  main.className = "chat";
  main.replaceChildren(view.node);
  void view.open();
  void keepShell(); // not before: who only looks at a link gets nothing to keep
}

/**
 * @param {Refused} error
 * @param {Device} device
 */
async function ended(error, device) {
  if (error.state === "asleep") {
    showAsleep(main, async (typed) => {
      await new Wire(device).ask("wake", { code: typed });
      open(device);
    });
    return;
  }
  if (error.status === 401) {
    await forget();
    await dropShell();
  }
  paste(error.state === "needs-key" ? "needsKey" : "ended");
}
