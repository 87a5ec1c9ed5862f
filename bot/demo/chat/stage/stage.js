/* All phones side by side; on a narrow screen one at a time, with tabs and swiping. */
import { button, el, isNarrow } from "../../../web/shared/chat/parts/elements.js";
import { nameOf } from "../../../web/shared/chat/messages/bubbles.js";
import { openMenu } from "../../../web/shared/chat/parts/overlays.js";
import { Phone } from "../phone/phone.js";
import { say } from "../../../web/shared/chat/parts/words.js";

/** @import { User } from "@grammyjs/types" */
/** @import { AnswerEvent, Group } from "../emulator/wire.js" */
/** @import { World } from "../emulator/world.js" */

/**
 * A place at the bot's table: a person's own chat, or a group in which one of its members speaks.
 * @typedef {object} SeatBase
 * @property {string} key
 * @property {number} chatId
 * @property {User} user
 * @property {number} hue
 */
/** @typedef {SeatBase & ({ group: null } | { group: Group, members: User[] })} Seat */
/** @typedef {{ tab: HTMLElement, badge: HTMLElement }} Tab */

const HUES = 6;
const PRESENT = new Set(["creator", "administrator", "member", "restricted"]);
const MOST = 24; // people shown; a load test may register thousands

export class Stage {
  #stage;
  #roster;
  #world;
  /** @type {Map<string, Phone>} by the key of its seat, in the order of the roster */
  #phones = new Map();
  /** @type {Map<string, Tab>} */
  #tabs = new Map();
  /** @type {string | null} the seat in sight on a narrow screen */
  #active = null;

  /**
   * @param {HTMLElement} stage
   * @param {HTMLElement} roster
   * @param {World} world
   */
  constructor(stage, roster, world) {
    this.#stage = stage;
    this.#roster = roster;
    this.#world = world;
    stage.addEventListener("scroll", () => { this.#follow(); }, { passive: true });
    roster.addEventListener("keydown", (event) => { this.#step(event); });
    window.matchMedia("(max-width: 760px)").addEventListener("change", () => { this.#arrange(); });
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) this.#arrange();
    });
  }

  /** @param {string} key */
  isVisible(key) {
    return !isNarrow() || key === this.#active;
  }

  /**
   * Points at one person's phone, and at no other.
   * @param {number | null} place  in the roster; null for nobody
   * @returns {string} who that is
   */
  point(place) {
    const phones = [...this.#phones.values()];
    const phone = place === null ? undefined : phones[place];
    for (const each of phones) each.node.classList.toggle("pointed", each === phone);
    if (phone) this.#show(phone.seat.key);
    return phone?.seat.user.first_name ?? "";
  }

  /**
   * @param {string} key
   * @param {number} count
   */
  unread(key, count) {
    const badge = this.#tabs.get(key)?.badge;
    if (badge) badge.textContent = count > 0 ? String(count) : "";
  }

  /**
   * Lets another person open an invitation: what sending them the link would do.
   * @param {string} command
   * @param {HTMLElement} anchor
   */
  offerOthers(command, anchor) {
    const people = [...this.#phones.values()].filter(({ seat }) => seat.group === null);
    openMenu(anchor, people.map(({ seat, reader }) => ({ text: nameOf(seat.user), press: () => {
      this.#show(seat.key);
      void reader.say(command);
    } })), say("openAs"));
  }

  /** Draws the phones of everybody there is now. */
  refresh() {
    const seats = seatsOf(this.#world);
    for (const [key, phone] of this.#phones) {
      const now = seats.find((seat) => seat.key === key);
      if (now !== undefined && face(now) === face(phone.seat)) continue;
      phone.node.remove();
      this.#phones.delete(key);
    }
    seats.forEach((seat, place) => {
      const { node } = this.#phones.get(seat.key) ?? this.#add(seat);
      if (this.#stage.children[place] !== node) this.#stage.insertBefore(node, this.#stage.children[place] ?? null);
    });
    this.#drawTabs(seats);
    this.#stage.dataset["count"] = String(seats.length);
    if (this.#active === null || !this.#phones.has(this.#active)) this.#active = seats[0]?.key ?? null;
    this.#arrange();
  }

  /** @param {Seat} seat */
  #add(seat) {
    const phone = new Phone(seat, this.#world, this);
    this.#phones.set(seat.key, phone);
    phone.paint();
    return phone;
  }

  /** @param {Seat[]} seats */
  #drawTabs(seats) {
    this.#tabs.clear();
    this.#roster.replaceChildren(...seats.map((seat) => {
      const badge = el("span", { class: "badge" });
      const tab = button({ class: "tab", role: "tab", id: `tab-${seat.key}`, "aria-controls": `phone-${seat.key}`,
        data: { hue: seat.hue }, onclick: () => { this.#show(seat.key); } },
        el("span", { class: "tab-name", dir: "auto" }, seat.group ? seat.group.title : seat.user.first_name), badge);
      this.#tabs.set(seat.key, { tab, badge });
      return tab;
    }));
  }

  /** @param {string} key */
  #show(key) {
    const node = this.#phones.get(key)?.node;
    if (!node) return;
    if (!isNarrow()) {
      node.scrollIntoView({ inline: "nearest", block: "nearest" });
      return;
    }
    this.#active = key;
    this.#stage.scrollTo({ left: node.offsetLeft - this.#stage.offsetLeft });
    this.#arrange();
  }

  /** Out-of-sight phones leave the tab order; the one in sight takes its news as read. */
  #arrange() {
    const narrow = isNarrow();
    this.#roster.hidden = !narrow;
    for (const [key, phone] of this.#phones) {
      const isActive = key === this.#active;
      phone.node.inert = narrow && !isActive;
      if (narrow) phone.node.setAttribute("role", "tabpanel");
      else phone.node.removeAttribute("role");
      const tab = this.#tabs.get(key)?.tab;
      tab?.setAttribute("aria-selected", String(isActive));
      if (tab) tab.tabIndex = isActive ? 0 : -1;
      phone.settle();
    }
  }

  /** Swiping has brought another phone into sight. */
  #follow() {
    const stage = this.#stage;
    if (!isNarrow() || stage.clientWidth === 0) return;
    const inSight = [...this.#phones.values()].find(({ node }) =>
      Math.abs(node.offsetLeft - stage.offsetLeft - stage.scrollLeft) < stage.clientWidth / 3)?.seat.key;
    if (inSight === undefined || inSight === this.#active) return;
    this.#active = inSight;
    this.#arrange();
    this.#tabs.get(inSight)?.tab.scrollIntoView({ inline: "nearest", block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  #step(event) {
    const by = new Map([["ArrowRight", 1], ["ArrowLeft", -1]]).get(event.key);
    if (by === undefined) return;
    event.preventDefault();
    const keys = [...this.#tabs.keys()];
    const next = keys[(keys.indexOf(this.#active ?? "") + by + keys.length) % keys.length];
    if (next === undefined) return;
    this.#show(next);
    this.#tabs.get(next)?.tab.focus();
  }

  /** @param {number} chatId */
  #having(chatId) {
    return [...this.#phones.values()].filter(({ seat }) => seat.chatId === chatId);
  }

  /** @param {number} chatId */
  paint(chatId) {
    for (const phone of this.#having(chatId)) phone.paint();
  }

  /**
   * @param {number} chatId
   * @param {string} action  what the bot is doing there
   */
  act(chatId, action) {
    for (const phone of this.#having(chatId)) phone.act(action);
  }

  /**
   * A callback answer reaches the chat it came from, or the person's own chat.
   * @param {AnswerEvent} event
   */
  hear(event) {
    for (const phone of this.#having(event.chat_id ?? event.user_id)) phone.hear(event);
  }

  relabel() {
    for (const phone of this.#phones.values()) phone.relabel();
  }
}

/**
 * @param {World} world
 * @returns {Seat[]}
 */
function seatsOf(world) {
  const people = [...world.users.values()].filter((user) => !user.is_bot).slice(0, MOST);
  const own = people.map((user) => ({ key: String(user.id), chatId: user.id, user, group: null }));
  const shared = world.groups.flatMap((group) => {
    const members = membersOf(group, world);
    const among = members.length > 0 ? members : people;
    const [user] = among;
    return user ? [{ key: `g${String(Math.abs(group.id))}`, chatId: group.id, user, group, members: among }] : [];
  });
  return [...own, ...shared].map((seat, i) => ({ ...seat, hue: i % HUES }));
}

/**
 * @param {Group} group
 * @param {World} world
 */
const membersOf = (group, world) => Object.entries(group.members)
  .filter(([, status]) => PRESENT.has(status))
  .map(([id]) => world.users.get(Number(id)))
  .filter((user) => user !== undefined);

/**
 * A phone is drawn again only when what its head shows has changed.
 * @param {Seat} seat
 */
const face = (seat) => JSON.stringify([
  seat.hue, seat.user.first_name, seat.user.last_name, seat.user.username, seat.user.language_code,
  seat.group?.title, seat.group && seat.members.map((user) => user.id),
]);
