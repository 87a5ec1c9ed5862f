"""Intake: updates that arrive together are committed together, each answered for after that."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from bot.domain.channels.knocks import Arrival
from bot.web.intake.reading_ahead import ReadingAhead, Screens
from storage.reader import Reader
from storage.store import Store

MOST_TOGETHER = 100
"""Updates in one transaction; as many as one getUpdates brings."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Waiting:
    updates: Sequence[Arrival]
    committed: asyncio.Future[None]
    since: float


class Intake:
    """Collects updates while a transaction runs, and commits all of them in the next one.

    `commit` takes a batch in one transaction. `answer_tap` is told the receipt of every tap first, for
    the spinner on a button does not wait for a database. Long `screens` are
    read ahead by a `reader` of the store.
    """

    def __init__(
        self,
        commit: Callable[[Sequence[Arrival]], Awaitable[None]],
        answer_tap: Callable[[str], None],
        store: Store,
        screens: Screens,
    ) -> None:
        self._commit = commit
        self._answer_tap = answer_tap
        self.reader, self._asking = Reader(store), Reader(store)
        self._ahead = ReadingAhead(self._take_together, self.reader, screens, asking=self._asking)
        self._waiting: list[_Waiting] = []
        self._worker: asyncio.Task[None] | None = None
        self._under_way: list[_Waiting] = []
        self._failing_since: float | None = None

    def stuck_for(self) -> float:
        """Return the seconds for which updates have failed, or waited for a commit, 0 for none."""
        since = [waiting.since for waiting in (*self._under_way, *self._waiting)]
        if self._failing_since is not None:
            since.append(self._failing_since)
        return asyncio.get_running_loop().time() - min(since) if since else 0.0

    def unread_for(self) -> float:
        """Return the seconds for which an update has waited for a long screen, 0 for none."""
        return self._ahead.open_for()

    async def take(self, updates: Sequence[Arrival]) -> None:
        """Return when the effects of these updates are committed.

        Raises:
            Whatever the commit raised; offered again, what has taken effect all the same does
            nothing.
        """
        self._answer_taps(updates)
        first, apart = self._ahead.begin(updates, insist=False)
        commits = [*apart] if first is None else [first, *apart]
        for result in await asyncio.gather(*commits, return_exceptions=True):
            if result is not None:
                raise result

    async def take_on(self, updates: Sequence[Arrival]) -> None:
        """Return when these are committed, but for what has to be read first; see `open_since`.

        Raises:
            Whatever the commit raised; offered again, what has taken effect all the same does
            nothing.
        """
        self._answer_taps(updates)
        first, _ = self._ahead.begin(updates, insist=True)
        if first is not None:
            await first

    def open_since(self) -> int | None:
        """Return the lowest number of an update that is not committed yet, None for none."""
        return self._ahead.open_since()

    def _answer_taps(self, updates: Sequence[Arrival]) -> None:
        for update in updates:
            if update.receipt:
                self._answer_tap(update.receipt)

    async def _take_together(self, updates: Sequence[Arrival]) -> None:
        loop = asyncio.get_running_loop()
        committed: asyncio.Future[None] = loop.create_future()
        self._waiting.append(_Waiting(updates, committed, loop.time()))
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._work())
        await committed

    async def finish(self) -> None:
        """Wait for commits under way; give up what is still being read."""
        await self._ahead.finish()
        if self._worker is not None:
            with contextlib.suppress(Exception):
                await self._worker

    def close_readers(self) -> None:
        """Wait for reading under way, then close its connections."""
        self.reader.close()
        self._asking.close()

    async def _work(self) -> None:
        while self._waiting:
            batch = self._under_way = self._next_batch()
            updates = [update for waiting in batch for update in waiting.updates]
            try:
                await self._commit(updates)
            except Exception as error:  # noqa: BLE001 - whoever waits decides what to do
                self._failing_since = self._failing_since or batch[0].since
                _settle(batch, error)
            else:
                self._failing_since = None
                _settle(batch, None)
            self._under_way = []

    def _next_batch(self) -> list[_Waiting]:
        batch: list[_Waiting] = []
        count = 0
        while self._waiting and (not batch or count < MOST_TOGETHER):
            batch.append(self._waiting.pop(0))
            count += len(batch[-1].updates)
        return batch


def _settle(batch: Sequence[_Waiting], error: Exception | None) -> None:
    for waiting in batch:
        if waiting.committed.done():
            continue
        if error is None:
            waiting.committed.set_result(None)
        else:
            waiting.committed.set_exception(error)
