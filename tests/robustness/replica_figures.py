"""What a soak of several copies of the bot came to, and the promises it is judged by."""

import time
from collections import Counter
from dataclasses import dataclass, field

COPIES = 3
PER_SECOND = 30
IN_DOUBT = 8
"""Broadcast messages that a kill may make unknown."""


@dataclass(slots=True)
class Figures:
    """What a run came to; `allowed` replies may have come twice."""

    kills: int = 0
    standstills: int = 0
    restarts: int = 0
    updates: int = 0
    taken: int = 0
    states: Counter[str] = field(default_factory=Counter[str])
    broadcasts: int = 0
    replies_lost: int = 0
    replies_doubled: int = 0
    allowed: int = 0
    broadcasts_doubled: int = 0
    broadcasts_lost: int = 0
    unknown: int = 0
    refused: int = 0
    refused_to_all: int = 0
    refused_after: list[str] = field(default_factory=list[str])
    """For each of these what had happened last, and how long before."""
    troubles: list[tuple[float, str]] = field(default_factory=list[tuple[float, str]])
    """What was done to the copies, with its moment in Unix seconds."""
    fullest_second: int = 0
    seconds: float = 0.0

    def lines(self) -> list[str]:
        """The figures in words."""
        return [
            f"{COPIES} copies, {self.seconds:.0f} s, kills {self.kills}, restarts of the database"
            f" {self.restarts}, standstills {self.standstills}",
            f"updates {self.updates}, taken in {self.taken}",
            f"replies lost {self.replies_lost}, doubled {self.replies_doubled} of at most"
            f" {self.allowed} in flight at kills",
            f"broadcasts {self.broadcasts}: messages lost {self.broadcasts_lost}, doubled"
            f" {self.broadcasts_doubled}, unknown {self.unknown} of at most {self.in_doubt}",
            f"messages in the fullest second {self.fullest_second}, refused (429) {self.refused},"
            f" of which {self.refused_to_all} for the limit of all chats"
            + "".join(f"; {each}" for each in self.refused_after),
            f"endings {dict(self.states)}",
        ]

    def trouble(self, what: str) -> None:
        """Note what is done now."""
        self.troubles.append((time.time(), what))

    def last_before(self, moment: float) -> str:
        """What had been done last before a moment, and how long before."""
        before = [(at, what) for at, what in self.troubles if at <= moment]
        return f"{moment - before[-1][0]:.1f} s after {before[-1][1]}" if before else "before all"

    @property
    def in_doubt(self) -> int:
        """How many broadcast messages may have become unknown."""
        return IN_DOUBT * (self.kills + self.standstills)

    def broken(self) -> list[str]:
        """The promises that were not kept."""
        promises = {
            "an update was not taken in": self.taken == self.updates,
            "a reply was lost": self.replies_lost == 0,
            "a reply was doubled that was not in flight": self.replies_doubled <= self.allowed,
            "a broadcast reached somebody twice": self.broadcasts_doubled == 0,
            "a broadcast message was lost": self.broadcasts_lost == 0,
            "a kill made too many messages unknown": self.unknown <= self.in_doubt,
        }
        return [promise for promise, is_kept in promises.items() if not is_kept]
