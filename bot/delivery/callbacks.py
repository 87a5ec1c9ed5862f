"""Answers to taps: sent at once, never waited for, never repeated."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from telegram.error import TelegramError

_LOGGER = logging.getLogger(__name__)

STALE_AFTER = 10.0
"""Seconds after which Telegram no longer takes an answer (practice: 10 to 15)."""

Answer: TypeAlias = Callable[[], Awaitable[object]]


class CallbackAnswers:
    """Sends answers, a few at a time, in the order they came; belongs to one event loop.

    An answer only stops the spinner on a button, so errors (mostly "query is too old") end it.
    """

    def __init__(self, *, in_flight: int = 16) -> None:
        self._in_flight = in_flight
        self._waiting: deque[tuple[float, Answer]] = deque()
        self._senders: set[asyncio.Task[None]] = set()

    def send(self, answer: Answer) -> None:
        """Send an answer soon."""
        loop = asyncio.get_running_loop()
        self._waiting.append((loop.time(), answer))
        if len(self._senders) < self._in_flight:
            sender = loop.create_task(self._send_waiting())
            self._senders.add(sender)
            sender.add_done_callback(self._senders.discard)

    async def finish(self) -> None:
        """Wait until all answers are sent."""
        while self._senders:
            await asyncio.wait(self._senders)

    async def _send_waiting(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting:
            since, answer = self._waiting.popleft()
            if loop.time() - since > STALE_AFTER:
                continue
            try:
                await answer()
            except TelegramError as error:
                _LOGGER.debug("answerCallbackQuery: %s", type(error).__name__)
