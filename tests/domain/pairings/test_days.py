"""On which days people can meet, and when that is asked and done, by the event's wall clock."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.events import Event, Hosts, Norms
from bot.domain.ids import EventId
from bot.domain.messages.texts import Moment, MomentStyle, Words
from bot.domain.pairings.days import (
    Step,
    day_at_hand,
    day_said,
    days_ahead,
    days_of,
    is_over,
    moment_of,
)

SECOND = timedelta(seconds=1)
MON, TUE, WED = (date(2027, 3, day) for day in (1, 2, 3))
SAID = Words("said")
# In Shanghai, eight hours ahead: from Monday 00:30 to Wednesday 00:30.
EVENT = Event(
    EventId("ev1"),
    SAID,
    SAID,
    "Asia/Shanghai",
    datetime(2027, 2, 28, 16, 30, tzinfo=UTC),
    datetime(2027, 3, 2, 16, 30, tzinfo=UTC),
    datetime(2027, 2, 1, tzinfo=UTC),
    Norms(1, (SAID,)),
    Hosts(SAID, SAID, SAID),
    SAID,
)


def at(day: int, hour: int) -> datetime:
    """A wall time in March in Shanghai."""
    return datetime(2027, 3, day, hour, tzinfo=UTC) - timedelta(hours=8)


def test_its_days_are_those_of_its_own_wall_clock() -> None:
    assert days_of(EVENT) == [MON, TUE, WED]
    assert day_said(EVENT, TUE) == Moment(at(2, 12), "Asia/Shanghai", MomentStyle.DAY)


def test_it_is_asked_the_evening_before_and_done_in_the_morning() -> None:
    assert moment_of(EVENT, TUE, Step.OFFER) == at(1, 18)
    assert moment_of(EVENT, TUE, Step.PAIR) == at(2, 8)


@pytest.mark.parametrize(
    ("now", "ahead", "at_hand"),
    [
        (at(1, 0) - timedelta(days=9), [MON, TUE, WED], MON),
        (at(1, 8) - SECOND, [MON, TUE, WED], MON),
        (at(1, 8), [TUE, WED], MON),
        (at(3, 8) - SECOND, [WED], WED),
        (at(3, 8), [], WED),
        (at(4, 0) - SECOND, [], WED),
        (at(4, 0), [], None),
    ],
)
def test_days_go_by(now: datetime, ahead: list[date], at_hand: date | None) -> None:
    assert (days_ahead(EVENT, now), day_at_hand(EVENT, now)) == (ahead, at_hand)


def test_a_day_is_over_at_midnight() -> None:
    assert [is_over(EVENT, TUE, now) for now in (at(3, 0) - SECOND, at(3, 0))] == [False, True]
