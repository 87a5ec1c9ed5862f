"""When reminders are due: wall clocks that change, choices, and what is urgent."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.texts import Words
from bot.domain.reminders.custom import Audience, CustomReminder, When
from bot.domain.reminders.planning import earlier_by, plan
from bot.domain.reminders.reminders import DAY, LEADS, WEEK, Choices, ReminderKind, Situation
from tests.domain.reminders.world import OWN, ZONES, situation, situations, starting, times, zurich
from tests.stories.sample_event import NOW, sample_plan

SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)


@given(
    days=st.integers(-400, 400),
    minutes=st.integers(0, 1439),
    lead=st.sampled_from(LEADS),
    zone=ZONES,
)
def test_whole_days_are_counted_on_the_wall_clock(
    days: int, minutes: int, lead: int, zone: str
) -> None:
    moment = (NOW + timedelta(days=days, minutes=minutes)).astimezone(UTC)

    earlier = earlier_by(moment, minutes=lead, zone=ZoneInfo(zone))

    wall, early_wall = (
        each.astimezone(ZoneInfo(zone)).replace(tzinfo=None) for each in (moment, earlier)
    )
    if lead < DAY:
        assert moment - earlier == timedelta(minutes=lead)
    else:
        # An hour more or less only where the clock skips that time on that day.
        off = wall - early_wall - timedelta(minutes=lead)
        assert abs(off) <= timedelta(hours=1)
        skipped = early_wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) != earlier
        assert off == timedelta() or not skipped


@pytest.mark.parametrize(
    ("day", "hour", "expected"),
    [
        # A day before the morning after the clock changed: the same wall time, 23 or 25 h earlier.
        (SPRING, 10, ["27.03. 10:00", "28.03. 09:00"]),
        (AUTUMN, 10, ["30.10. 10:00", "31.10. 09:00"]),
    ],
)
def test_a_day_before_is_the_same_time_of_day_when_clocks_change(
    day: date, hour: int, expected: list[str]
) -> None:
    planned = plan(starting(zurich(day, hour)))

    assert times(planned, ReminderKind.SESSION) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        # 02:30 does not exist: read with the offset from before the gap (RFC 5545).
        (SPRING, datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),
        # 02:30 comes twice: the first counts.
        (AUTUMN, datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),
    ],
)
def test_wall_time_that_is_skipped_or_repeated_happens_once(day: date, expected: datetime) -> None:
    event = replace(sample_plan().event, starts_at=zurich(day + timedelta(days=1), 9))
    own = CustomReminder(
        "own000000001", Words("Passport"), When(days=1, clock=150), Audience.ALL, urgent=True
    )

    planned = plan(situation(event=event, sessions=(), own=(own,)))

    assert [each.due_at for each in planned if each.kind is ReminderKind.CUSTOM] == [expected]


def test_everything_off_leaves_what_is_urgent() -> None:
    urgent = replace(OWN, id="own000000002", urgent=True)

    planned = plan(
        situation(
            own=(OWN, urgent),
            deadlines={"apply": date(2027, 2, 1)},
            choices=Choices(off=True),
        )
    )

    assert [each.key for each in planned] == [
        ("visa", "apply", WEEK),
        ("visa", "apply", DAY),
        ("own", "own000000002", 0),
    ]


def test_unanswered_invitation_is_reminded_of_a_week_and_a_day_before() -> None:
    planned = plan(situation(answers={}))

    assert [(each.kind, *times([each], each.kind)) for each in planned] == [
        (ReminderKind.DEADLINE, "03.02. 18:00"),
        (ReminderKind.DEADLINE, "09.02. 18:00"),
    ]


@given(found=situations())
def test_plan_has_each_reminder_once_and_in_time(found: Situation) -> None:
    planned = plan(found)

    assert len({each.key for each in planned}) == len(planned)
    assert [each for each in planned if each.due_at >= each.useful_until] == []
    assert [each.due_at for each in planned] == sorted(each.due_at for each in planned)
    assert plan(found) == planned
    chains: dict[tuple[str, str], datetime] = {}
    for each in planned:
        assert chains.get((each.kind, each.subject), each.due_at) <= each.due_at
        chains[each.kind, each.subject] = each.useful_until
