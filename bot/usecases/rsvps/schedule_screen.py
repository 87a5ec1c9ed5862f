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
from bot.domain.rsvps import Rsvp
from bot.usecases.rows import HOME
from storage.work import Work


def show_schedule(work: Work, here: Here) -> None:
    """Show all sessions in order; each can be tapped to see it and answer."""
    event = here.event
    sessions = work.events.sessions_of(event.id)
    answers = work.rsvps.of_person(event.id, here.person.id)
    lines = Lines(tuple(_lines(sessions, answers, event.zone)))
    buttons = tuple(
        (
            Button(
                "schedule-session",
                words.SESSION.to(session.id),
                {"mark": _mark(session, answers.get(session.subject)), "title": session.title},
            ),
        )
        for session in sessions
    )
    work.reply(
        here,
        "schedule" if sessions else "schedule-empty",
        {"title": event.title, "lines": lines, "first-at": Moment(event.starts_at, event.zone)},
        (*buttons, (Button("go-rsvp", words.SHOW.to()), HOME)),
    )


def _lines(
    sessions: Sequence[Session], answers: Mapping[Subject, Rsvp], zone: str
) -> Iterator[Said]:
    """Each day's heading, then its sessions with only the time of day."""
    for _, together in groupby(sessions, key=lambda each: _day(each, zone)):
        first, *others = together
        yield Said("schedule-day", {"day-at": Moment(first.starts_at, zone, MomentStyle.DAY)})
        for session in (first, *others):
            yield _line(session, answers.get(session.subject), zone)


def _day(session: Session, zone: str) -> date:
    return session.starts_at.astimezone(ZoneInfo(zone)).date()


def _line(session: Session, answer: Rsvp | None, zone: str) -> Said:
    return Said(
        "schedule-line-cancelled" if session.cancelled else "schedule-line",
        {
            "starts-at": Moment(session.starts_at, zone, MomentStyle.TIME),
            "kind": Said(f"kind-{session.kind}"),
            "title": session.title,
            "venue": session.place,
            "mark": _mark(session, answer),
        },
    )


def _mark(session: Session, answer: Rsvp | None) -> Said:
    if session.cancelled:
        return Said("mark-cancelled")
    return Said(f"mark-{answer.standing}" if answer else "mark-silent")
