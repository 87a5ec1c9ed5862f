"""Hands the ticks to APScheduler, which never stores a person's job."""

import asyncio
import logging
from collections.abc import Sequence

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # pyright: ignore[reportMissingTypeStubs]

from bot.clock.ticks import Tick

log = logging.getLogger(__name__)
# It warns each time a tick takes longer than its interval, which is no fault: the next one comes.
logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)


class Clock:
    """Runs ticks on the event loop it is started on."""

    def __init__(self, ticks: Sequence[Tick]) -> None:
        self._scheduler = AsyncIOScheduler(
            timezone="UTC",
            job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
        )
        for tick in ticks:
            self._scheduler.add_job(  # pyright: ignore[reportUnknownMemberType]
                _guarded, "interval", seconds=tick.seconds, args=[tick], id=tick.name
            )

    def start(self) -> None:
        """Begin ticking."""
        self._scheduler.start()

    def stop(self) -> None:
        """Stop ticking."""
        self._scheduler.shutdown(wait=False)


async def _guarded(tick: Tick) -> None:
    try:
        await tick.run()
    except asyncio.CancelledError:
        # We are being stopped; APScheduler would log this with a traceback.
        return
    except Exception as error:  # noqa: BLE001 - the next tick tries again
        log.error("tick %s failed: %s", tick.name, type(error).__name__)
