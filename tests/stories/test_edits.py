"""An edit of what somebody wrote: they hear that it was not taken over, once, and nothing is lost."""

from typing import Any

from tests.stories.sample_event import NEUTRAL
from tests.stories.someone import Someone
from tests.stories.world import World

NOT_TAKEN = (
    "You edited a message, but I still have what you wrote first. Please send the correction as a new"
    " message; you can add to a question under “My questions”, and change an answer where it is shown."
)
NOT_TAKEN_ZH = (
    "您编辑了一条消息，但我这里仍是您最初写的内容。请将更正作为新消息发送；"
    "补充提问请到“我的问题”，修改答复请在显示该答复的地方操作。"
)


async def edits(someone: Someone, **fields: Any) -> None:
    """Edit a message that was sent before."""
    edited = someone.raw_message(edit_date=1_800_000_001, **fields)
    someone.emulator.inject([{"edited_message": edited}])
    await someone.settle()


async def test_writer_hears_that_an_edit_was_not_taken(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await ann.says("/details")
    await ann.taps("Answer 5 short questions", "Skip", "Skip")
    await ann.says("no nuts")

    await edits(ann, text="no fish")
    await edits(xu, text="改了")

    assert (ann.screen, xu.hears) == (NOT_TAKEN, [NOT_TAKEN_ZH])
    await ann.taps("« Change that")
    await ann.says("no fish")
    assert ann.screen.split("\n")[0] == "✓ Noted: “no fish”"


async def test_moving_location_is_silent_and_a_stranger_learns_nothing(world: World) -> None:
    ann, stranger = await world.guest("Ann"), await world.person("Mallory")

    await edits(ann, location={"latitude": 47.0, "longitude": 8.0, "live_period": 900})
    await edits(stranger, text="hello")

    assert (ann.hears, stranger.hears) == ([], [NEUTRAL])
