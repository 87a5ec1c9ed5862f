"""Prompts for facilitators: those that come with the bot, by kind, and those an event has of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.ids import DeskTextId, EventId
from bot.domain.messages.texts import Words

LONGEST_PROMPT = 300
"""Characters of a prompt of one's own."""
MOST_PROMPTS = 40
"""Prompts of their own that an event may have."""


class PromptKind(StrEnum):
    """What a prompt is for."""

    OPEN = "open"
    RESTATE = "restate"
    AGREE = "agree"
    SYNTHESIS = "synthesis"
    THEORY = "theory"
    CONTENT = "content"
    PROCESS = "process"
    NORMS = "norms"
    CLOSE = "close"


SHIPPED: Mapping[PromptKind, int] = {
    PromptKind.OPEN: 3,
    PromptKind.RESTATE: 2,
    PromptKind.AGREE: 2,
    PromptKind.SYNTHESIS: 2,
    PromptKind.THEORY: 2,
    PromptKind.CONTENT: 3,
    PromptKind.PROCESS: 3,
    PromptKind.NORMS: 4,
    PromptKind.CLOSE: 2,
}
"""How many prompts of a kind stand on the sheets, as `prompt-<kind>-<number>`."""


@dataclass(frozen=True, slots=True)
class OwnPrompt:
    """A prompt that facilitators of an event wrote; it may be in one language only."""

    id: DeskTextId
    event_id: EventId
    kind: PromptKind
    text: Words
