"""Fixtures of this folder."""

import socket
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.stories.travel.world import SitedWorld, opened


@pytest.fixture
async def site(tmp_path: Path, founded: Path) -> AsyncGenerator[SitedWorld]:
    """A world whose bot has a public address, and a proxy in front of it."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        SitedWorld.port = door.getsockname()[1]
    async with opened(tmp_path / "bot", founded) as world:
        yield world
