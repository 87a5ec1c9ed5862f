"""The wall clock is set while the bot runs, or while it is down: what is due is done in time."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.demo.ports import free_port
from tests.robustness.outside import faults
from tests.robustness.outside.shim import COMPILER, WHY_NOT, Shim
from tests.robustness.outside.waiting import until, until_it
from tests.robustness.outside.world import GUESTS, OutsideWorld, readiness

pytestmark = pytest.mark.skipif(COMPILER is None, reason=WHY_NOT)

PARTS = ("telegram", "updates", "database", "keystore", "disk", "clock")
READY = (200, dict.fromkeys(PARTS, "ok"))


@pytest.fixture
def shim(tmp_path: Path) -> Shim:
    return Shim(tmp_path)


@pytest.fixture
async def full(tmp_path: Path) -> AsyncGenerator[OutsideWorld]:
    """A house whose event has one seat."""
    async with OutsideWorld.opened(tmp_path, seats=1) as opened:
        yield opened


async def sets_menu(house: OutsideWorld) -> None:
    """A guest takes another language; a tick then sets the command menu of that chat."""
    before = len(house.server.calls("setMyCommands"))
    await house.ask(GUESTS[0], text="/language")
    await house.press(GUESTS[0], "中文")
    await until(lambda: len(house.server.calls("setMyCommands")) > before)


@pytest.mark.parametrize("hours", [-2, 7 * 24])
async def test_ticks_go_on_when_the_clock_is_set(
    house: OutsideWorld, shim: Shim, hours: int
) -> None:
    port = free_port()
    way = "back" if hours < 0 else "forward"
    async with shim.bot(house, "log", COLLOQUY_LISTEN=f"127.0.0.1:{port}") as bot:
        await until_it(lambda: readiness(port), READY)
        shim.set_clock(hours=hours)
        await bot.says(f"the clock was set {way} by {abs(hours) * 3600} s")

        await sets_menu(house)
        assert await readiness(port) == READY


async def test_message_that_rests_when_the_clock_is_set_back_leaves_soon(
    house: OutsideWorld, shim: Shim
) -> None:
    server = house.server
    await house.broadcast("The bus leaves at 8.")
    server.break_with(faults.ERROR_500, "sendMessage")
    async with shim.bot(house, "log") as bot:
        await until(lambda: house.rows("SELECT 1 FROM outbox WHERE attempts > 0"))
        shim.set_clock(hours=-5)
        server.mend()
        await bot.says("the clock was set back by 18000 s")

        await until(lambda: not house.unfinished())


async def test_newcomer_after_a_step_back_and_a_restart_waits_behind_the_others(
    full: OutsideWorld, shim: Shim
) -> None:
    async with shim.bot(full, "log"):
        for guest in GUESTS[:3]:
            await answers_yes(full, guest)
    shim.set_clock(hours=-2)
    async with shim.bot(full, "later") as bot:
        await bot.says("the clock was set back by 7")
        for place, guest in enumerate(GUESTS[3:5], start=3):
            screen = await answers_yes(full, guest)
            assert f"⏳ on the waiting list, place {place}</b>" in screen


async def answers_yes(house: OutsideWorld, guest: int) -> str:
    """A guest asks for the invitation and taps yes; return what is then shown."""
    await house.ask(guest)
    asked = house.server.newest(guest).text
    house.server.tap(guest, house.server.newest(guest).id, house.rsvp("yes"))
    return (await house.shows(guest, lambda: house.server.newest(guest).text != asked)).text
