"""The path to a visa: last safe days counted backwards, in order, on working days."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.visa.path import (
    EVERY_STEP,
    JOURNEY_ONLY,
    WITHOUT_CONSULATE,
    Mark,
    Step,
    Times,
    Way,
    is_working_day,
    latest_days,
    working_days_before,
)
from tests.domain.visa.world import TODAY

ZONES = ("Europe/Zurich", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati", "UTC")
moments = st.datetimes(
    datetime(2025, 1, 1), datetime(2045, 12, 31), timezones=st.just(UTC)
)  # DST and leap years included
all_times = st.builds(Times, *(st.integers(0, 90) for _ in range(5)))
all_steps = st.sampled_from([EVERY_STEP, WITHOUT_CONSULATE, JOURNEY_ONLY])
zones = st.lists(st.sampled_from(ZONES), min_size=1, max_size=3)


@given(moments, zones, all_times, all_steps)
def test_last_safe_days_stand_in_order_before_the_event(
    starts_at: datetime, zones: list[str], times: Times, steps: tuple[Step, ...]
) -> None:
    latest = latest_days(starts_at, zones=zones, times=times, steps=steps)
    days = list(latest.values())

    assert tuple(latest) == steps
    assert days == sorted(days)
    assert days[-1] <= starts_at.date() + timedelta(days=1)  # the far east is a day ahead
    assert all(is_working_day(day) for step, day in latest.items() if step is not Step.TRAVEL)


@given(moments, st.timedeltas(timedelta(0), timedelta(days=400)), zones, all_times, all_steps)
def test_later_event_never_asks_for_an_earlier_day(
    starts_at: datetime, later: timedelta, zones: list[str], times: Times, steps: tuple[Step, ...]
) -> None:
    before = latest_days(starts_at, zones=zones, times=times, steps=steps)
    after = latest_days(starts_at + later, zones=zones, times=times, steps=steps)

    assert all(before[step] <= after[step] for step in steps)


@given(moments, zones, all_times, st.sampled_from(["gather", "wait", "decide", "spare", "journey"]))
def test_longer_times_never_ask_for_a_later_day(
    starts_at: datetime, zones: list[str], times: Times, item: str
) -> None:
    longer = replace(times, **{item: getattr(times, item) + 1})
    before = latest_days(starts_at, zones=zones, times=times, steps=EVERY_STEP)
    after = latest_days(starts_at, zones=zones, times=longer, steps=EVERY_STEP)

    assert all(after[step] <= before[step] for step in EVERY_STEP)


@given(moments, zones, st.sampled_from(ZONES), all_times)
def test_another_zone_never_makes_a_day_later(
    starts_at: datetime, zones: list[str], other: str, times: Times
) -> None:
    before = latest_days(starts_at, zones=zones, times=times, steps=EVERY_STEP)
    after = latest_days(starts_at, zones=[*zones, other], times=times, steps=EVERY_STEP)

    assert all(after[step] <= before[step] for step in EVERY_STEP)


@given(st.dates(date(2025, 1, 1), date(2045, 1, 1)), st.integers(0, 60))
def test_working_days_between_are_whole(day: date, count: int) -> None:
    found = working_days_before(day, count)
    between = [found + timedelta(days=n) for n in range(1, (day - found).days)]

    assert is_working_day(found)
    assert sum(map(is_working_day, between)) == count


def test_last_safe_days_of_a_spring_event() -> None:
    latest = latest_days(
        datetime(2027, 3, 3, 8, tzinfo=UTC), zones=ZONES[:2], times=Times(), steps=EVERY_STEP
    )

    assert latest == {
        Step.LETTER: date(2026, 12, 17),
        Step.APPLICATION: date(2027, 1, 5),
        Step.INTERVIEW: date(2027, 1, 20),
        Step.DECISION: date(2027, 2, 19),
        Step.TRAVEL: date(2027, 3, 1),
    }
    holidays = [date(2027, 2, 5), date(2027, 3, 26), date(2027, 3, 29), date(2027, 10, 7)]
    assert [is_working_day(day) for day in holidays] == [False] * 4
    assert [is_working_day(date(2040, 2, 1)), is_working_day(date(2027, 3, 30))] == [False, True]


def standing(today: date, **marks: Mark) -> Way:
    latest = latest_days(
        datetime(2027, 3, 3, 8, tzinfo=UTC), zones=("UTC",), times=Times(), steps=EVERY_STEP
    )
    return Way(latest, {Step[name]: mark for name, mark in marks.items()}, today)


def test_buffer_is_that_of_the_tightest_open_step() -> None:
    late = standing(TODAY)
    moving = standing(TODAY, LETTER=Mark.DONE, APPLICATION=Mark.LATER)
    ahead = standing(TODAY, APPLICATION=Mark.DONE)
    over = standing(TODAY, **dict.fromkeys(Step.__members__, Mark.DONE))

    assert (late.next, late.buffer, late.at_risk) == (Step.LETTER, -24, True)
    assert (moving.next, moving.buffer, moving.at_risk) == (Step.APPLICATION, -5, True)
    assert (ahead.next, ahead.buffer, ahead.overtaken) == (
        Step.INTERVIEW,
        10,
        frozenset({Step.LETTER}),
    )
    assert (over.next, over.buffer, over.at_risk) == (None, None, False)
    assert not replace(late, tentative=True).at_risk
