/* Colloquy's demo: the page. It joins the emulator's event stream to the phones and holds no state of its own. */
import "./parts/demo_words.js"; // before anybody says one of them
import { Banner } from "./stage/banner.js";
import { el } from "../../web/shared/chat/parts/elements.js";
import { toast } from "../../web/shared/chat/parts/overlays.js";
import { Stage } from "./stage/stage.js";
import { Tour } from "./stage/tour.js";
import { listen } from "./emulator/wire.js";
import { World } from "./emulator/world.js";
import { say, wear } from "../../web/shared/chat/parts/words.js";

/** @import { WireEvent } from "./emulator/wire.js" */

/** @param {string} id  of an element in index.html */
function byId(id) {
  const node = document.getElementById(id);
  if (node === null) throw new Error(id);
  return node;
}

const roster = byId("roster");
const shelf = document.body.appendChild(el("div", { class: "toasts page-toasts", role: "status" }));
wear(roster, "wordLabel", "people");

/** @type {Set<number>} chats to paint: many events in one tick make one paint */
const dirty = new Set();
const world = new World({
  roster() {
    stage.refresh();
    if (world.tour) tour.offer();
  },
  chat(chatId) {
    if (dirty.size === 0) queueMicrotask(paintDirty);
    dirty.add(chatId);
  },
});
const stage = new Stage(byId("stage"), roster, world);

function paintDirty() {
  const chats = [...dirty];
  dirty.clear();
  for (const chatId of chats) stage.paint(chatId);
}

/** @param {unknown} error */
const fail = (error) => { toast(shelf, say("failed", error instanceof Error ? error.message : "")); };
const reload = () => world.load(onEvent);
const tour = new Tour(stage);
const banner = new Banner({
  now: () => world.now(),
  people: () => [...world.users.values()].filter((user) => !user.is_bot).map((user) => user.id),
  reload,
  relabel: () => { stage.relabel(); },
  fail,
}, tour.again);
byId("banner").append(...banner.parts);
byId("banner").after(tour.node);

/** @param {WireEvent} event */
function onEvent(event) {
  if (world.take(event)) return;
  if (event.type === "callback_answer") stage.hear(event);
  else if (event.type === "chat_action") stage.act(event.chat_id, event.text ?? "typing");
  else if (event.type === "user" || event.type === "group") reload().catch(fail);
}

listen({
  onOpen() {
    banner.lost(false);
    reload().catch(fail);
  },
  onEvent,
  onLost: () => { banner.lost(true); },
});
