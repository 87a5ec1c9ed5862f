"""A zone for APScheduler in which nobody ever sets the clock."""

import time
from datetime import datetime, timedelta, tzinfo

from apscheduler.triggers.base import BaseTrigger  # pyright: ignore[reportMissingTypeStubs]

_BEGINNING = datetime(2000, 1, 1)  # noqa: DTZ001 - the zone is put on it below


class SteadyTime(tzinfo):
    """The time since some beginning, which goes on evenly whatever is done to the wall clock.

    The scheduler asks for the time only by `datetime.now(zone)`. Told the wall clock's, it sleeps
    until a moment that a clock which is set back by hours reaches hours late.
    """

    def fromutc(self, _dt: datetime) -> datetime:
        """Return this moment, whatever the wall clock shows."""
        return (_BEGINNING + timedelta(seconds=time.monotonic())).replace(tzinfo=self)

    def utcoffset(self, _dt: datetime | None) -> timedelta:
        """Return zero: only differences are ever looked at."""
        return timedelta()

    def dst(self, _dt: datetime | None) -> timedelta:
        """Return zero."""
        return timedelta()

    def tzname(self, _dt: datetime | None) -> str:
        """Return a name for logs."""
        return "steady"


class Every(BaseTrigger):
    """Runs again so many seconds from now, so that missed runs are skipped rather than counted."""

    def __init__(self, seconds: float) -> None:
        self._span = timedelta(seconds=seconds)

    def get_next_fire_time(self, _previous: datetime | None, now: datetime) -> datetime:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Return the moment of the next run."""
        return now + self._span
