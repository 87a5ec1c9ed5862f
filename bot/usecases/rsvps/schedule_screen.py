"""The programme: every session with the guest's own answers."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.domain.callback_words import rsvps as words
from bot.domain.events import Session
from bot.domain.here import Here
from bot.domain.ids import Subject
from bot.domain.messages.messages import Button
from bot.domain.messages.texts import Lines, Moment, MomentStyle, Said
from bot.domain.people.rights import Right
from bot.domain.rsvps import Standing, standing_in, standings_of
from bot.usecases.rows import HOME, allowed
from bot.usecases.rsvps.phrases import strands_said
from storage.work import Work

_LAST = ((Right.TAKE_PART, Button("go-rsvp", words.SHOW.to())), (Right.LOOK, HOME))


def show_schedule(work: Work, here: Here) -> None:
    """Show all sessions in order; each can be tapped to see it and answer."""
    event = here.event
    sessions = work.events.sessions_of(event.id)
    standings = standings_of(work.rsvps.of_person(event.id, here.person.id))
    lines = Lines(tuple(_lines(sessions, standings, event.zone)))
    buttons = tuple(
        (
            Button(
                "schedule-session",
                words.SESSION.to(session.id),
                {"mark": mark_said(session, standings), "title": session.title},
            ),
        )
        for session in sessions
    )
    work.reply(
        here,
        "schedule" if sessions else "schedule-empty",
        {
            "title": event.title,
            "lines": lines,
            "first-at": Moment(event.starts_at, event.zone),
            "strands": strands_said(here, sessions),
        },
        (*buttons, *allowed(here, (_LAST,))),
    )


def _lines(
    sessions: Sequence[Session], standings: Mapping[Subject, Standing], zone: str
) -> Iterator[Said]:
    """Each day's heading, then its sessions with only the time of day."""
    for _, together in groupby(sessions, key=lambda each: day_of(each, zone)):
        first, *others = together
        yield Said("schedule-day", {"day-at": Moment(first.starts_at, zone, MomentStyle.DAY)})
        for session in (first, *others):
            yield _line(session, standings, zone)


def day_of(session: Session, zone: str) -> date:
    """Return the day a session begins on, by the clock of a zone."""
    return session.starts_at.astimezone(ZoneInfo(zone)).date()


def _line(session: Session, standings: Mapping[Subject, Standing], zone: str) -> Said:
    return Said(
        "schedule-line-cancelled" if session.cancelled else "schedule-line",
        {
            "starts-at": Moment(session.starts_at, zone, MomentStyle.TIME),
            "kind": Said(f"kind-{session.kind}"),
            "title": session.title,
            "venue": session.place,
            "mark": mark_said(session, standings),
        },
    )


def mark_said(session: Session, standings: Mapping[Subject, Standing]) -> Said:
    """Return the sign of where a guest stands in a session."""
    if session.cancelled:
        return Said("mark-cancelled")
    return Said(f"mark-{standing_in(session, standings) or 'silent'}")
