"""This copy's share of the messages that all copies together may send in a second."""

import logging
from collections.abc import Callable

from bot.delivery.courier.outbox_port import OutboxPort
from bot.delivery.courier.pacing import Pacing
from bot.delivery.courier.queues import Queues
from bot.delivery.courier.wake_event import WakeEvent

_LOGGER = logging.getLogger(__name__)

CLAIM_EVERY = 0.5
VALID = 1.5
"""Seconds after which a share that could not be claimed again is not used any more: shorter than it
takes the others to think this copy gone."""


class ShareKeeper:
    """Claims a share again and again while there are other copies to share with."""

    def __init__(
        self,
        *,
        outbox: OutboxPort,
        queues: Queues,
        pacing: Pacing,
        dispatch_wake: WakeEvent,
        monotonic: Callable[[], float],
    ) -> None:
        self.wake = WakeEvent()
        self._outbox = outbox
        self._queues = queues
        self._pacing = pacing
        self._dispatch_wake = dispatch_wake
        self._monotonic = monotonic
        self._closed = False
        pacing.keep_to(0, now=monotonic())

    async def run(self) -> None:
        """Claim until closed; a copy that is alone never needs to."""
        while not self._closed:
            try:
                shares = await self._claim()
            except Exception as error:  # noqa: BLE001 - the store may be away for a while
                _LOGGER.error("no share could be claimed: %s", type(error).__name__)
                shares = True
            if shares:
                self.wake.set_in(CLAIM_EVERY)
            await self.wake.wait()

    def close(self) -> None:
        """Claim no more."""
        self._closed = True
        self.wake.set()

    async def give_up(self) -> None:
        """Leave the share to the others, once nothing more is sent."""
        try:
            await self._outbox.give_up_share()
        except Exception as error:  # noqa: BLE001 - they get it a little later then
            _LOGGER.error("a share could not be given up: %s", type(error).__name__)

    async def _claim(self) -> bool:
        asked_at = self._monotonic()
        wants = self._queues.waiting() + self._pacing.sent_lately(asked_at)
        holds = self._pacing.share(now=asked_at)
        share = await self._outbox.claim_share(
            wants=wants, total=self._pacing.per_second, holds=holds
        )
        if share is None:
            self._pacing.keep_all()
        else:
            self._pacing.keep_to(share, now=self._monotonic(), until=asked_at + VALID)
        self._dispatch_wake.set()
        return share is not None
