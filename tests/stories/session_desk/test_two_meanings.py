"""A guest who hears two meanings, or an unclear word, is led to the glossary, and so is the desk."""

from bot.domain.features import Feature
from tests.stories.session_desk.test_desk import come, in_session, into, led
from tests.stories.world import World


async def test_two_meanings_lead_to_the_glossary(world: World) -> None:
    await world.switch(Feature.DESK)
    fay = await led(world)
    guests = await come(world, "Ann", "Bo")
    in_session(world, minutes=10)
    for guest in guests:
        await into(guest)
        await guest.taps("Two meanings")
    noted = guests[0].shown
    world.clock.move(seconds=30)
    await fay.says("/desk")

    assert "Perhaps the glossary has the word." in noted[0]
    assert noted[1][0] == ["Open the glossary"]
    assert "• Two meanings: a few" in fay.screen.split("\n")
    assert ["Open the glossary"] in fay.buttons
