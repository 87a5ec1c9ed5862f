/* What the chat's parts need to know about the person reading, and what messages look like. Types alone. */

/** @import { Message, User } from "@grammyjs/types" */
/** @import { Clockface } from "../parts/zones.js" */

/**
 * @typedef {{ message_id: number, date: number, _deleted: true }} Gone  all that is kept of a deleted message
 * @typedef {Message & { _deleted?: false, _edited?: boolean, _state?: string, _more?: Carrier[],
 *   _lang?: string }} Said
 *   `_state` is how far a message of one's own has come, in words; `_more` are further files of one message,
 *   `_lang` the language of its words where that is known
 * @typedef {Pick<Message, "photo" | "document">} Carrier
 * @typedef {Said | Gone} Kept
 */

/**
 * @typedef {object} Acts
 * @property {() => User} speaker
 * @property {(text: string, replyTo?: number) => Promise<boolean>} say  whether it was sent
 * @property {(messageId: number, data: string) => void} tap
 * @property {(messageId: number, url: string) => void} openApp
 * @property {(messageId: number, data: string) => boolean} waits  whether the bot has yet to answer this tap
 * @property {(text: string) => void} toast
 * @property {((command: string, anchor: HTMLElement) => void) | null} openAs  as whom to open a link, where there are several
 * @property {((message: Said) => void) | null} reply  null where nothing is a reply to something
 * @property {(count: number) => void} unread
 * @property {() => boolean} attentive
 * @property {Files} files
 */

/**
 * How files are reached: by an address that stays, or by one that is asked for when it is wanted.
 * @typedef {object} Files
 * @property {((fileId: string) => string) | null} address
 * @property {(fileId: string) => Promise<string>} ask
 */

/**
 * @typedef {object} View
 * @property {boolean} isGroup
 * @property {number} userId
 * @property {string} botName
 * @property {() => number} now  unix seconds
 * @property {(messageId: number) => Kept | undefined} find
 * @property {() => string} look  a change of it means that every bubble must be drawn anew
 */

/** @typedef {Acts & View & Clockface} Reader */

export {};
