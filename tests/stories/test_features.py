"""A family of features that is off leaves no trace: in menus, commands, help, the panel, or anywhere."""

from collections.abc import Iterator

import pytest

from bot.domain.callback_words import home, rsvps
from bot.domain.features import Feature
from bot.domain.people.people import Role
from handlers.table import COMMANDS, ROUTES, TAPPED
from tests.stories.feedback.world import FeedbackWorld
from tests.stories.sample_event import TALK
from tests.stories.someone import Someone
from tests.stories.world import World

OF_FAMILIES = [route for route in ROUTES if route.feature is not None]
SCREENS = [
    route.button
    for route in ROUTES
    if route.button is not None and not route.button.kinds and route.feature is None
]
"""What can be tapped without naming anything; a walk from /start comes by all of these."""
DANGEROUS = {"forget-me", "forget-everywhere", "forget-event-now", "lockdown-freeze-all"}


def data_below(someone: Someone) -> Iterator[str]:
    """Yield the first word of every button this person can see."""
    for message in someone.messages:
        for row in message.get("reply_markup", {}).get("inline_keyboard", []):
            for button in row:
                yield button.get("callback_data", "").partition("@")[0].partition(":")[0]


async def families_found(world: World, someone: Someone) -> set[Feature]:
    """Open every screen that has a name, and a session's; return the families whose buttons are anywhere."""
    await someone.says("/start")
    found: set[str] = set(data_below(someone))
    named = [button.to() for button in SCREENS if button.name not in DANGEROUS]
    for data in (*named, rsvps.SESSION.to(TALK)):
        await someone.taps_data(data)
        found |= set(data_below(someone))
        world.clock.move(minutes=1)
    of = {name: route.feature for name, route in TAPPED.items()}
    return {feature for name in found if (feature := of.get(name)) is not None}


def families_of(role: Role) -> set[Feature]:
    """Return the families that have something for a role."""
    return {
        route.feature
        for route in OF_FAMILIES
        if route.feature and route.gate.lets_in(role, set(Feature))
    }


@pytest.mark.parametrize("role", [Role.GUEST, Role.OWNER])
async def test_what_is_off_is_nowhere_and_what_is_on_is_found(
    polled: FeedbackWorld, role: Role
) -> None:
    someone = await polled.guest("Ann", role=role)
    assert await families_found(polled, someone) == set()

    await polled.switch(*Feature)
    assert await families_found(polled, someone) == families_of(role)


async def test_off_is_as_if_it_had_never_been(world: World) -> None:
    owen = await world.owner()
    for route in OF_FAMILIES:
        await world.switch(*set(Feature) - {route.feature})
        world.clock.move(minutes=1)
        if route.button is not None:
            await owen.says("/start")
            await owen.taps_data(route.button.to(*["1" for _ in route.button.kinds]))
            assert "out of date" in owen.screen, route.tapped
        if route.typed:
            await owen.says(f"/{route.typed}")
            assert owen.screen == (
                "I do not know that command. Send /help to see what you can do here."
            )


async def test_help_and_the_command_menu_list_what_is_on(world: World) -> None:
    owen = await world.owner()
    typed = {word for word, gate in COMMANDS.items() if gate.feature is not None}

    await owen.says("/help")
    assert {f"/{word}" for word in typed} & set(owen.screen.split()) == set()

    await world.switch(*Feature)
    await world.tick()
    await owen.says("/help")
    assert {f"/{word}" for word in typed} <= set(owen.screen.split())
    listed = {*await owen.menu()}
    assert typed <= listed

    await world.switch()
    await world.tick()
    assert {*await owen.menu()} == listed - typed
    await owen.taps_data(home.ADMIN.to())
    assert {feature for feature in Feature if feature in owen.screen} == set()
