"""Requests that take a second organizer: what is asked for, and what it was when it was asked."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import EventId, PersonId

LASTS = timedelta(hours=24)
"""How long a second organizer may agree."""
REASON_LENGTH = 300
"""Characters of the reason why somebody says no."""


class RequestState(StrEnum):
    """How far a request is."""

    OPEN = "open"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    CHANGED = "changed"
    """What it was about has changed since; it is void."""


@dataclass(frozen=True, slots=True)
class Request:
    """What an organizer asked for: a button's name and parts, sealed at rest.

    `digest` (hex) is that of the preview as it was then; `made_at` is aware UTC.
    """

    id: str
    event_id: EventId
    requester: PersonId
    name: str
    parts: tuple[str, ...]
    digest: str
    made_at: datetime
    state: RequestState = RequestState.OPEN

    def is_open(self, now: datetime) -> bool:
        """Say whether it still waits for a second organizer."""
        return self.state is RequestState.OPEN and self.made_at <= now < self.made_at + LASTS
