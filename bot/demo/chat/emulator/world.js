/* What the page knows of the emulator: people, groups, messages. Fed by /_emu/state and the event stream. */
import * as wire from "./wire.js";

/** @import { Group, Person, State, WireEvent } from "./wire.js" */
/** @import { Gone, Kept, Said } from "../../../web/shared/chat/messages/reader.js" */

/** @typedef {"blocked" | "deactivated"} Standing */

export class World {
  /** @type {State["bot"]} */
  bot = { id: 0, username: "", first_name: "" };
  /** @type {Map<number, Person>} */
  users = new Map();
  /** @type {Group[]} */
  groups = [];
  tour = false; // whether the demo's own people are in it, with whom the tour can be walked
  shift = 0; // seconds by which the emulator's clock is ahead of this computer's
  /** @type {Map<number, Map<number, Kept>>} chat id -> message id -> message */
  #rooms = new Map();
  /** @type {Map<number, Standing>} by user id */
  #standings = new Map();
  #reading = Promise.resolve();
  /** @type {WireEvent[] | null} events that arrive while loading wait here, or an old answer would undo them */
  #missed = null;
  #changed;

  /** @param {{ roster: () => void, chat: (chatId: number) => void }} changed  called after something changed */
  constructor(changed) {
    this.#changed = changed;
  }

  /** Unix seconds, as the emulator counts them. */
  now() {
    return Date.now() / 1000 + this.shift;
  }

  /**
   * @param {number} chatId
   * @returns {Kept[]} oldest first
   */
  messages(chatId) {
    return [...(this.#rooms.get(chatId)?.values() ?? [])].sort((a, b) => a.message_id - b.message_id);
  }

  /**
   * @param {number} chatId
   * @param {number} messageId
   */
  message(chatId, messageId) {
    return this.#rooms.get(chatId)?.get(messageId);
  }

  /**
   * @param {number} userId
   * @returns {Standing | null} null for somebody who can be written to
   */
  standing(userId) {
    return this.#standings.get(userId) ?? null;
  }

  /**
   * @param {number} userId
   * @param {Standing | null} standing
   */
  stand(userId, standing) {
    if (standing === null) this.#standings.delete(userId);
    else this.#standings.set(userId, standing);
    this.#changed.chat(userId);
  }

  /**
   * @param {Said} message
   * @param {number} chatId
   */
  keep(message, chatId = message.chat.id) {
    /** @type {Map<number, Kept>} */
    const room = this.#rooms.get(chatId) ?? new Map();
    this.#rooms.set(chatId, room);
    // The answer to our own request may come after the event that edited or deleted it.
    if (room.get(message.message_id)?._deleted !== true) room.set(message.message_id, message);
    this.#changed.chat(chatId);
  }

  /**
   * @param {number} chatId
   * @param {number} messageId
   */
  forget(chatId, messageId) {
    const room = this.#rooms.get(chatId);
    const old = room?.get(messageId);
    if (room === undefined || old === undefined) return;
    room.set(messageId, traceOf(old));
    this.#changed.chat(chatId);
  }

  /**
   * @param {WireEvent} event
   * @returns {boolean} whether the event was only about messages and has been taken in
   */
  take(event) {
    const isForeign = event.bot_id !== undefined && this.bot.id !== 0 && event.bot_id !== this.bot.id;
    if (isForeign) return true; // another bot's chats
    if (this.#missed !== null) {
      this.#missed.push(event);
      return true;
    }
    if (event.type === "message" || event.type === "edit") this.keep(event.message, event.chat_id);
    else if (event.type === "delete") this.forget(event.chat_id, event.message_id);
    else return false;
    return true;
  }

  /**
   * Reads everything again, then plays the events that came meanwhile. One reading at a time.
   * @param {(event: WireEvent) => void} replay
   */
  load(replay) {
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#readAll(replay));
    return this.#reading;
  }

  /** @param {(event: WireEvent) => void} replay */
  async #readAll(replay) {
    /** @type {WireEvent[]} */
    const missed = [];
    this.#missed = missed;
    try {
      this.#takeRoster(await wire.readState());
      const chats = [...this.users.keys(), ...this.groups.map((group) => group.id)];
      await Promise.all(chats.map((chatId) => this.#readChat(chatId)));
    } finally {
      this.#missed = null;
      missed.forEach(replay);
    }
  }

  /** @param {State} state */
  #takeRoster(state) {
    const shift = state.now - Date.now() / 1000;
    this.shift = Math.abs(shift) < 5 ? 0 : shift;
    this.bot = state.bot;
    this.users = new Map(state.users.map((user) => [user.id, user]));
    this.tour = state.tour;
    this.groups = state.chats.filter((chat) => chat.type !== "private" && !chat.migrated_to);
    this.#standings.clear();
    for (const user of state.users) {
      if (user.deactivated) this.#standings.set(user.id, "deactivated");
      else if (user.blocked) this.#standings.set(user.id, "blocked");
    }
    this.#changed.roster();
  }

  /** @param {number} chatId */
  async #readChat(chatId) {
    const messages = await wire.readMessages(chatId);
    this.#rooms.set(chatId, new Map(messages.map((each) => [each.message_id, each._deleted ? traceOf(each) : each])));
    this.#changed.chat(chatId);
  }
}

/**
 * @param {Kept} message
 * @returns {Gone}
 */
const traceOf = ({ message_id, date }) => ({ message_id, date, _deleted: true });
