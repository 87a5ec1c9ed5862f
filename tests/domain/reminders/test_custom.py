"""Reminders organizers write: when, to whom, and for whoever joins later."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.forms.reading import Unclear
from bot.domain.ids import Subject
from bot.domain.reminders.custom import Audience, When, read_when
from bot.domain.reminders.planning import plan
from bot.domain.reminders.reminders import ReminderKind
from bot.domain.rsvps import Rsvp, Standing
from tests.domain.reminders.world import OWN, PERSON, ZURICH, situation, times, zurich
from tests.stories.sample_event import EVENT, NOW


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2 days before 09:00", When(days=2, clock=540)),
        ("2 Days before the start at 9:00", When(days=2, clock=540)),
        ("1 day before, 18:30", When(days=1, clock=1110)),
        ("4 hours before", When(minutes=240)),
        ("1 day after 10:00", When(days=-1, clock=600)),
        ("提前2天9:00", When(days=2, clock=540)),
        ("提前４小时", When(minutes=240)),
        ("1天前 18：00", When(days=1, clock=1080)),
        ("2027-03-02 14:30", When(at=datetime(2027, 3, 2, 13, 30, tzinfo=UTC))),
        ("2027年3月2日14:30", When(at=datetime(2027, 3, 2, 13, 30, tzinfo=UTC))),
        ("2027-03-28 02:30", None),
        ("2 days before 25:00", None),
        ("4 hours before 09:00", None),
        ("soon", None),
        ("", None),
    ],
)
def test_times_relative_to_the_event_are_read(typed: str, expected: When | None) -> None:
    try:
        read = read_when(typed, zone=ZURICH, now=NOW)
    except Unclear:
        read = None

    assert read == expected


@given(typed=st.text(max_size=40))
def test_times_are_read_or_unclear(typed: str) -> None:
    with suppress(Unclear):
        read_when(typed, zone=ZURICH, now=NOW)


def test_organizers_reminder_reaches_those_who_join_after_its_time() -> None:
    joined = zurich(date(2027, 3, 2), 14)

    planned = plan(situation(own=(OWN,), joined_at=joined))

    assert times(planned, ReminderKind.CUSTOM) == ["02.03. 14:05"]


@pytest.mark.parametrize(
    ("audience", "standing", "count"),
    [
        (Audience.ALL, None, 1),
        (Audience.ALL, Standing.DECLINED, 1),
        (Audience.CONFIRMED, Standing.GOING, 1),
        (Audience.CONFIRMED, Standing.UNDECIDED, 0),
        (Audience.SILENT, None, 1),
        (Audience.SILENT, Standing.UNDECIDED, 0),
    ],
)
def test_organizers_reminder_has_an_audience(
    audience: Audience, standing: Standing | None, count: int
) -> None:
    answers = (
        {}
        if standing is None
        else {Subject(EVENT): Rsvp(EVENT, Subject(EVENT), PERSON, standing, NOW)}
    )

    planned = plan(situation(own=(replace(OWN, audience=audience),), answers=answers))

    assert len(times(planned, ReminderKind.CUSTOM)) == count


def test_only_a_time_of_day_can_be_one_that_comes_twice() -> None:
    # That night the clock shows half past two twice.
    event = replace(situation().event, starts_at=datetime(2027, 10, 31, 0, 30, tzinfo=UTC))

    When(minutes=240).check_clock(event)
    When(days=1).check_clock(event)
    When(days=1, clock=150).check_clock(event)
    with pytest.raises(Unclear):
        When(clock=150).check_clock(event)
