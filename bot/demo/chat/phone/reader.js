/* The person who reads a phone: what a bubble needs to know, and a time zone that can be chosen. */
import { recall, remember } from "../parts/memory.js";
import { isZone, localeOf, ownZone } from "../../../web/shared/chat/parts/zones.js";
import { spoken } from "../../../web/shared/chat/parts/words.js";

/** @import { Acts, Reader as AnyReader } from "../../../web/shared/chat/messages/reader.js" */
/** @import { Seat } from "../stage/stage.js" */
/** @import { World } from "../emulator/world.js" */

/**
 * @typedef {object} Zoned
 * @property {string | null} chosenZone
 * @property {(zone: string | null) => void} moveTo  an IANA zone, or null for the browser's own
 */

/** @typedef {AnyReader & Zoned} Reader */

/**
 * @param {Seat} seat
 * @param {World} world
 * @param {Acts} acts
 * @returns {Reader}
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
    get botName() { return world.bot.username ?? ""; },
    now: () => world.now(),
    find: (messageId) => world.message(seat.chatId, messageId),
    look: () => [zone, spoken(), acts.speaker().id, Math.round(world.shift / 60)].join(" "),
    moveTo(name) {
      zone = name;
      remember(`zone.${seat.key}`, name);
    },
  };
}
