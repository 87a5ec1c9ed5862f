// One ballot: a number and words for a session, words alone for a question or a concern.
import { h } from "../../../shared/dom.js";
import { announce, show, trouble } from "../frame.js";
import { dropDraft, isLasting, keepDraft, readDraft } from "../kept.js";
import { say, showNumber, spoken, titleOf } from "../language.js";
import { roomLeft, writeAnswer } from "../sealing/ballots.js";
import { sendAnswer, SOME_REPLY } from "../sending.js";
import { promise } from "./about.js";
import { Rating } from "./rating.js";

/** @import { Child } from "../../../shared/dom.js" */
/** @import { App, BallotState } from "../app.js" */
/** @import { ShowOptions } from "../frame.js" */
/** @import { Draft } from "../kept.js" */
/** @import { Ballot } from "../sealing/manifests.js" */

const LITTLE_ROOM = 300; // bytes; from here on a screen reader is told
const CHINESE_BYTES = 3; // of a character in UTF-8

/**
 * @param {App} app
 * @param {Ballot} ballot
 * @param {ShowOptions} options
 * @param {boolean} changed  by another tab
 */
export function showBallot(app, ballot, options, changed) {
  const state = app.stateOf(ballot);
  if (state === "sent") {
    show([backTo(app), trouble("trouble-other-tab")], options);
    return;
  }
  new Form(app, ballot, state).show(options);
  if (changed) announce(say("draft-elsewhere"));
}

/** @param {App} app */
export const backTo = (app) =>
  h("button.back", { type: "button", onclick: () => { app.go("home", null, { replace: true }); } }, say("back"));

class Form {
  #app;
  #ballot;
  /** @type {"question" | "concern" | null} words for somebody, or null for a session's number and words */
  #letter;
  #draft;
  #isSending = false;
  /** @type {boolean | null} whether the words were too long when last weighed */
  #wasOver = null;
  #rating;
  #area;
  #room = h("p.room", { id: "room" });
  #problem = h("div.problem", { role: "alert" });
  #button = h("button.main", { type: "submit" }, say("send"));
  #remove;
  #canSend;

  /**
   * @param {App} app
   * @param {Ballot} ballot
   * @param {BallotState} state
   */
  constructor(app, ballot, state) {
    this.#app = app;
    this.#ballot = ballot;
    this.#letter = ballot.kind === "session" ? null : ballot.kind;
    const kept = readDraft(app.event, ballot.id);
    /** @type {Draft} */
    this.#draft = kept ?? { text: "", rating: null, wantsReply: this.#letter !== null };
    this.#canSend = state === "open" || state === "later";
    this.#rating = this.#letter ? null : new Rating(this.#draft.rating, (rating) => { this.#change({ rating }); });
    this.#area = this.#words(state === "closed");
    this.#remove = h("button.quiet", { type: "button", hidden: !kept, onclick: () => { this.#delete(); } }, say("draft-delete"));
  }

  /** @param {ShowOptions} options */
  show(options) {
    const form = h(
      "form",
      { novalidate: true, autocomplete: "off" },
      this.#rating?.node,
      this.#field(),
      this.#letter && this.#reply(),
      h("div.after", {}, this.#problem, this.#buttons()),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#send();
    });
    const title = this.#letter ? say(this.#letter) : titleOf(this.#ballot);
    show([backTo(this.#app), h("h2", {}, title), ...this.#about(), form, this.#letter ? null : promise(this.#app)], options);
    this.#grow();
    this.#weigh();
  }

  #about() {
    if (!this.#letter) return [];
    const values = { threshold: this.#app.manifest.threshold };
    return [
      h("p.lead", {}, say(`${this.#letter}-about`, values)),
      this.#letter === "concern" && h("p.danger-now", {}, say("concern-danger")),
    ];
  }

  /** @param {boolean} readonly */
  #words(readonly) {
    return h("textarea", {
      id: "text", name: "text", rows: "5", value: this.#draft.text, "aria-describedby": "room", spellcheck: "true",
      readonly, autocomplete: "off",
      oninput: () => {
        this.#change({ text: this.#area.value });
        this.#grow();
      },
    });
  }

  #field() {
    const label = this.#letter
      ? h("label", { for: "text" }, say(`text-${this.#letter}`))
      : h("label", { for: "text" }, say("text"), h("span.hint", {}, ` ${say("text-optional")}`));
    return h("div.field", {}, label, this.#area, this.#room);
  }

  #reply() {
    const box = h("input", {
      type: "checkbox", checked: this.#draft.wantsReply !== false, "aria-describedby": "how",
      onchange: () => { this.#change({ wantsReply: box.checked }); },
    });
    const label = h("label.check", {}, box, h("span", {}, say("want-reply")));
    return h("div.field", {}, label, h("p.hint", { id: "how" }, say("want-reply-how")));
  }

  #buttons() {
    return [
      this.#canSend && this.#button,
      this.#canSend && h("p.small", {}, say("send-note")),
      h("p.small", {}, say(isLasting ? "draft-note" : "draft-none")),
      this.#remove,
    ];
  }

  /** @param {Partial<Draft>} part */
  #change(part) {
    Object.assign(this.#draft, part);
    keepDraft(this.#app.event, this.#ballot.id, this.#draft);
    this.#remove.hidden = false;
    this.#problem.replaceChildren();
    this.#weigh();
  }

  #delete() {
    dropDraft(this.#app.event, this.#ballot.id);
    announce(say("draft-deleted"));
    this.#app.draw();
  }

  /** The field grows with its words, so that nothing scrolls inside it. */
  #grow() {
    this.#area.style.height = "auto";
    this.#area.style.height = `${String(this.#area.scrollHeight + 2)}px`;
  }

  /** Says how much room is left; returns whether the words fit. */
  #weigh() {
    const { text, rating, wantsReply } = this.#draft;
    const reply = this.#letter && wantsReply !== false ? SOME_REPLY : null;
    const left = roomLeft(writeAnswer({ lang: spoken(), rating, text: text.trim(), reply }));
    const isOver = left < 0;
    const words = say(isOver ? "too-long" : "room", {
      letters: showNumber(Math.abs(left)),
      characters: showNumber(Math.floor(left / CHINESE_BYTES)),
    });
    this.#room.textContent = words;
    this.#room.classList.toggle("wrong", isOver);
    this.#area.setAttribute("aria-invalid", String(isOver));
    if (left < LITTLE_ROOM && isOver !== this.#wasOver) announce(words);
    this.#wasOver = isOver;
    return !isOver;
  }

  async #send() {
    if (this.#isSending || !this.#isComplete()) return;
    this.#busy(true);
    this.#draft.wantsReply = this.#letter !== null && this.#draft.wantsReply !== false;
    keepDraft(this.#app.event, this.#ballot.id, this.#draft);
    const { state, receipt } = await this.#seal();
    this.#busy(false);
    if (state === "recorded" || state === "already-recorded") {
      this.#app.settle(this.#ballot);
      this.#app.outcome = { ballot: this.#ballot.id, state, receipt };
      this.#app.go("sent", null, { replace: true });
      return;
    }
    this.#complain([h("strong", {}, say(`trouble-${state}`)), " ", say(`trouble-${state}-what`)], this.#button);
    this.#button.textContent = say("again");
  }

  /** Whether there is something to send that fits; complains otherwise. */
  #isComplete() {
    const { text, rating } = this.#draft;
    if (!text.trim() && (this.#rating === null || rating === null)) {
      this.#complain(say(this.#letter ? "need-text" : "need-something"), this.#rating?.first ?? this.#area);
      return false;
    }
    const fits = this.#weigh();
    if (!fits) this.#complain(say("too-long-short"), this.#area);
    return fits;
  }

  /** @returns {ReturnType<typeof sendAnswer>} */
  async #seal() {
    const { event, manifest } = this.#app;
    try {
      return await sendAnswer({ event, manifest, ballot: this.#ballot, language: spoken() });
    } catch {
      return { state: "refused", receipt: null }; // whatever it is: the text is kept, a reload helps
    }
  }

  /** @param {boolean} busy */
  #busy(busy) {
    this.#isSending = busy;
    this.#area.readOnly = busy;
    this.#button.setAttribute("aria-disabled", String(busy));
    this.#button.textContent = say(busy ? "sending" : "send");
    if (busy) this.#problem.replaceChildren();
  }

  /**
   * @param {Child | Child[]} words
   * @param {HTMLElement} where  it can be mended
   */
  #complain(words, where) {
    this.#problem.replaceChildren(h("p", {}, words));
    where.focus();
  }
}
