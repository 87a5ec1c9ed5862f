"""A broadcast meets refusals, failing servers and broken connections, all at once."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.demo.emulator.state.faults import Fault
from tests.stories.broadcasts.world import LETTER_EN, crowd, progress, texts, trouble, write
from tests.stories.sample_event import sample_plan
from tests.stories.someone import Someone
from tests.stories.world import World


@pytest.fixture
async def world(tmp_path: Path) -> AsyncGenerator[World]:
    async with World.opened(tmp_path, plan=sample_plan()) as opened:
        yield opened


async def test_burst_of_429_delays_and_loses_nothing(world: World) -> None:
    olga = await world.organizer()
    guests = await crowd(world, 12)
    world.emulator.world.faults.add(Fault(kind="429", method="sendMessage", count=5))
    await _send(world, olga, "Everybody")

    assert [texts(guest, about=LETTER_EN) for guest in guests] == [1] * 12
    assert world.rows("SELECT state, count(*) FROM outbox WHERE campaign IS NOT NULL") == [
        ("delivered", 13)
    ]


async def test_every_trouble_at_once_is_counted_exactly(world: World) -> None:
    olga = await world.organizer()
    guests = await crowd(world, 12)
    for guest, kind in zip(
        guests, ("drop_after", "drop_before", "403", "500", "502"), strict=False
    ):
        trouble(world, kind, chat_id=guest.id)
    world.emulator.world.block(guests[5].id)
    world.emulator.world.deactivate(guests[6].id)
    await _send(world, olga, "Guests only")
    await world.tick(seconds=30)
    await world.tick(seconds=4)

    came = [texts(guest, about=LETTER_EN) for guest in guests]
    assert came == [1, 0, 0, 1, 1, 0, 0, 1, 1, 1, 1, 1]
    assert olga.screen == progress(
        "finished", audience="Guests only", delivered=7, impossible=3, unknown=2
    )


async def _send(world: World, organizer: Someone, audience: str) -> None:
    await write(organizer)
    await organizer.taps("Who gets it?", audience, "Send now")
    await world.tick(seconds=31)
    await world.tick(seconds=4)
