"""Wall times: there and back again, and never a time the clock does not show exactly once."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.wall_time import WallTimeAmbiguous, from_wall, shown_as_before

SOME_DAY = datetime(2020, 1, 1)
ZONES = st.sampled_from(
    [
        "Europe/Zurich",
        "America/New_York",
        "Asia/Shanghai",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Africa/Casablanca",
        "UTC",
    ]
).map(ZoneInfo)
WALLS = st.datetimes(datetime(2005, 1, 1), datetime(2045, 1, 1))


@given(wall=WALLS, zone=ZONES)
def test_wall_time_comes_back_as_it_was(wall: datetime, zone: ZoneInfo) -> None:
    try:
        moment = from_wall(wall, zone)
    except WallTimeAmbiguous:
        return

    assert moment.tzinfo is UTC
    assert moment.astimezone(zone).replace(tzinfo=None, fold=0) == wall


@given(moment=st.datetimes(datetime(2005, 1, 1), datetime(2045, 1, 1), timezones=st.just(UTC)),
       zone=ZONES)  # fmt: skip
def test_moment_comes_back_unless_its_wall_time_is_shown_twice(
    moment: datetime, zone: ZoneInfo
) -> None:
    wall = moment.astimezone(zone).replace(tzinfo=None)
    day = timedelta(days=1)
    is_steady = (moment - day).astimezone(zone).utcoffset() == (moment + day).astimezone(
        zone
    ).utcoffset()
    if is_steady:
        assert from_wall(wall, zone) == moment


@pytest.mark.parametrize(
    ("wall", "zone"),
    [
        (datetime(2027, 3, 28, 2, 30), "Europe/Zurich"),
        (datetime(2027, 10, 31, 2, 30), "Europe/Zurich"),
        (datetime(2027, 3, 14, 2, 0), "America/New_York"),
        (datetime(2027, 11, 7, 1, 59), "America/New_York"),
        (datetime(2011, 12, 30, 12, 0), "Pacific/Apia"),
        (datetime(2027, 10, 3, 2, 15), "Australia/Lord_Howe"),
    ],
)
def test_skipped_and_repeated_times_are_refused(wall: datetime, zone: str) -> None:
    with pytest.raises(WallTimeAmbiguous):
        from_wall(wall, ZoneInfo(zone))


@pytest.mark.parametrize(
    ("wall", "utc"),
    [
        (datetime(2027, 3, 28, 1, 59), datetime(2027, 3, 28, 0, 59, tzinfo=UTC)),
        (datetime(2027, 3, 28, 3, 0), datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
        (datetime(2027, 10, 31, 1, 59), datetime(2027, 10, 30, 23, 59, tzinfo=UTC)),
        (datetime(2027, 10, 31, 3, 0), datetime(2027, 10, 31, 2, 0, tzinfo=UTC)),
    ],
)
def test_times_around_a_change_are_certain(wall: datetime, utc: datetime) -> None:
    assert from_wall(wall, ZoneInfo("Europe/Zurich")) == utc


@given(
    moment=st.datetimes(SOME_DAY, SOME_DAY + timedelta(days=3650), timezones=st.just(UTC)),
    hours=st.integers(-12, 14),
)
def test_time_told_by_other_rules_shows_the_same_as_then(moment: datetime, hours: int) -> None:
    zone = ZoneInfo("Asia/Tokyo")

    put_right = shown_as_before(moment, zone, minutes=hours * 60)

    should_show = (moment + timedelta(hours=hours)).replace(tzinfo=None)
    assert put_right.astimezone(zone).replace(tzinfo=None) == should_show
