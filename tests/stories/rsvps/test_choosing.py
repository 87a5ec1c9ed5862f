"""Sessions are chosen on one screen, day by day; a slip costs nothing."""

from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.events import EventPlan
from bot.domain.ids import SessionId
from bot.domain.messages.texts import Words
from tests.stories.rsvps.world import standings, wants_dinner
from tests.stories.sample_event import DINNER, EVENT, sample_plan
from tests.stories.world import World

UNTIL = "Answer, or change your answer, by Wed 10 Feb 2027, 18:00 (Zurich time; Wed 17:00 for you)."
LEGEND = "✅ you attend · ▫️ you do not · ⏳ you wait. Tap to change it."
TEN = 10


def long_plan() -> EventPlan:
    """Ten sessions with seats on three days, none overlapping."""
    plan = sample_plan()
    dinner = plan.sessions[1]
    sessions = tuple(
        replace(
            dinner,
            id=SessionId(f"session001{number:02}"),
            title=Words(f"Workshop {number}", f"工作坊 {number}"),
            starts_at=plan.event.starts_at + timedelta(days=number % 3, hours=number // 3),
            ends_at=plan.event.starts_at + timedelta(days=number % 3, hours=number // 3 + 1),
            seats=20,
        )
        for number in range(TEN)
    )
    return replace(plan, sessions=sessions)


@pytest.fixture
async def long_world(tmp_path: Path) -> AsyncGenerator[World]:
    """A world of ten sessions with seats."""
    async with World.opened(tmp_path / "bot", plan=long_plan()) as opened:
        yield opened


async def test_all_ten_sessions_in_six_taps(long_world: World) -> None:
    ann = await long_world.guest("Ann")
    await ann.taps_data(f"rsvp:{EVENT}:yes")
    messages = len(ann.messages)

    taps = ("Choose sessions", "All free this day", "Next day »")
    rest = ("All free this day", "Next day »", "All free this day")
    await ann.taps(*taps, *rest)

    assert long_world.rows(
        "SELECT count(*) FROM rsvps WHERE subject <> ? AND standing = 'going'", EVENT
    ) == [(TEN,)]
    assert len(taps + rest) == 6
    assert len(ann.messages) == messages
    assert ann.shown == (
        "Choose sessions\nFri 5 Mar 2027\n\n"
        "✅ 09:00 🍽 Workshop 2 · 19 of 20 free\n"
        "✅ 10:00 🍽 Workshop 5 · 19 of 20 free\n"
        "✅ 11:00 🍽 Workshop 8 · 19 of 20 free\n\n"
        f"{LEGEND}\n{UNTIL}",
        [
            ["✅ 09:00 Workshop 2"],
            ["✅ 10:00 Workshop 5"],
            ["✅ 11:00 Workshop 8"],
            ["« Day before"],
            ["How seats work"],
            ["My attendance", "« Start"],
        ],
    )


async def test_a_slip_costs_no_seat_and_waiting_is_seen(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await wants_dinner(ann)
    await xu.says("/rsvp")
    await xu.taps("出席", "选择场次", "▫️ 19:00 晚宴")
    assert xu.shown == (
        "选择场次\n2027年3月3日（周三）\n\n"
        "✅ 09:00 🎤 开幕讲座\n⏳ 19:00 🍽 晚宴 · 已满\n\n"
        "✅ 参加 · ▫️ 不参加 · ⏳ 候补。点选即可更改。\n"
        "答复或更改的截止时间：2027年2月10日（周三）18:00（苏黎世时间；您当地周三 17:00）。",
        [
            ["✅ 09:00 开幕讲座"],
            ["⏳ 19:00 晚宴"],
            ["席位规则"],
            ["我的出席情况", "« 首页"],
        ],
    )

    await ann.says("/rsvp")
    await ann.taps("Choose sessions", "✅ 19:00 Dinner")
    assert ann.buttons[1] == ["▫️ 19:00 Dinner"]
    await ann.taps("▫️ 19:00 Dinner")
    assert standings(world) == ["going", "waiting"]

    await ann.taps("✅ 19:00 Dinner")
    await world.tick(minutes=10)
    assert standings(world) == ["declined", "offered"]
    await ann.taps("▫️ 19:00 Dinner")
    assert ann.buttons[1] == ["⏳ 19:00 Dinner"]
    assert ann.screen.split("\n")[4] == "⏳ 19:00 🍽 Dinner · full"


async def test_what_needs_a_yes_first_says_so_and_the_deadline_takes_the_buttons(
    world: World,
) -> None:
    ann, bo, xu = [await world.guest(name) for name in ("Ann", "Bo")] + [
        await world.guest("徐", "zh")
    ]
    await bo.says("/rsvp")
    await bo.taps("Maybe")
    await bo.taps_data("choose-sessions:0")
    needs = bo.shown
    await ann.says("/schedule")
    await ann.taps("▫️ Dinner")
    asked = ann.shown
    await ann.taps_data(f"rsvp:{DINNER}:yes")
    await xu.taps_data(f"rsvp:{DINNER}:yes")

    assert needs == (
        "Quiet Lake Dialogue\n\nSessions are chosen by guests who have a seat at the event."
        " Please answer the invitation first.",
        [["How seats work"], ["My attendance", "« Start"]],
    )
    assert asked == (
        "🍽 Dinner\nWed 3 Mar 2027, 19:00 (Zurich time; Wed 18:00 for you), 60 min\n"
        "Lakeside House\n\nSeats in sessions are for guests who have a seat at the event.\n\n"
        "The only seat is free.\nYour answer: not answered yet",
        [["Say yes to the event too"], ["Norms"], ["« Programme", "« Start"]],
    )
    assert ann.screen == (
        "Seats in sessions are for guests who have a seat at the event. Please say “Yes” to the"
        " event first (/rsvp), then choose sessions."
    )
    assert xu.screen == (
        "限额场次的席位仅提供给已有活动席位的嘉宾。请先答复“出席”本次活动（/rsvp），再选择场次。"
    )
    await ann.taps_data(f"rsvp:{EVENT}:yes")
    await world.tick(days=40)
    await ann.taps_data("choose-sessions:0")
    assert ann.buttons == [["How seats work"], ["My attendance", "« Start"]]
    await ann.says("/schedule")
    await ann.taps("✅ Opening talk")
    assert ann.buttons == [["Norms"], ["« Programme", "« Start"]]
