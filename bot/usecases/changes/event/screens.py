"""The event as the draft would make it: each fact to be tapped, the norms paragraph by paragraph."""

from collections.abc import Iterator

from bot.domain.callback_words import changes as words
from bot.domain.callback_words import home as home_words
from bot.domain.changes.drafts import HOST_ITEMS, Draft, Item
from bot.domain.changes.norms import Weight, weight_of
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, in_rows
from bot.domain.messages.texts import Lines, Said, Words
from bot.usecases.changes.event.finding import mark_of
from bot.usecases.changes.event_phrases import fact_said, in_both, norms_lines
from bot.usecases.changes.finding import drafted
from bot.usecases.changes.screens import EVENT
from bot.usecases.glossary.checking import checked
from bot.usecases.retention.days import kept_lines
from storage.work import Work

_FACTS = (
    Item.TITLE,
    Item.START,
    Item.ENDS,
    Item.PLACE,
    Item.DEADLINE,
    Item.SEATS,
    Item.CONTACT,
    Item.NORMS,
)
_HOSTS = tuple(item for item in Item if item in HOST_ITEMS)
_ROW = 5
NORMS = Button("go-norms", words.NORMS.to())


def show_event(work: Work, here: Here) -> None:
    """Show the facts of the event as the draft would make them."""
    draft = work.change_drafts.find(here.event.id)
    rows = (
        (_fact("event-title", Item.TITLE), _fact("event-dates", Item.START)),
        (Button("event-place", words.VENUE.to()), _fact("event-deadline", Item.DEADLINE)),
        (_fact("event-seats", Item.SEATS), _fact("event-contact", Item.CONTACT)),
        (Button("event-hosts", words.HOSTS.to()), Button("event-norms", words.NORMS.to())),
        (_draft_button(draft), Button("go-settings", home_words.SETTINGS.to())),
    )
    lines = Lines(tuple(_lines(drafted(work, here.event).event, _FACTS, draft)))
    work.reply(
        here,
        "event",
        {"lines": lines, "zone": here.event.zone, "kept": kept_lines(work, here.event)},
        rows,
    )


def show_hosts(work: Work, here: Here) -> None:
    """Show who invites, who pays and why, as the draft would make it."""
    draft = work.change_drafts.find(here.event.id)
    rows = (
        (_fact("event-organizer", Item.ORGANIZER), _fact("event-funder", Item.FUNDER)),
        (_fact("event-independence", Item.INDEPENDENCE), _fact("event-purpose", Item.PURPOSE)),
        (_fact("event-facilitators", Item.FACILITATORS),),
        (_draft_button(draft),),
        (EVENT,),
    )
    lines = Lines(tuple(_lines(drafted(work, here.event).event, _HOSTS, draft)))
    work.reply(here, "event-hosts-now", {"lines": lines}, rows)


def show_norms(work: Work, here: Here) -> None:
    """Show the norms as the draft would make them, a button a paragraph, and what differs.

    There are at most 30 paragraphs, and usually under eight: the numbers stand five in a row.
    """
    now, then = here.event.norms, drafted(work, here.event).event.norms
    draft = work.change_drafts.find(here.event.id)
    buttons = [
        Button("event-point-number", words.POINT.to(mark_of(point)), {"number": number})
        for number, point in enumerate(then.points, start=1)
    ]
    rows: list[tuple[Button, ...]] = [*in_rows(buttons, _ROW)]
    rows.append((Button("event-point-add", words.POINT_ADD.to()),))
    if then != now:
        other = Weight.MINOR if weight_of(now, then) is Weight.MAJOR else Weight.MAJOR
        rows.append((Button(f"event-norms-{other}", words.WEIGHT.to(other)),))
    rows.append((_draft_button(draft), EVENT))
    points = (
        Said("event-point-line", {"number": number, "point": in_both(point)})
        for number, point in enumerate(then.points, start=1)
    )
    details = {
        "version": then.label,
        "points": Lines(tuple(points)),
        "changed": "",
        "check": checked(work, here.event.id, then.points),
    }
    if then != now:
        weight = Said(f"norms-{weight_of(now, then)}")
        changed = Said(
            "event-norms-changed",
            {"before": now.label, "weight": weight, "lines": norms_lines(now, then)},
        )
        work.reply(here, "event-norms-now", {**details, "changed": changed}, tuple(rows))
        return
    work.reply(here, "event-norms-now", details, tuple(rows))


def show_point(work: Work, here: Here, point: Words) -> None:
    """Show one paragraph, to be changed or removed."""
    mark = mark_of(point)
    rows: Keyboard = (
        (
            Button("event-point-change", words.POINT_CHANGE.to(mark)),
            Button("event-point-remove", words.POINT_REMOVE.to(mark)),
        ),
        (NORMS,),
    )
    work.reply(here, "event-point", {"point": in_both(point)}, rows)


def _fact(text: str, item: Item) -> Button:
    return Button(text, words.FACT.to(item))


def _draft_button(draft: Draft) -> Button:
    style = ButtonStyle.PRIMARY if draft.edits else ButtonStyle.PLAIN
    return Button("event-draft", words.DRAFT.to(), {"count": len(draft.edits)}, style=style)


def _lines(then: Event, items: tuple[Item, ...], draft: Draft) -> Iterator[Said]:
    edited = {edit.item for edit in draft.of(then.subject)}
    for item in items:
        mark = Said("mark-drafted") if item in edited else ""
        details = {"fact": Said(f"fact-{item}"), "value": fact_said(then, item), "mark": mark}
        yield Said("event-fact", details)
