"""The days of an event on which people can meet, and when it is asked and done."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.events import Event
from bot.domain.ids import EventId
from bot.domain.messages.texts import Moment, MomentStyle
from bot.domain.wall_time import nearest_moment

_NOON = time(12)
OFFERED, PAIRED = time(18), time(8)
"""When it is asked, the evening before, and when pairs are made, by the event's wall clock."""


class Step(StrEnum):
    """What is done about a day."""

    OFFER = "offer"
    PAIR = "pair"
    AT_ONCE = "at-once"
    """Pairs made because an organizer wants them now; the morning sees to whoever comes later."""


@dataclass(frozen=True, slots=True)
class DayStep:
    """One step that is due about a day of an event."""

    event_id: EventId
    day: date
    step: Step


def days_of(event: Event) -> list[date]:
    """Return the event's days, by its wall clock."""
    zone = ZoneInfo(event.zone)
    first, last = (each.astimezone(zone).date() for each in (event.starts_at, event.ends_at))
    return [first + timedelta(days=each) for each in range((last - first).days + 1)]


def day_said(event: Event, day: date) -> Moment:
    """Return a day of an event as it is shown."""
    noon = nearest_moment(datetime.combine(day, _NOON), ZoneInfo(event.zone))
    return Moment(noon, event.zone, MomentStyle.DAY)


def days_ahead(event: Event, now: datetime) -> list[date]:
    """Return the days whose pairs are still to be made."""
    return [each for each in days_of(event) if moment_of(event, each, Step.PAIR) > now]


def day_at_hand(event: Event, now: datetime) -> date | None:
    """Return today where it is one of the event's days, the first where it has not begun, else None."""
    today = now.astimezone(ZoneInfo(event.zone)).date()
    return next((each for each in days_of(event) if each >= today), None)


def is_over(event: Event, day: date, now: datetime) -> bool:
    """Say whether a day is over, by the event's wall clock."""
    return now.astimezone(ZoneInfo(event.zone)).date() > day


def moment_of(event: Event, day: date, step: Step) -> datetime:
    """Return when a step about a day is due."""
    wall = datetime.combine(day, PAIRED)
    if step is Step.OFFER:
        wall = datetime.combine(day - timedelta(days=1), OFFERED)
    return nearest_moment(wall, ZoneInfo(event.zone))
