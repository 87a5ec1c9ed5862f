"""Every command and every button, forged, by every role, in two events: refused without the right."""

from collections.abc import Iterable

import pytest

from bot.domain.people.people import Role
from bot.domain.people.rights import RIGHTS
from handlers.table import ROUTES
from tests.stories.people.test_members import HEARD
from tests.stories.roles.world import button_of, everything_kept, one_of_each, refused
from tests.stories.sample_event import NEUTRAL, OTHER_EVENT, other_plan
from tests.stories.someone import Someone
from tests.stories.world import World

AT_ONCE = 30
"""More in a few seconds would be a flood."""
REFUSED = "That is for organizers only. Send /help to see what you can do here."
LOOKS_ON = (
    "You are an observer here: you can read the programme and the news. To take part, please ask"
    " the organizers for another role. Send /help to see what you can do here."
)
STALE = "This button is out of date. Send /start to see where things stand now."


async def hears_of(world: World, someone: Someone, asked: Iterable[str]) -> list[str]:
    """What somebody hears who sends all this: words that begin with a slash, or buttons' data."""
    heard: list[str] = []
    everything = list(asked)
    for first in range(0, len(everything), AT_ONCE):
        world.clock.move(minutes=1)
        someone.forget_past()
        for each in everything[first : first + AT_ONCE]:
            if each.startswith("/"):
                someone.say(each)
            else:
                someone.tap_data(1, each)
        await world.settle()
        heard += someone.hears
    return heard


def asked_without_right(role: Role) -> list[str]:
    """Everything that takes a right this role has not."""
    lacking = [route for route in ROUTES if route.right not in RIGHTS[role]]
    return [
        *(f"/{route.typed}" for route in lacking if route.typed),
        *(button_of(route) for route in lacking if route.button is not None),
    ]


async def test_nobody_does_what_their_role_does_not_include(world: World) -> None:
    await world.found(other_plan())
    people = await one_of_each(world)
    stranger = await world.person("Mallory")
    await stranger.says("hello")
    before = everything_kept(world)
    counted = 0

    for role, someone in people.items():
        asked = asked_without_right(role)
        heard = await hears_of(world, someone, asked)
        assert heard == [LOOKS_ON if role is Role.OBSERVER else REFUSED] * len(asked), role
        counted += len(asked)
    everything = asked_without_right(Role.STRANGER)
    assert set(await hears_of(world, stranger, everything)) <= {NEUTRAL, HEARD}

    assert everything_kept(world) == before
    assert counted > 600
    assert await refused(world) >= counted
    assert asked_without_right(Role.OWNER) == []


@pytest.mark.timeout(400)
async def test_nobody_does_anything_in_an_event_they_take_no_part_in(world: World) -> None:
    await world.found(other_plan())
    people = await one_of_each(world)
    asked = [f"{button_of(route)}@{OTHER_EVENT}" for route in ROUTES if route.button is not None]
    asked = [each for each in asked if not each.startswith("rsvp:")]

    stranger = await world.person("Mallory")
    await stranger.says("hello")
    before = everything_kept(world)
    for role, someone in people.items():
        heard = await hears_of(world, someone, asked)
        assert heard == [STALE] * len(asked), role
    assert set(await hears_of(world, stranger, asked)) <= {NEUTRAL, HEARD}

    assert everything_kept(world) == before


async def test_whoever_has_the_right_gets_an_answer_to_everything(world: World) -> None:
    people = await one_of_each(world)
    for role, someone in people.items():
        asked = [
            button_of(route)
            for route in ROUTES
            if route.button is not None and route.right in RIGHTS[role]
        ]
        kept = ("forget-me", "forget-everywhere", "forget-event-now", "language", "lockdown")
        asked = [each for each in asked if not each.startswith(kept)]
        heard = await hears_of(world, someone, asked)
        assert not {REFUSED, LOOKS_ON} & set(heard), role
        assert len(heard) > len(asked) / 4, role
    assert world.rows("SELECT trouble FROM seen_updates WHERE trouble IS NOT NULL") == []
