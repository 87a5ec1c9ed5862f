"""A house with a prepared installation for every test."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.robustness.outside.house import House


@pytest.fixture
async def house(tmp_path: Path) -> AsyncGenerator[House]:
    """An owner, an organizer and ten guests; the bot does not run yet."""
    async with House.opened(tmp_path) as opened:
        yield opened
