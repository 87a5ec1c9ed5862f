"""The courier: takes messages to Telegram, several at a time, replies first, none twice."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime

from bot.delivery.dispatcher import Departures
from bot.delivery.lease_poller import LEASE, Supply
from bot.delivery.outbox_port import Post
from bot.delivery.outcomes import Aftermath
from bot.delivery.pacing import Limits, Pacing
from bot.delivery.person_queues import Parcel
from bot.delivery.queues import Counts, Hall
from bot.delivery.recorder import Books
from bot.delivery.telegram import Telegram
from bot.delivery.wake_event import Alarm
from bot.domain.messages.messages import Envelope
from bot.texts.rendering import Rendered

LAST_WRITES = 3
"""How often the last endings are tried to be written before the process ends."""


class Courier:
    """Sends what lies in the outbox and what it is handed.

    Belongs to one event loop: every method is to be called from it. `render` puts a message into
    words, `now` returns aware UTC, `monotonic` seconds; `owner` names this copy in its leases.
    `in_flight` bounds requests on their way; reminders and broadcasts never take more than half.
    `moved` is told when a group's chat id changed (old, new).
    """

    def __init__(
        self,
        *,
        post: Post,
        telegram: Telegram,
        render: Callable[[Envelope], Rendered],
        now: Callable[[], datetime],
        monotonic: Callable[[], float],
        owner: str,
        in_flight: int = 64,
        limits: Limits | None = None,
        moved: Callable[[int, int], Awaitable[None]] | None = None,
    ) -> None:
        limits = limits or Limits()
        self._monotonic = monotonic
        self._departing = departing = Alarm()
        self._hall = hall = Hall()
        pacing = Pacing(limits)
        self._books = books = Books(
            post=post,
            owner=owner,
            hall=hall,
            pacing=pacing,
            departing=departing,
            now=now,
            monotonic=monotonic,
        )
        self._supply = Supply(
            post=post,
            owner=owner,
            hall=hall,
            books=books,
            pacing=pacing,
            departing=departing,
            chunk=2 * limits.per_second,
            now=now,
            monotonic=monotonic,
        )
        self._departures = Departures(
            telegram=telegram,
            render=render,
            hall=hall,
            books=books,
            supply=self._supply,
            pacing=pacing,
            aftermath=Aftermath(hall=hall, books=books, pacing=pacing, moved=moved),
            monotonic=monotonic,
            departing=departing,
            in_flight=in_flight,
        )

    def hand_over(self, envelopes: Iterable[Envelope]) -> None:
        """Take replies that were just committed as `sending` for this copy. Call from the loop."""
        ours_until = self._monotonic() + LEASE
        for envelope in envelopes:
            parcel = Parcel(envelope, ours_until)
            if not self._books.follows_one_given_back(parcel):
                self._hall.admit(parcel)
        self._departing.ring()

    def wake(self) -> None:
        """Look into the outbox now rather than at the next second. Call from the loop."""
        self._supply.alarm.ring()

    def counts(self) -> Counts:
        """Return counts for metrics; no personal data."""
        return self._hall.counts()

    async def run(self) -> None:
        """Deliver until cancelled; then finish what is on its way, and return the rest."""
        rooms = (self._books, self._supply, self._departures)
        tasks = [asyncio.create_task(room.run()) for room in rooms]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await self._stop(tasks)
        for task in tasks:
            task.result()

    async def drain(self) -> None:
        """Wait until nothing is due and all is written, while `run` is running. For tests."""
        while True:
            was_quiet = self._is_quiet()
            # A round that has begun already may not have seen what was written meanwhile: the
            # next message of somebody, say, whose last one has only just ended.
            begun = self._supply.begun_rounds
            if self._hall.is_empty():
                (self._supply if was_quiet else self._books).alarm.ring()
            await asyncio.sleep(0.002)
            if was_quiet and self._supply.empty_round > begun and self._is_quiet():
                return

    def _is_quiet(self) -> bool:
        return self._hall.is_empty() and self._books.are_written()

    async def _stop(self, tasks: list[asyncio.Task[None]]) -> None:
        """Let nothing more leave, wait for what is under way, and leave the books in order."""
        self._departures.close()
        self._supply.close()
        await self._departures.finish()
        self._books.close()
        await asyncio.gather(*tasks, return_exceptions=True)
        for _ in range(LAST_WRITES):
            for lines in self._hall.everywhere():
                self._books.give_back_all(lines)
            if await self._books.write(mark=False):
                return
            await asyncio.sleep(0.2)
