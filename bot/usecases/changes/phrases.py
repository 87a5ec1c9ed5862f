"""What programme changes look like in words: edits for organizers, differences for guests."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.callback_words import home as home_words
from bot.domain.changes.changes import Clash
from bot.domain.changes.drafts import Draft, Edit, Item, Programme
from bot.domain.changes.sights import Difference, Sight
from bot.domain.events import Event, Session, SessionKind
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.texts import Detail, Lines, Moment, MomentStyle, Said, Words
from bot.usecases.changes.event_phrases import (
    event_edit_said,
    event_news,
    is_of_event,
    seats_said,
)


def edit_lines(programme: Programme, draft: Draft) -> Lines:
    """Return the edits of a draft, old to new, one line each."""
    return Lines(tuple(edit_said(programme, edit) for edit in draft.edits))


def edit_said(programme: Programme, edit: Edit) -> Said:
    """Return one edit, old to new."""
    number: dict[str, Detail] = {"number": edit.number}
    zone = programme.event.zone
    if isinstance(edit.value, Session):
        return Said("edit-add", number | _on_day(edit.value, zone))
    session = programme.find(edit.target)
    if session is None:
        return event_edit_said(programme.event, edit)
    details = number | {"title": session.title}
    match edit.item, edit.value:
        case Item.START, datetime() as starts_at:
            return _start_said(session, starts_at, zone, details)
        case Item.LENGTH, timedelta() as length:
            return Said(
                "edit-length",
                details
                | {
                    "before-minutes": minutes(session.ends_at - session.starts_at),
                    "after-minutes": minutes(length),
                },
            )
        case Item.SEATS, (int() | None) as seats:
            return Said(
                "edit-seats",
                details | {"before": seats_said(session.seats), "after": seats_said(seats)},
            )
        case Item.KIND, SessionKind() as kind:
            return Said(
                "edit-kind",
                details | {"before": Said(f"kind-{session.kind}"), "after": Said(f"kind-{kind}")},
            )
        case Item.PLACE, _:
            return Said(
                "edit-place", details | {"before": session.place, "after": _words(edit.value)}
            )
        case Item.TITLE, _:
            return Said("edit-title", details | {"after": _words(edit.value)})
        case Item.ABOUT, _:
            return Said("edit-about", details)
        case _:
            return Said("edit-cancel", number | _on_day(session, zone))


def _start_said(
    session: Session, starts_at: datetime, zone: str, details: dict[str, Detail]
) -> Said:
    days = {at.astimezone(ZoneInfo(zone)).date() for at in (session.starts_at, starts_at)}
    return Said(
        "edit-start" if len(days) == 1 else "edit-start-day",
        details
        | {
            "day-at": Moment(session.starts_at, zone, MomentStyle.DAY),
            "before-at": Moment(session.starts_at, zone, MomentStyle.TIME),
            "new-day-at": Moment(starts_at, zone, MomentStyle.DAY),
            "after-at": Moment(starts_at, zone, MomentStyle.TIME),
        },
    )


def difference_lines(found: tuple[Difference, ...], event: Event) -> Lines:
    """Return differences as guests read them."""
    return Lines(tuple(said for each in found for said in _difference_said(each, event)))


def changed_said(found: tuple[Difference, ...], event: Event) -> Said:
    """Say what has changed: the programme, or the event itself."""
    for each in found:
        before, after = each.before, each.after
        if each.subject == event.subject and before and after and is_of_event(before, after):
            return Said("changed-event")
    return Said("changed-programme")


def norms_row(found: tuple[Difference, ...]) -> Keyboard:
    """Return the button that leads to changed norms, none where they are as they were."""
    if not any(each.after and each.after.norms for each in found):
        return ()
    return ((Button("change-norms", home_words.NORMS.to()),),)


def clash_lines(found: tuple[Clash, ...], *, most: int = 10) -> Lines:
    """Return what does not fit together; never a name."""
    return Lines(
        tuple(
            Said(
                "clash-guests" if clash.guests else "clash-room",
                {"first": clash.first, "second": clash.second, "count": clash.guests},
            )
            for clash in found[:most]
        )
    )


def minutes(length: timedelta) -> int:
    """Return a span in whole minutes."""
    return int(length.total_seconds() // 60)


def _difference_said(difference: Difference, event: Event) -> Iterator[Said]:
    before, after = difference.before, difference.after
    if difference.subject == event.subject and before and after:
        yield from event_news(before, after, event.zone)
    elif after is None:  # what was neither before nor after is never told
        yield Said("news-cancelled", _sight(before, event.zone) if before else {})
    elif before is None:
        yield Said("news-new", _sight(after, event.zone))
    else:
        parts = Lines(tuple(_parts(before, after, event.zone)))
        yield Said("news-changed", {"title": after.title, "lines": parts})


def _parts(before: Sight, after: Sight, zone: str) -> list[Said]:
    parts: list[Said] = []
    if before.title != after.title:
        parts.append(Said("news-title", {"before": before.title}))
    if before.starts_at != after.starts_at:
        both = {
            "before-at": Moment(before.starts_at, zone),
            "after-at": Moment(after.starts_at, zone),
        }
        parts.append(Said("news-start", both))
    lengths = minutes(before.ends_at - before.starts_at), minutes(after.ends_at - after.starts_at)
    if lengths[0] != lengths[1]:
        parts.append(
            Said("news-length", {"before-minutes": lengths[0], "after-minutes": lengths[1]})
        )
    if before.place != after.place:
        parts.append(Said("news-place", {"before": before.place, "after": after.place}))
    return parts


def _sight(sight: Sight, zone: str) -> dict[str, Detail]:
    return {
        "title": sight.title,
        "venue": sight.place,
        "starts-at": Moment(sight.starts_at, zone),
        "minutes": minutes(sight.ends_at - sight.starts_at),
    }


def _on_day(session: Session, zone: str) -> dict[str, Detail]:
    return {
        "title": session.title,
        "venue": session.place,
        "day-at": Moment(session.starts_at, zone, MomentStyle.DAY),
        "starts-at": Moment(session.starts_at, zone, MomentStyle.TIME),
        "minutes": minutes(session.ends_at - session.starts_at),
    }


def _words(value: object) -> Words:
    return value if isinstance(value, Words) else Words("")
