// One ballot: a number and words for a session, words alone for a question or a concern.
import { announce, h, show, trouble } from "../dom.js";
import { dropDraft, isLasting, keepDraft, readDraft } from "../kept.js";
import { say, showNumber, spoken, titleOf } from "../language.js";
import { roomLeft, writeAnswer } from "../sealing/ballots.js";
import { sendAnswer, SOME_REPLY } from "../sending.js";
import { promise } from "./about.js";

const LITTLE_ROOM = 300; // bytes; from here on a screen reader is told
const CHINESE_BYTES = 3; // of a character in UTF-8
const RATINGS = [1, 2, 3, 4, 5];

export function showBallot(app, { ballot, focus, changed }) {
  const state = app.stateOf(ballot);
  if (state === "sent") return show([backTo(app), trouble("trouble-other-tab")], { focus });
  return new Form(app, ballot, state).show(focus, changed);
}

export const backTo = (app) =>
  h("button.back", { type: "button", onclick: () => app.go("home", null, { replace: true }) }, say("back"));

class Form {
  constructor(app, ballot, state) {
    Object.assign(this, { app, ballot, state });
    this.isLetter = ballot.kind !== "session";
    this.kept = readDraft(app.event, ballot.id);
    this.draft = this.kept ?? { text: "", rating: null, wantsReply: this.isLetter };
    this.sending = false;
  }

  show(focus, changed) {
    const { ballot, app } = this;
    const values = { threshold: app.manifest.threshold };
    const title = this.isLetter ? say(ballot.kind) : titleOf(ballot);
    const form = h(
      "form",
      { novalidate: true, autocomplete: "off" },
      !this.isLetter && this.#rating(),
      this.#words(),
      this.isLetter && this.#reply(),
      h("div.after", {}, this.#problem(), this.#buttons()),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    const about = this.isLetter && [
      h("p.lead", {}, say(`${ballot.kind}-about`, values)),
      ballot.kind === "concern" && h("p.danger-now", {}, say("concern-danger")),
    ];
    show([backTo(app), h("h2", {}, title), ...(about || []), form, this.isLetter ? null : promise(app)], { focus });
    this.#grow();
    this.#weigh();
    if (changed) announce(say("draft-elsewhere"));
  }

  #rating() {
    const choice = (n) =>
      h(
        "label.choice",
        {},
        h("input", {
          type: "radio", name: "rating", value: String(n), checked: this.draft.rating === n,
          "aria-label": say("rating-name", { n }), onchange: () => this.#change({ rating: n }),
        }),
        h("span", { "aria-hidden": "true" }, String(n)),
      );
    const clear = () => {
      for (const input of this.choices.querySelectorAll("input")) input.checked = false;
      this.#change({ rating: null });
      this.choices.querySelector("input").focus();
    };
    this.clear = h("button.link", { type: "button", onclick: clear, hidden: this.draft.rating === null }, say("rating-clear"));
    this.choices = h("div.choices", {}, RATINGS.map(choice));
    const ends = h("div.ends", {}, h("span", {}, `1 = ${say("rating-1")}`), this.clear, h("span", {}, `5 = ${say("rating-5")}`));
    return h("fieldset", { "aria-describedby": "ends" }, h("legend", {}, say("rating")), this.choices, Object.assign(ends, { id: "ends" }));
  }

  #words() {
    const name = this.isLetter ? `text-${this.ballot.kind}` : "text";
    const label = h("label", { for: "text" }, say(name), !this.isLetter && h("span.hint", {}, ` ${say("text-optional")}`));
    this.area = h("textarea", {
      id: "text", name: "text", rows: "5", value: this.draft.text, "aria-describedby": "room", spellcheck: "true",
      readonly: this.state === "closed", autocomplete: "off",
      oninput: () => {
        this.#change({ text: this.area.value });
        this.#grow();
      },
    });
    this.room = h("p.room", { id: "room" });
    return h("div.field", {}, label, this.area, this.room);
  }

  #reply() {
    const box = h("input", {
      type: "checkbox", checked: this.draft.wantsReply !== false, "aria-describedby": "how",
      onchange: () => this.#change({ wantsReply: box.checked }),
    });
    return h("div.field", {}, h("label.check", {}, box, h("span", {}, say("want-reply"))), h("p.hint", { id: "how" }, say("want-reply-how")));
  }

  #problem() {
    this.problem = h("div.problem", { role: "alert" });
    return this.problem;
  }

  #buttons() {
    this.button = h("button.main", { type: "submit" }, say("send"));
    this.remove = h("button.quiet", { type: "button", hidden: !this.kept, onclick: () => this.#delete() }, say("draft-delete"));
    const canSend = this.state === "open" || this.state === "later";
    return [
      canSend && this.button,
      canSend && h("p.small", {}, say("send-note")),
      h("p.small", {}, say(isLasting ? "draft-note" : "draft-none")),
      this.remove,
    ].filter(Boolean);
  }

  #change(part) {
    Object.assign(this.draft, part);
    keepDraft(this.app.event, this.ballot.id, this.draft);
    this.remove.hidden = false;
    if (this.clear) this.clear.hidden = this.draft.rating === null;
    this.problem.replaceChildren();
    this.#weigh();
  }

  #delete() {
    dropDraft(this.app.event, this.ballot.id);
    announce(say("draft-deleted"));
    this.app.draw();
  }

  /** The field grows with its words, so that nothing scrolls inside it. */
  #grow() {
    this.area.style.height = "auto";
    this.area.style.height = `${this.area.scrollHeight + 2}px`;
  }

  #weigh() {
    const { text, rating, wantsReply } = this.draft;
    const reply = this.isLetter && wantsReply !== false ? SOME_REPLY : null;
    const left = roomLeft(writeAnswer({ lang: spoken(), rating, text: text.trim(), reply }));
    const words = say(left < 0 ? "too-long" : "room", {
      letters: showNumber(Math.abs(left)),
      characters: showNumber(Math.floor(left / CHINESE_BYTES)),
    });
    this.room.textContent = words;
    this.room.classList.toggle("wrong", left < 0);
    this.area.setAttribute("aria-invalid", String(left < 0));
    const tight = left < LITTLE_ROOM;
    if (tight && (left < 0) !== this.wasOver) announce(words);
    this.wasOver = left < 0;
    return left;
  }

  async send() {
    const { app, ballot, draft } = this;
    if (this.sending) return;
    const isEmpty = !draft.text.trim();
    if (isEmpty && (this.isLetter || draft.rating === null)) {
      return this.#complain(say(this.isLetter ? "need-text" : "need-something"), this.isLetter ? this.area : this.choices.querySelector("input"));
    }
    if (this.#weigh() < 0) return this.#complain(say("too-long-short"), this.area);
    this.#busy(true);
    draft.wantsReply = this.isLetter && draft.wantsReply !== false;
    keepDraft(app.event, ballot.id, draft);
    const { state, receipt } = await this.#seal();
    this.#busy(false);
    if (state === "recorded" || state === "already-recorded") {
      app.settle(ballot);
      app.outcome = { ballot: ballot.id, state, receipt };
      return app.go("sent", null, { replace: true });
    }
    return this.#complain([h("strong", {}, say(`trouble-${state}`)), " ", say(`trouble-${state}-what`)], this.button, true);
  }

  async #seal() {
    const { app, ballot } = this;
    try {
      return await sendAnswer({ event: app.event, manifest: app.manifest, ballot, language: spoken() });
    } catch {
      return { state: "refused", receipt: null }; // whatever it is: the text is kept, a reload helps
    }
  }

  #busy(busy) {
    this.sending = busy;
    this.area.readOnly = busy;
    this.button.setAttribute("aria-disabled", String(busy));
    this.button.textContent = say(busy ? "sending" : "send");
    if (busy) this.problem.replaceChildren();
  }

  #complain(words, where, again = false) {
    this.problem.replaceChildren(h("p", {}, words));
    if (again) this.button.textContent = say("again");
    where.focus();
  }
}
