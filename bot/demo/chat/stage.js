/* All phones side by side; on a narrow screen one at a time, with tabs and swiping. */
import { button, el, isNarrow } from './dom.js';
import { nameOf } from './bubbles.js';
import { openMenu } from './overlays.js';
import { phone } from './phone.js';
import { say } from './words.js';

const HUES = 6;
const PRESENT = new Set(['creator', 'administrator', 'member', 'restricted']);
const MOST = 24; // people shown; a load test may register thousands

/** @param {HTMLElement} stage  @param {HTMLElement} roster  @param {object} world */
export function stageOf(stage, roster, world) {
  const phones = new Map(); // seat key -> phone
  const tabs = new Map(); // seat key -> {tab, badge}
  let active = null;

  const services = {
    visible: (key) => !isNarrow() || key === active,
    unread(key, count) {
      const badge = tabs.get(key)?.badge;
      if (badge) badge.textContent = count > 0 ? String(count) : '';
    },
    /** Lets another person open an invitation: what sending them the link would do. */
    others(command, anchor) {
      const people = [...phones.values()].filter(({ seat }) => seat.group === null);
      openMenu(anchor, people.map((one) => ({ text: nameOf(one.seat.user), press: () => {
        show(one.seat.key);
        one.start(command);
      } })), say('openAs'));
    },
  };

  function seats() {
    const people = [...world.users.values()].filter((user) => !user.is_bot).slice(0, MOST);
    return [
      ...people.map((user) => ({ key: String(user.id), chatId: user.id, user, group: null })),
      ...world.groups.map((group) => {
        const members = memberIds(group).map((id) => world.users.get(id)).filter(Boolean);
        const among = members.length > 0 ? members : people;
        return { key: `g${Math.abs(group.id)}`, chatId: group.id, user: among[0], group, members: among };
      }).filter((seat) => seat.user),
    ].map((seat, i) => ({ ...seat, hue: i % HUES }));
  }

  function refresh() {
    const wanted = seats();
    for (const [key, one] of phones) {
      const now = wanted.find((seat) => seat.key === key);
      if (now !== undefined && sameSeat(now, one.seat)) continue;
      one.node.remove();
      phones.delete(key);
    }
    for (const seat of wanted) {
      if (!phones.has(seat.key)) {
        phones.set(seat.key, phone(seat, world, services));
        phones.get(seat.key).paint();
      }
      const { node } = phones.get(seat.key);
      const place = wanted.indexOf(seat);
      if (stage.children[place] !== node) stage.insertBefore(node, stage.children[place] ?? null);
    }
    drawTabs(wanted);
    stage.dataset.count = String(wanted.length);
    if (!phones.has(active)) active = wanted[0]?.key ?? null;
    arrange();
  }

  function drawTabs(wanted) {
    tabs.clear();
    roster.replaceChildren(...wanted.map((seat) => {
      const badge = el('span', { class: 'badge' });
      const tab = button({ class: 'tab', role: 'tab', id: `tab-${seat.key}`, 'aria-controls': `phone-${seat.key}`,
        data: { hue: seat.hue }, onclick: () => show(seat.key) },
        el('span', { class: 'tab-name', dir: 'auto' }, seat.group ? seat.group.title : seat.user.first_name), badge);
      tabs.set(seat.key, { tab, badge });
      return tab;
    }));
  }

  function show(key) {
    if (!isNarrow()) {
      phones.get(key)?.node.scrollIntoView({ inline: 'nearest', block: 'nearest' });
      return;
    }
    active = key;
    stage.scrollTo({ left: phones.get(key).node.offsetLeft - stage.offsetLeft });
    arrange();
  }

  /** Out-of-sight phones leave the tab order; the one in sight takes its news as read. */
  function arrange() {
    const narrow = isNarrow();
    roster.hidden = !narrow;
    for (const [key, one] of phones) {
      one.node.inert = narrow && key !== active;
      if (narrow) one.node.setAttribute('role', 'tabpanel');
      else one.node.removeAttribute('role');
      const tab = tabs.get(key)?.tab;
      tab?.setAttribute('aria-selected', String(key === active));
      if (tab) tab.tabIndex = key === active ? 0 : -1;
      one.settle();
    }
  }

  stage.addEventListener('scroll', () => {
    if (!isNarrow() || stage.clientWidth === 0) return;
    const inSight = [...phones.values()].find(({ node }) =>
      Math.abs(node.offsetLeft - stage.offsetLeft - stage.scrollLeft) < stage.clientWidth / 3)?.seat.key;
    if (inSight === undefined || inSight === active) return;
    active = inSight;
    arrange();
    tabs.get(active).tab.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, { passive: true });
  roster.addEventListener('keydown', (event) => {
    const keys = [...tabs.keys()];
    const to = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show(keys[(keys.indexOf(active) + to + keys.length) % keys.length]);
    tabs.get(active).tab.focus();
  });
  window.matchMedia('(max-width: 760px)').addEventListener('change', arrange);
  document.addEventListener('visibilitychange', () => !document.hidden && arrange());

  const having = (chatId) => [...phones.values()].filter(({ seat }) => seat.chatId === chatId);
  return {
    refresh,
    show,
    paint: (chatId) => having(chatId).forEach((one) => one.paint()),
    act: (chatId, action) => having(chatId).forEach((one) => one.act(action)),
    /** A callback answer reaches the chat it came from, or the person's own chat. */
    hear: (event) => having(event.chat_id ?? event.user_id).forEach((one) => one.hear(event)),
    relabel: () => phones.forEach((one) => one.relabel()),
  };
}

const memberIds = (group) => Object.entries(group.members)
  .filter(([, status]) => PRESENT.has(status)).map(([id]) => Number(id));

/** A phone is drawn again only when what its head shows has changed. */
const sameSeat = (a, b) => JSON.stringify(face(a)) === JSON.stringify(face(b));
const face = (seat) => [seat.hue, seat.user.first_name, seat.user.last_name, seat.user.username, seat.user.language_code,
  seat.group?.title, seat.members?.map((user) => user.id)];
