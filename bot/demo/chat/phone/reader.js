/* What a bubble needs to know about the person reading it. */
import { recall, remember } from "../parts/memory.js";
import { isZone, localeOf, ownZone } from "../parts/zones.js";
import { spoken } from "../parts/words.js";

/** @import { User } from "@grammyjs/types" */
/** @import { Seat } from "../stage/stage.js" */
/** @import { Kept, Said } from "../emulator/wire.js" */
/** @import { World } from "../emulator/world.js" */
/** @import { Clockface } from "../parts/zones.js" */

/**
 * What the reader can do, see phone.js.
 * @typedef {object} Acts
 * @property {() => User} speaker
 * @property {(text: string, replyTo?: number) => Promise<boolean>} say  whether it was sent
 * @property {(messageId: number, data: string) => void} tap
 * @property {(messageId: number, url: string) => void} openApp
 * @property {(messageId: number, data: string) => boolean} waits  whether the bot has yet to answer this tap
 * @property {(text: string) => void} toast
 * @property {(command: string, anchor: HTMLElement) => void} openAs
 * @property {(message: Said) => void} reply
 * @property {(count: number) => void} unread
 * @property {() => boolean} attentive
 */

/**
 * @typedef {object} View
 * @property {boolean} isGroup
 * @property {number} userId
 * @property {string | null} chosenZone
 * @property {string} botName
 * @property {() => number} now  unix seconds
 * @property {(messageId: number) => Kept | undefined} find
 * @property {() => string} look  a change of it means that every bubble must be drawn anew
 * @property {(zone: string | null) => void} moveTo  an IANA zone, or null for the browser's own
 */

/** @typedef {Acts & View & Clockface} Reader */

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
