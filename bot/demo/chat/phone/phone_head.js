/* The top of a phone: who this is, their time zone, what the bot is doing, and their menu. */
import { button, el, icon } from "../../../web/shared/chat/parts/elements.js";
import { nameOf } from "../../../web/shared/chat/messages/bubbles.js";
import { openMenu } from "../../../web/shared/chat/parts/overlays.js";
import { usualZones, zoneWords } from "../../../web/shared/chat/parts/zones.js";
import * as wire from "../emulator/wire.js";
import { say } from "../../../web/shared/chat/parts/words.js";

/** @import { MenuItem } from "../../../web/shared/chat/parts/overlays.js" */
/** @import { Phone } from "./phone.js" */
/** @import { Seat } from "../stage/stage.js" */
/** @import { Standing } from "../emulator/world.js" */

const allZones = () => Intl.supportedValuesOf("timeZone");
const TYPING_LASTS = 5000; // ms; Telegram shows an action for five seconds or until a message

export class PhoneHead {
  #phone;
  #typingTimer = 0;
  #status = el("span", { class: "status", "aria-live": "polite" });

  /** @param {Phone} phone */
  constructor(phone) {
    this.#phone = phone;
    const { seat, title } = phone;
    const more = button({ class: "round small", wordLabel: ["menuFor", title], "aria-haspopup": "menu",
      onclick: () => openMenu(more, this.#choices(), say("menuFor", title)) }, icon("more"));
    this.node = el("header", { class: "phone-head" },
      el("span", { class: "face", "aria-hidden": "true" }, initials(title)),
      el("div", { class: "who" },
        el("div", { class: "who-line" }, el("h2", { dir: "auto", title }, title), tongueMark(seat), this.#status),
        zoneChoice(phone)),
      more);
  }

  /** @param {string | null} action  what the bot is doing, until it is told again or some seconds have passed */
  act(action) {
    this.#status.textContent = action && say(action.startsWith("upload") ? "sendingFile" : "typing");
    clearTimeout(this.#typingTimer);
    if (action) this.#typingTimer = setTimeout(() => { this.#status.textContent = ""; }, TYPING_LASTS);
  }

  unblock() {
    return this.#settle(wire.unblockBot, null);
  }

  /** @returns {MenuItem[]} */
  #choices() {
    const { seat, world } = this.#phone;
    if (seat.group) {
      return [note(`#${String(seat.chatId)}`), ...seat.members.map((user) => note(nameOf(user)))];
    }
    const known = [seat.user.username && `@${seat.user.username}`, `#${String(seat.user.id)}`].filter(Boolean).join(" · ");
    const standing = world.standing(seat.user.id);
    const items = [note(known)];
    if (standing === "blocked") items.push({ text: say("unblock"), press: () => void this.unblock() });
    if (standing === null) {
      items.push({ text: say("block"), press: () => void this.#settle(wire.blockBot, "blocked") });
      items.push({ text: say("deactivate"), danger: true, press: () => void this.#settle(wire.deactivate, "deactivated") });
    }
    return items;
  }

  /**
   * @param {(userId: number) => Promise<unknown>} verb
   * @param {Standing | null} standing  afterwards
   */
  async #settle(verb, standing) {
    const { seat, world } = this.#phone;
    if (await this.#phone.attempt(() => verb(seat.user.id))) world.stand(seat.user.id, standing);
  }
}

/** @type {(text: string) => MenuItem} */
const note = (text) => ({ note: true, text });

/** @param {Seat} seat */
const tongueMark = (seat) => !seat.group && seat.user.language_code
  ? el("span", { class: "tongue", title: say("language") }, seat.user.language_code)
  : null;

/**
 * "Anna Weber" -> AW, "王小明" -> 王; by code points, so that an emoji stays whole.
 * @param {string} name
 */
function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  return words.slice(0, 2).map((word) => Array.from(word)[0]).join("").toLocaleUpperCase();
}

/** @param {Phone} phone */
function zoneChoice(phone) {
  const { world, reader, title } = phone;
  const now = world.now();
  const own = el("option", { value: "" });
  const select = el("select", { class: "zone", wordLabel: ["zone", title], onchange: () => {
    reader.moveTo(select.value === "" ? null : select.value);
    phone.paint();
  } }, own, ...zoneGroups(now));
  select.value = reader.chosenZone ?? "";
  own.textContent = reader.chosenZone === null ? zoneWords(reader.zone, now) : say("ownZone");
  return el("label", { class: "zone-label" }, icon("clock"), select);
}

/** @type {HTMLElement[] | null} some 400 options, made once and copied for each phone */
let groups = null;

/** @param {number} now */
function zoneGroups(now) {
  /** @type {(zone: string, text: string) => HTMLElement} */
  const option = (zone, text) => el("option", { value: zone }, text);
  const others = allZones().filter((zone) => !usualZones().includes(zone));
  groups ??= [
    el("optgroup", { label: say("usualZones") }, ...usualZones().map((zone) => option(zone, zoneWords(zone, now)))),
    el("optgroup", { label: say("allZones") }, ...others.map((zone) => option(zone, zone.replaceAll("_", " ")))),
  ];
  return groups.map((group) => group.cloneNode(true));
}
