"""The one thread that writes: work is handed to it and awaited."""

import asyncio
import time
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from bot.domain.channels.envelopes import Envelope
from bot.domain.ids import PersonId
from storage.outbox.copies.bells import Bell, Bells
from storage.store import Store
from storage.work import Work

T = TypeVar("T")


class Spans:
    """How long transactions took, in classes as a histogram has them; read from any thread."""

    BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)
    """Seconds; what took longer than the last is in the last class."""

    def __init__(self) -> None:
        self.counts = [0] * (len(self.BOUNDS) + 1)
        self.seconds = 0.0

    def note(self, seconds: float) -> None:
        """Count one."""
        self.counts[bisect_left(self.BOUNDS, seconds)] += 1
        self.seconds += seconds


class Writer:
    """Runs units of work one after the other, away from the event loop.

    SQLite has one writer anyway, and code that never waits needs no async driver: measured, one
    thread with plain Core takes a quarter of the CPU of the async bridge.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._deliver: Callable[[Sequence[Envelope], float], None] | None = None
        self._wake: Callable[[Iterable[PersonId]], None] | None = None
        self.bells = Bells()
        self.spans = Spans()
        self.queued = 0
        """Works that have been handed over and have not ended."""
        self.spent = 0.0
        """Seconds of processor time that work has taken of the thread: what others waited for."""

    def on_born(
        self, deliver: Callable[[Sequence[Envelope], float], None], *, look: Callable[[], None]
    ) -> None:
        """Have replies handed over, on the event loop, right after the work that bore them.

        Told besides: how many seconds ago their leases began at most. `look` is called when other
        messages wait that any copy may send.
        """
        self._deliver = deliver
        self.bells.hang(Bell.OUTBOX, look)

    def on_laid(self, wake: Callable[[Iterable[PersonId]], None]) -> None:
        """Have it told, on the event loop, whose page shows something else after a work."""
        self._wake = wake

    async def run(self, story: Callable[[Work], T]) -> T:
        """Run a story in one transaction; return its value once it has committed.

        Raises:
            Whatever the story or the database raises; nothing has then been changed.
        """
        loop, begun = asyncio.get_running_loop(), time.monotonic()
        self.queued += 1
        try:
            value, born, touched = await loop.run_in_executor(self._thread, self._tell, story)
        finally:
            self.queued -= 1
        if born and self._deliver is not None:
            self._deliver(born, time.monotonic() - begun)
        if touched and self._wake is not None:
            self._wake(touched)
        return value

    def _tell(self, story: Callable[[Work], T]) -> tuple[T, list[Envelope], Collection[PersonId]]:
        begun, begun_at = time.thread_time(), time.monotonic()
        try:
            with self.store.begin() as unit:
                value = story(unit.work)
        finally:
            self.spent += time.thread_time() - begun
            self.spans.note(time.monotonic() - begun_at)
        return value, unit.born, unit.work.outbox.pagebox.serials.touched

    async def listen(self) -> None:
        """Ring the bells for what any copy commits, until cancelled; for PostgreSQL only."""
        await self.store.listen(self.bells.ring)

    async def beat(self) -> None:
        """Have the store's pulse taken from the writer's thread."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self.store.beat)

    async def ping(self) -> None:
        """Touch the database from the writer's thread."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self.store.ping)

    def close(self) -> None:
        """Wait for work under way, then close the database."""
        self._thread.shutdown(wait=True)
        self.store.close()
