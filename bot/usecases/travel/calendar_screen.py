"""The personal calendar file, and what stands in it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.domain.callback_words import rsvps as rsvp_words
from bot.domain.callback_words import travel as words
from bot.domain.callback_words.travel import FeedTitles
from bot.domain.events import Event, Session
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button, CalendarEntry, CalendarFile
from bot.domain.rsvps import Rsvp, Standing, standing_in, standings_of
from bot.usecases.rows import HOME_ROW
from storage.work import Work

_ENTERED = frozenset({Standing.GOING, Standing.OFFERED})
CANCELLED_KEPT = timedelta(days=30)
"""How long a cancelled session is still told, so that every calendar hears of it."""


def send_calendar(work: Work, here: Here) -> None:
    """Send the event and the sessions this guest attends as one .ics file.

    The event's own entry comes only with a yes to the event.
    """
    send_calendar_titled(work, here, FeedTitles.SHOWN)


def send_calendar_titled(work: Work, here: Here, titles: FeedTitles) -> None:
    """Send the same with titles and places, or with times alone: opened later, it replaces them."""
    event = here.event
    entries = entries_of(work, event, here.person.id)
    subscribe = (Button("calendar-subscribe", words.FEED.to()),)
    if not entries:
        keyboard = (
            (
                Button("home-rsvp", rsvp_words.SHOW.to()),
                Button("go-schedule", rsvp_words.SCHEDULE.to()),
            ),
            subscribe,
        )
        work.send(here, "calendar-empty", {}, keyboard)
        return
    neutral = titles is FeedTitles.NEUTRAL
    other = (
        Button("calendar-with-titles", words.CALENDAR_TITLES.to(FeedTitles.SHOWN))
        if neutral
        else Button("calendar-without-titles", words.CALENDAR_TITLES.to(FeedTitles.NEUTRAL))
    )
    work.send(
        here,
        "calendar-plain" if neutral else "calendar",
        {"count": len(entries)},
        ((other,), subscribe, *HOME_ROW),
        attachment=CalendarFile(event.title, entries, neutral=neutral),
    )


def entries_of(work: Work, event: Event, person_id: PersonId) -> tuple[CalendarEntry, ...]:
    """Return what a guest attends: the event after a yes to it, and sessions.

    A seat that is only offered is among them as tentative; sessions cancelled less than 30 days ago
    are, so that calendars take them out.
    """
    return tuple(_entries(work, event, person_id))


def _entries(work: Work, event: Event, person_id: PersonId) -> Iterator[CalendarEntry]:
    answers = work.rsvps.of_person(event.id, person_id)
    standings = standings_of(answers)
    if standings.get(event.subject) in _ENTERED:
        yield _event_entry(event, answers[event.subject])
    for session in work.events.sessions_of(event.id):
        standing = standing_in(session, standings)
        if standing not in _ENTERED:
            continue
        # Who attends by the yes to the event has no answer about the session itself.
        answer = answers.get(session.subject) or answers[event.subject]
        if session.cancelled and not _was_entered(session, answer, now=work.now):
            continue
        yield _session_entry(event, session, answer, tentative=standing is Standing.OFFERED)


def _was_entered(session: Session, answer: Rsvp, *, now: datetime) -> bool:
    """Say whether a calendar may still hold a session that was cancelled."""
    cancelled_at = session.changed_at or now
    return answer.answered_at <= cancelled_at and now - cancelled_at <= CANCELLED_KEPT


def _event_entry(event: Event, answer: Rsvp) -> CalendarEntry:
    return CalendarEntry(
        uid=f"{event.id}@colloquy",
        title=event.title,
        starts_at=event.starts_at.isoformat(),
        ends_at=event.ends_at.isoformat(),
        zone=event.zone,
        place=event.place,
        sequence=event.sequence,
        tentative=answer.standing is Standing.OFFERED,
        changed_at=_later(answer.answered_at, event.changed_at),
        busy=False,
    )


def _session_entry(
    event: Event, session: Session, answer: Rsvp, *, tentative: bool
) -> CalendarEntry:
    return CalendarEntry(
        uid=f"{session.id}@colloquy",
        title=session.title,
        starts_at=session.starts_at.isoformat(),
        ends_at=session.ends_at.isoformat(),
        zone=event.zone,
        place=session.place,
        sequence=session.sequence,
        cancelled=session.cancelled,
        tentative=tentative,
        changed_at=_later(answer.answered_at, session.changed_at),
    )


def _later(answered_at: datetime, changed_at: datetime | None) -> str:
    return max(answered_at, changed_at or answered_at).isoformat()
