"""What every story begins with."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.stories.feedback.world import FeedbackWorld, feedback_world, prepare_feedback
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


@pytest.fixture(scope="session")
def founded_with_box(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample event, its ballots and their box, made once."""
    return prepare_feedback(tmp_path_factory.mktemp("founded-with-box"))


@pytest.fixture
async def polled(tmp_path: Path, founded_with_box: Path) -> AsyncGenerator[FeedbackWorld]:
    """A founded event with a ballot box, the bot running with its site."""
    async with feedback_world(tmp_path / "bot", founded_with_box) as opened:
        yield opened
