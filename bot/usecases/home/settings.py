"""Changing the event's settings: deadline, seats, how long an offer lasts."""

from dataclasses import replace
from datetime import UTC, timedelta

from bot.domain.callback_words.home import Setting
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import SessionId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Moment
from bot.domain.people.rights import Right
from bot.domain.wall_time import moment_written
from bot.usecases import forms
from bot.usecases.changes.notices import tell_earlier_deadline
from bot.usecases.home.settings_screen import show_settings
from bot.usecases.replanning import replan_soon
from bot.usecases.rsvps.offers import change_seats, release
from storage.events import UnknownSession
from storage.work import Work


class DeadlineTooLate(Refused):
    """A deadline for answers after the event has begun."""

    text = "deadline-too-late"


class DeadlinePast(Refused):
    """A deadline for answers that has already passed."""

    text = "deadline-past"


def start_change(work: Work, here: Here, setting: Setting) -> None:
    """Ask for the new value of a setting of the event."""
    forms.begin(work, here, kind=_KINDS[setting], about=here.event.id)


def start_session_seats(work: Work, here: Here, session_id: SessionId) -> None:
    """Ask for the new number of seats of a session."""
    _check_session(work, here.event, session_id)
    forms.begin(work, here, kind=SEATS, about=session_id)


def _check_session(work: Work, event: Event, session_id: str) -> None:
    try:
        work.events.session(event.id, SessionId(session_id))
    except UnknownSession:
        raise StaleButton from None


def _set_deadline(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    deadline = moment_written(progress.answers["deadline"]).astimezone(UTC)
    if deadline > event.starts_at:
        raise DeadlineTooLate
    if deadline <= work.now:
        raise DeadlinePast
    if deadline < event.rsvp_deadline:
        tell_earlier_deadline(work, here, deadline)
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
        release(work, event=event, subject=event.subject)
    else:
        _check_session(work, event, progress.about)
        session = work.events.session(event.id, SessionId(progress.about))
        work.events.set_session_seats(session, seats)
        change_seats(work, event, session, seats)
    work.audit.note(event.id, actor=here.person.id, act="set-seats", subject=progress.about)
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
FORMS = (DEADLINE, OFFER, SEATS)
_KINDS = {Setting.DEADLINE: DEADLINE, Setting.SEATS: SEATS, Setting.OFFER: OFFER}
