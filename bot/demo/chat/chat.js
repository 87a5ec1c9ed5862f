/* Colloquy's demo: the page. It joins the emulator's event stream to the phones and holds no state of its own. */
import { banner } from './banner.js';
import { el } from './dom.js';
import { toast } from './overlays.js';
import { stageOf } from './stage.js';
import { listen } from './wire.js';
import { worldOf } from './world.js';
import { say, wear } from './words.js';

const roster = document.getElementById('roster');
const shelf = document.body.appendChild(el('div', { class: 'toasts page-toasts', role: 'status' }));
wear(roster, 'wordLabel', 'people');

let stage = null;
const dirty = new Set(); // chats to paint: many events in one tick make one paint
const world = worldOf({
  roster: () => stage.refresh(),
  chat(chatId) {
    if (dirty.size === 0) queueMicrotask(paintDirty);
    dirty.add(chatId);
  },
});
stage = stageOf(document.getElementById('stage'), roster, world);

function paintDirty() {
  const chats = [...dirty];
  dirty.clear();
  chats.forEach((chatId) => stage.paint(chatId));
}

const fail = (error) => toast(shelf, say('failed', error.message));
const head = banner({
  now: world.now,
  people: () => [...world.users.values()].filter((user) => !user.is_bot).map((user) => user.id),
  reload: () => world.load(onEvent),
  relabel: stage.relabel,
  fail,
});
document.getElementById('banner').append(...head.parts);

function onEvent(event) {
  if (world.take(event)) return;
  if (event.type === 'callback_answer') stage.hear(event);
  else if (event.type === 'chat_action') stage.act(event.chat_id, event.text ?? 'typing');
  else if (event.type === 'user' || event.type === 'group') world.load(onEvent).catch(fail);
}

listen({
  onOpen() {
    head.lost(false);
    world.load(onEvent).catch(fail);
  },
  onEvent,
  onLost: () => head.lost(true),
});
