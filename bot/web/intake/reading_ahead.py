"""Reading ahead: what asks for a long screen is read beside the writer, and committed when read.

Everybody else's updates go on meanwhile. One person's keep their order: what they send after such
an update waits for it. Nothing counts before it is committed, so whatever is lost on the way is
offered again by Telegram.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from functools import partial
from typing import NamedTuple, Protocol

from bot.domain.channels.addresses import Address
from bot.domain.channels.knocks import Arrival
from bot.web.intake.pause import Pause
from storage.reader import Reader
from storage.work import Work

log = logging.getLogger(__name__)


class Screens(Protocol):
    """The screens that updates ask for."""

    def is_long(self, arrival: Arrival) -> bool:
        """Say whether an update asks for a screen that is to be read first."""
        ...

    def is_question(self, arrival: Arrival) -> bool:
        """Say whether it is a question that is looked up for that; these have a reader of their own."""
        ...

    def read_ahead(self, work: Work, arrival: Arrival) -> None:
        """Read it in a work that cannot write; never fails for what it reads."""
        ...


class OutOfTurn(Exception):
    """An earlier update of the same person could not be committed, so this one was not tried."""


class _Open(NamedTuple):
    """An update on its way: its number, and since when by the loop's clock."""

    key: int
    since: float


class ReadingAhead:
    """Updates on their way through the reader, each person's in a row.

    `commit` takes a batch in one transaction, and what was read for its updates with it. Questions
    have a reader of their own, `asking`, so that nobody who types waits for a long screen.
    """

    def __init__(
        self,
        commit: Callable[[Sequence[Arrival]], Awaitable[None]],
        reader: Reader,
        screens: Screens,
        *,
        asking: Reader,
    ) -> None:
        self._commit = commit
        self._reader = reader
        self._asking = asking
        self._screens = screens
        self._last_of: dict[Address, asyncio.Task[None]] = {}
        self._open: dict[asyncio.Task[None], _Open] = {}

    def open_since(self) -> int | None:
        """Return the lowest number of an update of Telegram's on its way, None for none."""
        return min((each.key for each in self._open.values() if each.key >= 0), default=None)

    def open_for(self) -> float:
        """Return the seconds for which an update has been on its way, 0 for none."""
        since = [each.since for each in self._open.values()]
        return asyncio.get_running_loop().time() - min(since) if since else 0.0

    def begin(
        self, updates: Sequence[Arrival], *, insist: bool
    ) -> tuple[asyncio.Task[None] | None, list[asyncio.Task[None]]]:
        """Return the commit of the updates that need not wait, if any, and those of the others.

        With `insist`, the others are tried until they are committed; otherwise they fail if they do.
        """
        apart: list[tuple[Arrival, Address]] = []
        at_once: list[Arrival] = []
        waiting: set[Address] = set()
        for arrival in updates:
            sender = arrival.at
            if sender is None:
                # Nobody's updates are in no order with each other's.
                at_once.append(arrival)
            elif sender in waiting or sender in self._last_of or self._screens.is_long(arrival):
                waiting.add(sender)
                apart.append((arrival, sender))
            else:
                at_once.append(arrival)
        first: asyncio.Task[None] | None = None
        if at_once:
            first = asyncio.create_task(self._commit_all(at_once))
            self._follow(first, {each.at for each in at_once if each.at is not None})
        return first, [self._begin_one(*each, after=first, insist=insist) for each in apart]

    async def finish(self) -> None:
        """Give up what is on its way: it was not confirmed and will come again."""
        for task in self._open:
            task.cancel()
        with contextlib.suppress(ValueError):
            await asyncio.wait(list(self._open))

    def _begin_one(
        self,
        arrival: Arrival,
        sender: Address,
        *,
        after: asyncio.Task[None] | None,
        insist: bool,
    ) -> asyncio.Task[None]:
        own = self._last_of.get(sender)
        task = asyncio.create_task(self._in_turn(arrival, own=own, after=after, insist=insist))
        self._open[task] = _Open(arrival.key, asyncio.get_running_loop().time())
        self._follow(task, {sender})
        return task

    def _follow(self, task: asyncio.Task[None], senders: Collection[Address]) -> None:
        """Let what these people send next wait for a task."""
        self._last_of |= dict.fromkeys(senders, task)

        def end(ended: asyncio.Task[None]) -> None:
            self._open.pop(ended, None)
            for sender in senders:
                if self._last_of.get(sender) is ended:
                    del self._last_of[sender]
            if not ended.cancelled():
                # Whoever waits for it hears of it; of an update that is offered again, nobody does.
                ended.exception()

        task.add_done_callback(end)

    async def _read(self, arrival: Arrival) -> None:
        reader = self._asking if self._screens.is_question(arrival) else self._reader
        try:
            await reader.run(partial(self._screens.read_ahead, arrival=arrival))
        except Exception as error:  # noqa: BLE001 - the writer does without, or fails itself
            log.warning("nothing could be read ahead: %s", type(error).__name__)

    async def _commit_all(self, updates: Sequence[Arrival]) -> None:
        await self._commit(updates)

    async def _in_turn(
        self,
        arrival: Arrival,
        *,
        own: asyncio.Task[None] | None,
        after: asyncio.Task[None] | None,
        insist: bool,
    ) -> None:
        """Read and commit an update: its sender's `own` earlier ones must have been committed.

        It comes `after` what arrived with it, so that the screen shows what others have just done.
        """
        if earlier := {task for task in (own, after) if task is not None}:
            await asyncio.wait(earlier)
        if own is not None and (own.cancelled() or own.exception() is not None):
            raise OutOfTurn
        if self._screens.is_long(arrival):
            await self._read(arrival)
        pause = Pause(1, 30)
        while True:
            try:
                await self._commit([arrival])
            except Exception as error:
                if not insist:
                    raise
                log.error("an update was not committed: %s", type(error).__name__)
                await asyncio.sleep(pause.lengthen())
            else:
                return
