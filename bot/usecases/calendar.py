"""The personal calendar file."""

from bot.domain.events import Event, Session
from bot.domain.letters import Button, CalendarEntry, CalendarFile, Letter
from bot.domain.people import Person
from bot.domain.rsvps import HOLDS_A_SEAT
from bot.usecases.rsvps import event_of
from storage.work import Work


def send_calendar(work: Work, *, person: Person) -> None:
    """Send the event and the sessions this guest goes to as one .ics file.

    The event's own entry comes only with a yes to the event.
    """
    event = event_of(work, person)
    answers = work.rsvps.of_person(event.id, person.id)
    going = {subject for subject, held in answers.items() if held.standing in HOLDS_A_SEAT}
    entries = tuple(
        _session_entry(event, session)
        for session in work.events.sessions_of(event.id)
        if session.id in going
    )
    if event.id in going:
        entries = (_event_entry(event), *entries)
    if not entries:
        keyboard = ((Button("home-rsvp", "rsvp"), Button("go-schedule", "schedule")),)
        work.outbox.put(Letter(person.id, "calendar-empty", {}, keyboard))
        return
    work.outbox.put(
        Letter(
            person.id,
            "calendar",
            {"count": len(entries)},
            ((Button("go-home", "home"),),),
            attachment=CalendarFile(event.title, entries),
        )
    )


def _event_entry(event: Event) -> CalendarEntry:
    return CalendarEntry(
        uid=f"{event.id}@colloquy",
        title=event.title,
        starts_at=event.starts_at.isoformat(),
        ends_at=event.ends_at.isoformat(),
        zone=event.zone,
        place=event.place,
    )


def _session_entry(event: Event, session: Session) -> CalendarEntry:
    return CalendarEntry(
        uid=f"{session.id}@colloquy",
        title=session.title,
        starts_at=session.starts_at.isoformat(),
        ends_at=session.ends_at.isoformat(),
        zone=event.zone,
        place=session.place,
        sequence=session.sequence,
    )
