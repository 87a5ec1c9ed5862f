"""Fixtures of this folder."""

import pytest

from tests.stories.knowledge.world import teach
from tests.stories.world import World


@pytest.fixture
async def taught(world: World) -> World:
    """A world whose bot knows some answers."""
    await teach(world)
    return world
