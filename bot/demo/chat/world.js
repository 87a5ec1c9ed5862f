/* What the page knows of the emulator: people, groups, messages. Fed by /_emu/state and the event stream. */
import * as wire from './wire.js';

/** @param {object} changed  {roster(), chat(chatId)} called after something changed */
export function worldOf(changed) {
  const rooms = new Map(); // chat id -> Map(message id -> message)
  const standings = new Map(); // user id -> 'blocked' | 'deactivated'
  let shift = 0; // seconds by which the emulator's clock is ahead of this computer's
  let reading = Promise.resolve();
  let loading = null; // events that arrive while loading wait here, or an old answer would undo them

  const world = {
    bot: { id: 0, username: '', first_name: '' },
    users: new Map(),
    groups: [],
    now: () => Date.now() / 1000 + shift,
    shift: () => shift,
    messages: (chatId) => [...(rooms.get(chatId)?.values() ?? [])].sort((a, b) => a.message_id - b.message_id),
    message: (chatId, messageId) => rooms.get(chatId)?.get(messageId),
    standing: (userId) => standings.get(userId) ?? null,
    stand(userId, standing) {
      if (standing === null) standings.delete(userId);
      else standings.set(userId, standing);
      changed.chat(userId);
    },
    keep(message, chatId = message.chat.id) {
      if (!rooms.has(chatId)) rooms.set(chatId, new Map());
      const old = rooms.get(chatId).get(message.message_id);
      // The answer to our own request may come after the event that edited or deleted it.
      if (old === undefined || old._deleted !== true) rooms.get(chatId).set(message.message_id, message);
      changed.chat(chatId);
    },
    forget(chatId, messageId) {
      const old = rooms.get(chatId)?.get(messageId);
      if (old === undefined) return;
      rooms.get(chatId).set(messageId, { message_id: messageId, date: old.date, _deleted: true });
      changed.chat(chatId);
    },
    /** @returns {boolean} whether the event was only about messages and has been taken in */
    take(event) {
      if (event.bot_id !== undefined && world.bot.id !== 0 && event.bot_id !== world.bot.id) return true; // another bot's chats
      if (loading !== null) {
        loading.push(event);
        return true;
      }
      if (event.type === 'message' || event.type === 'edit') world.keep(event.message, event.chat_id);
      else if (event.type === 'delete') for (const id of event.message_ids ?? [event.message_id]) world.forget(event.chat_id, id);
      else return false;
      return true;
    },
    load,
  };

  async function readRoster() {
    const state = await wire.readState();
    shift = state.now - Date.now() / 1000;
    if (Math.abs(shift) < 5) shift = 0;
    world.bot = state.bot;
    world.users = new Map(state.users.map((user) => [user.id, user]));
    world.groups = state.chats.filter((chat) => chat.type !== 'private' && !chat.migrated_to);
    standings.clear();
    for (const user of state.users) {
      const standing = user.deactivated ? 'deactivated' : user.blocked ? 'blocked' : null;
      if (standing !== null) standings.set(user.id, standing);
    }
    changed.roster();
  }

  /** Reads everything again, then plays the events that came meanwhile. One reading at a time. */
  function load(replay) {
    reading = reading.catch(() => undefined).then(() => readAll(replay));
    return reading;
  }

  async function readAll(replay) {
    loading = [];
    try {
      await readRoster();
      const chats = [...world.users.keys(), ...world.groups.map((group) => group.id)];
      await Promise.all(chats.map(async (chatId) => {
        const messages = await wire.readMessages(chatId);
        rooms.set(chatId, new Map(messages.map((m) => [m.message_id,
          m._deleted ? { message_id: m.message_id, date: m.date, _deleted: true } : m])));
        changed.chat(chatId);
      }));
    } finally {
      const missed = loading;
      loading = null;
      for (const event of missed) replay(event);
    }
  }

  return world;
}
