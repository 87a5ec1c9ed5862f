"""How a session goes, as its facilitators note it: whether it is interpreted, and how long each side speaks.

Nobody's name is in it. Seconds are kept while the session lasts, and told in thirds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

LONGEST_TURN = 900
"""Seconds that one turn counts at most: somebody forgot to tap."""
LEAST_TOLD = 120
"""Seconds from which on shares are told."""


class Side(StrEnum):
    """Who has the floor. Which side is which is agreed among the facilitators, and kept nowhere."""

    A = "a"
    B = "b"
    OTHER = "other"
    NOBODY = "nobody"


SPEAKING = (Side.A, Side.B, Side.OTHER)


class Third(StrEnum):
    """All that is told of a share."""

    HARDLY = "hardly"
    ONE = "one"
    TWO = "two"
    NEARLY_ALL = "nearly-all"


@dataclass(frozen=True, slots=True)
class Going:
    """How a session goes. `since` is when the turn of the `side` began, in seconds since 1970.

    `called` says that a translator was called for everybody and has not come yet.
    """

    interpreted: bool = False
    called: bool = False
    side: Side = Side.NOBODY
    since: int = 0
    seconds: Mapping[Side, int] = field(default_factory=dict[Side, int])

    def spoken(self, now: int) -> dict[Side, int]:
        """Return the seconds of each side up to now, the turn that goes on with them."""
        spoken = {side: self.seconds.get(side, 0) for side in SPEAKING}
        if self.side in spoken:
            spoken[self.side] += min(max(now - self.since, 0), LONGEST_TURN)
        return spoken

    def turned(self, side: Side, now: int) -> "Going":
        """Return how it goes once somebody of a side begins to speak, or nobody does."""
        return replace(self, side=side, since=now, seconds=self.spoken(now))


def thirds(spoken: Mapping[Side, int]) -> dict[Side, Third]:
    """Return the nearest third of each side, nothing before much was said."""
    total = sum(spoken.values())
    if total < LEAST_TOLD:
        return {}
    words = tuple(Third)
    return {side: words[(6 * seconds + total) // (2 * total)] for side, seconds in spoken.items()}
