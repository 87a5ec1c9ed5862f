"""Plans that change: nothing twice, nothing lost, nothing into the past."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reminders.planning import plan
from bot.domain.reminders.reminders import DAY, Planned, ReminderKind, Situation
from bot.domain.reminders.replanning import ReminderState, Shelved, adjust
from tests.domain.reminders.world import MOMENTS, ZURICH, situations, starting, zurich
from tests.stories.sample_event import NOW, TALK

HOUR = timedelta(hours=1)


def put_on_shelf(
    rows: Sequence[Shelved], wanted: Sequence[Planned], now: datetime, *, reachable: bool = True
) -> list[Shelved]:
    """The rows after an adjustment, as storage writes them."""
    changes = adjust(rows, wanted, now=now, reachable=reachable)
    changed = {each.id: each for each in changes.changed}
    assert [each for each in changes.new if each.due_at < now] == []
    assert [
        each
        for each in changes.changed
        if each.due_at is not None and each.due_at < now and each.state is ReminderState.PLANNED
    ] == []
    first = max((row.id for row in rows), default=0) + 1
    new = [
        Shelved(
            number,
            each.key,
            ReminderState.PLANNED,
            each.due_at,
            each.useful_until,
            each.anchor,
            each.urgent,
        )
        for number, each in enumerate(changes.new, start=first)
    ]
    return [changed.get(row.id, row) for row in rows if row.id not in changes.gone] + new


@given(first=situations(), then=situations(), now=MOMENTS, reachable=st.booleans())
def test_planning_twice_changes_nothing_more(
    first: Situation, then: Situation, now: datetime, *, reachable: bool
) -> None:
    rows = put_on_shelf([], plan(first), now)

    once = put_on_shelf(rows, plan(then), now, reachable=reachable)

    assert put_on_shelf(once, plan(then), now, reachable=reachable) == once
    kept = {row.key: row.id for row in rows}
    assert all(kept.get(row.key, row.id) == row.id for row in once)


@given(found=situations(), now=MOMENTS, later=st.integers(0, 10_000))
def test_what_was_sent_is_not_sent_again(found: Situation, now: datetime, later: int) -> None:
    rows = put_on_shelf([], plan(found), now)
    sent = [replace(row, state=ReminderState.SENT, due_at=None) for row in rows]

    again = put_on_shelf(sent, plan(found), now + timedelta(minutes=later))

    assert {row.id: row for row in again} | {row.id: row for row in sent} == {
        row.id: row for row in again
    }


def test_moved_session_moves_its_reminders_and_brings_back_those_sent() -> None:
    old, new = zurich(date(2027, 3, 3), 12), zurich(date(2027, 3, 6), 12)
    rows = put_on_shelf([], plan(starting(old)), NOW)
    now = zurich(date(2027, 3, 2), 13)
    rows = [
        replace(row, state=ReminderState.SENT, due_at=None)
        if row.due_at is not None and row.due_at < now
        else row
        for row in rows
    ]

    moved = put_on_shelf(rows, plan(starting(new)), now)

    assert sorted(
        f"{row.due_at.astimezone(ZoneInfo(ZURICH)):%d.%m. %H:%M}"
        for row in moved
        if row.due_at is not None and row.key[0] == "session"
    ) == ["05.03. 12:00", "06.03. 11:00"]
    assert {row.id for row in moved} == {row.id for row in rows}


def test_reminder_that_catches_up_is_not_lost_when_what_it_reminds_of_has_moved() -> None:
    first = Planned(
        ReminderKind.CUSTOM, "own", 0, NOW + HOUR, useful_until=NOW + 9 * HOUR, anchor=NOW + HOUR
    )
    moved = replace(first, due_at=NOW, anchor=NOW - HOUR, catches_up=True)
    now = NOW + timedelta(minutes=10)
    planned = put_on_shelf([], [first], NOW)
    stale = [replace(row, state=ReminderState.STALE, due_at=None) for row in planned]
    sent = [replace(row, state=ReminderState.SENT, due_at=None) for row in planned]
    caught_up = [replace(row, due_at=now, anchor=moved.anchor) for row in planned]

    once = put_on_shelf(planned, [moved], now)

    assert once == caught_up
    assert put_on_shelf(once, [moved], now) == once
    assert put_on_shelf(stale, [moved], now) == caught_up
    assert put_on_shelf(sent, [moved], now) == sent
    assert put_on_shelf(planned, [moved], moved.useful_until) == []


def test_snoozed_reminder_keeps_its_time_and_goes_when_unwanted() -> None:
    wanted = plan(starting(zurich(date(2027, 3, 3), 12)))
    later = zurich(date(2027, 3, 2), 15)
    rows = [
        replace(row, state=ReminderState.SNOOZED, due_at=later)
        for row in put_on_shelf([], wanted, NOW)
        if row.key == ("session", TALK, DAY)
    ]
    others = [each for each in wanted if each.key != ("session", TALK, DAY)]
    now = zurich(date(2027, 3, 2), 14)

    kept = put_on_shelf(rows, wanted, now)
    gone = put_on_shelf(rows, others, now)

    assert [(row.state, row.due_at) for row in kept if row.id == rows[0].id] == [
        (ReminderState.SNOOZED, later)
    ]
    assert [row for row in gone if row.id == rows[0].id] != rows


def test_reminder_held_back_by_a_block_returns_while_it_is_of_use() -> None:
    wanted = plan(starting(zurich(date(2027, 3, 3), 12)))
    rows = [
        replace(row, state=ReminderState.HELD, due_at=None)
        for row in put_on_shelf([], wanted, NOW)
        if row.key == ("session", TALK, DAY)
    ]
    now = zurich(date(2027, 3, 2), 14)
    too_late = zurich(date(2027, 3, 3), 11, 30)

    still_blocked = put_on_shelf(rows, wanted, now, reachable=False)
    back = put_on_shelf(rows, wanted, now)
    back_too_late = put_on_shelf(rows, wanted, too_late)

    assert still_blocked[0] == rows[0]
    assert (back[0].state, back[0].due_at) == (ReminderState.RETURNED, now)
    assert back_too_late[0] == rows[0]
