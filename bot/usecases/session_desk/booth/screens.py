"""A session as those who interpret it see it: whose turn it is, the room's signals, who called."""

from bot.domain.callback_words import glossary
from bot.domain.callback_words import interpreting as interpreting_words
from bot.domain.callback_words import session_desk as words
from bot.domain.events import Session
from bot.domain.features import Feature, Gate
from bot.domain.here import Here
from bot.domain.ids import SessionId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, in_rows
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Detail, Said
from bot.domain.people.rights import Right
from bot.domain.session_desk.booth import HEARD, Ask
from bot.domain.session_desk.signals import shown_signals
from bot.usecases.interpreting.finding import interprets
from bot.usecases.interpreting.phrases import on_turn_said
from bot.usecases.rows import HOME, allowed
from bot.usecases.rsvps.screens import session_of
from bot.usecases.session_desk.desk_screens import called_lines, signals_said, time_said
from bot.usecases.session_desk.finding import goes_on, people_in
from storage.work import Work

_TURNS = Gate(Right.LOOK, Feature.LANGUAGES)
_TO_TURNS = Button("go-interpreting", interpreting_words.SHOW.to())


class NotInBooth(Refused):
    """The booth of a session, to somebody who neither interprets nor translates."""

    text = "booth-not-yours"


def booth_session(work: Work, here: Here, session_id: SessionId) -> Session:
    """Return a session for whoever interprets or translates. Raises StaleButton, NotInBooth."""
    session = session_of(work, here.event, session_id)
    if not here.may(Right.TRANSLATE_QUESTIONS) and not interprets(work, here.event, here.person.id):
        raise NotInBooth
    return session


def show_booth(work: Work, here: Here, session_id: SessionId) -> None:
    """Show the booth of a session as it is now. Raises StaleButton, NotInBooth."""
    put_booth(work, here, booth_session(work, here, session_id))


def put_booth(work: Work, here: Here, session: Session, *, notice: Said | str = "") -> None:
    """Show the booth, below a notice about the last tap."""
    taps = work.session_desks.signals.of_session(here.event.id, session.id)
    shown = shown_signals(taps, now=work.now, guests=len(people_in(work, here, session)))
    heard = tuple(
        Said(
            "booth-heard",
            {"signal": Said(f"signal-{signal}"), "many": Said(f"how-many-{shown[signal]}")},
        )
        for signal in HEARD
        if signal in shown
    )
    goings = work.session_desks.goings
    details: dict[str, Detail] = {
        "title": session.title,
        "time": time_said(work, here, session),
        "turns": on_turn_said(work, here, session),
        "signals": signals_said(work, session, heard),
        "called": called_lines(work, here, goings.of(session), goings.callers(session)),
        "notice": notice,
        "hint": Said("booth-hint") if goes_on(work, session) else "",
    }
    work.reply(here, "booth", details, _rows(work, here, session))


def _rows(work: Work, here: Here, session: Session) -> Keyboard:
    asking = [Button(f"booth-ask-{ask}", words.ASK.to(session.id, ask)) for ask in Ask]
    return (
        (Button("desk-refresh", words.BOOTH.to(session.id), style=ButtonStyle.PRIMARY),),
        *(in_rows(asking) if goes_on(work, session) else ()),
        (Button("session-glossary", glossary.PAGE.to(0)),),
        *allowed(here, (((_TURNS, _TO_TURNS), (Right.LOOK, HOME)),)),
    )
