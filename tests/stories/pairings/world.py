"""Guests who come to the event, and who would like to meet somebody new."""

from datetime import UTC, datetime

from bot.domain.features import Feature
from bot.usecases.pairings.offering import plan_steps
from tests.stories.someone import Someone
from tests.stories.world import World

WAY = ("More", "Dialogue", "Meet somebody new")
WAY_ZH = ("更多", "对话", "认识新朋友")
EVENINGS = [datetime(2027, 3, day, 17, 0, 1, tzinfo=UTC) for day in (2, 3, 4)]
MORNINGS = [datetime(2027, 3, day, 7, 0, 1, tzinfo=UTC) for day in (3, 4, 5)]
DAYS = ("Wed 3 Mar 2027", "Thu 4 Mar 2027", "Fri 5 Mar 2027")


async def comers(world: World, *names: str) -> list[Someone]:
    """Guests who come; who has a Chinese name reads Chinese."""
    await world.switch(Feature.PAIRINGS)
    guests: list[Someone] = []
    for name in names:
        language = "en" if name.isascii() else "zh"
        guests.append(await world.guest(name, language))
        await guests[-1].says("/rsvp")
        await guests[-1].taps("Yes" if name.isascii() else "出席")
        guests[-1].forget_past()
    await world.do(plan_steps)
    return guests


async def opts_in(guest: Someone, line: str, *days: str) -> None:
    """Choose days, with a line where there is none yet."""
    await guest.says("/pairings")
    for number, day in enumerate(days):
        await guest.taps(day)
        if not number:
            await guest.says(line)
    guest.forget_past()


async def comes(world: World, moment: datetime) -> None:
    """Let it be later, by the clock that ticks."""
    world.clock.now = moment
    await world.tick(seconds=0)


def heard(guest: Someone) -> list[str]:
    """The letters about whom somebody meets that came since."""
    heads = (
        "Somebody new for you",
        "Two people for you",
        "Nobody was found",
        "为您介绍",
        "没有为您找到",
    )
    return [each for each in guest.hears if each.startswith(heads)]
