"""What guests do during a session: signal, park, call a translator. Nothing of it names them, a call apart."""

from dataclasses import replace

from bot.crypto.codes import new_id
from bot.domain.callback_words import rsvps
from bot.domain.callback_words.session_desk import CallFor
from bot.domain.events import Session
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import ParkedId, SessionId
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Said
from bot.domain.people.people import Role
from bot.domain.session_desk.parking import LONGEST, MOST_PARKED, Parked
from bot.domain.session_desk.signals import Signal
from bot.usecases import forms
from bot.usecases.form_reading import longest_said
from bot.usecases.rows import HOME
from bot.usecases.session_desk.desk_screens import show_parked
from bot.usecases.session_desk.finding import SessionNotOn, goes_on, joined_session
from bot.usecases.session_desk.room_screens import put_room
from storage.work import Work

_A_WORD = frozenset({Signal.UNCLEAR_WORD, Signal.TWO_MEANINGS})


class ParkingFull(Refused):
    """As much is parked in a session as may be."""

    text = "parked-full"


class NoTranslator(Refused):
    """A call, and nobody of the event translates."""

    text = "session-no-translator"


def give_signal(work: Work, here: Here, session_id: SessionId, signal: Signal) -> None:
    """Count a signal, unless the same person gave it in the last minutes.

    Raises:
        StaleButton, NotInSession, SessionNotOn: see there.
    """
    session = _session_now(work, here, session_id)
    notice = "session-signal-again"
    if _is_first(work, here, session, signal):
        work.session_desks.signals.count(here.event.id, session.id, signal)
        notice = "session-signal-word" if signal in _A_WORD else "session-signal-noted"
    put_room(work, here, session, notice=Said(notice))


def start_parking(work: Work, here: Here, session_id: SessionId) -> None:
    """Ask what is to be set aside. Raises like `give_signal`, and ParkingFull."""
    session = _session_now(work, here, session_id)
    _refuse_full(work, session)
    forms.begin(work, here, kind=PARKING, about=session.id)


def call_translator(work: Work, here: Here, session_id: SessionId, whom: CallFor) -> None:
    """Tell whoever translates, and whoever facilitates, that somebody is needed.

    With ME the caller's own name is in it, as they chose; with ROOM nobody's is.

    Raises:
        StaleButton, NotInSession, SessionNotOn, NoTranslator: see there.
    """
    session = _session_now(work, here, session_id)
    event, me = here.event, here.person.id
    translators = {*work.guests.ids_as(event.id, Role.TRANSLATOR)} - {me}
    if not translators:
        raise NoTranslator
    if not _is_first(work, here, session, whom):
        put_room(work, here, session, notice=Said("session-call-again"))
        return
    _note_call(work, here, session, whom)
    caller = work.guests.find(event.id, me)
    name = caller.profile.name if caller else ""
    details: Details = {"title": session.title, "venue": session.place, "name": name}
    text = f"translator-called-{whom}" if name else "translator-called-room"
    leading = work.session_desks.leaders_of(event.id, session.id) - {me}
    for person_id in sorted(translators | leading):
        row = (Button("go-session", rsvps.SESSION.to(session.id)), HOME)
        work.outbox.try_put(
            Message(person_id, text, details, (row,), Lane.REMINDER, about=event.id)
        )
    put_room(work, here, session, notice=Said("session-called", {"count": len(translators)}))


def _note_call(work: Work, here: Here, session: Session, whom: CallFor) -> None:
    """Let the desk show who waits for a translator, until one is there or the session ends."""
    goings = work.session_desks.goings
    if whom is CallFor.ME:
        goings.note_call(session, here.person.id)
    else:
        goings.keep(session, replace(goings.of(session), called=True))


def _session_now(work: Work, here: Here, session_id: SessionId) -> Session:
    session = joined_session(work, here, session_id)
    if not goes_on(work, session):
        raise SessionNotOn
    return session


def _is_first(work: Work, here: Here, session: Session, what: str) -> bool:
    """Say whether somebody did not do this in the last minutes, and begin their pause."""
    tap = f"{here.event.id}|{session.id}|{here.person.id}|{what}"
    return work.session_desks.signals.pause(here.event.id, tap, key=work.pause_key)


def _refuse_full(work: Work, session: Session) -> None:
    if len(work.session_desks.parked_in(session.event_id, session.id)) >= MOST_PARKED:
        raise ParkingFull(number=MOST_PARKED)


def _finish_parking(work: Work, here: Here, progress: Progress) -> None:
    """Keep what was typed, with nothing beside it that leads to whoever typed it."""
    session = _session_now(work, here, SessionId(progress.about))
    _refuse_full(work, session)
    text = progress.answers["session-park"]
    parked = Parked(ParkedId(new_id()), here.event.id, session.id, text)
    work.session_desks.keep_parked(parked)
    if session.id in work.session_desks.led_by(here.event.id, here.person.id):
        show_parked(work, here, session.id)
    else:
        put_room(work, here, session, notice=Said("session-parked-noted"))


PARKING = forms.FormKind(
    Form("session-park", (Question("session-park", Kind.NAME, longest=LONGEST),)),
    _finish_parking,
    longest_said,
    for_questions=True,
)
FORMS = (PARKING,)
