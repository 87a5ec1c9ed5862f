"""What follows a try: an ending, another try, and how fast everybody else may go on."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.delivery.courier.pacing import Pacing
from bot.delivery.courier.person_queues import Parcel
from bot.delivery.courier.queues import Queues, is_hurried
from bot.delivery.courier.recorder import Recorder
from bot.delivery.telegram_errors import (
    OTHER_TRIES,
    REPLY_TRIES,
    Meaning,
    Outage,
    Verdict,
    server_failed_wait,
)
from bot.domain.messages.messages import Outcome

_LOGGER = logging.getLogger(__name__)

AFTER_A_BREAK = 0.3
"""Seconds before a reply whose connection broke is tried once more."""
AFTER_A_REFUSAL = 0.05
"""Seconds added to `retry_after`, which is measured at the other end."""


class Outcomes:
    """Applies verdicts to parcels that came back from a try."""

    def __init__(
        self,
        *,
        queues: Queues,
        recorder: Recorder,
        pacing: Pacing,
        moved: Callable[[int, int], Awaitable[None]] | None = None,
    ) -> None:
        self._queues = queues
        self._recorder = recorder
        self._pacing = pacing
        self._moved = moved
        self._no_line = Outage(first=0.25, longest=30.0)
        self._no_server = Outage(first=0.25, longest=30.0)
        self._telling: set[asyncio.Future[None]] = set()

    @property
    def in_doubt(self) -> bool:
        """Tell whether the last messages failed: then others should go one by one."""
        return self._no_server.ongoing

    def delivered(self, parcel: Parcel, message_id: int) -> None:
        """Note that Telegram took a message."""
        self._no_line.over()
        self._no_server.over()
        self._recorder.end(parcel, Outcome.DELIVERED, message_id=message_id)

    def failed(self, parcel: Parcel, verdict: Verdict, *, now: float) -> None:
        """Decide about a message after an error; `now` is monotonic."""
        if verdict.meaning is not Meaning.NEVER_LEFT:
            self._no_line.over()
        match verdict.meaning:
            case Meaning.DELIVERED:
                self.delivered(parcel, parcel.envelope.message.replaces or 0)
            case Meaning.IMPOSSIBLE:
                self._recorder.end(parcel, Outcome.IMPOSSIBLE, reason=verdict.reason)
            case Meaning.REFUSED_FOR_NOW:
                wait = verdict.wait + AFTER_A_REFUSAL
                self._pacing.refused(parcel.envelope.chat_id, retry_after=wait, now=now)
                self._again(parcel, now + wait)
            case Meaning.NEVER_LEFT:
                until = self._no_line.failed(now)
                self._pacing.pause_all(until)
                self._again(parcel, until)
            case Meaning.SERVER_FAILED:
                self._server_failed(parcel, verdict, now)
            case Meaning.MAYBE_ARRIVED:
                self._maybe_arrived(parcel, verdict, now)
            case Meaning.TARGET_GONE:
                message = replace(parcel.envelope.message, replaces=None)
                parcel.envelope = replace(parcel.envelope, message=message)
                self._again(parcel, now)
            case Meaning.MOVED:
                self._tell_moved(parcel.envelope.chat_id, verdict.moved_to)
                parcel.envelope = replace(parcel.envelope, chat_id=verdict.moved_to)
                self._again(parcel, now)

    def _server_failed(self, parcel: Parcel, verdict: Verdict, now: float) -> None:
        hurried = is_hurried(parcel)
        parcel.failures += 1
        self._pacing.pause_unhurried(self._no_server.failed(now))
        if parcel.failures >= (REPLY_TRIES if hurried else OTHER_TRIES):
            self._recorder.end(parcel, Outcome.IMPOSSIBLE, reason=verdict.reason)
            return
        wait = server_failed_wait(parcel.failures, hurried=hurried, chance=random.random)
        if hurried:
            self._again(parcel, now + wait)
        else:
            # The outbox counts these tries, so that they are counted across restarts.
            self._recorder.give_back_one(parcel, wait=wait)

    def _maybe_arrived(self, parcel: Parcel, verdict: Verdict, now: float) -> None:
        self._pacing.pause_unhurried(self._no_server.failed(now))
        if is_hurried(parcel) and not parcel.broken:
            parcel.broken = True
            self._again(parcel, now + AFTER_A_BREAK)
        else:
            self._recorder.end(parcel, Outcome.UNKNOWN, reason=verdict.reason)

    def _again(self, parcel: Parcel, at: float) -> None:
        self._queues.retried += 1
        self._queues.leaving(parcel).again(parcel, at=at)

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
