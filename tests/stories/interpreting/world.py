"""An event with interpreters, and a way to note them by tapping."""

from bot.domain.features import Feature
from tests.stories.sample_event import TALK
from tests.stories.session_desk.test_desk import led
from tests.stories.someone import Someone
from tests.stories.world import World

WAY = ("More", "Dialogue", "Interpreting")


async def facilitator(world: World, *features: Feature) -> Someone:
    """A facilitator who leads the talk, where languages and the desk are on."""
    await world.switch(Feature.LANGUAGES, Feature.DESK, *features)
    fay = await led(world)
    fay.forget_past()
    return fay


async def notes(fay: Someone, *names: str) -> None:
    """Note that translators interpret."""
    for name in names:
        await fay.says("/start")
        await fay.taps(*WAY, "Rota", "Interpreters", name, "Interprets")


async def plans(world: World, fay: Someone) -> None:
    """Have the turns planned, a while later."""
    world.clock.move(minutes=1)
    await fay.says("/interpreting")
    await fay.taps("Rota", "Plan the turns")


async def opens_talk(fay: Someone) -> None:
    """Look at the turns of the talk."""
    await fay.says("/interpreting")
    await fay.taps("Rota", "Sessions")
    await fay.taps(fay.buttons[0][0])


def in_talk(world: World, *, minutes: float) -> None:
    """Move to so many minutes after the talk began."""
    world.clock.now = world.plan.event.starts_at
    world.clock.move(minutes=minutes)


DATA = f"booth:{TALK}"
