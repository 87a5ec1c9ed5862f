"""Making the invitation letters that were approved, outside of any transaction."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

from bot.usecases.invitation_letters.documents import letter_failed, letter_made, letters_to_make
from storage.database.errors import StoreFailed
from storage.writer import Writer

log = logging.getLogger(__name__)

REST = 30.0
"""Seconds until a letter that could not be made is tried again."""


class LetterMaking:
    """Makes one letter after the other; one that cannot be made rests, and keeps waiting.

    `print_letter` turns a paper into a PDF and raises whatever it likes; `monotonic` returns seconds.
    """

    def __init__(
        self,
        writer: Writer,
        *,
        print_letter: Callable[[Mapping[str, Any]], Awaitable[bytes]],
        monotonic: Callable[[], float],
    ) -> None:
        self._writer = writer
        self._print_letter = print_letter
        self._monotonic = monotonic
        self._resting: dict[str, float] = {}

    async def run_due(self) -> None:
        """Make every letter that waits and is not resting; record and send each at once."""
        jobs = await self._writer.run(letters_to_make)
        self._resting = {
            job.request_id: until
            for job in jobs
            if (until := self._resting.get(job.request_id, 0.0)) > self._monotonic()
        }
        for job in jobs:
            if job.request_id in self._resting:
                continue
            try:
                content = await self._print_letter(job.paper)
                await self._writer.run(partial(letter_made, job=job, content=content))
            except StoreFailed:
                raise
            except Exception as error:  # noqa: BLE001 - one letter must not hold up the others
                log.error("an invitation letter could not be made: %s", error_word(error))
                self._resting[job.request_id] = self._monotonic() + REST
                await self._writer.run(partial(letter_failed, job=job, kind=type(error).__name__))


def error_word(error: Exception) -> str:
    """Return what may be logged of an error: its name, and an exit code if it has one."""
    code = getattr(error, "code", None)
    return type(error).__name__ if code is None else f"{type(error).__name__} {int(code)}"
