"""Help: whom to turn to, and where the source of the running copy is."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.settings.settings import Settings
from tests.stories.world import World

OFFERED = "https://git.example.org/colloquy"


class OfferingWorld(World):
    """A bot whose operator said where its source is."""

    def settings(self, **more: str) -> Settings:
        """The settings of this world's bot."""
        return super().settings(COLLOQUY_SOURCE_URL=OFFERED, **more)


@pytest.fixture
async def offering(tmp_path: Path, founded: Path) -> AsyncGenerator[World]:
    """A bot that offers its source."""
    async with OfferingWorld.opened(tmp_path / "bot", founded=founded) as world:
        yield world


async def test_help_says_where_the_source_is(offering: World) -> None:
    ann, xu = await offering.guest("Ann"), await offering.guest("徐", "zh")

    await ann.says("/start")
    await ann.taps("More", "Help")
    await xu.says("/start")
    await xu.taps("更多", "帮助")

    assert [each.screen.split("\n")[-1] for each in (ann, xu)] == [
        f"Colloquy is free software (AGPL-3.0-or-later). Its source: {OFFERED}",
        f"Colloquy 是自由软件（AGPL-3.0-or-later）。源代码：{OFFERED}",
    ]


async def test_help_sends_to_the_organizers_where_nobody_said(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")

    await ann.says("/help")
    await xu.says("/help")

    assert [each.screen.split("\n")[-1] for each in (ann, xu)] == [
        "Colloquy is free software (AGPL-3.0-or-later). Please ask the organizers for its source.",
        "Colloquy 是自由软件（AGPL-3.0-or-later）。如需源代码，请联系主办方。",
    ]
