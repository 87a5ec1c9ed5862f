"""The story of the last seat, told once more over PostgreSQL."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.stories.rsvps.world import comes
from tests.stories.sample_event import sample_plan
from tests.stories.someone import Someone
from tests.stories.world import World


@pytest.fixture
async def world(tmp_path: Path, postgres_url: str) -> AsyncGenerator[World]:
    plan = sample_plan(dinner_seats=1)
    async with World.opened(tmp_path, plan=plan, database_url=postgres_url) as opened:
        yield opened


async def test_last_seat_goes_to_the_first_and_is_offered_on_when_given_back(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo", "zh")
    for guest, dinner in ((ann, "▫️ Dinner"), (bo, "▫️ 晚宴")):
        await comes(guest)
        await guest.says("/schedule")
        await guest.taps(dinner)

    await ann.taps("Yes")
    await bo.taps("出席")
    assert last_line(ann) == "Your answer: ✅ yes, you have a seat"
    assert last_line(bo) == "您的答复：⏳ 候补名单第 1 位"

    await ann.taps("No")
    assert bo.screen.startswith("🎟 有一个席位空出来了\n晚宴 · 静湖对话\n")
    await bo.taps("接受席位")
    assert last_line(bo) == "您的答复：✅ 出席，席位已确认"

    await world.tick(days=2)
    await ann.taps("Yes")
    assert last_line(ann) == "Your answer: ⏳ on the waiting list, place 1"


def last_line(someone: Someone) -> str:
    return someone.screen.splitlines()[-1]
