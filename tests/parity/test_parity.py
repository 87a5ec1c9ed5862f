"""A few stories told again with their people on the page, and the table of what differs (`make parity` tells all)."""

import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.parity.by_nature import FOLDERS, MIXED, STORIES, WHY
from tests.parity.choice import Channel
from tests.stories.rsvps import test_answering
from tests.stories.tickets import test_answers
from tests.stories.world import World, prepare

TOLD = (
    test_answering.test_last_seat_goes_to_whoever_answers_first,
    test_answers.test_question_is_answered_in_chinese,
)
STORIES_LIE = Path(__file__).parents[1] / "stories"


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample event."""
    return prepare(tmp_path_factory.mktemp("founded"))


@pytest.mark.parametrize("channel", [Channel.PAGE, Channel.MIXED])
@pytest.mark.parametrize("story", TOLD, ids=lambda story: story.__name__)
async def test_story_is_the_same_on_the_page(
    tmp_path: Path, founded: Path, story: Callable[[World], Awaitable[None]], channel: Channel
) -> None:
    async with World.opened(tmp_path / "bot", founded=founded, channel=channel) as world:
        await story(world)
        asked = [each.last for each in world.on_page]
    assert asked
    assert None not in asked


def test_whatever_is_said_to_differ_is_there_and_has_a_reason() -> None:
    assert {*FOLDERS.values(), *STORIES.values(), *MIXED.values()} == WHY.keys()
    assert [each for each in FOLDERS if not (STORIES_LIE / each).exists()] == []
    missing = [
        each
        for each in (*STORIES, *MIXED)
        if not re.search(
            rf"^(?:async )?def {each.partition('::')[2].partition('[')[0]}\(",
            (STORIES_LIE / each.partition("::")[0]).read_text(),
            re.MULTILINE,
        )
    ]
    assert missing == []
