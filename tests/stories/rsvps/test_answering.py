"""Answering the invitation: yes, no, maybe, seats, the waiting list and its offers."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.stories.rsvps.world import (
    GOING,
    answer,
    dinner_screen,
    looks_at_dinner,
    standings,
    wants_dinner,
)
from tests.stories.sample_event import DINNER, EVENT, TALK, sample_plan
from tests.stories.someone import Someone
from tests.stories.world import World

GOING_ZH, WAITING_ZH = "✅ 出席，席位已确认", "⏳ 候补名单第 1 位"
CLOSED = (
    "The deadline for answers has passed, so this can no longer be changed here. If your plans have"
    " changed, please write to the organizers:\nfront desk, extension 12"
)
CLOSED_ZH = "答复截止时间已过，无法在此更改。如果您的计划有变，请联系主办方：\n前台，分机 12"


@pytest.fixture
async def small_world(tmp_path: Path) -> AsyncGenerator[World]:
    """An event with two seats in all."""
    async with World.opened(tmp_path / "bot", plan=sample_plan(seats=2)) as opened:
        yield opened


def dinner_screen_zh(seats: str, standing: str) -> str:
    """The dinner's whole screen in Chinese."""
    return (
        "🍽 晚宴\n2027年3月3日（周三）19:00（苏黎世时间；您当地周三 18:00），60 分钟\n"
        f"湖畔楼\n\n{seats}\n您的答复：{standing}"
    )


async def test_last_seat_goes_to_whoever_answers_first(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo", "zh")
    await looks_at_dinner(ann, chinese=bo)

    await ann.taps("Yes")
    await bo.taps("出席")

    assert ann.shown == (
        dinner_screen("The only seat is taken.", GOING),
        [["✓ Yes", "Maybe", "No"], ["Norms"], ["« Programme", "« Start"]],
    )
    assert bo.shown == (
        dinner_screen_zh("席位已满（共 1 个）。", WAITING_ZH),
        [["✓ 出席", "待定", "不出席"], ["准则"], ["« 日程", "« 首页"]],
    )


async def test_last_seat_is_given_once_when_two_tap_at_the_same_moment(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo", "zh")
    await looks_at_dinner(ann, chinese=bo)

    await world.both_at_once(lambda: ann.tap("Yes"), lambda: bo.tap("出席"))

    assert [answer(ann), answer(bo)] == [GOING, WAITING_ZH]
    assert standings(world) == ["going", "waiting"]


async def test_yes_twice_changes_nothing(world: World) -> None:
    ann = await world.guest("Ann")
    await wants_dinner(ann)
    before = world.rows("SELECT * FROM rsvps")

    world.clock.move(minutes=5)
    await ann.taps("✓ Yes")

    assert answer(ann) == GOING
    assert world.rows("SELECT * FROM rsvps") == before


async def test_waiting_again_keeps_the_place(world: World) -> None:
    ann, bo, cy = [await world.guest(name) for name in ("Ann", "Bo", "Cy")]
    await wants_dinner(ann, bo, cy)

    await bo.taps("✓ Yes")

    assert [answer(bo), answer(cy)] == [
        "⏳ on the waiting list, place 1",
        "⏳ on the waiting list, place 2",
    ]


async def test_maybe_gives_the_seat_to_who_waits(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo", "zh")
    await wants_dinner(ann)
    await looks_at_dinner(chinese=bo)
    await bo.taps("出席")
    bo.forget_past()

    await ann.taps("Maybe")

    assert ann.screen == dinner_screen(
        "The only seat is taken; “Yes” puts you on the waiting list.", "🤔 maybe"
    )
    assert bo.hears == [
        "🎟 有一个席位空出来了\n晚宴 · 静湖对话\n\n"
        "该席位为您保留至 2027年1月11日（周一）13:00（苏黎世时间；您当地周一 12:00）。您是否接受？"
    ]
    assert bo.buttons == [["接受席位", "不需要，谢谢"]]


async def test_after_the_deadline_answers_are_refused_with_a_contact(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo", "zh")
    await wants_dinner(ann)
    await bo.says("/rsvp")
    await world.tick(days=31, hours=6)

    await ann.taps("No")
    await bo.taps("出席")

    assert ann.shown == (CLOSED, [["« Start"]])
    assert bo.shown == (CLOSED_ZH, [["« 首页"]])
    assert standings(world) == ["going"]


async def test_screens_say_that_the_deadline_has_passed(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo", "zh")
    await world.tick(days=40)

    await ann.says("/rsvp")
    await bo.says("/start")

    assert ann.screen == (
        "Will you come?\nQuiet Lake Dialogue\n\n"
        "Your answer: not answered yet\nThe deadline for answers has passed."
    )
    assert ann.buttons == [["Who is coming?", "« Start"]]
    assert bo.screen.split("\n")[-2:] == ["您的答复：尚未答复", "答复截止时间已过。"]


async def test_no_to_the_event_gives_all_seats_back(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await wants_dinner(ann, bo)
    await ann.says("/schedule")
    await ann.taps("✅ Opening talk", "Maybe")

    await ann.says("/rsvp")
    await ann.taps("No", "I will not come")
    await world.tick(minutes=10)

    rows = world.rows("SELECT subject, standing FROM rsvps ORDER BY subject, standing")
    assert rows == [
        (EVENT, "declined"),
        (EVENT, "going"),
        (TALK, "undecided"),
        (DINNER, "declined"),
        (DINNER, "offered"),
    ]
    assert bo.buttons == [["Yes, take the seat", "No, thank you"]]


async def test_session_after_a_no_to_the_event_asks_for_that_answer_first(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo", "zh")
    await ann.says("/rsvp")
    await ann.taps("No")
    await bo.says("/rsvp")
    await bo.taps("不出席")

    await ann.says("/schedule")
    await ann.taps("❌ Dinner", "Yes")
    await bo.says("/schedule")
    await bo.taps("❌ 晚宴", "出席")

    assert ann.shown == (
        "You have answered that you will not come to the event. Please change that answer first"
        " (/rsvp), then choose sessions.",
        [["« Start"]],
    )
    assert bo.screen == "您已答复不出席本次活动。请先更改该答复（/rsvp），再选择场次。"
    assert standings(world) == []


async def test_seats_of_the_event_itself_have_a_waiting_list(small_world: World) -> None:
    ann, bo, cy = [await small_world.guest(name) for name in ("Ann", "Bo", "Cy")]
    for someone in (ann, bo, cy):
        await someone.says("/rsvp")
        await someone.taps("Yes")

    assert [answer_of_event(each) for each in (ann, bo, cy)] == [
        GOING,
        GOING,
        "⏳ on the waiting list, place 1",
    ]
    assert cy.buttons == [["✓ Yes", "Maybe", "No"], ["Who is coming?", "« Start"]]

    await ann.taps("No", "I will not come")
    await small_world.tick(minutes=10)
    await cy.taps("Yes, take the seat")

    assert answer_of_event(cy) == GOING
    assert standings(small_world, EVENT) == ["declined", "going", "going"]


def answer_of_event(someone: Someone) -> str:
    """The answer on the event's screen."""
    return someone.screen.split("\n")[3].partition(": ")[2]


async def test_repeated_update_does_nothing_twice(world: World) -> None:
    ann = await world.guest("Ann")
    update_id = await ann.injects(text="/rsvp")
    ann.forget_past()
    await world.stop()

    repeated = {"update_id": update_id, "message": ann.raw_message(text="/rsvp")}
    world.emulator.world.inject([repeated])
    await world.start()
    await world.settle()

    assert ann.hears == []


async def test_update_repeated_in_one_batch_does_nothing_twice(world: World) -> None:
    ann = await world.guest("Ann")
    await world.stop()
    update = {"update_id": 9001, "message": ann.raw_message(text="/rsvp")}

    world.emulator.world.inject([update, update])
    await world.start()
    await world.settle()

    assert len(ann.hears) == 1


async def test_fewer_seats_take_none_away(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    olga = await world.organizer()
    await olga.says("/settings")
    await olga.taps("1 seat · Dinner")
    await olga.says("2")
    await wants_dinner(ann, bo)

    await olga.taps("2 seats · Dinner")
    await olga.says("1")
    await ann.taps("✓ Yes")
    await bo.taps("No")

    assert answer(ann) == GOING
    assert standings(world) == ["declined", "going"]


async def test_answers_survive_a_restart(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await wants_dinner(ann, bo)

    await world.restart()
    await ann.taps("No")
    await world.restart()
    await bo.taps("Yes, take the seat")

    assert answer(bo) == GOING
