"""What every story begins with."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.stories.world import World


@pytest.fixture
async def world(tmp_path: Path) -> AsyncGenerator[World]:
    """A founded event with the bot running over an emulated Telegram."""
    async with World.opened(tmp_path) as opened:
        yield opened
