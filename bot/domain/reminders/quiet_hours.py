"""Quiet hours: when a person is not to be woken, in their own zone."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.wall_time import nearest_moment

MARGIN = timedelta(minutes=5)
"""How long before quiet hours begin a reminder is sent that would fall into them."""
NOTICE = timedelta(minutes=15)
"""The least time between a reminder that waited for the morning and what it reminds of."""
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Quiet:
    """A daily span in minutes after midnight, the end excluded; over midnight if it ends first.

    A span that ends where it begins is empty: no quiet hours.
    """

    start: int = 22 * 60
    end: int = 7 * 60 + 30

    def around(self, moment: datetime, zone: ZoneInfo) -> tuple[datetime, datetime] | None:
        """Return begin and end (aware UTC) of the quiet hours a moment falls into, if any."""
        if self.start == self.end:
            return None
        today = moment.astimezone(zone).date()
        for day in (today - timedelta(days=1), today):
            begins = _at(day, self.start, zone)
            ends = _at(day + timedelta(days=self.start > self.end), self.end, zone)
            if begins <= moment < ends:
                return begins, ends
        return None


USUAL = Quiet()
NO_QUIET = Quiet(0, 0)


class QuietName(StrEnum):
    """The spans somebody can choose."""

    USUAL = "usual"
    LATE = "late"
    LONG = "long"
    NONE = "none"


QUIETS = {
    QuietName.USUAL: USUAL,
    QuietName.LATE: Quiet(23 * 60, 7 * 60),
    QuietName.LONG: Quiet(21 * 60, 8 * 60 + 30),
    QuietName.NONE: NO_QUIET,
}


def out_of_quiet(
    due: datetime, *, quiet: Quiet, zone: ZoneInfo, last: datetime, may_come_early: timedelta
) -> datetime:
    """Return when a reminder that is due at `due` is sent so that it wakes nobody.

    `last` is when it loses its use. It comes before quiet hours begin if that is earlier by at most
    `may_come_early`, otherwise when they end if that leaves some notice, otherwise before them all
    the same: rather early than useless.
    """
    span = quiet.around(due, zone)
    if span is None:
        return due
    begins, ends = span
    before = begins - MARGIN
    if due - before <= may_come_early or ends + NOTICE > last:
        return before
    return ends


def next_morning(now: datetime, *, quiet: Quiet, zone: ZoneInfo) -> datetime:
    """Return eight o'clock tomorrow in a person's zone, or the end of their quiet hours then."""
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    morning = _at(tomorrow, 8 * 60, zone)
    span = quiet.around(morning, zone)
    return morning if span is None else span[1]


def _at(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    wall = datetime.combine(day, time(*divmod(minutes % _DAY, 60)))
    return nearest_moment(wall, zone).astimezone(UTC)
