"""The organizers' panel and the event's settings."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.events import Event
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import SessionId
from bot.domain.messages.messages import Button
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Moment, Said
from bot.domain.people.rights import Right
from bot.usecases import forms
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


def show_settings(work: Work, here: Here) -> None:
    """Show what organizers can change by tapping."""
    event = here.event
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
    work.reply(
        here,
        "settings",
        {
            "deadline-at": Moment(event.rsvp_deadline, event.zone),
            "seats": _seats(event.seats),
            "hours": int(event.offer_lasts / timedelta(hours=1)),
        },
        rows,
    )


def start_change(work: Work, here: Here, *, item: str) -> None:
    """Ask for the new value of a setting: deadline, seats, offer, or a session's seats."""
    event = here.event
    kinds = {"deadline": DEADLINE, "offer": OFFER, "seats": SEATS}
    if item not in kinds:
        _check_session(work, event, item)
    about = event.id if item in kinds else item
    forms.begin(work, here, kind=kinds.get(item, SEATS), about=about)


def _seats(seats: int | None) -> Said:
    return Said("seats-unlimited") if seats is None else Said("seats-limited", {"seats": seats})


def _check_session(work: Work, event: Event, session_id: str) -> None:
    try:
        work.events.session(event.id, SessionId(session_id))
    except UnknownSession:
        raise StaleButton from None


def _set_deadline(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    deadline = datetime.fromisoformat(progress.answers["deadline"])
    if deadline > event.starts_at:
        raise DeadlineTooLate
    if deadline <= work.now:
        raise DeadlinePast
    _change(work, here, replace(event, rsvp_deadline=deadline), "deadline")


def _set_offer(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    hours = timedelta(hours=int(progress.answers["offer-hours"]))
    _change(work, here, replace(event, offer_lasts=hours), "offer")


def _set_seats(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    answer = progress.answers["seats"]
    seats = None if answer == "unlimited" else int(answer)
    if progress.about == event.id:
        event = replace(event, seats=seats)
        work.events.keep(event)
    else:
        _check_session(work, event, progress.about)
        session = work.events.session(event.id, SessionId(progress.about))
        work.events.set_session_seats(session, seats)
    work.audit.note(event.id, actor=here.person.id, act="set-seats", subject=progress.about)
    release(work, event=event, subject=SessionId(progress.about))
    show_settings(work, here.at(event))


def _change(work: Work, here: Here, event: Event, what: str) -> None:
    work.events.keep(event)
    work.audit.note(event.id, actor=here.person.id, act=f"set-{what}")
    replan_soon(work, event_id=event.id)
    show_settings(work, here.at(event))


def _describe(_work: Work, here: Here, _progress: Progress, _question: Question) -> Details:
    event = here.event
    return {"deadline-at": Moment(event.rsvp_deadline, event.zone)}


DEADLINE = forms.FormKind(
    Form("set-deadline", (Question("deadline", Kind.MOMENT, longest=40),)),
    _set_deadline,
    _describe,
    right=Right.CHANGE_EVENT,
)
OFFER = forms.FormKind(
    Form("set-offer", (Question("offer-hours", Kind.NUMBER, longest=8),)),
    _set_offer,
    right=Right.CHANGE_EVENT,
)
SEATS = forms.FormKind(
    Form("set-seats", (Question("seats", Kind.NUMBER, ("unlimited",), longest=8),)),
    _set_seats,
    right=Right.CHANGE_EVENT,
)
