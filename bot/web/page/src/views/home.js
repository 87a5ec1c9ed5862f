// The list: what can be answered now, what opens later, what was sent, and whom one may write to.
import { h } from "../../../shared/dom.js";
import { show } from "../frame/frame.js";
import { say, showTime, titleOf } from "../frame/language.js";
import { keptHere, promise } from "./about.js";
import { rightless } from "./code.js";
import { comparison } from "./words.js";

/** @import { Child } from "../../../shared/dom.js" */
/** @import { App, BallotState } from "../app.js" */
/** @import { ShowOptions } from "../frame/frame.js" */
/** @import { Key } from "../frame/language.js" */
/** @import { Ballot } from "../sealing/manifests.js" */

/**
 * @param {App} app
 * @param {ShowOptions} options
 */
export function showHome(app, options) {
  show(
    [
      h("h2.event", {}, titleOf(app.manifest)),
      promise(app),
      !app.rights && rightless(app),
      app.rights && app.ballotsOf("session").length > 0 && sessions(app),
      writing(app),
      h("section.folds", {}, comparison(app, { done: () => { app.draw({ focus: false }); } }), keptHere(app)),
      !app.kept.isLasting && h("p.small", {}, say("draft-none")),
    ],
    options,
  );
}

/** @param {ShowOptions} options */
export function showForgotten(options) {
  show(h("section.notice", {}, h("h2", {}, say("forgotten")), h("p", {}, say("kept-here-traces"))), options);
}

/**
 * @param {{ title: string, hint?: string, mark?: Child | Child[], onclick?: (() => void) | null }} what
 *   can be pressed where there is an `onclick`
 */
function row({ title, hint, mark, onclick }) {
  const words = [h("span.name", {}, title), hint && h("span.hint", {}, hint)];
  const content = [h("span.what", {}, words), mark && h("span.mark", {}, mark)];
  return h("li", {}, onclick ? h("button.card", { type: "button", onclick }, content) : h("div.card.still", {}, content));
}

const LETTERS = /** @type {const} */ (["goal", "objection", "question", "concern"]);

/** @type {(a: Ballot, b: Ballot) => number} */
const latestFirst = (a, b) => Date.parse(b.opens) - Date.parse(a.opens);

/** @param {App} app */
function sessions(app) {
  const ballots = app.ballotsOf("session");
  /** @param {BallotState} state */
  const having = (state) => ballots.filter((ballot) => app.stateOf(ballot) === state);
  const open = having("open").sort(latestFirst);
  const later = having("later").sort((a, b) => latestFirst(b, a));
  const sent = having("sent").sort(latestFirst);
  const closed = having("closed");
  return h(
    "section",
    {},
    h("h3", {}, say("open-now")),
    open.length > 0
      ? h("ul.cards", {}, open.map((ballot) => openRow(app, ballot)))
      : h("p.empty", {}, say(nothingOpen(later, sent, closed))),
    h(
      "div.folds",
      {},
      folded("open-later", later.map((ballot) => laterRow(ballot))),
      folded("sent-list", sent.map((ballot) => row({ title: titleOf(ballot), mark: tick() }))),
      folded("closed-list", closed.map((ballot) => closedRow(app, ballot))),
    ),
  );
}

/** @type {(later: Ballot[], sent: Ballot[], closed: Ballot[]) => Key} */
function nothingOpen(later, sent, closed) {
  if (sent.length > 0) return "all-sent";
  return closed.length > 0 && later.length === 0 ? "all-closed" : "nothing-open";
}

/**
 * @param {Key} name
 * @param {HTMLElement[]} rows
 */
const folded = (name, rows) =>
  rows.length > 0 &&
  h("details.fold", {}, h("summary", {}, `${say(name)} · ${String(rows.length)}`), h("ul.cards", {}, rows));

const tick = () => [h("span.tick", { "aria-hidden": "true" }, "✓"), say("sent")];

/** @param {Ballot} ballot */
const laterRow = (ballot) => row({ title: titleOf(ballot), hint: say("opens-at", { time: showTime(ballot.opens) }) });

/**
 * @param {App} app
 * @param {Ballot} ballot
 */
function openRow(app, ballot) {
  return row({
    title: titleOf(ballot),
    hint: say("closes-at", { time: showTime(ballot.closes) }),
    mark: draftBadge(app, ballot),
    onclick: () => { app.go("ballot", ballot.id); },
  });
}

/**
 * A draft that came too late can still be read and deleted.
 * @param {App} app
 * @param {Ballot} ballot
 */
function closedRow(app, ballot) {
  const mark = draftBadge(app, ballot);
  return row({
    title: titleOf(ballot),
    hint: say("closed", { time: showTime(ballot.closes) }),
    mark,
    onclick: mark && (() => { app.go("ballot", ballot.id); }),
  });
}

/**
 * @param {App} app
 * @param {Ballot} ballot
 */
function draftBadge(app, { id }) {
  if (!app.kept.draft(id)) return null;
  return h("span.badge", {}, say(app.kept.later(id) === null ? "draft-here" : "later-here"));
}

/** @param {App} app */
function writing(app) {
  const reply = row({ title: say("read-reply"), hint: say("read-reply-hint"), onclick: () => { app.go("reply"); } });
  const counted = row({ title: say("counted"), hint: say("counted-hint"), onclick: () => { app.go("counted"); } });
  const letters = app.rights ? LETTERS.map((kind) => letterRow(app, kind)) : [];
  const heading = app.rights && h("h3", {}, say(app.purpose ?? "write-to"));
  return h("section", {}, heading, h("ul.cards", {}, letters, !app.purpose && reply, counted));
}

/**
 * @param {App} app
 * @param {"goal" | "objection" | "question" | "concern"} kind
 */
function letterRow(app, kind) {
  const ballots = app.ballotsOf(kind);
  const [first] = ballots;
  if (!first) return null;
  const open = ballots.filter((ballot) => app.stateOf(ballot) === "open");
  const [next] = open;
  if (next) {
    const mark = say("left", { count: open.length });
    return row({ title: say(kind), hint: say(`${kind}-hint`), mark, onclick: () => { app.go("ballot", next.id); } });
  }
  return row({ title: say(kind), hint: shutHint(app, first) });
}

/**
 * Why nothing can be written now.
 * @param {App} app
 * @param {Ballot} ballot
 */
function shutHint(app, ballot) {
  const state = app.stateOf(ballot);
  if (state === "later") return say("opens-at", { time: showTime(ballot.opens) });
  return state === "closed" ? say("closed", { time: showTime(ballot.closes) }) : say("none-left");
}
