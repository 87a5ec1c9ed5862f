"""What was set aside in a session, without an author, and what becomes of it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.ids import EventId, ParkedId, SessionId

LONGEST = 200
"""Characters of one item."""
MOST_PARKED = 20
"""Items of one session."""


class Fate(StrEnum):
    """What becomes of an item; each gets one at the close."""

    OPEN = "open"
    LATER = "later"
    ELSEWHERE = "elsewhere"
    DROPPED = "dropped"


CHOSEN = (Fate.LATER, Fate.ELSEWHERE, Fate.DROPPED)


@dataclass(frozen=True, slots=True)
class Parked:
    """One item, as it was typed. Neither who set it aside nor when is known."""

    id: ParkedId
    event_id: EventId
    session_id: SessionId
    text: str
    fate: Fate = Fate.OPEN
