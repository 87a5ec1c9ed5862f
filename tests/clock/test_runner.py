"""The clock: what can wait makes way while many people tap, but not for ever."""

import asyncio
from datetime import datetime, timedelta

from bot.clock.runner import LATE, Clock
from bot.clock.steady_time import Every, SteadyTime
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


async def test_tick_that_does_not_come_back_is_noticed_and_one_that_takes_time_is_not() -> None:
    begun = asyncio.Event()
    stuck = asyncio.Event()
    passed = [1000.0]

    async def hang() -> None:
        begun.set()
        await stuck.wait()

    quick, slow = Tick("quick", 0.02, hang), Tick("slow", 0.02, hang, takes_time=True)
    for tick, is_ticking in ((quick, False), (slow, True)):
        begun.clear()
        clock = Clock((tick,), monotonic=lambda: passed[0])
        assert not clock.is_ticking()
        clock.start()
        async with asyncio.timeout(5):
            await begun.wait()
        assert clock.is_ticking()
        passed[0] += LATE + 1
        assert clock.is_ticking() is is_ticking
        clock.stop()


def test_a_run_missed_by_days_is_made_up_for_once() -> None:
    now = datetime.now(SteadyTime())
    days_ago = now - timedelta(days=7)

    assert Every(0.25).get_next_fire_time(days_ago, now) - now == timedelta(seconds=0.25)
