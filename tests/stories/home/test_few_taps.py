"""Norms and funders within reach: taps are counted, and a change is told before the next session."""

from datetime import timedelta

from bot.domain.features import Feature
from tests.stories.home.test_background import prepared
from tests.stories.home.world import ABOUT
from tests.stories.session_desk.test_desk import come, in_session
from tests.stories.world import World

NORMS = "The norms of this dialogue (version 1)"
MOST_TAPS = 3


async def test_norms_are_at_most_three_taps_from_the_start_and_from_a_session(
    world: World,
) -> None:
    await world.switch(Feature.DESK)
    [ann] = await come(world, "Ann")
    in_session(world, minutes=10)
    from_start = ("Programme", "✅ Opening talk", "Norms")
    found: list[str] = []
    for way in (from_start, (*from_start[:2], "In this session", "Norms")):
        await ann.says("/start")
        await ann.taps(*way)
        found.append(ann.screen.splitlines()[0])

    assert found == [NORMS, NORMS]
    assert len(from_start) <= MOST_TAPS


async def test_change_of_funder_has_reached_everybody_before_the_next_session(
    world: World,
) -> None:
    owen = await world.owner()
    guests = [await world.guest(f"Guest {number}") for number in range(12)]
    await prepared(world)
    for guest in guests:
        guest.forget_past()
    world.clock.now = world.plan.event.starts_at - timedelta(minutes=5)
    await owen.says("/about")
    await owen.taps("Who pays, and why", "Change by a file")
    await owen.says(ABOUT.replace("en: Harbour Trust", "en: Bay Fund"))
    await owen.taps("Yes, take it")
    await world.tick(seconds=1)
    heard = [
        any(each.startswith("Funders or facilitators have changed") for each in guest.hears)
        for guest in guests
    ]

    assert world.clock.now < world.plan.event.starts_at
    assert len(heard) == len(guests) == 12
    assert all(heard)
