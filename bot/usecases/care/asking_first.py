"""Asking a facilitator before one speaks of careful detail: the question goes to them and is kept nowhere."""

from bot.domain.callback_words import rsvps as words
from bot.domain.callback_words.rsvps import Advice
from bot.domain.events import DetailRule, Session
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import PersonId, SessionId
from bot.domain.messages.messages import Button, Keyboard, Lane, Message
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Detail, Said
from bot.domain.people.people import Role
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.form_reading import longest_said
from bot.usecases.rows import HOME
from bot.usecases.rsvps.screens import session_on
from storage.work import Work

_LONGEST = 500
"""Characters of a question: in concepts, so that it spreads no detail itself."""


class NobodyToAsk(Refused):
    """Nobody facilitates the session, or the event."""

    text = "ask-first-nobody"


class AskedJustNow(Refused):
    """The same guest asked about the same session a moment ago."""

    text = "ask-first-again"


def start_asking(work: Work, here: Here, session_id: SessionId) -> None:
    """Ask what somebody would like to speak of. Raises StaleButton, NobodyToAsk."""
    session = _careful(work, here, session_id)
    _whom(work, here, session)
    forms.begin(work, here, kind=ASKING, about=session.id)


def advise(
    work: Work, here: Here, session_id: SessionId, person_id: PersonId, advice: Advice
) -> None:
    """Tell whoever asked what a facilitator says. Raises StaleButton: not one's own session, or gone."""
    session = _careful(work, here, session_id)
    asked = work.guests.find(here.event.id, person_id)
    if asked is None or here.person.id not in _facilitators(work, here, session):
        raise StaleButton
    details: dict[str, Detail] = {
        "title": session.title,
        "advice": Said(f"ask-first-advice-{advice}"),
    }
    work.outbox.try_put(
        Message(
            person_id,
            "ask-first-answered",
            details,
            _to_session(session),
            Lane.REMINDER,
            about=here.event.id,
        )
    )
    work.reply(here, "ask-first-told", details, _to_session(session))


def _careful(work: Work, here: Here, session_id: SessionId) -> Session:
    session = session_on(work, here.event, session_id)
    if session.detail is not DetailRule.CAREFUL:
        raise StaleButton
    return session


def _facilitators(work: Work, here: Here, session: Session) -> set[PersonId]:
    """Return who facilitates a session; where nobody was given it, who facilitates the event."""
    leading = work.session_desks.leaders_of(here.event.id, session.id)
    return leading or {*work.guests.ids_as(here.event.id, Role.FACILITATOR)}


def _whom(work: Work, here: Here, session: Session) -> list[PersonId]:
    found = sorted(_facilitators(work, here, session) - {here.person.id})
    if not found:
        raise NobodyToAsk
    return found


def _finish(work: Work, here: Here, progress: Progress) -> None:
    event, session = here.event, _careful(work, here, SessionId(progress.about))
    whom = _whom(work, here, session)
    tap = f"{event.id}|{session.id}|{here.person.id}|ask-first"
    if not work.session_desks.signals.pause(event.id, tap, key=work.pause_key):
        raise AskedJustNow
    member = work.guests.find(event.id, here.person.id)
    details: dict[str, Detail] = {
        "title": session.title,
        "name": (member.profile.name if member else "") or Said("name-not-given"),
        "words": progress.answers["ask-first"],
    }
    rows: Keyboard = tuple(
        (Button(f"ask-first-say-{each}", words.ADVISE.to(session.id, here.person.id, each)),)
        for each in Advice
    )
    for person_id in whom:
        work.outbox.try_put(
            Message(
                person_id,
                "ask-first-asked",
                details,
                rows,
                Lane.REMINDER,
                protect=True,
                about=event.id,
            )
        )
    work.reply(
        here,
        "ask-first-sent",
        {"title": session.title, "count": len(whom)},
        _to_session(session),
    )


def _to_session(session: Session) -> Keyboard:
    return ((Button("go-session", words.SESSION.to(session.id)), HOME),)


ASKING = forms.FormKind(
    Form("ask-first", (Question("ask-first", longest=_LONGEST),)),
    _finish,
    longest_said,
    right=Right.TAKE_PART,
    for_questions=True,
)
FORMS = (ASKING,)
