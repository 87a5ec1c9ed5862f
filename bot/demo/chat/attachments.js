/* Pictures, documents and places inside a bubble. */
import { el, icon } from './dom.js';
import { fileAddress } from './wire.js';
import { say } from './words.js';

const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
const LOOKS = { ics: 'calendar', csv: 'table', xlsx: 'table', tsv: 'table' };

/** @returns {Node|null} what the message carries besides text */
export function attachment(message) {
  if (message.photo?.length) return photo(message.photo, message.caption);
  const file = message.document ?? message.animation ?? message.video ?? message.audio ?? message.voice;
  if (file) {
    return SHOWN.has(file.mime_type) && !message.document?.thumbnail
      ? el('div', { class: 'pictured' }, picture(file.file_id, message.caption ?? file.file_name), documentCard(file))
      : documentCard(file);
  }
  const place = message.venue?.location ?? message.location;
  if (place) return placeCard(place, message.venue);
  if (message.contact) return card('file', message.contact.first_name, message.contact.phone_number);
  if (message.sticker) return el('div', { class: 'big' }, message.sticker.emoji ?? '▫');
  if (message.dice) return el('div', { class: 'big' }, `${message.dice.emoji} ${message.dice.value}`);
  return null;
}

function photo(sizes, caption) {
  const largest = sizes.reduce((best, size) => (size.width * size.height > best.width * best.height ? size : best));
  const shown = picture(largest.file_id, caption);
  if (largest.width && largest.height) {
    shown.firstChild.width = largest.width;
    shown.firstChild.height = largest.height;
  }
  return shown;
}

function picture(fileId, caption) {
  const address = fileAddress(fileId);
  return el('a', { class: 'picture', href: address, target: '_blank', rel: 'noopener' },
    el('img', { src: address, alt: caption || say('picture'), decoding: 'async' }));
}

function documentCard(file) {
  const name = file.file_name ?? say('download');
  const ending = name.includes('.') ? name.split('.').at(-1).toLowerCase() : '';
  const look = el('span', { class: 'file-look' }, icon(LOOKS[ending] ?? 'file'));
  return el('a', { class: 'document', href: fileAddress(file.file_id), download: name, title: `${say('download')}: ${name}` },
    look, el('span', { class: 'file-words' },
      el('span', { class: 'file-name' }, name),
      el('span', { class: 'file-size' }, [ending.toUpperCase(), sizeWords(file.file_size)].filter(Boolean).join(', '))));
}

function sizeWords(bytes) {
  if (!bytes) return '';
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

const placeCard = (place, venue) =>
  card('pin', venue?.title ?? say('place'), venue?.address ?? `${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`);

const card = (look, title, detail) => el('div', { class: 'document' },
  el('span', { class: 'file-look' }, icon(look)),
  el('span', { class: 'file-words' }, el('span', { class: 'file-name' }, title), el('span', { class: 'file-size' }, detail)));
