"""The story of two organizers and one question, told once more over PostgreSQL."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.stories.sample_event import sample_plan
from tests.stories.tickets.world import asks, opens
from tests.stories.world import World


@pytest.fixture
async def world(tmp_path: Path, postgres_url: str) -> AsyncGenerator[World]:
    async with World.opened(tmp_path, plan=sample_plan(), database_url=postgres_url) as opened:
        yield opened


async def test_one_answers_and_the_other_gets_their_words_back(world: World) -> None:
    ann = await world.guest("Ann")
    olga, omar = await world.organizer(), await world.organizer("Omar")
    await asks(world, ann, "Where do I sleep?")
    await asks(world, ann, "And when?")
    for someone in (olga, omar):
        await opens(someone)
    await world.both_at_once(lambda: olga.tap("Answer"), lambda: omar.tap("Answer"))
    assert omar.screen.startswith("Q-1 is with another organizer (")
    await omar.says("/questions")
    await omar.taps("With others (1)", "Q-1", "Take over", "Answer")
    await world.both_at_once(
        lambda: world.emulator.world.say(omar.id, "In room 7."),
        lambda: world.emulator.world.say(olga.id, "In room 8."),
    )
    assert (
        ann.screen
        == "Quiet Lake Dialogue · The organizers' answer to Q-1\n\nYou asked: “Where do I sleep?”\n\nIn room 7."
    )
    assert olga.screen.endswith("What you wrote:\n\nIn room 8.")

    await world.tick(seconds=61)
    await world.tick(hours=4, minutes=5)
    assert olga.screen.startswith(
        "⏳ Quiet Lake Dialogue · A question has waited for more than 4 h of the day: Q-2."
    )
    await ann.says("/privacy")
    await ann.taps("Forget me", "Yes, forget me")
    await olga.says("/questions")
    assert olga.screen.startswith("Guests' questions · 0 waiting in all")
    await world.tick(days=120)
