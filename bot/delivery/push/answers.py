"""What a push service's answer to a notice means."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from typing import Protocol


class Fate(Enum):
    """What became of a message."""

    TAKEN = auto()
    LATER = auto()
    GONE = auto()
    """The browser is not told there any more."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A fate; `wait` is how long the service asked us to wait, `status` what it said."""

    fate: Fate
    status: int
    wait: timedelta = timedelta()


class ServiceAway(Exception):
    """A push service cannot be reached, or does not answer in time."""


class Push(Protocol):
    """Tells one browser, by the address it has at its maker's service."""

    async def __call__(self, endpoint: str) -> Answer:
        """Send an empty message. Raises ServiceAway."""
        ...
