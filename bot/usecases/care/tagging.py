"""Tagging sessions as technical or policy: said to everybody, a change that nobody has to be told of."""

from dataclasses import replace

from bot.domain.events import Strand
from bot.domain.here import Here
from bot.domain.ids import SessionId
from bot.domain.messages.refusals import StaleButton
from bot.usecases.rsvps.screens import session_of, show_session
from storage.work import Work


def tag(work: Work, here: Here, session_id: SessionId, strand: Strand) -> None:
    """Give a session a tag, or take it off where it has this one. Raises StaleButton."""
    session = session_of(work, here.event, session_id)
    if session.cancelled:
        raise StaleButton
    now = None if session.strand is strand else strand
    work.events.keep_session(replace(session, strand=now))
    show_session(work, here, session.id)
