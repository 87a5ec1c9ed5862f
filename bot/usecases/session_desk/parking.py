"""What becomes of what was parked, and telling everybody of the session at its close."""

from dataclasses import replace

from bot.domain.callback_words import rsvps
from bot.domain.here import Here
from bot.domain.ids import ParkedId, SessionId
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.messages.refusals import StaleButton
from bot.domain.session_desk.parking import CHOSEN, Fate
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.rows import HOME
from bot.usecases.session_desk.desk_screens import show_closed, show_parked
from bot.usecases.session_desk.finding import led_item, led_session, people_in
from bot.usecases.session_desk.phrases import parked_lines
from storage.work import Work


def choose_fate(work: Work, here: Here, parked_id: ParkedId, fate: Fate) -> None:
    """Say what becomes of something that is parked. Raises StaleButton."""
    if fate not in CHOSEN:
        raise StaleButton
    session, parked = led_item(work, here, parked_id)
    work.session_desks.keep_parked(replace(parked, fate=fate))
    show_parked(work, here, session.id)


def close(work: Work, here: Here, session_id: SessionId) -> None:
    """Send everybody of the session what was parked, each with what becomes of it.

    Raises:
        StaleButton: nothing is parked, or nobody has said yet what becomes of something.
        NotYourDesk: see there.
    """
    session = led_session(work, here, session_id)
    parked = work.session_desks.parked_in(here.event.id, session.id)
    if not parked or any(each.fate is Fate.OPEN for each in parked):
        raise StaleButton
    details = {"title": session.title, "lines": parked_lines(parked)}
    row = (Button("go-session", rsvps.SESSION.to(session.id)), HOME)
    told = people_in(work, here, session)
    for person_id in told:
        work.outbox.try_put(
            Message(
                person_id, "session-parked", details, (row,), Lane.BROADCAST, about=here.event.id
            )
        )
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="sent-parked", subject=session.id
    )
    show_closed(work, here, session, count=len(told))
