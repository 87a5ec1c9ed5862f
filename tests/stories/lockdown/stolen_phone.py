"""What a thief can do with an organizer's phone, played, as the table in the threat model.

`python -m tests.stories.lockdown.stolen_phone` plays it and writes the table anew.
"""

import asyncio
import tempfile
from collections.abc import Mapping
from pathlib import Path

from bot.domain.callback_words.rsvps import ATTENDANCE_NAMES
from bot.domain.people.people import Language, Role
from bot.domain.people.rights import RIGHTS, Right
from handlers.routes import Route
from handlers.table import ROUTES
from tests.house.sheet_texts import sheet_texts
from tests.house.sources import ROOT
from tests.stories.people.world import LINK, goes_to_invitations
from tests.stories.roles.world import button_of, id_of
from tests.stories.second_factor.world import passes, sets_up
from tests.stories.someone import Someone
from tests.stories.world import World

THREATS = ROOT / "deploy" / "THREATS.md"
BEGIN = "<!-- stolen phone: made by python -m tests.stories.lockdown.stolen_phone -->\n"
END = "<!-- end of stolen phone -->"
MOMENTS = (
    "no second factor is set up",
    "one is; the last code was typed more than ten minutes ago",
    "a code was typed less than ten minutes ago",
    "after `/lockdown`",
)
OPEN, TAKES_CODE, REFUSED, GONE = "**open**", "takes a code", "refused", "gone"
_ANSWERS = {
    "That is for organizers only.": REFUSED,
    "Type the six digits": TAKES_CODE,
    "Please set up your second factor first": TAKES_CODE,
}
_NAME = "Ann Guest"
_NAMES, _LINKS = "read a list of names that was just asked for", "use an invitation made just now"
Played = Mapping[str, str]
"""What a thief can do at one moment, by what it is."""


def first_routes() -> Mapping[Right, Route]:
    """The route that is tried for each right that an organizer has and a guest has not."""
    rights = RIGHTS[Role.ORGANIZER] - RIGHTS[Role.GUEST]
    by_command = sorted(ROUTES, key=lambda route: not route.typed)
    found: dict[Right, Route] = {}
    for route in by_command:
        if route.right in rights and route.feature is None:
            found.setdefault(route.right, route)
    return {right: found[right] for right in Right if right in found}


async def play(folder: Path) -> list[Played]:
    """Play the four moments, each from its beginning to the end of what a thief tries."""
    async with World.opened(folder / "bot") as world:
        olga, owen = await world.organizer(), await world.owner()
        await world.guest(_NAME)
        await _work_of_the_day(olga)
        without = await _tries(world, olga)
        app = await sets_up(world, olga)
        await passes(world, app)
        later = await _tries(world, olga)
        await olga.taps_data(ATTENDANCE_NAMES.to(0), message_id=1)
        await app.types()
        await _work_of_the_day(olga)
        soon = await _tries(world, olga)
        await owen.taps_data(f"lockdown-freeze:{await id_of(world, olga)}", message_id=1)
        await world.tick(seconds=15)
        return [without, later, soon, await _tries(world, olga)]


async def _work_of_the_day(olga: Someone) -> None:
    """What an organizer did before the phone was taken: names, and an invitation."""
    await goes_to_invitations(olga)
    await olga.taps("Invite one guest", "Skip", "Yes, make the link")
    await olga.taps_data(ATTENDANCE_NAMES.to(0), message_id=1)


async def _tries(world: World, phone: Someone) -> Played:
    """What a thief finds in the chat, and what they get who try everything."""
    await world.tick()
    chat = str(phone.messages)
    found = {_NAMES: OPEN if _NAME in chat else GONE, _LINKS: OPEN if LINK in chat else GONE}
    words = sheet_texts(Language.EN)
    for right, route in first_routes().items():
        world.clock.move(seconds=4)
        phone.forget_past()
        if route.typed:
            await phone.says(f"/{route.typed}")
        else:
            await phone.taps_data(button_of(route), message_id=1)
        found[words[f"right-{right}"][0]] = _outcome(phone.hears)
    return found


def _outcome(heard: list[str]) -> str:
    whole = "".join(heard)
    return next((said for start, said in _ANSWERS.items() if whole.startswith(start)), OPEN)


def table(moments: list[Played]) -> str:
    """Return the table in Markdown: a row for each thing, a column for each moment."""
    rows = [[what, *(each[what] for each in moments)] for what in moments[0]]
    lines = [["a thief can …", *MOMENTS], ["---"] * (1 + len(MOMENTS)), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def printed() -> str:
    """Return the table that stands in the threat model."""
    return THREATS.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]


async def _write() -> None:
    with tempfile.TemporaryDirectory() as folder:
        played = await play(Path(folder))
    before, begin, rest = THREATS.read_text(encoding="utf-8").partition(BEGIN)
    whole = f"{before}{begin}{table(played)}{END}{rest.partition(END)[2]}"
    THREATS.write_text(whole, encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(_write())
