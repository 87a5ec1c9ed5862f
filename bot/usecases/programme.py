"""The programme: every session with the guest's own answers."""

from bot.domain.events import Session
from bot.domain.letters import Button, Letter
from bot.domain.people import Person
from bot.domain.rsvps import Rsvp
from bot.domain.words import Lines, Moment, Said
from bot.usecases.rsvps import event_of
from storage.work import Work


def show_schedule(work: Work, *, person: Person, screen: int | None = None) -> None:
    """Show all sessions in order; each can be tapped to see it and answer."""
    event = event_of(work, person)
    sessions = work.events.sessions_of(event.id)
    answers = work.rsvps.of_person(event.id, person.id)
    lines = Lines(tuple(_line(session, answers.get(session.id), event.zone) for session in sessions))
    buttons = tuple(
        (
            Button(
                "schedule-session",
                f"session:{session.id}",
                {"mark": _mark(answers.get(session.id)), "title": session.title},
            ),
        )
        for session in sessions
    )
    work.outbox.put(
        Letter(
            person.id,
            "schedule" if sessions else "schedule-empty",
            {"title": event.title, "lines": lines},
            (*buttons, (Button("go-rsvp", "rsvp"), Button("go-home", "home"))),
            replaces=screen,
        )
    )


def _line(session: Session, answer: Rsvp | None, zone: str) -> Said:
    return Said(
        "schedule-line",
        {
            "starts-at": Moment(session.starts_at, zone),
            "kind": Said(f"kind-{session.kind}"),
            "title": session.title,
            "venue": session.place,
            "mark": _mark(answer),
        },
    )


def _mark(answer: Rsvp | None) -> Said:
    return Said(f"mark-{answer.standing}" if answer else "mark-silent")
