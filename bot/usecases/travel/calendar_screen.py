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
from bot.domain.rsvps import HOLDS_A_SEAT
from bot.usecases.rows import HOME_ROW
from storage.work import Work

CANCELLED_KEPT = timedelta(days=30)
"""How long a cancelled session is still told, so that every calendar hears of it."""


def send_calendar(work: Work, here: Here) -> None:
    """Send the event and the sessions this guest goes to as one .ics file.

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
    """Return what a guest goes to: the event after a yes to it, and sessions.

    Sessions cancelled less than 30 days ago are among them, so that calendars take them out.
    """
    return tuple(_entries(work, event, person_id))


def _entries(work: Work, event: Event, person_id: PersonId) -> Iterator[CalendarEntry]:
    answers = work.rsvps.of_person(event.id, person_id)
    going = {
        subject: held.answered_at
        for subject, held in answers.items()
        if held.standing in HOLDS_A_SEAT
    }
    if event.subject in going:
        yield _event_entry(event, going[event.subject])
    for session in work.events.sessions_of(event.id):
        changed_at = session.changed_at or work.now
        if session.subject in going and not (
            session.cancelled and work.now - changed_at > CANCELLED_KEPT
        ):
            yield _session_entry(event, session, going[session.subject])


def _event_entry(event: Event, answered_at: datetime) -> CalendarEntry:
    return CalendarEntry(
        uid=f"{event.id}@colloquy",
        title=event.title,
        starts_at=event.starts_at.isoformat(),
        ends_at=event.ends_at.isoformat(),
        zone=event.zone,
        place=event.place,
        sequence=event.sequence,
        changed_at=_later(answered_at, event.changed_at),
        busy=False,
    )


def _session_entry(event: Event, session: Session, answered_at: datetime) -> CalendarEntry:
    return CalendarEntry(
        uid=f"{session.id}@colloquy",
        title=session.title,
        starts_at=session.starts_at.isoformat(),
        ends_at=session.ends_at.isoformat(),
        zone=event.zone,
        place=session.place,
        sequence=session.sequence,
        cancelled=session.cancelled,
        changed_at=_later(answered_at, session.changed_at),
    )


def _later(answered_at: datetime, changed_at: datetime | None) -> str:
    return max(answered_at, changed_at or answered_at).isoformat()
