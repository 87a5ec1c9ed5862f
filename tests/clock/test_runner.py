"""The clock: what can wait makes way while many people tap, but not for ever."""

import asyncio

from bot.clock.runner import Clock
from bot.clock.ticks import MOST_PUT_OFF, Tick


async def test_tick_makes_way_in_a_rush_and_comes_in_the_end() -> None:
    ran: list[str] = []
    done = asyncio.Event()

    async def plan() -> None:
        ran.append("plan")
        done.set()

    async def remind() -> None:
        ran.append("remind")

    patient = Tick("plan", 0.02, plan, makes_way=True)
    clock = Clock((patient, Tick("remind", 0.02, remind)), is_busy=lambda: True)
    clock.start()
    async with asyncio.timeout(10):
        await done.wait()
    clock.stop()

    assert ran.count("plan") == 1
    assert ran.count("remind") >= MOST_PUT_OFF - 1


async def test_tick_comes_at_once_when_nobody_taps() -> None:
    done = asyncio.Event()

    async def plan() -> None:
        done.set()

    clock = Clock((Tick("plan", 0.02, plan, makes_way=True),))
    clock.start()
    async with asyncio.timeout(5):
        await done.wait()
    clock.stop()

    assert done.is_set()


async def test_failing_tick_is_run_again() -> None:
    ran: list[int] = []
    done = asyncio.Event()

    async def fail() -> None:
        ran.append(len(ran))
        if len(ran) == 3:
            done.set()
        raise ValueError

    clock = Clock((Tick("fail", 0.02, fail),))
    clock.start()
    async with asyncio.timeout(5):
        await done.wait()
    clock.stop()

    assert ran[:3] == [0, 1, 2]
