"""Gaps: topics that guests asked about and no prepared answer is tied to."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import TopicId

NEWEST = 3
"""Questions of a topic whose time is kept."""


@dataclass(frozen=True, slots=True)
class Gap:
    """How often a topic was asked about, and when last, newest first; never by whom."""

    topic: TopicId
    number: int
    newest: tuple[datetime, ...]
