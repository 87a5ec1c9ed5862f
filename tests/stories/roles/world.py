"""What stories about roles and powers share: ids, buttons with any parts, what is kept."""

import re
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

import aiohttp

from bot.domain.features import Feature
from bot.domain.ids import PersonId
from bot.domain.people.people import Role
from handlers.routes import Route
from storage.work import Work
from tests.stories.someone import Someone
from tests.stories.world import World

KEPT_OF_TAPS = {"outbox", "people", "seen_updates", "telegram_jobs", "fates", "page_messages"}
"""Tables that every update writes to, whatever it asks for."""


_COUNTED = re.compile(r'colloquy_updates_total\{result="refused"\} (\S+)')


async def refused(world: World) -> int:
    """How many updates were refused so far for want of a right, a code or a consent."""
    address = f"http://127.0.0.1:{world.listens_at}/metrics"
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        return int(float(_COUNTED.findall(await answer.text())[0]))


async def id_of(world: World, someone: Someone) -> PersonId:
    """The id the bot knows somebody by."""

    def look(work: Work) -> PersonId:
        person = work.people.behind(someone.at)
        assert person is not None
        return person.id

    return await world.do(look)


async def one_of_each(world: World) -> Mapping[Role, Someone]:
    """Somebody of every role that can be had; every family of features is on."""
    await world.switch(*Feature)
    people = {
        role: await world.guest(role.name.title(), role=role)
        for role in Role
        if role is not Role.STRANGER
    }
    await world.tick()  # what is planned anew for them is not what anybody's tap does
    return people


def button_of(route: Route) -> str:
    """A button's data for a route, forged: every part well-formed, about nothing there is."""
    assert route.button is not None
    return ":".join((route.tapped, *(_part(kind) for kind in route.button.kinds)))


def _part(kind: Callable[[str], Any]) -> str:
    if kind is int:
        return "0"
    if isinstance(kind, type) and issubclass(kind, Enum):
        return str(next(iter(kind)).value)
    try:
        kind("nothing00000")
    except ValueError:
        return "10"
    return "nothing00000"


def everything_kept(world: World) -> dict[str, list[tuple[Any, ...]]]:
    """All that stands in the database but for what every update writes."""
    tables = [
        name
        for (name,) in world.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        if name not in KEPT_OF_TAPS and not name.startswith("sqlite_")
    ]
    return {name: world.rows(f"SELECT * FROM {name}") for name in tables}
