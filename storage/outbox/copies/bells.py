"""Bells: a copy of the bot rings them as it commits, and every copy goes and looks at once.

What rings is a notification of PostgreSQL, part of the transaction: it comes when that commits, and
not otherwise. It carries static words and says nothing of whom or what. One that is lost costs what
it always cost to look now and then. With SQLite there is one copy, and nothing rings.
"""

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable, Collection
from contextlib import suppress
from enum import StrEnum

from sqlalchemy import Connection, text

CHANNEL = "colloquy"
_RING = text(f"SELECT pg_notify('{CHANNEL}', :words)")


class Bell(StrEnum):
    """What there is to look at."""

    PAGES = "pages"
    """Pages show something else now."""
    OUTBOX = "outbox"
    """Messages wait that may leave, and no copy has them in hand."""


def ring(connection: Connection, bells: Collection[Bell]) -> None:
    """Have every copy told, once this transaction commits."""
    if bells and connection.dialect.name == "postgresql":
        connection.execute(_RING, {"words": " ".join(sorted(bells))})


def bells_in(words: str) -> set[Bell]:
    """Return which bells a notification rings; words of another version ring none."""
    return {bell for bell in Bell if bell in words.split()}


class Ear:
    """What one task waits with between two looks: for a bell, or for a while."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self._looks_since: float | None = None

    def wake(self) -> None:
        """End the wait, or the next one at once."""
        self._event.set()

    async def rest(self, seconds: float) -> None:
        """Wait so long at most; what rang since the last wait ends this one.

        However often it rings, nine tenths of the time are left to others.
        """
        looked = 0.0 if self._looks_since is None else time.monotonic() - self._looks_since
        pause = min(9 * looked, seconds)
        await asyncio.sleep(pause)
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds - pause):
                await self._event.wait()
        self._event.clear()
        self._looks_since = time.monotonic()


class Bells:
    """Who in this copy looks when a bell rings; belongs to one event loop."""

    def __init__(self) -> None:
        self._heard_by: dict[Bell, list[Callable[[], None]]] = defaultdict(list)

    def hang(self, bell: Bell, heard: Callable[[], None]) -> None:
        """Have something called whenever a bell rings."""
        self._heard_by[bell].append(heard)

    def ear(self, bell: Bell) -> Ear:
        """Return what a task waits with that looks when a bell rings."""
        ear = Ear()
        self.hang(bell, ear.wake)
        return ear

    def ring(self, bells: Collection[Bell]) -> None:
        """Call whoever hears these."""
        for bell in bells:
            for heard in self._heard_by[bell]:
                heard()
