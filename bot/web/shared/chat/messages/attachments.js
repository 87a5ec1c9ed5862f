/* Pictures, documents and places inside a bubble. */
import { button, el, icon } from "../parts/elements.js";
import { say } from "../parts/words.js";

/** @import { Location, Message, PhotoSize, Venue } from "@grammyjs/types" */
/** @import { Files, Said } from "./reader.js" */

/** @typedef {{ file_id: string, file_name?: string, mime_type?: string, file_size?: number }} AnyFile */

const SHOWN = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);
const LOOKS = new Map([["ics", "calendar"], ["csv", "table"], ["xlsx", "table"], ["tsv", "table"]]);

/**
 * What the message carries besides text.
 * @param {Said} message
 * @param {Files} files
 * @returns {HTMLElement | null}
 */
export function attachment(message, files) {
  const first = carriedBy(message, files);
  if (!message._more) return first;
  const { chat, date, message_id } = message;
  const more = message._more.map((each) =>
    carriedBy(/** @type {Message} */ ({ chat, date, message_id, ...each }), files));
  return el("div", { class: "several" }, first, ...more);
}

/**
 * @param {Message} message
 * @param {Files} files
 * @returns {HTMLElement | null}
 */
function carriedBy(message, files) {
  const [largest] = [...message.photo ?? []].sort((one, two) => two.width * two.height - one.width * one.height);
  if (largest) return photo(largest, message.caption, files);
  const file = message.document ?? message.animation ?? message.video ?? message.audio ?? message.voice;
  return file ? fileCard(file, message, files) : otherThing(message);
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
 * @param {Files} files
 */
const photo = (size, caption, files) =>
  picture(size.file_id, caption, files, { width: size.width || null, height: size.height || null });

/**
 * @param {AnyFile} file
 * @param {Message} message
 * @param {Files} files
 */
function fileCard(file, message, files) {
  const isPicture = SHOWN.has(file.mime_type ?? "") && !message.document?.thumbnail;
  if (!isPicture) return documentCard(file, files);
  return el("div", { class: "pictured" }, picture(file.file_id, message.caption ?? file.file_name, files),
    documentCard(file, files));
}

/**
 * @param {string} fileId
 * @param {string | undefined} caption
 * @param {Files} files
 * @param {{ width?: number | null, height?: number | null }} size  px, where known
 */
function picture(fileId, caption, files, size = {}) {
  const alt = caption ?? say("picture");
  if (files.address === null) {
    const shown = el("img", { alt, decoding: "async", ...size });
    files.ask(fileId).then((found) => { shown.src = found; }, () => { shown.classList.add("missing"); });
    return el("div", { class: "picture" }, shown);
  }
  const address = files.address(fileId);
  return el("a", { class: "picture", href: address, target: "_blank", rel: "noopener" },
    el("img", { src: address, alt, decoding: "async", ...size }));
}

/**
 * @param {AnyFile} file
 * @param {Files} files
 */
function documentCard(file, files) {
  const name = file.file_name ?? say("download");
  const ending = name.includes(".") ? name.slice(name.lastIndexOf(".") + 1).toLowerCase() : "";
  const size = [ending.toUpperCase(), sizeWords(file.file_size)].filter(Boolean).join(", ");
  const title = `${say("download")}: ${name}`;
  const parts = [
    el("span", { class: "file-look" }, icon(LOOKS.get(ending) ?? "file")),
    el("span", { class: "file-words" }, el("span", { class: "file-name" }, name), el("span", { class: "file-size" }, size)),
  ];
  if (files.address === null) {
    return button({ class: "document", title, onclick: () => void download(file.file_id, files) }, ...parts);
  }
  return el("a", { class: "document", href: files.address(file.file_id), download: name, title }, ...parts);
}

/**
 * Follows an address that was asked for: it answers with a file, so the page stays.
 * @param {string} fileId
 * @param {Files} files
 */
async function download(fileId, files) {
  const address = await files.ask(fileId).catch(() => null); // whoever was asked has said so
  if (address !== null) location.assign(address);
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
