"""Reading when a session shall be, as an organizer types it, by the event's wall clock."""

import re
import unicodedata
from datetime import UTC, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

_TYPED = re.compile(
    r"(?:(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*日?[\sT,]*)?"
    r"(?P<hour>\d{1,2})\s*[:点时]\s*(?P<minute>\d{2})?\s*分?"
)


class TimeFault(StrEnum):
    """Why a typed time cannot be used."""

    UNCLEAR = "unclear"
    SKIPPED = "skipped"
    REPEATED = "repeated"


class TimeRefused(ValueError):
    """A typed time cannot be used; `fault` says why."""

    def __init__(self, fault: TimeFault) -> None:
        super().__init__(fault)
        self.fault = fault


def read_time(typed: str, *, zone: str, day_of: datetime | None) -> datetime:
    """Return the aware UTC time of `2027-03-03 14:30`, or of `14:30` on the day of `day_of`.

    Raises:
        TimeRefused: no such time, or one the clock skips or shows twice that day.
    """
    match = _TYPED.fullmatch(unicodedata.normalize("NFKC", typed).strip())
    wall_zone = ZoneInfo(zone)
    if match is None:
        raise TimeRefused(TimeFault.UNCLEAR)
    if match["year"] is not None:
        day = (int(match["year"]), int(match["month"]), int(match["day"]))
    elif day_of is not None:
        local = day_of.astimezone(wall_zone)
        day = (local.year, local.month, local.day)
    else:
        raise TimeRefused(TimeFault.UNCLEAR)
    try:
        wall = datetime(*day, int(match["hour"]), int(match["minute"] or 0), tzinfo=wall_zone)
        return _in_utc(wall)
    except (ValueError, OverflowError) as error:
        if isinstance(error, TimeRefused):
            raise
        raise TimeRefused(TimeFault.UNCLEAR) from None


def _in_utc(wall: datetime) -> datetime:
    early, late = wall.utcoffset(), wall.replace(fold=1).utcoffset()
    if early is None or late is None:
        raise TimeRefused(TimeFault.UNCLEAR)
    if early < late:
        raise TimeRefused(TimeFault.SKIPPED)
    if early > late:
        raise TimeRefused(TimeFault.REPEATED)
    return wall.astimezone(UTC)
