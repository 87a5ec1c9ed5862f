"""What follows a try: an ending, another try, and how fast everybody else may go on."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.delivery.courier.outage import Flow, Outage, OutageWatch, Trouble
from bot.delivery.courier.pacing import Pacing
from bot.delivery.courier.person_queues import Parcel
from bot.delivery.courier.queues import Queues, is_hurried
from bot.delivery.courier.recorder import Recorder
from bot.delivery.telegram_errors import (
    OTHER_TRIES,
    REPLY_TRIES,
    Meaning,
    Verdict,
    server_failed_wait,
)
from bot.domain.messages.messages import Outcome

_LOGGER = logging.getLogger(__name__)

AFTER_A_REFUSAL = 0.05
"""Seconds added to `retry_after`, which is measured at the other end."""

_TROUBLES = {
    Meaning.NEVER_LEFT: Trouble.NO_LINE,
    Meaning.SERVER_FAILED: Trouble.REFUSED,
    Meaning.MAYBE_ARRIVED: Trouble.BROKEN,
    Meaning.REFUSED_FOR_NOW: Trouble.FLOOD,
}
"""What may be the trouble of many messages rather than of one."""


class Outcomes:
    """Applies verdicts to parcels that came back from a try."""

    def __init__(
        self,
        *,
        queues: Queues,
        recorder: Recorder,
        pacing: Pacing,
        outage: Outage,
        watch: OutageWatch,
        moved: Callable[[int, int], Awaitable[None]] | None = None,
    ) -> None:
        self._queues = queues
        self._recorder = recorder
        self._pacing = pacing
        self._outage = outage
        self._watch = watch
        self._moved = moved
        self._telling: set[asyncio.Future[None]] = set()

    def delivered(self, parcel: Parcel, ids: tuple[int, ...]) -> None:
        """Note that Telegram took a message, under these ids."""
        self._recorder.end(parcel, Outcome.DELIVERED, message_id=ids[0], also=ids[1:])
        self._watch.passed()

    def failed(self, parcel: Parcel, verdict: Verdict, *, now: float) -> None:
        """Decide about a message after an error; `now` is monotonic."""
        trouble = _TROUBLES.get(verdict.meaning)
        if trouble is None:
            self._answered(parcel, verdict, now)
            return
        self._outage.failed(trouble, parcel.envelope.to, now=now, wait=verdict.wait)
        self._watch.wake.set()
        match trouble:
            case Trouble.FLOOD:
                wait = verdict.wait + AFTER_A_REFUSAL
                self._pacing.refused(parcel.envelope.to, retry_after=wait, now=now)
                self._queues.again(parcel, at=now + wait)
            case Trouble.NO_LINE:
                self._queues.again(parcel, at=now)
            case Trouble.REFUSED:
                self._server_failed(parcel, verdict, now)
            case Trouble.BROKEN:
                self._maybe_arrived(parcel, verdict, now)

    def _answered(self, parcel: Parcel, verdict: Verdict, now: float) -> None:
        """Do what follows from an answer in Telegram's own words."""
        match verdict.meaning:
            case Meaning.DELIVERED:
                screen = parcel.envelope.message.replaces
                self._recorder.end(parcel, Outcome.DELIVERED, message_id=screen)
            case Meaning.TARGET_GONE:
                message = replace(parcel.envelope.message, replaces=None)
                parcel.envelope = replace(parcel.envelope, message=message)
                self._queues.again(parcel, at=now)
            case Meaning.MOVED:
                moved_to = replace(parcel.envelope.to, number=verdict.moved_to)
                self._tell_moved(parcel.envelope.to.number, moved_to.number)
                parcel.envelope = replace(parcel.envelope, to=moved_to)
                self._queues.again(parcel, at=now)
            case _:
                self._recorder.end(parcel, Outcome.IMPOSSIBLE, reason=verdict.reason)
        if verdict.meaning is not Meaning.UNSENT:
            self._watch.passed()

    def overtaken(self, parcel: Parcel) -> None:
        """End an edit whose screen is to show something newer: the person sees that one."""
        screen = parcel.envelope.message.replaces
        self._recorder.end(parcel, Outcome.DELIVERED, message_id=screen, reason="overtaken")

    def _server_failed(self, parcel: Parcel, verdict: Verdict, now: float) -> None:
        """Have a message that was surely not taken tried again.

        It counts against the message only while others get through.
        """
        hurried = is_hurried(parcel)
        parcel.tries += 1
        if self._outage.flow is not Flow.RUNNING:
            wait = max(0.0, self._outage.look_at - now)
        else:
            parcel.failures += 1
            if parcel.failures >= (REPLY_TRIES if hurried else OTHER_TRIES):
                self._lost(parcel, Outcome.IMPOSSIBLE, verdict.reason)
                return
            tries = parcel.tries if hurried else parcel.failures
            wait = server_failed_wait(tries, hurried=hurried, chance=random.random)
        if hurried:
            self._queues.again(parcel, at=now + wait)
        else:
            # The outbox counts these tries, so that they are counted across restarts.
            self._recorder.give_back_one(parcel, wait=wait)

    def _maybe_arrived(self, parcel: Parcel, verdict: Verdict, now: float) -> None:
        """Repeat what does no harm; another reply once more, as soon as Telegram answers."""
        if not parcel.creates:
            # An edit that arrived is answered with "not modified" when it comes again.
            self._server_failed(parcel, verdict, now)
        elif is_hurried(parcel) and not parcel.broken:
            parcel.broken = True
            self._watch.hold(parcel)
        else:
            self._lost(parcel, Outcome.UNKNOWN, verdict.reason)

    def _lost(self, parcel: Parcel, outcome: Outcome, reason: str) -> None:
        if is_hurried(parcel):
            _LOGGER.error("a reply ended %s: %s", outcome, reason)
        self._recorder.end(parcel, outcome, reason=reason)

    def _tell_moved(self, old: int, new: int) -> None:
        if self._moved is None:
            return
        telling = asyncio.ensure_future(self._moved(old, new))
        self._telling.add(telling)
        telling.add_done_callback(self._told)

    def _told(self, telling: asyncio.Future[None]) -> None:
        self._telling.discard(telling)
        if not telling.cancelled() and (error := telling.exception()) is not None:
            _LOGGER.error("a group's new id could not be recorded: %s", type(error).__name__)
