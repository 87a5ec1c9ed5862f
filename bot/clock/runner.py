"""Hands the ticks to APScheduler, which never stores a person's job."""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Callable, Sequence

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # pyright: ignore[reportMissingTypeStubs]

from bot.clock.steady_time import Every, SteadyTime
from bot.clock.ticks import MOST_PUT_OFF, Tick

log = logging.getLogger(__name__)
# It warns each time a tick takes longer than its interval, which is no fault: the next one comes.
logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)

LATE = 60.0
"""Seconds beyond its interval after which a tick counts as stopped."""


class Clock:
    """Runs ticks on the event loop it is started on; `is_busy` says when many people tap."""

    def __init__(
        self,
        ticks: Sequence[Tick],
        *,
        is_busy: Callable[[], bool] = lambda: False,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._is_busy = is_busy
        self._monotonic = monotonic
        self._put_off: Counter[str] = Counter()
        self._ticks = ticks
        self._last_end: dict[str, float] = {}
        self._scheduler = AsyncIOScheduler(
            timezone=SteadyTime(),
            job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
        )
        for tick in ticks:
            self._scheduler.add_job(  # pyright: ignore[reportUnknownMemberType]
                self._run, Every(tick.seconds), args=[tick], id=tick.name
            )

    def start(self) -> None:
        """Begin ticking."""
        self._last_end = dict.fromkeys((tick.name for tick in self._ticks), self._monotonic())
        self._scheduler.start()

    def stop(self) -> None:
        """Stop ticking."""
        self._scheduler.shutdown(wait=False)

    def is_ticking(self) -> bool:
        """Tell whether every tick that should be quick has come to an end lately."""
        now = self._monotonic()
        return bool(self._last_end) and all(
            now - self._last_end[tick.name] <= tick.seconds + LATE
            for tick in self._ticks
            if not tick.takes_time
        )

    async def _run(self, tick: Tick) -> None:
        if tick.makes_way and self._is_busy() and self._put_off[tick.name] < MOST_PUT_OFF:
            self._put_off[tick.name] += 1
            return
        self._put_off[tick.name] = 0
        try:
            await tick.run()
        except asyncio.CancelledError:
            # We are being stopped; APScheduler would log this with a traceback.
            return
        except Exception as error:  # noqa: BLE001 - the next tick tries again
            log.error("tick %s failed: %s", tick.name, type(error).__name__)
        self._last_end[tick.name] = self._monotonic()
