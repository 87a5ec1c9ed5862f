"""What stories about the second factor share: an event that demands one, and somebody's app."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from pyotp.totp import TOTP

from bot.domain.events import EventPlan, Security
from bot.domain.features import Feature
from tests.stories.sample_event import sample_plan
from tests.stories.someone import Someone
from tests.stories.world import World

SET_UP = {"en": "Set it up", "zh": "设置"}


def guarded_plan(*, four_eyes: bool = False) -> EventPlan:
    """The sample event, which demands a second factor."""
    plan = sample_plan()
    security = Security(second_factor=True, four_eyes=four_eyes)
    return replace(plan, event=replace(plan.event, security=security))


@asynccontextmanager
async def guarded_world(folder: Path, *, four_eyes: bool = False) -> AsyncGenerator[World]:
    """A world in which the event demands a second factor, and has every family of features."""
    async with World.opened(folder, plan=guarded_plan(four_eyes=four_eyes)) as opened:
        await opened.switch(*Feature)
        yield opened


@dataclass(slots=True)
class App:
    """Somebody's authenticator app, on another device."""

    world: World
    someone: Someone
    secret: str
    recovery: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The six digits it shows now."""
        return TOTP(self.secret).at(self.world.clock.now)

    async def types(self) -> None:
        """Wait for digits that were not used yet, and type them."""
        self.world.clock.move(seconds=60)
        await self.someone.says(self.code)


async def sets_up(world: World, someone: Someone, *, language: str = "en") -> App:
    """Somebody sets their second factor up, by taps; it is open then."""
    await someone.says("/secondfactor")
    await someone.taps(SET_UP[language])
    app = App(world, someone, secret_of(someone.screen))
    await someone.says(app.code)
    return replace(app, recovery=recovery_of(someone))


async def passes(world: World, app: App) -> None:
    """Ten minutes pass, and what a code opened is closed again."""
    world.clock.move(minutes=11)
    app.someone.forget_past()


def secret_of(screen: str) -> str:
    """The key that stands on a screen to be typed into an app."""
    line = next(each for each in screen.split("\n") if len(each.split()) == 8 and each.isupper())
    return line.replace(" ", "")


def recovery_of(someone: Someone) -> tuple[str, ...]:
    """The recovery codes in the newest message that shows any."""
    for message in reversed(someone.messages):
        lines = [each for each in message.get("text", "").split("\n") if each.count("-") == 3]
        if len(lines) == 10:
            return tuple(lines)
    return ()
