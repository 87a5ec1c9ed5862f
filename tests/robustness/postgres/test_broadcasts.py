"""The story of a broadcast, told once more over PostgreSQL."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.storage.postgres import PostgresUnavailable, the_server
from tests.stories.broadcasts.world import LETTER_EN, LETTER_ZH, progress, send, trouble, write
from tests.stories.sample_event import sample_plan
from tests.stories.world import World


@pytest.fixture
async def world(tmp_path: Path) -> AsyncGenerator[World]:
    try:
        url = the_server().new_database()
    except PostgresUnavailable as reason:
        pytest.skip(f"PostgreSQL does not start here: {reason}")
    async with World.opened(tmp_path, plan=sample_plan(), database_url=url) as opened:
        yield opened


async def test_broadcast_is_sent_confirmed_repeated_and_recalled(world: World) -> None:
    olga = await world.organizer()
    ann, bo, cy = [await world.guest(*each) for each in (("Ann",), ("Bo", "zh"), ("Cy",))]
    world.emulator.world.block(cy.id)
    await write(olga)
    await olga.taps("Ask to confirm reading", "Who gets it?", "Guests only")
    trouble(world, "500", chat_id=bo.id)
    await olga.taps("Send now")
    await world.tick(seconds=31)
    await olga.taps("Pause")
    await world.tick(seconds=30)

    assert (ann.hears, bo.hears) == ([LETTER_EN], [])

    await olga.taps("Resume")
    await world.tick(seconds=4)
    await world.tick(seconds=4)
    await ann.taps("✅ I have read this")
    await olga.taps("Refresh")

    assert bo.hears == [LETTER_ZH]
    assert olga.screen == progress(
        "finished",
        audience="Guests only",
        delivered=2,
        impossible=1,
        more="\n\nConfirmed reading: 1 of 3",
    )

    await olga.says("/unreachable")

    assert "Have blocked the bot: 1" in olga.screen.splitlines()

    await olga.taps("Codes and notes", "Resend to 2 unconfirmed")
    await send(world, olga)

    assert bo.hears == [LETTER_ZH, LETTER_ZH]

    await olga.taps("Recall", "Yes, delete 1 message")
    await world.tick(seconds=1)

    assert bo.hears == [LETTER_ZH]
