"""Quiet hours: nobody is woken, in their own zone, and mornings are tomorrow's."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reminders.planning import plan
from bot.domain.reminders.quiet_hours import Quiet, next_morning, out_of_quiet
from bot.domain.reminders.reminders import DAY, WEEK, Choices, ReminderKind
from tests.domain.reminders.world import MOMENTS, QUIETS, ZONES, starting, times, zurich


@given(due=MOMENTS, quiet=QUIETS, zone=ZONES, left=st.integers(1, 3000), early=st.integers(0, 3000))
def test_reminder_out_of_quiet_hours_wakes_nobody(
    due: datetime, quiet: Quiet, zone: str, left: int, early: int
) -> None:
    last = due + timedelta(minutes=left)

    sent = out_of_quiet(
        due, quiet=quiet, zone=ZoneInfo(zone), last=last, may_come_early=timedelta(minutes=early)
    )

    before = quiet.around(due, ZoneInfo(zone))
    if before is None:
        assert sent == due
    else:
        assert sent < last
        # Quiet hours of nearly a whole day leave less room than the margin.
        if timedelta(minutes=(quiet.start - quiet.end) % 1440) > timedelta(hours=2):
            assert quiet.around(sent, ZoneInfo(zone)) is None


@given(moment=MOMENTS, quiet=QUIETS, zone=ZONES)
def test_next_morning_is_tomorrow_and_not_quiet(moment: datetime, quiet: Quiet, zone: str) -> None:
    morning = next_morning(moment, quiet=quiet, zone=ZoneInfo(zone))

    assert morning > moment
    assert quiet.around(morning, ZoneInfo(zone)) is None


@pytest.mark.parametrize(
    ("begins", "leads", "expected"),
    [
        # A day before a session at five in the morning is quiet: the evening before that.
        ((5, 0), {DAY}, ["01.03. 21:55"]),
        # Three hours before ten is quiet: when quiet hours end.
        ((10, 0), {180}, ["03.03. 07:30"]),
        # An hour before seven is quiet, and so is seven: rather the evening before than never.
        ((7, 0), {60}, ["02.03. 21:55"]),
        # Two that would come together: one.
        ((8, 0), {60, 180}, ["03.03. 07:30"]),
        ((12, 0), {WEEK, DAY, 60}, ["24.02. 12:00", "02.03. 12:00", "03.03. 11:00"]),
    ],
)
def test_session_reminders_keep_quiet_hours(
    begins: tuple[int, int], leads: set[int], expected: list[str]
) -> None:
    starts_at = zurich(date(2027, 3, 3), *begins)

    planned = plan(starting(starts_at, choices=Choices(leads=frozenset(leads))))

    assert times(planned, ReminderKind.SESSION) == expected


def test_quiet_hours_are_those_of_the_persons_zone() -> None:
    starts_at = zurich(date(2027, 3, 3), 16)
    choices = Choices(leads=frozenset({60}))

    here = plan(starting(starts_at, choices=choices))
    there = plan(starting(starts_at, choices=choices, zone="Asia/Shanghai"))

    assert times(here, ReminderKind.SESSION) == ["03.03. 15:00"]
    assert times(there, ReminderKind.SESSION, "Asia/Shanghai") == ["03.03. 21:55"]
