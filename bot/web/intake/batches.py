"""Batches of updates, each committed in one unit of work, and counted.

What fails outside an update's own savepoint fails its whole batch. The batch is then committed in
halves, down to the update at fault; that one is noted without its content and passed over.
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.channels.knocks import Arrival, Heard, Knock, Unread
from storage.database.errors import (
    DatabaseUnreachable,
    StoreDamaged,
    StoreFailed,
    StoreFull,
    StoreLocked,
)
from storage.housekeeping.files_in_place import FilesGone
from storage.work import Work
from storage.writer import Writer

RUSH = 20
"""Updates within RUSH_SECONDS that tell of a rush, in one batch or one by one; what can wait then
makes way."""
RUSH_SECONDS = 1.0
SECOND_THOUGHTS = (0.1, 0.5)
"""Seconds before an update at which the store itself failed is tried again."""
NOBODYS_FAULT = (DatabaseUnreachable, FilesGone, StoreDamaged, StoreFull, StoreLocked)
"""What no update can cause, and waiting mends."""

log = logging.getLogger(__name__)


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

    @property
    def refused(self) -> int:
        """Updates that asked for what its sender may not do, or for what is not there."""
        ...


@dataclass(frozen=True, slots=True)
class Total:
    """What was taken since the start."""

    updates: int = 0
    troubled: int = 0
    refused: int = 0


class Rush:
    """How many updates came lately; moments are monotonic seconds."""

    def __init__(self) -> None:
        self._recent: deque[tuple[float, int]] = deque()

    def note(self, count: int, *, now: float) -> None:
        """Note that so many have been taken."""
        self._recent.append((now, count))
        self._forget_past(now)

    def is_on(self, *, now: float) -> bool:
        """Say whether many have been taken within the last second, together or one by one."""
        self._forget_past(now)
        return sum(count for _, count in self._recent) >= RUSH

    def _forget_past(self, now: float) -> None:
        while self._recent and self._recent[0][0] < now - RUSH_SECONDS:
            self._recent.popleft()


class Batches:
    """Commits batches; `take` handles one in a unit of work."""

    def __init__(
        self, writer: Writer, take: Callable[[Work, Sequence[Knock | Heard]], Taken]
    ) -> None:
        self._writer = writer
        self._take = take
        self._total = Total()
        self._note_size: Callable[[int], None] | None = None
        self._rush = Rush()

    def on_batch(self, note_size: Callable[[int], None]) -> None:
        """Have the size of every batch noted, after its commit."""
        self._note_size = note_size

    def total(self) -> Total:
        """Return what was taken since the start."""
        return self._total

    async def commit(self, updates: Sequence[Arrival]) -> None:
        """Return when the effects of these updates are committed, or they are set aside.

        Raises:
            StoreFailed: they are not, or not all of them; offered again, what was committed does
                nothing.
        """
        try:
            await self._commit(updates)
        except NOBODYS_FAULT:
            raise
        except StoreFailed:
            # Is it the store or one of the updates? Only a store that answers is asked again.
            await self._writer.ping()
            await self._commit_apart(updates)
        except Exception:  # noqa: BLE001 - found and named once it is alone
            await self._commit_apart(updates)

    async def _commit_apart(self, updates: Sequence[Arrival]) -> None:
        """Commit a batch that failed in halves; alone, an update is given up."""
        if len(updates) == 1:
            await self._commit_alone(updates[0])
            return
        middle = len(updates) // 2
        for half in (updates[:middle], updates[middle:]):
            try:
                await self._commit(half)
            except NOBODYS_FAULT:
                raise
            except Exception:  # noqa: BLE001 - found and named once it is alone
                await self._commit_apart(half)

    async def _commit_alone(self, update: Arrival) -> None:
        """Try once more what may have been the store's fault; then note the update as trouble.

        Raises:
            StoreFailed: not even that can be written, so it is no update's fault.
        """
        trouble = "StoreFailed"
        for pause in (*SECOND_THOUGHTS, None):
            try:
                await self._commit([update])
            except StoreFailed as failed:
                if pause is None:
                    trouble = type(failed).__name__
                    break
                await asyncio.sleep(pause)
            except Exception as error:  # noqa: BLE001 - whatever it is, the others must go on
                trouble = type(error).__name__
                break
            else:
                return
        await self._commit([Unread(update.key, trouble), *_content_of(update)])
        log.error("update %d could not be taken in: %s", update.key, trouble)

    async def _commit(self, updates: Sequence[Arrival]) -> None:
        taken = await self._writer.run(lambda work: self._take_all(work, updates))
        before = self._total
        self._total = Total(
            before.updates + taken.updates,
            before.troubled + taken.troubled,
            before.refused + taken.refused,
        )
        if self._note_size is not None:
            self._note_size(taken.updates)
        self._rush.note(taken.updates, now=time.monotonic())

    def _take_all(self, work: Work, updates: Sequence[Arrival]) -> Total:
        """Take what can be read; note the rest, as trouble where it is malformed."""
        unread = {update.key: update.trouble for update in updates if isinstance(update, Unread)}
        taken = self._take(work, [each for each in updates if not isinstance(each, Unread)])
        if not unread:
            return Total(taken.updates, taken.troubled, taken.refused)
        new = unread.keys() - work.seen_updates.already_seen(unread)
        work.seen_updates.note((key, unread[key] or None) for key in new)
        troubled = sum(1 for key in new if unread[key])
        return Total(taken.updates + len(new), taken.troubled + troubled, taken.refused)

    def is_rush(self) -> bool:
        """Say whether many people tap at this moment."""
        return self._rush.is_on(now=time.monotonic())


def _content_of(update: Arrival) -> list[Unread]:
    """Return what is noted with an update that is given up: that it came with this content."""
    content_key = update.content_key if isinstance(update, Knock) else None
    return [] if content_key is None else [Unread(content_key)]
