"""The knowledge base checks itself: at night and on request."""

from tests.stories.knowledge.world import teach
from tests.stories.world import World


async def test_self_check_runs_at_night_and_on_request(world: World) -> None:
    await teach(world)
    olga = await world.organizer()
    await world.tick(seconds=60)
    first = world.rows("SELECT checked_at FROM knowledge_state")

    await world.tick(hours=13)
    assert world.rows("SELECT checked_at FROM knowledge_state") == first
    await world.tick(hours=2)
    night = world.rows("SELECT checked_at FROM knowledge_state")
    assert night != first

    await olga.says("/knowledge")
    await olga.taps("Self-check")
    assert olga.screen == (
        "Self-check\n\nEvery night I ask myself every question and look for answers that get in each"
        " other's way.\n\nSelf-check on Mon 11 Jan 2027, 04:01 (Zurich time; Mon 03:01 for you):"
        " every wording finds its own answer, no two answers are too alike."
    )
    await olga.taps("Check now")
    await world.tick(minutes=1)
    assert world.rows("SELECT checked_at FROM knowledge_state") != night
