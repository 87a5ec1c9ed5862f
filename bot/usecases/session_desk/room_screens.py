"""A session as guests in the room see it: signals, what is parked, a translator, the norms."""

from bot.domain.callback_words import glossary, home, rsvps
from bot.domain.callback_words import session_desk as words
from bot.domain.callback_words.session_desk import CallFor
from bot.domain.events import Session
from bot.domain.here import Here
from bot.domain.ids import SessionId
from bot.domain.messages.messages import Button, Keyboard, in_rows
from bot.domain.messages.texts import Lines, Said
from bot.domain.session_desk.signals import Signal
from bot.usecases.rows import HOME
from bot.usecases.session_desk.finding import goes_on, is_over, joined_session
from bot.usecases.session_desk.phrases import parked_lines
from storage.work import Work


def show_room(work: Work, here: Here, session_id: SessionId) -> None:
    """Show what can be done during a session. Raises StaleButton, NotInSession."""
    put_room(work, here, joined_session(work, here, session_id))


def put_room(work: Work, here: Here, session: Session, *, notice: Said | str = "") -> None:
    """Show the room, below a notice about the last tap."""
    is_open = goes_on(work, session)
    to_glossary = notice == Said("session-signal-word")
    keyboard: Keyboard = (
        *(((Button("session-glossary", glossary.PAGE.to(0)),),) if to_glossary else ()),
        *(_signal_rows(session) if is_open else ()),
        *(
            (
                (Button("session-park", words.PARK.to(session.id)),),
                (
                    Button("session-call-me", words.CALL.to(session.id, CallFor.ME)),
                    Button("session-call-room", words.CALL.to(session.id, CallFor.ROOM)),
                ),
            )
            if is_open
            else ()
        ),
        (
            Button("norms-open", home.NORMS.to()),
            Button("session-parked-open", words.PARKED_THERE.to(session.id)),
        ),
        (Button("go-session", rsvps.SESSION.to(session.id)), HOME),
    )
    details = {
        "title": session.title,
        "notice": notice,
        "about": _about_said(work, session),
    }
    work.reply(here, "session-room", details, keyboard)


def _about_said(work: Work, session: Session) -> Said:
    """Say what can be done here, from when on, or that it can be done no more."""
    if goes_on(work, session):
        return Said("session-room-open")
    if session.cancelled:
        return Said("desk-cancelled")
    return Said("session-room-over" if is_over(work, session) else "session-room-closed")


def show_parked_there(work: Work, here: Here, session_id: SessionId) -> None:
    """Show guests what was parked, once the session is over. Raises StaleButton, NotInSession."""
    session = joined_session(work, here, session_id)
    back = (Button("go-room", words.ROOM.to(session.id)), HOME)
    if work.now < session.ends_at:
        work.reply(here, "session-parked-later", {"title": session.title}, (back,))
        return
    parked = work.session_desks.parked_in(here.event.id, session.id)
    lines: Lines | Said = parked_lines(parked) if parked else Said("session-parked-none")
    work.reply(here, "session-parked", {"title": session.title, "lines": lines}, (back,))


def _signal_rows(session: Session) -> Keyboard:
    buttons = [Button(f"signal-{each}", words.SIGNAL.to(session.id, each)) for each in Signal]
    return in_rows(buttons)
