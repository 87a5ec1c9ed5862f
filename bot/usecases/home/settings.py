"""The organizers' panel and the event's settings."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.events import Event
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.ids import SessionId
from bot.domain.messages.messages import Button, Message
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Moment, Said
from bot.domain.people.people import Person, Role
from bot.usecases import forms
from bot.usecases.current_event import event_of
from bot.usecases.replanning import replan_soon
from bot.usecases.rsvps.answering import release
from storage.events import UnknownSession
from storage.work import Work

_BACK = (Button("go-settings", "settings"), Button("go-admin", "admin"))


class DeadlineTooLate(Refused):
    """A deadline for answers after the event has begun."""

    text = "deadline-too-late"


class DeadlinePast(Refused):
    """A deadline for answers that has already passed."""

    text = "deadline-past"


def show_settings(work: Work, *, person: Person, screen: int | None = None) -> None:
    """Show what organizers can change by tapping."""
    event = event_of(work, person)
    sessions = tuple(
        (
            Button(
                "settings-session",
                f"settings:{session.id}",
                {"title": session.title, "seats": _seats(session.seats)},
            ),
        )
        for session in work.events.sessions_of(event.id)
        if not session.cancelled
    )
    rows = (
        (Button("settings-deadline", "settings:deadline"),),
        (
            Button("settings-seats", "settings:seats"),
            Button("settings-offer", "settings:offer"),
        ),
        *sessions,
        (Button("go-admin", "admin"), Button("go-home", "home")),
    )
    work.outbox.put(
        Message(
            person.id,
            "settings",
            {
                "deadline-at": Moment(event.rsvp_deadline, event.zone),
                "seats": _seats(event.seats),
                "hours": int(event.offer_lasts / timedelta(hours=1)),
            },
            rows,
            replaces=screen,
        )
    )


def start_change(work: Work, *, person: Person, item: str, screen: int | None = None) -> None:
    """Ask for the new value of a setting: deadline, seats, offer, or a session's seats."""
    event = event_of(work, person)
    kinds = {"deadline": DEADLINE, "offer": OFFER, "seats": SEATS}
    if item not in kinds:
        _check_session(work, event, item)
    about = event.id if item in kinds else item
    forms.begin(work, person=person, kind=kinds.get(item, SEATS), screen=screen, about=about)


def _seats(seats: int | None) -> Said:
    return Said("seats-unlimited") if seats is None else Said("seats-limited", {"seats": seats})


def _check_session(work: Work, event: Event, session_id: str) -> None:
    try:
        work.events.session(event.id, SessionId(session_id))
    except UnknownSession:
        raise StaleButton from None


def _set_deadline(work: Work, person: Person, progress: Progress, screen: int | None) -> None:
    event = event_of(work, person)
    deadline = datetime.fromisoformat(progress.answers["deadline"])
    if deadline > event.starts_at:
        raise DeadlineTooLate
    if deadline <= work.now:
        raise DeadlinePast
    _change(work, person, replace(event, rsvp_deadline=deadline), "deadline", screen)


def _set_offer(work: Work, person: Person, progress: Progress, screen: int | None) -> None:
    event = event_of(work, person)
    hours = timedelta(hours=int(progress.answers["offer-hours"]))
    _change(work, person, replace(event, offer_lasts=hours), "offer", screen)


def _set_seats(work: Work, person: Person, progress: Progress, screen: int | None) -> None:
    event = event_of(work, person)
    answer = progress.answers["seats"]
    seats = None if answer == "unlimited" else int(answer)
    if progress.about == event.id:
        event = replace(event, seats=seats)
        work.events.keep(event)
    else:
        _check_session(work, event, progress.about)
        session = work.events.session(event.id, SessionId(progress.about))
        work.events.set_session_seats(session, seats)
    work.audit.note(event.id, actor=person.id, act="set-seats", subject=progress.about)
    release(work, event=event, subject=SessionId(progress.about))
    show_settings(work, person=person, screen=screen)


def _change(work: Work, person: Person, event: Event, what: str, screen: int | None) -> None:
    work.events.keep(event)
    work.audit.note(event.id, actor=person.id, act=f"set-{what}")
    replan_soon(work, event_id=event.id)
    show_settings(work, person=person, screen=screen)


def _describe(work: Work, person: Person, _progress: Progress, _question: Question) -> Details:
    event = event_of(work, person)
    return {"deadline-at": Moment(event.rsvp_deadline, event.zone)}


DEADLINE = forms.FormKind(
    Form("set-deadline", (Question("deadline", Kind.MOMENT, longest=40),)),
    _set_deadline,
    _describe,
    who=Role.ORGANIZER,
)
OFFER = forms.FormKind(
    Form("set-offer", (Question("offer-hours", Kind.NUMBER, longest=8),)),
    _set_offer,
    who=Role.ORGANIZER,
)
SEATS = forms.FormKind(
    Form("set-seats", (Question("seats", Kind.NUMBER, ("unlimited",), longest=8),)),
    _set_seats,
    who=Role.ORGANIZER,
)
