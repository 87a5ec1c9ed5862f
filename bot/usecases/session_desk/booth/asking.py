"""Asking from the booth: the desk is told at once, for there is nobody to hide among so few."""

from bot.domain.callback_words import session_desk as words
from bot.domain.here import Here
from bot.domain.ids import SessionId
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.messages.texts import Said
from bot.domain.session_desk.booth import Ask
from bot.usecases.rows import HOME
from bot.usecases.session_desk.booth.screens import booth_session, put_booth
from bot.usecases.session_desk.finding import SessionNotOn, goes_on
from storage.work import Work


def ask_desk(work: Work, here: Here, session_id: SessionId, ask: Ask) -> None:
    """Tell who facilitates a session what the booth asks for; the same again after three minutes.

    Raises:
        StaleButton, NotInBooth, SessionNotOn: see there.
    """
    session = booth_session(work, here, session_id)
    if not goes_on(work, session):
        raise SessionNotOn
    signals, event = work.session_desks.signals, here.event
    # One pause for the whole booth: two who interpret would ask for the same.
    if not signals.pause(event.id, f"{event.id}|{session.id}|booth|{ask}", key=work.pause_key):
        put_booth(work, here, session, notice=Said("booth-asked-again"))
        return
    signals.ask(event.id, session.id, ask)
    row = (Button("desk-open", words.DESK.to(session.id)), HOME)
    for person_id in sorted(work.session_desks.leaders_of(event.id, session.id)):
        details = {"title": session.title, "ask": Said(f"booth-asks-{ask}")}
        work.outbox.try_put(
            Message(person_id, "booth-asked", details, (row,), Lane.REMINDER, about=event.id)
        )
    put_booth(work, here, session, notice=Said("booth-noted"))
