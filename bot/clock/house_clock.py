"""The time of day as all copies of the bot agree on it, and time that nobody sets."""

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.usecases.housekeeping.tidying import bring_forward
from storage.outbox.server_clock import TimeTold
from storage.work import Work
from storage.writer import Writer

log = logging.getLogger(__name__)

STEP = timedelta(seconds=5)
"""What the clock must be off from even running to count as set; less is what time servers do."""

_COUNTS_SLEEP = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


def elapsed() -> float:
    """Return seconds that nobody sets; those in which the machine slept count where it can tell."""
    return time.clock_gettime(_COUNTS_SLEEP)


class HouseClock:
    """Returns aware UTC: what `wall` says, or, once anchored, an agreed moment and what passed since.

    Copies on several machines anchor it to the clock of the database they share, so that none
    takes another's lease for run out because its own clock is fast.
    """

    def __init__(self, wall: Callable[[], datetime]) -> None:
        self._wall = wall
        self._anchor: tuple[datetime, float] | None = None

    def __call__(self) -> datetime:
        """Return the time of day."""
        if self._anchor is None:
            return self._wall()
        moment, at = self._anchor
        return moment + timedelta(seconds=elapsed() - at)

    def anchor(self, moment: datetime, at: float) -> None:
        """Agree that it was this moment at a time of `elapsed`."""
        self._anchor = (moment, at)


class ClockWatch:
    """Notices that the clock `now` was set, and has what was due by the old one done by the new.

    A house's clock is also kept to that of the server its copies share. One that is moved by hand
    is left alone.
    """

    def __init__(
        self,
        writer: Writer,
        *,
        now: Callable[[], datetime],
        monotonic: Callable[[], float] = elapsed,
    ) -> None:
        self._writer = writer
        self._now = now
        self._monotonic = monotonic
        self._last: tuple[datetime, float] | None = None

    async def look(self) -> None:
        """Compare the clock with what has passed since the last look."""
        told, read_at = await self._writer.run(_look)
        if not isinstance(self._now, HouseClock):
            return
        if told.moment is not None:
            self._now.anchor(told.moment, read_at)
        step = -told.set_back if self._last is None else self._step(*self._last)
        if step <= -STEP:
            log.warning("the clock was set back by %.0f s", -step.total_seconds())
            await self._writer.run(bring_forward)
        elif step >= STEP:
            log.warning("the clock was set forward by %.0f s, or stood", step.total_seconds())
        self._last = (self._now(), self._monotonic())

    def _step(self, then: datetime, at: float) -> timedelta:
        return self._now() - then - timedelta(seconds=self._monotonic() - at)


def _look(work: Work) -> tuple[TimeTold, float]:
    """Read the server's clock, and ours beside it: a busy event loop would add its own delay."""
    return work.server_clock.look(), elapsed()
