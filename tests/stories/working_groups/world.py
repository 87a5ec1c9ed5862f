"""A crowd for whom groups are made."""

from bot.domain.features import Feature
from tests.stories.someone import Someone
from tests.stories.world import World

WAY = ("More", "Dialogue", "Working groups")
WAY_ZH = ("更多", "对话", "工作组")


async def crowd(world: World, count: int = 9) -> tuple[Someone, list[Someone]]:
    """An organizer, and guests who come; the last of them reads Chinese."""
    await world.switch(Feature.GROUPS)
    guests = [await world.guest(f"Guest {number}") for number in range(count - 1)]
    guests.append(await world.guest("徐", "zh"))
    for each in guests:
        await each.says("/rsvp")
        await each.taps("出席" if each is guests[-1] else "Yes")
        each.forget_past()
    return await world.organizer(), guests


async def opens(olga: Someone) -> None:
    """Go to the plan of the talk from the first screen on."""
    await olga.says("/start")
    await olga.taps(*WAY, "Make groups")
    await olga.taps(olga.buttons[0][0])


async def makes(world: World, olga: Someone, *labels: str) -> None:
    """Have the groups of the talk made, and look at them."""
    await opens(olga)
    await olga.taps(*labels)
    await world.tick(seconds=2)
    await olga.taps("See the groups")


async def tells(olga: Someone) -> None:
    """Tell everybody who does not know."""
    await olga.taps("See what is told", "Tell them")


def told(guests: list[Someone]) -> dict[int, str]:
    """Return what each of those who heard anything since was told, by their place among the guests."""
    heard: dict[int, str] = {}
    for number, each in enumerate(guests):
        if each.hears:
            [heard[number]] = each.hears
        each.forget_past()
    return heard
