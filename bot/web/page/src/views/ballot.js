// One ballot: a number and words for a session, words alone for a question, a concern, a goal or an objection.
import { h } from "../../../shared/dom.js";
import { announce, show, trouble } from "../frame/frame.js";
import { say, showNumber, showTime, spoken, titleOf } from "../frame/language.js";
import { roomLeft, writeAnswer } from "../sealing/ballots.js";
import { sendAnswer, SOME_REPLY } from "../requests/sending.js";
import { chooseMoment, MOST_HOURS } from "../requests/waiting.js";
import { promise } from "./about.js";
import { Rating } from "./rating.js";
import { comparison } from "./words.js";

/** @import { Child } from "../../../shared/dom.js" */
/** @import { App, BallotState } from "../app.js" */
/** @import { ShowOptions } from "../frame/frame.js" */
/** @import { Draft } from "../kept/kept.js" */
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
  /** @type {"question" | "concern" | "goal" | "objection" | null} words alone, or null for a session's number and words */
  #letter;
  #mayAsk; // for a reply
  #draft;
  #isSending = false;
  /** @type {boolean | null} whether the words were too long when last weighed */
  #wasOver = null;
  #rating;
  #area;
  #room = h("p.room", { id: "room" });
  #problem = h("div.problem", { role: "alert" });
  #button = h("button.main", { type: "submit" });
  #later = h("input", { type: "checkbox", "aria-describedby": "later-how" });
  #note = h("p.small");
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
    this.#letter = ballot.kind === "session" || ballot.kind === "vote" ? null : ballot.kind;
    this.#mayAsk = this.#letter === "question" || this.#letter === "concern";
    const kept = app.kept.draft(ballot.id);
    /** @type {Draft} */
    this.#draft = kept ?? { text: "", rating: null, wantsReply: this.#mayAsk };
    this.#canSend = state === "open" || state === "later";
    this.#button.textContent = this.#sendWords();
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
      this.#mayAsk && this.#reply(),
      h("div.after", {}, this.#problem, this.#buttons()),
    );
    const compared = this.#canSend && this.#compared();
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#send();
    });
    const title = this.#letter ? say(this.#letter) : titleOf(this.#ballot);
    const promised = this.#letter ? null : promise(this.#app);
    show([backTo(this.#app), h("h2", {}, title), ...this.#about(), this.#waits(), compared, form, promised], options);
    this.#grow();
    this.#weigh();
  }

  #compared() {
    const app = this.#app;
    return comparison(app, { done: () => { app.draw(); }, mayGoOn: !app.wentOn });
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
      id: "text", name: "text", rows: "5", value: this.#draft.text, "aria-describedby": "room", readonly,
      // Some browsers send what is checked, corrected or translated to a company.
      autocomplete: "off", autocorrect: "off", spellcheck: "false", translate: "no", writingsuggestions: "false",
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

  /** That a finished answer waits here, where it does. */
  #waits() {
    const at = this.#app.kept.later(this.#ballot.id);
    return at !== null && this.#canSend &&
      h("p.waits", {}, say("later-waits", { closes: showTime(this.#ballot.closes), hours: MOST_HOURS }));
  }

  #sendWords() {
    return say(this.#app.kept.later(this.#ballot.id) === null ? "send" : "later-now");
  }

  #buttons() {
    this.#tellKept();
    return [
      this.#canSend && this.#delay(),
      this.#canSend && this.#button,
      this.#canSend && h("p.small", {}, say("send-note")),
      this.#note,
      this.#remove,
    ];
  }

  /** The choice of a later moment, while there is time for one. */
  #delay() {
    const { kept } = this.#app;
    if (chooseMoment(this.#app, this.#ballot) === null || kept.later(this.#ballot.id) !== null) return null;
    const label = h("label.check", {}, this.#later, h("span", {}, say("later", { hours: MOST_HOURS })));
    const how = say("later-how", { closes: showTime(this.#ballot.closes) });
    return h("div.field", {}, label, h("p.hint", { id: "later-how" }, how));
  }

  /** Says that the draft is kept once it is. */
  #tellKept() {
    const { kept } = this.#app;
    const told = kept.settled().then(() => say("draft-note"), () => say("draft-none"));
    void told.then((said) => { this.#note.textContent = said; });
  }

  /** @param {Partial<Draft>} part */
  #change(part) {
    Object.assign(this.#draft, part);
    this.#note.textContent = say("draft-keeping");
    this.#app.kept.keepDraft(this.#ballot.id, this.#draft);
    this.#app.kept.keepLater(this.#ballot.id, null); // what waits is what was finished
    this.#tellKept();
    this.#remove.hidden = false;
    this.#problem.replaceChildren();
    this.#weigh();
  }

  #delete() {
    this.#app.kept.dropDraft(this.#ballot.id);
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
    const reply = this.#mayAsk && wantsReply !== false ? SOME_REPLY : null;
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
    const { kept } = this.#app;
    if (this.#isSending || !this.#isComplete()) return;
    this.#draft.wantsReply = this.#mayAsk && this.#draft.wantsReply !== false;
    kept.keepDraft(this.#ballot.id, this.#draft);
    const moment = this.#later.checked ? chooseMoment(this.#app, this.#ballot) : null;
    kept.keepLater(this.#ballot.id, moment);
    if (moment !== null) {
      await kept.settled().catch(() => undefined);
      if (kept.isLasting) this.#app.go("home", null, { replace: true });
      announce(say(kept.isLasting ? "later-kept" : "draft-none"));
      return;
    }
    this.#busy(true);
    const sent = await this.#seal();
    this.#busy(false);
    if (typeof sent === "string") {
      this.#complain([h("strong", {}, say(`trouble-${sent}`)), " ", say(`trouble-${sent}-what`)], this.#button);
      this.#button.textContent = say("again");
      return;
    }
    kept.settle(this.#ballot.id, sent);
    this.#app.outcome = sent;
    this.#app.go("sent", null, { replace: true });
  }

  /** Whether there is something to send that fits; complains otherwise. */
  #isComplete() {
    const { text, rating } = this.#draft;
    if (!text.trim() && (this.#rating === null || rating === null)) {
      this.#complain(say(this.#letter ? "need-text" : "need-something"), this.#rating?.first ?? this.#area);
      return false;
    }
    if (!this.#weigh()) {
      this.#complain(say("too-long-short"), this.#area);
      return false;
    }
    if (this.#app.isCompared || this.#app.wentOn) return true;
    this.#complain(say("words-first"), document.querySelector("input.word") ?? this.#area);
    return false;
  }

  /** @returns {ReturnType<typeof sendAnswer>} */
  async #seal() {
    const { kept, manifest } = this.#app;
    try {
      return await sendAnswer({ kept, manifest, ballot: this.#ballot, language: spoken() });
    } catch {
      return "refused"; // whatever it is: the text is kept, a reload helps
    }
  }

  /** @param {boolean} busy */
  #busy(busy) {
    this.#isSending = busy;
    this.#area.readOnly = busy;
    this.#button.setAttribute("aria-disabled", String(busy));
    this.#button.textContent = busy ? say("sending") : this.#sendWords();
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
