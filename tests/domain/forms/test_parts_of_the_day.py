"""An hour with a part of the day, as it is written in Chinese: every one of them, and what is none."""

from datetime import UTC, datetime

import pytest

from bot.domain.forms.reading import Unclear, read_moment

NOW = datetime(2027, 1, 10, 12, tzinfo=UTC)
EARLY = {hour: hour % 12 for hour in range(13)}
LATE = {hour: hour + 12 if hour < 12 else hour for hour in range(24)}


def hour_of(typed: str) -> int | None:
    """The hour that is read out of a text; None where it is unclear."""
    try:
        return read_moment(typed, zone="UTC", now=NOW).hour
    except Unclear:
        return None


@pytest.mark.parametrize(
    ("part", "hours"),
    [
        *((part, EARLY) for part in ("凌晨", "清晨", "早上", "早晨")),
        ("上午", {hour: hour for hour in range(13)}),
        ("中午", {0: 12, 1: 13, 2: 14, 11: 11, 12: 12}),
        *((part, LATE) for part in ("下午", "傍晚")),
        ("晚上", {hour: LATE[hour] for hour in range(5, 24) if hour != 12}),
        ("", {hour: hour for hour in range(24)}),
    ],
)
def test_every_hour_of_every_part_of_the_day(part: str, hours: dict[int, int]) -> None:
    read = {hour: hour_of(f"明天{part}{hour}点") for hour in range(26)}

    assert {hour: found for hour, found in read.items() if found is not None} == hours
