"""Batches of updates, each committed in one unit of work, and counted."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from telegram import Update

from storage.work import Work
from storage.writer import Writer

RUSH = 10
"""Updates in one batch that tell of a rush; what can wait then makes way for RUSH_SECONDS."""
RUSH_SECONDS = 1.0


class Taken(Protocol):
    """What became of updates: how many were new, and how many of these made trouble."""

    @property
    def updates(self) -> int:
        """Updates that were new."""
        ...

    @property
    def troubled(self) -> int:
        """Updates that could not be handled."""
        ...


@dataclass(frozen=True, slots=True)
class Total:
    """What was taken since the start."""

    updates: int = 0
    troubled: int = 0


class Batches:
    """Commits batches; `take` handles one in a unit of work."""

    def __init__(self, writer: Writer, take: Callable[[Work, Sequence[Update]], Taken]) -> None:
        self._writer = writer
        self._take = take
        self._total = Total()
        self._note_size: Callable[[int], None] | None = None
        self._rush_at = float("-inf")

    def on_batch(self, note_size: Callable[[int], None]) -> None:
        """Have the size of every batch noted, after its commit."""
        self._note_size = note_size

    def total(self) -> Total:
        """Return what was taken since the start."""
        return self._total

    async def commit(self, updates: Sequence[Update]) -> None:
        """Return when the effects of these updates are committed.

        Raises:
            StoreFailed: they are not.
        """
        taken = await self._writer.run(lambda work: self._take(work, updates))
        before = self._total
        self._total = Total(before.updates + taken.updates, before.troubled + taken.troubled)
        if self._note_size is not None:
            self._note_size(taken.updates)
        if taken.updates >= RUSH:
            self._rush_at = time.monotonic()

    def is_rush(self) -> bool:
        """Say whether many people tap at this moment."""
        return time.monotonic() - self._rush_at < RUSH_SECONDS
