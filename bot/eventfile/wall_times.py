"""Wall times of an event file: read in the event's own zone, refused where they are ambiguous."""

import difflib
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.forms.days import DayAmbiguous, DayUnclear, read_day
from bot.domain.wall_time import ClockChange, WallTimeAmbiguous, from_wall
from bot.domain.zones.lived_in import UTC as UTC_ZONE
from bot.domain.zones.lived_in import lived_in
from bot.domain.zones.reading import ZoneUnclear
from bot.domain.zones.reading import read_zone as zone_of_place
from bot.eventfile.event_file import Branch, Spot

_CHANGES = {
    ClockChange.SKIPPED: "does not exist: the clocks are put forward then.",
    ClockChange.REPEATED: "happens twice: the clocks are put back then.",
}
_WALL = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})[ T]([0-9]{2}):([0-9]{2})")
_RESPELT = re.compile(r"(.+?)[ T]+([0-9]{1,2}):([0-9]{2})(?::00)?")
"""A day in another spelling and a time of day, as spreadsheet programs write them anew."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The wall clock of an event's zone; `zone` None when the file names no usable one."""

    zone: ZoneInfo | None

    def read(self, branch: Branch, name: str) -> datetime | None:
        """Return a wall time as aware UTC, or None after a complaint."""
        if not (spot := branch.need(name)):
            return None
        try:
            match = _WALL.fullmatch(_as_exported(spot.text(40)))
        except DayAmbiguous as ambiguous:
            one, other = (day.isoformat() for day in ambiguous.either)
            sentence = f"may be {one} or {other}; write it in this way."
            spot.complain(sentence, "day-twice", one=one, other=other)
            return None
        if not match:
            spot.complain("must be a time like 2027-03-03 09:00.", "time")
            return None
        try:
            year, month, day, hour, minute = map(int, match.groups())
            wall = datetime(year, month, day, hour, minute)  # noqa: DTZ001
        except ValueError:
            spot.complain("is no date or time of the calendar.", "no-time")
            return None
        if not 2000 <= year < 2200:
            spot.complain("must lie between the years 2000 and 2199.", "year")
            return None
        return self._unambiguous(spot, wall)

    def _unambiguous(self, spot: Spot, wall: datetime) -> datetime | None:
        """Refuse the hour that is skipped or repeated when clocks change."""
        try:
            return from_wall(wall, self.zone or ZoneInfo(UTC_ZONE))
        except WallTimeAmbiguous as ambiguous:
            spot.complain(f"{_CHANGES[ambiguous.change]} Choose another time.", ambiguous.change)
        return None


def _as_exported(text: str) -> str:
    """Return a time with its day as we write it; as it is where it names no day. Raises DayAmbiguous."""
    respelt = None if _WALL.fullmatch(text) else _RESPELT.fullmatch(text)
    if respelt:
        with suppress(DayUnclear):
            return f"{read_day(respelt[1])} {respelt[2]:0>2}:{respelt[3]}"
    return text


def read_zone(branch: Branch) -> ZoneInfo | None:
    """Return the zone an event names, or None after a complaint."""
    if not (spot := branch.need("zone")):
        return None
    name = spot.text(60)
    if name == UTC_ZONE or name in lived_in():
        return ZoneInfo(name)
    near = _near_zone(name)
    hint = f"did you mean {near}?" if near else "for example Europe/Zurich or Asia/Shanghai."
    spot.complain(f"must be the IANA time zone of a place; {hint}", "zone", near=near or "no")
    return None


def _near_zone(name: str) -> str:
    """Return the zone of the place somebody means, or of one that is spelt like it; "" for none."""
    for place in (name, name.rpartition("/")[2]):
        # An offset is no place, and its sign in the names of zones is not the everyday one.
        with suppress(ZoneUnclear):
            if not any(map(str.isdecimal, name)):
                return zone_of_place(place)
    return next(iter(difflib.get_close_matches(name, sorted(lived_in()), n=1)), "")
