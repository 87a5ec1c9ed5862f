"""How a session goes, noted by who facilitates it: whether it is interpreted, and whose side speaks."""

from dataclasses import replace

from bot.domain.callback_words.session_desk import Interpreting
from bot.domain.here import Here
from bot.domain.ids import SessionId
from bot.domain.session_desk.speaking import Side
from bot.usecases.session_desk.desk_screens import show_desk
from bot.usecases.session_desk.finding import SessionNotOn, is_over, led_session
from bot.usecases.session_desk.going_screens import show_speaking
from storage.work import Work


def note_interpreting(work: Work, here: Here, session_id: SessionId, state: Interpreting) -> None:
    """Note that somebody interprets, which answers the calls, or that nobody does any more.

    Raises:
        StaleButton, NotYourDesk, SessionNotOn: see there.
    """
    session = led_session(work, here, session_id)
    if is_over(work, session):
        raise SessionNotOn
    goings = work.session_desks.goings
    is_on = state is Interpreting.ON
    goings.keep(session, replace(goings.of(session), interpreted=is_on, called=False))
    if is_on:
        goings.drop_calls(session)
    show_desk(work, here, session.id)


def note_turn(work: Work, here: Here, session_id: SessionId, side: Side) -> None:
    """Note that somebody of a side begins to speak, or nobody does.

    Raises:
        StaleButton, NotYourDesk, SessionNotOn: see there.
    """
    session = led_session(work, here, session_id)
    if is_over(work, session):
        raise SessionNotOn
    goings = work.session_desks.goings
    goings.keep(session, goings.of(session).turned(side, int(work.now.timestamp())))
    show_speaking(work, here, session.id)
