"""Rules of arrivals, rooms, transfers and needs."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import PersonId
from bot.domain.travel.logistics import (
    SHARED_RIDE,
    HourCount,
    Need,
    Nights,
    Ride,
    Trip,
    count_hours,
    count_needs,
    count_nights,
    needs_of,
    share_rides,
    tight_ones,
)

ZONE = "Europe/Zurich"
BEGINS = datetime(2027, 3, 3, 9, tzinfo=UTC)
MOMENTS = st.lists(
    st.datetimes(datetime(2027, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)), max_size=30
)


def trip(arrives: datetime | None, departs: datetime | None = None, *, who: str = "ann") -> Trip:
    """A journey to an event that begins at BEGINS."""
    return Trip(PersonId(who), arrives, departs, BEGINS)


def test_hours_are_those_of_the_wall_clock() -> None:
    early, late = (datetime(2027, 3, 2, 13, minute, tzinfo=UTC) for minute in (5, 55))

    counted = count_hours([late, early, late + timedelta(minutes=10)], "Asia/Kolkata")

    assert counted == (
        HourCount(datetime(2027, 3, 2, 12, 30, tzinfo=UTC), 1),
        HourCount(datetime(2027, 3, 2, 13, 30, tzinfo=UTC), 2),
    )


@given(MOMENTS)
def test_every_moment_is_counted_once(moments: list[datetime]) -> None:
    hours, rides = count_hours(moments, ZONE), share_rides(moments)

    assert sum(hour.count for hour in hours) == len(moments)
    assert sum(ride.count for ride in rides) == len(moments)
    assert all(ride.last - ride.first <= SHARED_RIDE for ride in rides)


def test_those_within_an_hour_share_a_ride() -> None:
    at = datetime(2027, 3, 2, 13, tzinfo=UTC)
    later = [at + timedelta(minutes=minutes) for minutes in (0, 60, 61)]

    assert share_rides(reversed(later)) == (
        Ride(later[0], later[1], 2),
        Ride(later[2], later[2], 1),
    )


def test_rooms_are_counted_by_night() -> None:
    place = ZoneInfo(ZONE)
    tuesday = datetime(2027, 3, 2, 23, 30, tzinfo=place)
    trips = [
        trip(tuesday, datetime(2027, 3, 5, 8, tzinfo=place)),
        trip(datetime(2027, 3, 3, 0, 30, tzinfo=place), datetime(2027, 3, 4, tzinfo=place)),
        trip(tuesday, datetime(2027, 3, 2, 23, 50, tzinfo=place)),
        trip(tuesday),
        trip(tuesday, tuesday - timedelta(days=1)),
        trip(tuesday, tuesday + timedelta(days=900)),
    ]

    nights = count_nights(trips, ZONE)

    assert nights == Nights({date(2027, 3, 2): 1, date(2027, 3, 3): 2, date(2027, 3, 4): 1}, 3)


def test_tight_arrivals_come_tightest_first() -> None:
    late = trip(BEGINS + timedelta(minutes=1), who="late")
    tight = trip(BEGINS - timedelta(hours=2, minutes=59), who="tight")
    easy = trip(BEGINS - timedelta(hours=3), who="easy")

    assert tight_ones([easy, tight, trip(None), late]) == (late, tight)


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("Vegetarian, and I am allergic to nuts", {Need.VEGETARIAN, Need.ALLERGY}),
        ("vegan please", {Need.VEGAN}),
        ("我吃素，不吃辣", {Need.VEGETARIAN}),
        ("對海鮮過敏", {Need.ALLERGY}),
        ("清真", {Need.HALAL}),
        ("a room without stairs; hearing aid", {Need.WHEELCHAIR, Need.HEARING}),
        ("no mushrooms", {Need.OTHER}),
        ("None.", set[Need]()),
        ("没有", set[Need]()),
        ("-", set[Need]()),
        ("", set[Need]()),
    ],
)
def test_needs_are_read_from_words(text: str, needs: set[Need]) -> None:
    assert needs_of(text) == needs


@given(st.lists(st.text(max_size=40), max_size=20))
def test_nobody_counts_twice_for_one_need(texts: list[str]) -> None:
    assert all(0 < count <= len(texts) for count in count_needs(texts).values())
