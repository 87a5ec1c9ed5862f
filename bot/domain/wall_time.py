"""Wall time in a zone and moments in UTC."""

import re
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

_ZONE = re.compile(r"(?P<at>[^\[]+)\[(?P<zone>[^\]]+)\]")


class ClockChange(StrEnum):
    """What daylight saving does to a time: the clock skips it, or shows it twice."""

    SKIPPED = "skipped"
    REPEATED = "repeated"


class WallTimeAmbiguous(ValueError):
    """The clock shows this time never or twice that day; `change` says which."""

    def __init__(self, change: ClockChange) -> None:
        super().__init__(change)
        self.change = change


def from_wall(wall: datetime, zone: ZoneInfo) -> datetime:
    """Return the aware UTC time when the clock in `zone` shows the naive time `wall`.

    Raises:
        WallTimeAmbiguous: the clock skips or repeats it.
    """
    early, late = wall.replace(tzinfo=zone, fold=0), wall.replace(tzinfo=zone, fold=1)
    before, after = (each.utcoffset() or timedelta() for each in (early, late))
    if before != after:
        raise WallTimeAmbiguous(ClockChange.SKIPPED if before < after else ClockChange.REPEATED)
    return early.astimezone(UTC)


def nearest_moment(wall: datetime, zone: ZoneInfo) -> datetime:
    """Return the aware UTC time when the clock in `zone` shows `wall`, also on days it changes.

    Of a time that is shown twice the first counts; one that is skipped is read with the offset from
    before the gap, so 02:30 becomes 03:30 (RFC 5545, section 3.3.5).
    """
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)


def minutes_east(moment: datetime, zone: ZoneInfo) -> int:
    """Return by how many minutes the clock in `zone` is ahead of UTC at an aware time."""
    return (moment.astimezone(zone).utcoffset() or timedelta()) // timedelta(minutes=1)


def shown_as_before(moment: datetime, zone: ZoneInfo, *, minutes: int) -> datetime:
    """Return when the clock in `zone` shows what it should have shown at an aware time.

    That was told by rules by which it was `minutes` ahead of UTC.
    """
    if minutes_east(moment, zone) == minutes:
        return moment
    return nearest_moment((moment + timedelta(minutes=minutes)).replace(tzinfo=None), zone)


def write_moment(moment: datetime) -> str:
    """Return an aware time in words for the store; with its zone, if it is in one (RFC 9557).

    So 2027-03-02T10:00:00+01:00[Europe/Zurich] still says what was meant when the rules change.
    """
    zone = moment.tzinfo
    return f"{moment.isoformat()}[{zone.key}]" if isinstance(zone, ZoneInfo) else moment.isoformat()


def moment_written(text: str) -> datetime:
    """Return what `write_moment` wrote, in its zone: where the clock shows the same by today's rules."""
    match = _ZONE.fullmatch(text)
    if match is None:
        return datetime.fromisoformat(text)
    at, zone = datetime.fromisoformat(match["at"]), ZoneInfo(match["zone"])
    minutes = (at.utcoffset() or timedelta()) // timedelta(minutes=1)
    return shown_as_before(at.astimezone(UTC), zone, minutes=minutes).astimezone(zone)
