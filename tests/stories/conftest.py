"""What every story begins with."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.stories.world import World, prepare


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample event, founded once; every story gets a copy."""
    return prepare(tmp_path_factory.mktemp("founded"))


@pytest.fixture
async def world(tmp_path: Path, founded: Path) -> AsyncGenerator[World]:
    """A founded event with the bot running over an emulated Telegram."""
    async with World.opened(tmp_path / "bot", founded=founded) as opened:
        yield opened
