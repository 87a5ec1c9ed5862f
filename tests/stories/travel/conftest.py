"""Fixtures of this folder."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.demo.ports import free_port
from tests.stories.travel.world import SitedWorld, opened


@pytest.fixture
async def site(tmp_path: Path, founded: Path) -> AsyncGenerator[SitedWorld]:
    """A world whose bot has a public address, and a proxy in front of it."""
    SitedWorld.port = free_port()
    async with opened(tmp_path / "bot", founded) as world:
        yield world
