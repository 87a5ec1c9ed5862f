"""The courier: takes messages to Telegram, several at a time, replies first, none twice."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime

from bot.delivery.courier.dispatcher import Dispatcher
from bot.delivery.courier.lease_poller import LEASE, LeasePoller
from bot.delivery.courier.outage import Outage, OutageWatch
from bot.delivery.courier.outbox_port import OutboxPort
from bot.delivery.courier.outcomes import Outcomes
from bot.delivery.courier.pacing import Limits, Pacing
from bot.delivery.courier.person_queues import Parcel
from bot.delivery.courier.queues import Counts, Queues
from bot.delivery.courier.recorder import Recorder
from bot.delivery.courier.share_keeper import ShareKeeper
from bot.delivery.courier.wake_event import WakeEvent
from bot.delivery.push_carrier import PushCarrier
from bot.domain.channels.envelopes import Envelope
from bot.texts.rendering import Rendered

_LOOK_SECONDS = 0.001
LAST_WRITES = 3
"""How often the last endings are tried to be written before the process ends."""


def _nobody_cares(_seconds: float) -> None:
    pass


class Courier:
    """Sends what lies in the outbox and what it is handed.

    Belongs to one event loop: every method is to be called from it. `render` puts a message into
    words, `now` returns aware UTC, `monotonic` seconds; `owner` names this copy in its leases.
    `in_flight` bounds requests on their way; reminders and broadcasts never take more than half.
    `moved` is told when a group's chat id changed (old, new); `outage_over` how many seconds no
    message got through, where that was worth telling.
    """

    def __init__(
        self,
        *,
        outbox: OutboxPort,
        carrier: PushCarrier,
        render: Callable[[Envelope], Rendered],
        now: Callable[[], datetime],
        monotonic: Callable[[], float],
        owner: str,
        in_flight: int = 64,
        limits: Limits | None = None,
        moved: Callable[[int, int], Awaitable[None]] | None = None,
        outage_over: Callable[[float], None] = _nobody_cares,
    ) -> None:
        limits = limits or Limits()
        self._monotonic = monotonic
        self._dispatch_wake = dispatch_wake = WakeEvent()
        self._queues = queues = Queues()
        pacing = Pacing(limits)
        self._outage = outage = Outage()
        self._watch = watch = OutageWatch(
            outage=outage,
            queues=queues,
            dispatch_wake=dispatch_wake,
            is_there=carrier.is_there,
            is_over=outage_over,
            monotonic=monotonic,
        )
        self._recorder = recorder = Recorder(
            outbox=outbox,
            owner=owner,
            queues=queues,
            pacing=pacing,
            dispatch_wake=dispatch_wake,
            now=now,
            monotonic=monotonic,
        )
        self._lease_poller = LeasePoller(
            outbox=outbox,
            owner=owner,
            queues=queues,
            recorder=recorder,
            pacing=pacing,
            outage=outage,
            dispatch_wake=dispatch_wake,
            chunk=2 * limits.per_second,
            now=now,
            monotonic=monotonic,
        )
        self._share_keeper = ShareKeeper(
            outbox=outbox,
            queues=queues,
            pacing=pacing,
            dispatch_wake=dispatch_wake,
            monotonic=monotonic,
        )
        self._dispatcher = Dispatcher(
            carrier=carrier,
            render=render,
            queues=queues,
            recorder=recorder,
            lease_poller=self._lease_poller,
            pacing=pacing,
            outcomes=Outcomes(
                queues=queues,
                recorder=recorder,
                pacing=pacing,
                outage=outage,
                watch=watch,
                moved=moved,
            ),
            outage=outage,
            monotonic=monotonic,
            dispatch_wake=dispatch_wake,
            in_flight=in_flight,
        )

    def hand_over(self, envelopes: Iterable[Envelope], age: float = 0.0) -> None:
        """Take replies that were committed as `sending` for this copy. Call from the loop.

        They were leased `age` seconds ago at most: the process may have stood still since.
        """
        now = self._monotonic()
        for envelope in envelopes:
            parcel = Parcel(envelope, now - age + LEASE, since=now)
            self._queues.in_hand.add(envelope.id)
            if not self._recorder.follows_one_given_back(parcel):
                self._queues.admit(parcel)
        self._dispatch_wake.set()

    def wake(self) -> None:
        """Look into the outbox now rather than at the next second. Call from the loop."""
        self._lease_poller.wake.set()

    def counts(self) -> Counts:
        """Return counts for metrics; no personal data."""
        return self._queues.counts()

    def outage_for(self) -> float:
        """Return the seconds for which Telegram has taken no message that it was given, 0 for none."""
        since = self._outage.since
        return 0.0 if since is None or not self._outage.has_stopped else self._monotonic() - since

    async def run(self) -> None:
        """Deliver until cancelled; then finish what is on its way, and return the rest."""
        rooms = (
            self._share_keeper,
            self._recorder,
            self._lease_poller,
            self._dispatcher,
            self._watch,
        )
        tasks = [asyncio.create_task(room.run()) for room in rooms]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await self._stop(tasks)
        for task in tasks:
            task.result()

    async def drain(self) -> None:
        """Wait until nothing is due and all is written, while `run` is running. For tests."""
        rounds = self._lease_poller
        while True:
            while not self._is_quiet():
                if self._queues.is_empty():
                    self._recorder.wake.set()
                await asyncio.sleep(_LOOK_SECONDS)
            # A round that has begun already may not have seen what was written meanwhile: the
            # next message of somebody, say, whose last one has only just ended. The one after it
            # is waited for, however long it takes: asking on and on would only make it late.
            begun = rounds.begun_rounds
            while self._is_quiet() and rounds.ended_round <= begun:
                if rounds.begun_rounds == begun:
                    rounds.wake.set()
                await asyncio.sleep(_LOOK_SECONDS)
            if self._is_quiet() and rounds.empty_round > begun:
                return

    def _is_quiet(self) -> bool:
        return self._queues.is_empty() and self._recorder.are_written()

    async def _stop(self, tasks: list[asyncio.Task[None]]) -> None:
        """Let nothing more leave, wait for what is under way, and leave nothing unwritten."""
        self._dispatcher.close()
        self._lease_poller.close()
        await self._dispatcher.finish()
        self._watch.close()
        self._share_keeper.close()
        self._recorder.close()
        await asyncio.gather(*tasks, return_exceptions=True)
        for _ in range(LAST_WRITES):
            for lane in self._queues.everywhere():
                self._recorder.give_back_all(lane)
            if await self._recorder.write(mark=False):
                break
            await asyncio.sleep(0.2)
        await self._share_keeper.give_up()
