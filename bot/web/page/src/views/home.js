// The list: what can be answered now, what opens later, what was sent, and whom one may write to.
import { h, show, trouble } from "../dom.js";
import { isLasting, readDraft } from "../kept.js";
import { say, showTime, titleOf } from "../language.js";
import { fingerprint, keptHere, promise } from "./about.js";

export function showHome(app, { focus }) {
  const parts = app.rights ? [sessions(app), writing(app)] : [trouble("trouble-no-rights"), writing(app)];
  show(
    [
      h("h2.event", {}, titleOf(app.manifest)),
      promise(app),
      ...parts.flat(),
      h("section.folds", {}, fingerprint(app), app.rights && keptHere(app)),
      !isLasting && h("p.small", {}, say("draft-none")),
    ],
    { focus },
  );
}

export function showForgotten(app, { focus }) {
  show(h("section.notice", {}, h("h2", {}, say("forgotten"))), { focus });
}

function row({ title, hint, mark, onclick, lang }) {
  const words = [h("span.name", { lang }, title), hint && h("span.hint", {}, hint)];
  const content = [h("span.what", {}, words), mark && h("span.mark", {}, mark)];
  return h("li", {}, onclick ? h("button.card", { type: "button", onclick }, content) : h("div.card.still", {}, content));
}

function sessions(app) {
  const by = { open: [], later: [], sent: [], closed: [] };
  for (const ballot of app.ballotsOf("session")) by[app.stateOf(ballot)].push(ballot);
  const latest = (a, b) => Date.parse(b.opens) - Date.parse(a.opens);
  by.open.sort(latest);
  by.sent.sort(latest);
  by.later.sort((a, b) => latest(b, a));
  const isOver = by.closed.length > 0 && by.later.length === 0;
  const done = by.sent.length > 0 ? "all-sent" : isOver ? "all-closed" : "nothing-open";
  const rows = {
    open: (ballot) => openRow(app, ballot),
    later: (ballot) => row({ title: titleOf(ballot), hint: say("opens-at", { time: showTime(ballot.opens) }) }),
    sent: (ballot) => row({ title: titleOf(ballot), mark: tick() }),
    closed: (ballot) => closedRow(app, ballot),
  };
  const list = (state) => h("ul.cards", {}, by[state].map(rows[state]));
  const folded = (state, name) =>
    by[state].length > 0 &&
    h("details.fold", {}, h("summary", {}, `${say(name)} · ${by[state].length}`), list(state));
  return h(
    "section",
    {},
    h("h3", {}, say("open-now")),
    by.open.length > 0 ? list("open") : h("p.empty", {}, say(done)),
    h("div.folds", {}, folded("later", "open-later"), folded("sent", "sent-list"), folded("closed", "closed-list")),
  );
}

const tick = () => [h("span.tick", { "aria-hidden": "true" }, "✓"), say("sent")];

function openRow(app, ballot) {
  const draft = readDraft(app.event, ballot.id);
  return row({
    title: titleOf(ballot),
    hint: say("closes-at", { time: showTime(ballot.closes) }),
    mark: draft && h("span.badge", {}, say("draft-here")),
    onclick: () => app.go("ballot", ballot.id),
  });
}

/** A draft that came too late can still be read and deleted. */
function closedRow(app, ballot) {
  const draft = readDraft(app.event, ballot.id);
  return row({
    title: titleOf(ballot),
    hint: say("closed", { time: showTime(ballot.closes) }),
    mark: draft && h("span.badge", {}, say("draft-here")),
    onclick: draft && (() => app.go("ballot", ballot.id)),
  });
}

function writing(app) {
  const letter = (kind) => {
    const ballots = app.ballotsOf(kind);
    if (!app.rights || ballots.length === 0) return null;
    const open = ballots.filter((ballot) => app.stateOf(ballot) === "open");
    const state = app.stateOf(ballots[0]);
    const [first] = ballots;
    const hints = {
      later: () => say("opens-at", { time: showTime(first.opens) }),
      closed: () => say("closed", { time: showTime(first.closes) }),
    };
    const hint = open.length > 0 ? say(`${kind}-hint`) : (hints[state] ?? (() => say("none-left")))();
    return row({
      title: say(kind),
      hint,
      mark: open.length > 0 ? say("left", { count: open.length }) : null,
      onclick: open.length > 0 && (() => app.go("ballot", open[0].id)),
    });
  };
  const reply = row({ title: say("read-reply"), hint: say("read-reply-hint"), onclick: () => app.go("reply") });
  return h("section", {}, app.rights && h("h3", {}, say("write-to")), h("ul.cards", {}, letter("question"), letter("concern"), reply));
}
