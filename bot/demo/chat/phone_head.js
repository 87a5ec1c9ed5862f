/* The top of a phone: who this is, their time zone, what the bot is doing, and their menu. */
import { button, el, icon } from './dom.js';
import { nameOf } from './bubbles.js';
import { openMenu } from './overlays.js';
import { allZones, usualZones, zoneWords } from './zones.js';
import * as wire from './wire.js';
import { say } from './words.js';

/** @param {object} acts  {repaint(), attempt(act)} */
export function phoneHead(seat, world, reader, acts) {
  const title = seat.group ? seat.group.title : nameOf(seat.user);
  const status = el('span', { class: 'status', 'aria-live': 'polite' });
  const more = button({ class: 'round small', wordLabel: ['menuFor', title], 'aria-haspopup': 'menu',
    onclick: () => openMenu(more, choices(), say('menuFor', title)) }, icon('more'));
  const node = el('header', { class: 'phone-head' },
    el('span', { class: 'face', 'aria-hidden': 'true' }, initials(title)),
    el('div', { class: 'who' },
      el('div', { class: 'who-line' }, el('h2', { dir: 'auto', title }, title), tongueMark(seat), status),
      zoneChoice(seat, world, reader, title, acts.repaint)),
    more);

  const unblock = async () => {
    if (await acts.attempt(() => wire.unblockBot(seat.user.id))) world.stand(seat.user.id, null);
  };

  function choices() {
    if (seat.group) {
      return [{ note: true, text: `#${seat.chatId}` },
        ...seat.members.map((user) => ({ note: true, text: nameOf(user) }))];
    }
    const known = [seat.user.username && `@${seat.user.username}`, `#${seat.user.id}`].filter(Boolean).join(' · ');
    const standing = world.standing(seat.user.id);
    const items = [{ note: true, text: known }];
    if (standing === 'blocked') items.push({ text: say('unblock'), press: unblock });
    if (standing === null) {
      items.push({ text: say('block'), press: () => settle(wire.blockBot, 'blocked') });
      items.push({ text: say('deactivate'), danger: true, press: () => settle(wire.deactivate, 'deactivated') });
    }
    return items;
  }

  async function settle(verb, standing) {
    if (await acts.attempt(() => verb(seat.user.id))) world.stand(seat.user.id, standing);
  }

  return { node, unblock, status: (text) => { status.textContent = text || ''; } };
}

const tongueMark = (seat) => !seat.group && seat.user.language_code
  ? el('span', { class: 'tongue', title: say('language') }, seat.user.language_code) : null;

/** "Anna Weber" -> AW, "王小明" -> 王; by code points, so that an emoji stays whole. */
function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  return words.slice(0, 2).map((word) => [...word][0]).join('').toLocaleUpperCase();
}

function zoneChoice(seat, world, reader, title, repaint) {
  const now = world.now();
  const own = el('option', { value: '' });
  const select = el('select', { class: 'zone', wordLabel: ['zone', title], onchange: () => {
    reader.moveTo(select.value === '' ? null : select.value);
    repaint();
  } }, own, ...zoneGroups(now));
  select.value = reader.chosenZone ?? '';
  own.textContent = zoneWords(reader.zone, now);
  if (reader.chosenZone !== null) own.textContent = say('ownZone');
  return el('label', { class: 'zone-label' }, icon('clock'), select);
}

let groups = null; // some 400 options, made once and copied for each phone

function zoneGroups(now) {
  const option = (zone, text) => el('option', { value: zone }, text);
  const others = allZones().filter((zone) => !usualZones().includes(zone));
  groups ??= [
    el('optgroup', { label: say('usualZones') }, ...usualZones().map((zone) => option(zone, zoneWords(zone, now)))),
    el('optgroup', { label: say('allZones') }, ...others.map((zone) => option(zone, zone.replaceAll('_', ' ')))),
  ];
  return groups.map((group) => group.cloneNode(true));
}
