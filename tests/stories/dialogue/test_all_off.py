"""The same event with every family off: no menu has a trace of one, and what is left works."""

import re

from bot.domain.features import Feature
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog
from handlers.table import COMMANDS
from tests.stories.dialogue.world import CANDIDATES, NAMES, NAMES_ZH, Guests, invites
from tests.stories.feedback.test_ratings import give_stars
from tests.stories.feedback.world import FeedbackWorld, TokenRequest
from tests.stories.people.world import REST
from tests.stories.someone import Someone

LABELS = (
    *("home-dialogue", "dialogue-goals", "dialogue-ground", "dialogue-readout", "dialogue-desk"),
    *("dialogue-groups", "dialogue-series", "dialogue-pairings", "dialogue-languages"),
    *("admin-selection", "admin-care", "leaders-open", "session-room-open-here"),
)
"""The buttons that lead to the families."""
TYPED = {f"/{word}" for word, gate in COMMANDS.items() if gate.feature is not None}


async def menus(world: FeedbackWorld, someone: Someone, more: str, programme: str) -> set[str]:
    """Open the menus; return the words and buttons of families that are there."""
    catalog = Catalog()
    labels = {catalog.plain(name, {}, each) for name in LABELS for each in Language}
    found: set[str] = set()
    for step in ("/start", more, "/start", programme, "Opening talk", "/help", "/admin"):
        world.clock.move(minutes=1)
        if step.startswith("/"):
            await someone.says(step)
        else:
            every = [label for row in someone.buttons for label in row]
            await someone.taps(next((each for each in every if each.endswith(step)), every[0]))
        found |= {label for row in someone.buttons for label in row} & labels
        found |= set(re.findall(r"/\w+", someone.screen)) & TYPED
    return found


async def commands(world: FeedbackWorld, *people: Someone) -> set[str]:
    """Return the commands that are offered to any of them."""
    await world.tick()
    return {f"/{each}" for someone in people for each in await someone.menu()}


async def test_menus_have_no_trace_and_the_basic_dialogue_works(polled: FeedbackWorld) -> None:
    world, guests = polled, Guests()
    olga = await world.organizer()
    await invites(olga, (*CANDIDATES, *NAMES, *NAMES_ZH))
    await guests.join(world, olga)
    kim, yi = guests.english[0], guests.chinese[0]
    off = [
        await menus(world, olga, "More", "Programme"),
        await menus(world, kim, "More", "Programme"),
        await menus(world, yi, "更多", "日程"),
        TYPED & await commands(world, kim, yi),
    ]
    await world.switch(*Feature)
    on = [
        await menus(world, olga, "More", "Programme"),
        await menus(world, kim, "More", "Programme"),
        await menus(world, yi, "更多", "日程"),
        TYPED & await commands(world, kim, yi),
    ]
    await world.switch()
    await kim.says("/start")
    first = kim.buttons
    await kim.says("/rsvp")
    await kim.taps("No")
    await kim.says("/rsvp")
    await kim.taps("Yes")
    await kim.says("/start")
    await kim.taps("Programme")
    programme = kim.buttons
    checked_in, _ = await world.check_in(world.init_data(yi), TokenRequest.make(world.manifest))
    await give_stars(kim, "Opening talk")
    stars = kim.screen
    await olga.says("/admin")

    assert off == [set()] * 4
    assert [bool(each) for each in on] == [True] * 4  # control
    assert first == [["Add travel details"], *REST]
    assert programme == [["✅ Opening talk"], ["▫️ Dinner"], ["My attendance", "« Start"]]
    assert checked_in == 200
    assert stars == "✓ Thank you. Your stars for Opening talk are recorded."
    assert "24 yes" in olga.screen
