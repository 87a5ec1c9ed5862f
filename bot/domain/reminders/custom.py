"""Organizers' own reminders: their words, for whom, and when relative to the event."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.events import Event
from bot.domain.forms.reading import Unclear, read_moment
from bot.domain.messages.texts import Words
from bot.domain.wall_time import WallTimeAmbiguous, from_wall, nearest_moment


class Audience(StrEnum):
    """For whom an organizers' reminder is."""

    ALL = "all"
    CONFIRMED = "confirmed"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class When:
    """A time that moves with the event, or (`at`, aware UTC) one that does not.

    `days` and `minutes` before the start (negative: after it). With a `clock` (minutes after
    midnight, event's wall time) the day counts and the clock says when.
    """

    days: int = 0
    minutes: int = 0
    clock: int | None = None
    at: datetime | None = None

    def moment(self, event: Event) -> datetime:
        """Return the aware UTC time for an event as it stands now."""
        if self.at is not None:
            return self.at.astimezone(UTC)
        same_time = event.starts_at if not self.days and self.clock is None else None
        at = same_time or nearest_moment(self._wall(event), ZoneInfo(event.zone))
        return at - timedelta(minutes=self.minutes)

    def check_clock(self, event: Event) -> None:
        """Refuse a time of day that the clock skips or repeats on that day, while one can choose.

        Should the event move later, the nearest moment counts. Raises Unclear, as `read_moment`.
        """
        if self.clock is None:
            return
        try:
            from_wall(self._wall(event), ZoneInfo(event.zone))
        except WallTimeAmbiguous as ambiguous:
            raise Unclear(ambiguous.change) from None

    def _wall(self, event: Event) -> datetime:
        start = event.starts_at.astimezone(ZoneInfo(event.zone)).replace(tzinfo=None)
        wall = start - timedelta(days=self.days)
        if self.clock is None:
            return wall
        return datetime.combine(wall.date(), time(*divmod(self.clock, 60)))


@dataclass(frozen=True, slots=True)
class CustomReminder:
    """One reminder organizers wrote; `urgent` ones come in quiet hours, too."""

    id: str
    words: Words
    when: When
    audience: Audience
    urgent: bool = False


_RELATIVE = re.compile(
    r"(?P<number>\d{1,3})\s*(?P<unit>days?|d|天|日|hours?|h|小时|个小时)\s*"
    r"(?P<side>before|after|前|后)?\s*(?:the\s*)?(?:start|event)?\s*(?:,|，|at)?\s*"
    r"(?:(?P<hour>\d{1,2})\s*[:：点]\s*(?P<minute>\d{2})?)?"
)
_HOURS = frozenset({"h", "hour", "hours", "小时", "个小时"})


def read_when(typed: str, *, zone: str, now: datetime) -> When:
    """Return the time meant by `2 days before 09:00`, `3 hours before`, 提前2天9:00 or a date.

    Raises:
        Unclear: it cannot be understood, or the clock skips or repeats it that day.
    """
    plain = unicodedata.normalize("NFKC", typed).strip().lower()
    match = _RELATIVE.fullmatch(plain.removeprefix("提前").removeprefix("活动"))
    if match is None:
        return When(at=read_moment(typed, zone=zone, now=now).astimezone(ZoneInfo(zone)))
    sign = -1 if match["side"] in {"after", "后"} else 1
    number = sign * int(match["number"])
    clock = None if match["hour"] is None else int(match["hour"]) * 60 + int(match["minute"] or 0)
    if clock is not None and (clock >= 24 * 60 or int(match["minute"] or 0) > 59):
        raise Unclear
    if match["unit"] in _HOURS:
        if clock is not None:
            raise Unclear
        return When(minutes=number * 60)
    return When(days=number, clock=clock)
