"""A house with a prepared installation for every test."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.robustness.outside.world import OutsideWorld


@pytest.fixture
async def house(tmp_path: Path) -> AsyncGenerator[OutsideWorld]:
    """An owner, an organizer and ten guests; the bot does not run yet."""
    async with OutsideWorld.opened(tmp_path) as opened:
        yield opened
