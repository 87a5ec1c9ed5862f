/* Pictures, documents and places inside a bubble. */
import { el, icon } from "../parts/elements.js";
import { fileAddress } from "../emulator/wire.js";
import { say } from "../parts/words.js";

/** @import { Location, Message, PhotoSize, Venue } from "@grammyjs/types" */

/** @typedef {{ file_id: string, file_name?: string, mime_type?: string, file_size?: number }} AnyFile */

const SHOWN = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);
const LOOKS = new Map([["ics", "calendar"], ["csv", "table"], ["xlsx", "table"], ["tsv", "table"]]);

/**
 * What the message carries besides text.
 * @param {Message} message
 * @returns {HTMLElement | null}
 */
export function attachment(message) {
  const [largest] = message.photo?.toSorted((one, two) => two.width * two.height - one.width * one.height) ?? [];
  if (largest) return photo(largest, message.caption);
  const file = message.document ?? message.animation ?? message.video ?? message.audio ?? message.voice;
  return file ? fileCard(file, message) : otherThing(message);
}

/** @param {Message} message */
function otherThing(message) {
  const place = message.venue?.location ?? message.location;
  if (place) return placeCard(place, message.venue);
  if (message.contact) return card("file", message.contact.first_name, message.contact.phone_number);
  if (message.sticker) return el("div", { class: "big" }, message.sticker.emoji ?? "▫");
  if (message.dice) return el("div", { class: "big" }, `${message.dice.emoji} ${String(message.dice.value)}`);
  return null;
}

/**
 * @param {PhotoSize} size
 * @param {string | undefined} caption
 */
const photo = (size, caption) => picture(size.file_id, caption, { width: size.width || null, height: size.height || null });

/**
 * @param {AnyFile} file
 * @param {Message} message
 */
function fileCard(file, message) {
  const isPicture = SHOWN.has(file.mime_type ?? "") && !message.document?.thumbnail;
  if (!isPicture) return documentCard(file);
  return el("div", { class: "pictured" }, picture(file.file_id, message.caption ?? file.file_name), documentCard(file));
}

/**
 * @param {string} fileId
 * @param {string | undefined} caption
 * @param {{ width?: number | null, height?: number | null }} size  px, where known
 */
function picture(fileId, caption, size = {}) {
  const address = fileAddress(fileId);
  return el("a", { class: "picture", href: address, target: "_blank", rel: "noopener" },
    el("img", { src: address, alt: caption ?? say("picture"), decoding: "async", ...size }));
}

/** @param {AnyFile} file */
function documentCard(file) {
  const name = file.file_name ?? say("download");
  const ending = name.includes(".") ? name.slice(name.lastIndexOf(".") + 1).toLowerCase() : "";
  const size = [ending.toUpperCase(), sizeWords(file.file_size)].filter(Boolean).join(", ");
  return el("a", { class: "document", href: fileAddress(file.file_id), download: name, title: `${say("download")}: ${name}` },
    el("span", { class: "file-look" }, icon(LOOKS.get(ending) ?? "file")),
    el("span", { class: "file-words" }, el("span", { class: "file-name" }, name), el("span", { class: "file-size" }, size)));
}

/** @param {number | undefined} bytes */
function sizeWords(bytes) {
  if (!bytes) return "";
  if (bytes < 1024) return `${String(bytes)} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/**
 * @param {Location} place
 * @param {Venue | undefined} venue
 */
const placeCard = (place, venue) =>
  card("pin", venue?.title ?? say("place"), venue?.address ?? `${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`);

/** @type {(look: string, title: string, detail: string) => HTMLElement} */
const card = (look, title, detail) => el("div", { class: "document" },
  el("span", { class: "file-look" }, icon(look)),
  el("span", { class: "file-words" }, el("span", { class: "file-name" }, title), el("span", { class: "file-size" }, detail)));
