"""Yes to two sessions at once is pointed out; a yes to a session offers the event's; offers sleep."""

from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.events import EventPlan
from bot.domain.ids import SessionId
from bot.domain.messages.texts import Words
from storage.work import Work
from tests.stories.rsvps.world import EVENT_OPEN, comes, standings, wants_dinner
from tests.stories.sample_event import sample_plan
from tests.stories.someone import Someone
from tests.stories.world import World

BACK = ["« Programme", "« Start"]


def clashing_plan() -> EventPlan:
    """The sample event with a concert in the middle of the dinner, and a walk right after it."""
    plan = sample_plan()
    dinner = plan.sessions[1]
    concert = replace(
        dinner,
        id=SessionId("session00008"),
        title=Words("Concert", "音乐会"),
        starts_at=dinner.starts_at + timedelta(minutes=30),
        ends_at=dinner.ends_at + timedelta(minutes=30),
        seats=None,
    )
    walk = replace(
        dinner,
        id=SessionId("session00009"),
        title=Words("Walk", "散步"),
        starts_at=dinner.ends_at,
        ends_at=dinner.ends_at + timedelta(minutes=20),
        seats=None,
    )
    return replace(plan, sessions=(*plan.sessions, concert, walk))


@pytest.fixture
async def clashing(tmp_path: Path) -> AsyncGenerator[World]:
    """A world of that event."""
    async with World.opened(tmp_path / "bot", plan=clashing_plan()) as opened:
        yield opened


async def says_yes(someone: Someone, title: str, *, language: str = "en") -> None:
    """Say yes to a session by its title."""
    await someone.says("/schedule")
    mark = "✅" if any(f"✅ {title}" in row for row in someone.buttons) else "▫️"
    await someone.taps(f"{mark} {title}", "Yes" if language == "en" else "出席")


async def test_two_sessions_at_the_same_time_are_pointed_out(clashing: World) -> None:
    ann, xu = await clashing.guest("Ann"), await clashing.guest("徐", "zh")
    await says_yes(ann, "Concert")
    without_event = ann.screen
    await comes(ann, xu)
    await says_yes(ann, "Dinner")
    await says_yes(xu, "晚宴", language="zh")

    assert "⚠️" not in without_event
    assert "\n⚠️ At the same time you attend: Concert\n" in ann.screen
    assert "\n⚠️ 您在同一时间还参加：音乐会\n" in xu.screen
    await ann.says("/rsvp")
    await ann.taps("Choose sessions")
    assert ann.screen.split("\n")[8:10] == [
        "⚠️ At the same time: Dinner and Concert",
        "⚠️ At the same time: Concert and Walk",
    ]
    await ann.taps("✅ 19:30 Concert")
    assert "⚠️" not in ann.screen


async def test_yes_to_a_session_offers_the_events_yes(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await says_yes(ann, "Opening talk")
    await says_yes(xu, "开幕讲座", language="zh")

    assert EVENT_OPEN in ann.screen
    assert ann.buttons[1:] == [["Say yes to the event too"], ["Norms"], BACK]
    assert "您还没有答复是否出席整个活动。" in xu.screen
    await ann.taps("Say yes to the event too")
    await xu.taps("同时答复出席整个活动")
    assert standings(world, world.plan.event.id) == ["going", "going"]
    await ann.says("/schedule")
    await ann.taps("✅ Opening talk")

    assert EVENT_OPEN not in ann.screen
    assert ann.buttons[1:] == [["Norms"], BACK]


async def moves_to(world: World, someone: Someone, zone: str) -> None:
    """Let somebody be in another zone."""

    def choose(work: Work) -> None:
        person = work.people.behind(someone.at)
        assert person is not None
        work.people.choose_zone(person, zone)

    await world.do(choose)


async def test_offer_that_would_lapse_in_the_night_waits_for_the_morning(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    # Noon in London is four in the morning in Los Angeles.
    await moves_to(world, bo, "America/Los_Angeles")
    await wants_dinner(ann, bo)
    await ann.taps("No")

    await world.tick(hours=29, minutes=29)
    assert standings(world) == ["declined", "offered"]
    await world.tick(minutes=1)

    assert standings(world) == ["declined", "lapsed"]


async def test_offer_by_day_lapses_when_it_says(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await wants_dinner(ann, bo)
    await ann.taps("No")

    await world.tick(hours=24)

    assert standings(world) == ["declined", "lapsed"]
