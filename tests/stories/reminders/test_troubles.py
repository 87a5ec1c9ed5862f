"""Reminders when sessions move, people block the bot, and the bot is not running."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain.events import EventPlan
from bot.usecases.replanning import replan_soon
from storage.work import Work
from tests.stories.reminders.world import (
    BEGINS,
    EVE,
    FIRST,
    LATE,
    RETURNED,
    TALK_AT_9,
    ZURICH,
    at,
    due,
    guest_of_talk,
    states,
    zurich,
)
from tests.stories.sample_event import DINNER, EVENT, TALK, sample_plan
from tests.stories.world import World


async def test_moved_session_moves_its_reminders(world: World) -> None:
    ann = await guest_of_talk(world)
    await at(world, zurich(EVE, 9))
    ann.forget_past()

    def move(work: Work) -> None:
        talk = work.events.session(EVENT, TALK)
        later = timedelta(days=1)
        work.events.keep_session(
            replace(talk, starts_at=talk.starts_at + later, ends_at=talk.ends_at + later)
        )
        replan_soon(work, event_id=EVENT)

    await world.do(move)
    await world.tick(minutes=1)
    moved = due(world)
    await at(world, zurich(FIRST, 9))

    assert moved == ["03.03. 08:00", "04.03. 07:00"]
    assert ann.hears == [
        "⏰ Opening talk\nThu 4 Mar 2027, 09:00 (Zurich time)\nLakeside House\nQuiet Lake Dialogue"
    ]


async def test_reminder_never_tells_the_time_from_before_a_move(world: World) -> None:
    ann = await guest_of_talk(world)
    ann.forget_past()

    def move_quietly(work: Work) -> None:
        talk = work.events.session(EVENT, TALK)
        work.events.keep_session(replace(talk, starts_at=talk.starts_at + timedelta(hours=2)))

    await world.do(move_quietly)
    await at(world, zurich(FIRST, 8))
    await world.tick()
    await at(world, zurich(FIRST, 10))

    assert ann.hears[-1:] == [
        "⏰ Opening talk\nWed 3 Mar 2027, 11:00 (Zurich time)\nLakeside House\nQuiet Lake Dialogue"
    ]


async def test_blocked_guest_gets_what_is_still_of_use_after_unblocking(world: World) -> None:
    ann, bo = await guest_of_talk(world), await guest_of_talk(world, "Bo")
    for guest in (ann, bo):
        world.emulator.world.block(guest.id)
    await world.settle()
    await at(world, zurich(EVE, 9))
    held = states(world)
    world.emulator.world.unblock(ann.id)
    await world.settle()
    await at(world, zurich(EVE, 12))
    await at(world, zurich(FIRST, 8))
    await at(world, zurich(FIRST, 9, 30))
    world.emulator.world.unblock(bo.id)
    await world.settle()
    await world.tick(minutes=1)

    assert held == {"held": 4, "planned": 2}
    assert bo.hears == []
    assert ann.hears == [f"{RETURNED}\n\n{BEGINS}", f"{RETURNED}\n\n{TALK_AT_9}", TALK_AT_9]


async def test_restart_neither_loses_nor_repeats_reminders(world: World) -> None:
    ann = await guest_of_talk(world)
    await at(world, zurich(EVE, 9))
    ann.forget_past()
    await world.restart()
    await world.tick(minutes=1)
    after_restart = ann.hears

    await at(world, zurich(FIRST, 8))

    assert (after_restart, ann.hears) == ([], [TALK_AT_9])


async def test_forgotten_guest_leaves_no_reminders(world: World) -> None:
    ann = await guest_of_talk(world)
    await ann.says("/privacy")
    await ann.taps("Forget me", "Yes, forget me")

    await world.tick()

    assert world.rows("SELECT count(*) FROM reminders") == [(0,)]


def night_plan() -> EventPlan:
    """Two sessions in the night in which the clocks go forward in Zurich."""
    plan = sample_plan()
    night = date(2027, 3, 28)
    event = replace(
        plan.event,
        starts_at=zurich(night, 1),
        ends_at=zurich(date(2027, 3, 30), 12),
        rsvp_deadline=zurich(date(2027, 3, 20), 12),
    )
    talk, dinner = plan.sessions
    walk = replace(talk, starts_at=zurich(night, 3, 45), ends_at=zurich(night, 4, 15))
    breakfast = replace(dinner, starts_at=zurich(night, 5), ends_at=zurich(night, 6), seats=None)
    return replace(plan, event=event, sessions=(walk, breakfast))


async def test_two_hours_of_downtime_while_the_clocks_change(tmp_path: Path) -> None:
    night = date(2027, 3, 28)
    async with World.opened(tmp_path / "bot", plan=night_plan()) as world:
        ann = await guest_of_talk(world)
        await ann.taps_data(f"rsvp:{DINNER}:yes")
        await ann.says("/reminders")
        await ann.taps("Quiet hours", "none", "✓ 1 day")
        await at(world, zurich(night, 1, 30))
        planned = due(world)
        ann.forget_past()
        before = states(world)

        await world.stop()
        world.clock.move(hours=2)
        await world.start()
        await world.tick()

        # 02:45 on the wall clock was never shown; an hour before the walk is 01:45.
        assert planned == ["28.03. 00:45", "28.03. 02:00"]
        assert f"{world.clock.now.astimezone(ZoneInfo(ZURICH)):%H:%M}" == "04:30"
        assert ann.hears == [
            f"{LATE}\n\n⏰ Dinner\nSun 28 Mar 2027, 05:00 (Zurich time)\nLakeside House\n"
            "Quiet Lake Dialogue"
        ]
        after = states(world)
        assert after.get("dropped", 0) - before.get("dropped", 0) == 1
        assert (after["late"], after.get("planned", 0)) == (before.get("late", 0) + 1, 0)
