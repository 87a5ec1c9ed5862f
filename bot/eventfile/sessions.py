"""Reading the sessions of a programme."""

from bot.domain.events import DetailRule, Event, Session, SessionKind, Strand
from bot.domain.ids import EventId, SessionId
from bot.domain.messages.texts import Words
from bot.eventfile.event_file import Branch
from bot.eventfile.fields import (
    NEVER,
    PLACE,
    TEXT,
    TITLE,
    complain,
    read_one,
    read_seats,
    read_span,
    read_words,
)
from bot.eventfile.wall_times import Clock

SESSIONS = 200
"""The most sessions a programme may have."""


def read_session(
    branch: Branch, clock: Clock, event: Event | None, session_id: SessionId, *, key: str = ""
) -> Session:
    """Return one item of a list of sessions; complain about what is wrong with it."""
    starts_at, ends_at = read_span(branch, clock)
    if event and clock.zone and NEVER not in {starts_at, ends_at, event.starts_at, event.ends_at}:
        first, last = (at.astimezone(clock.zone).date() for at in (event.starts_at, event.ends_at))
        for name, at in (("starts", starts_at), ("ends", ends_at)):
            if not first <= at.astimezone(clock.zone).date() <= last:
                complain(
                    branch,
                    name,
                    f"is outside the event's days, {first} to {last}.",
                    "outside",
                    first=str(first),
                    last=str(last),
                )
    session = Session(
        id=session_id,
        event_id=event.id if event else EventId(""),
        title=read_words(branch, "title", TITLE),
        place=read_words(branch, "place", PLACE),
        about=about.words(TEXT, lines=True) if (about := branch.find("about")) else Words(""),
        kind=_kind(branch),
        starts_at=starts_at,
        ends_at=ends_at,
        seats=read_seats(branch),
        key=key,
        strand=read_one(branch, "strand", Strand) if branch.find("strand") else None,
        detail=read_one(branch, "detail", DetailRule) if branch.find("detail") else None,
        topic=topic.words(TITLE) if (topic := branch.find("topic")) else Words(""),
    )
    branch.close()
    return session


def _kind(branch: Branch) -> SessionKind:
    if not (spot := branch.find("kind")):
        return SessionKind.OTHER
    name = spot.text(40)
    if name in {kind.value for kind in SessionKind}:
        return SessionKind(name)
    spot.complain_of_other(SessionKind)
    return SessionKind.OTHER
