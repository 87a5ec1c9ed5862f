"""The updates waiting for one bot, whichever way it will fetch them."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from itertools import islice
from typing import Any, NamedTuple

from bot.demo.emulator.clock import Clock
from bot.demo.emulator.encoding import keep_json
from bot.demo.emulator.refusals import Refusal

KEPT_SECONDS = 24 * 3600
_NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Update(NamedTuple):
    """One encoded update; ``queue`` is the chat or user whose order must be kept."""

    update_id: int
    kind: str
    raw: bytes
    queue: int
    created: float


class UpdateQueue:
    """Unconfirmed updates in order, and whoever waits for them.

    ``listener`` is the webhook's delivery when one is set. ``allowed`` is the bot's
    allowed_updates; empty means the documented default.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._pending: OrderedDict[int, Update] = OrderedDict()
        self._poller: asyncio.Future[None] | None = None
        self._next_id = 1
        self.allowed: list[str] = []
        self.listener: Callable[[Update], None] | None = None

    def __len__(self) -> int:
        return len(self._pending)

    def push(self, kind: str, payload: Any, queue: int) -> int | None:
        """Add an update; None when the bot's allowed_updates leave this kind out."""
        if kind not in self.allowed if self.allowed else kind in _NOT_BY_DEFAULT:
            return None
        return self.inject({kind: payload}, kind, queue)

    def inject(self, update: dict[str, Any], kind: str, queue: int) -> int:
        """Add an update as it is, giving it the next id unless it has one."""
        update_id: int = update.get("update_id") or self._next_id
        self._next_id = max(self._next_id, update_id + 1)
        raw = keep_json({"update_id": update_id} | update)
        arrived = Update(update_id, kind, raw, queue, self._clock.now())
        self._pending[update_id] = arrived
        if self.listener is not None:
            self.listener(arrived)
        elif self._poller is not None:
            _finish(self._poller)
        return update_id

    def confirm_before(self, offset: int) -> None:
        """Forget updates older than offset; a negative one keeps only the last -offset."""
        if offset < 0:
            offset = next(iter(self._pending), 0) if -offset >= len(self) else self._last(-offset)
        while self._pending and next(iter(self._pending)) < offset:
            self._pending.popitem(last=False)

    def _last(self, count: int) -> int:
        return next(islice(reversed(self._pending), count - 1, count))

    def first(self, limit: int) -> list[Update]:
        """The oldest unconfirmed updates, those past 24 hours dropped."""
        oldest = self._clock.now() - KEPT_SECONDS
        while self._pending:
            update = next(iter(self._pending.values()))
            if update.created >= oldest:
                break
            self._pending.popitem(last=False)
        return list(islice(self._pending.values(), limit))

    def done(self, update_id: int) -> None:
        """Forget one update that was delivered."""
        self._pending.pop(update_id, None)

    def clear(self) -> None:
        """Forget them all (drop_pending_updates)."""
        self._pending.clear()

    def end_poll(self, sentence: str) -> None:
        """Refuse the long poll in progress, if any."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(Refusal(sentence))
        self._poller = None

    async def wait(self, seconds: float) -> None:
        """Until an update arrives or time is up; raises Refusal when another poller takes over."""
        loop = asyncio.get_running_loop()
        poller: asyncio.Future[None] = loop.create_future()
        self._poller = poller
        timer = loop.call_later(seconds, _finish, poller)
        try:
            await poller
        finally:
            timer.cancel()
            if self._poller is poller:
                self._poller = None


def _finish(poller: asyncio.Future[None]) -> None:
    if not poller.done():
        poller.set_result(None)
