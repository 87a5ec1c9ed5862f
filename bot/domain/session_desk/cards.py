"""Input cards: a finding or an option with its source, which facilitators send to a session."""

from dataclasses import dataclass

from bot.domain.ids import DeskTextId, EventId
from bot.domain.messages.texts import Words

TITLE = 60
"""Characters, as the two below."""
TEXT = 500
SOURCE = 200
MOST_CARDS = 40
"""Cards of an event."""


@dataclass(frozen=True, slots=True)
class InputCard:
    """One card, in both languages. `key` is its name in an event file, "" if it is from the chat."""

    id: DeskTextId
    event_id: EventId
    title: Words
    text: Words
    source: Words
    key: str = ""
