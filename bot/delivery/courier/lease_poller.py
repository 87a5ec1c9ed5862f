"""Messages leased from the outbox in small chunks, and leases watched."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.delivery.courier.outage import Flow, Outage
from bot.delivery.courier.outbox_port import OutboxPort
from bot.delivery.courier.pacing import Pacing
from bot.delivery.courier.person_queues import Parcel
from bot.delivery.courier.queues import Queues
from bot.delivery.courier.recorder import Recorder
from bot.delivery.courier.wake_event import WakeEvent

_LOGGER = logging.getLogger(__name__)

LEASE = 120.0
"""Seconds a message is ours; the storage leases new replies for as long."""
TOO_LATE = 45.0
"""Seconds before the end of a lease in which no message is sent any more: longer than any call."""
POLL = 1.0
RECOVER_EVERY = 30.0
WATCH_EVERY = 5.0
MANY_REPLIES = 200
"""With so many replies waiting, nothing else is fetched."""


class LeasePoller:
    """Fetches what waits in the outbox, and returns what cannot be sent within its lease."""

    def __init__(
        self,
        *,
        outbox: OutboxPort,
        owner: str,
        queues: Queues,
        recorder: Recorder,
        pacing: Pacing,
        outage: Outage,
        dispatch_wake: WakeEvent,
        chunk: int,
        now: Callable[[], datetime],
        monotonic: Callable[[], float],
    ) -> None:
        self.wake = WakeEvent()
        self._outbox = outbox
        self._owner = owner
        self._queues = queues
        self._recorder = recorder
        self._pacing = pacing
        self._outage = outage
        self._chunk = chunk
        self._dispatch_wake = dispatch_wake
        self._closed = False
        self._now = now
        self._monotonic = monotonic
        self._more = True
        self._begun_rounds = 0
        self._ended_round = 0
        self._empty_round = 0
        self._recover_at = float("-inf")
        self._watch_at = float("-inf")

    @property
    def begun_rounds(self) -> int:
        """Return how many times the outbox was asked."""
        return self._begun_rounds

    @property
    def ended_round(self) -> int:
        """Return the number of the last round that has come to an end, 0 for none."""
        return self._ended_round

    @property
    def empty_round(self) -> int:
        """Return the number of the last round in which nothing was due, 0 for none."""
        return self._empty_round

    async def run(self) -> None:
        """Keep the queues supplied until closed."""
        while not self._closed:
            try:
                await self._round()
            except Exception as error:  # noqa: BLE001 - the store may be away for a while
                _LOGGER.error("the outbox could not be read: %s", type(error).__name__)
            self.wake.set_in(POLL)
            await self.wake.wait()

    def close(self) -> None:
        """Fetch nothing more; what is being fetched still arrives."""
        self._closed = True
        self.wake.set()

    def ask_if_low(self) -> None:
        """Fetch more soon if what is here lasts for less than a second."""
        if self._more and self._queues.unmarked() < self._chunk // 2:
            self._more = False
            self.wake.set()

    async def _round(self) -> None:
        now = self._monotonic()
        if now >= self._recover_at:
            self._recover_at = now + RECOVER_EVERY
            await self._outbox.recover(besides=frozenset(self._queues.in_hand))
        if now >= self._watch_at:
            self._watch_at = now + WATCH_EVERY
            self._return_lapsing(now)
        await self._fetch()

    async def _fetch(self) -> None:
        room = self._chunk - self._queues.unmarked()
        if room <= self._chunk // 2 or len(self._queues.replies) > MANY_REPLIES:
            return
        if self._outage.flow is Flow.STOPPED:
            return
        now = self._monotonic()
        ours_until = now + LEASE
        until = self._now() + timedelta(seconds=LEASE)
        self._begun_rounds += 1
        try:
            envelopes = await self._outbox.lease(owner=self._owner, until=until, limit=room)
        finally:
            self._ended_round = self._begun_rounds
        self._more = len(envelopes) >= room
        if not envelopes:
            self._empty_round = self._begun_rounds
            return
        for envelope in envelopes:
            self._queues.admit(Parcel(envelope, ours_until, since=now, failures=envelope.attempts))
        self._dispatch_wake.set()

    def _return_lapsing(self, now: float) -> None:
        """Return messages that wait here (for a chat, for the network) until their lease runs out."""
        self._recorder.forget_returned()
        for lane in self._queues.everywhere():
            lapsing = [
                (person, to) for person, to, until in lane.people() if until - TOO_LATE < now
            ]
            for person, to in lapsing:
                wait = self._pacing.pause_of(to, now=now)
                self._recorder.give_back(lane, person, wait=wait)
