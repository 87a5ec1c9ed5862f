/* What a bubble needs to know about the person reading it. */
import { recall, remember } from './memory.js';
import { isZone, localeOf, ownZone } from './zones.js';
import { spoken } from './words.js';

/**
 * @param {object} seat  {key, chatId, user, group|null}
 * @param {object} world  see world.js
 * @param {object} acts  what the reader can do, see phone.js
 */
export function readerOf(seat, world, acts) {
  const kept = recall(`zone.${seat.key}`);
  let zone = kept !== null && isZone(kept) ? kept : null;
  return {
    ...acts,
    isGroup: seat.group !== null,
    get userId() { return acts.speaker().id; },
    get locale() { return localeOf(acts.speaker().language_code); },
    get zone() { return zone ?? ownZone(); },
    get chosenZone() { return zone; },
    get botName() { return world.bot.username; },
    now: () => world.now(),
    find: (messageId) => world.message(seat.chatId, messageId),
    /** A change of this string means that every bubble must be drawn anew. */
    look: () => [zone, spoken(), acts.speaker().id, Math.round(world.shift() / 60)].join(' '),
    /** @param {string|null} name  an IANA zone, or null for the browser's own */
    moveTo(name) {
      zone = name;
      remember(`zone.${seat.key}`, name);
    },
  };
}
