"""One copy on SQLite, among every trouble that can be made here, one after the other at random.

    python -m tests.robustness.soak_troubles [MINUTES]

It is killed, stopped for seconds, its clock set, its disk full or slow; Telegram refuses, breaks off
and asks for pauses. Guests tap all the while; then it is counted what was lost or doubled.
"""

import asyncio
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from bot.demo.emulator.state.faults import Fault
from tests.robustness.outside.shim import COMPILER, WHY_NOT, Shim
from tests.robustness.process import RUNNING, BotProcess, no_growing_files
from tests.robustness.soak import KillLoop
from tests.robustness.world import ProcessWorld

GUESTS = 80
BETWEEN_TAPS = (0.02, 0.06)
"""Seconds; nobody is too fast, but after a start that took a minute they have much in store."""
PAUSE = (2.0, 6.0)
"""Seconds between two troubles, for some of what came of one to be seen in the next."""
SETTLES_IN = 300.0


@dataclass(slots=True)
class TroubleLoop:
    """Guests who tap all the time, a bot, and troubles."""

    town: ProcessWorld
    folder: Path
    shim: Shim
    chance: random.Random
    loop: KillLoop
    bot: BotProcess
    made: Counter[str] = field(default_factory=Counter[str])
    may_double: int = 0

    async def run(self, seconds: float) -> list[str]:
        """Make trouble for so long; return the figures in words.

        Raises:
            PromiseBroken: with what was found.
        """
        began = time.monotonic()
        await self.town.show_screens()
        load = asyncio.create_task(self.loop.tap_on())
        troubles: list[Callable[[], Awaitable[None]]] = [
            *(self.kill, self.stop_for_a_while, self.set_clock, self.slow_disk, self.full_disk),
            *(self.pauses, self.failures, self.resets),
        ]
        while time.monotonic() - began < seconds:
            trouble = self.chance.choice(troubles)
            self.made[trouble.__name__] += 1
            await trouble()
            await asyncio.sleep(self.chance.uniform(*PAUSE))
        load.cancel()
        self.shim.set_clock()
        await self.town.settle(seconds=SETTLES_IN)
        await self.bot.stop()
        self.loop.check_end(await asyncio.to_thread(self.town.snapshot), more=self.may_double)
        self.loop.figures.seconds = time.monotonic() - began
        return [*self.loop.figures.lines(), f"troubles {dict(self.made)}"]

    async def kill(self) -> None:
        """Kill it, look at the disk, start it again."""
        await self.bot.kill()
        self.bot.let_go()
        number = self.made["kill"]
        disk = await asyncio.to_thread(self.town.snapshot, copy=self.folder / f"crash-{number}")
        self.loop.check_crash(disk)
        self.loop.figures.kills += 1
        self.bot = await start(self.town, self.shim, self.folder / f"log-{number}")

    async def stop_for_a_while(self) -> None:
        """Let the process stand still."""
        os.kill(self.bot.pid, signal.SIGSTOP)
        await asyncio.sleep(self.chance.uniform(1, 8))
        os.kill(self.bot.pid, signal.SIGCONT)

    async def set_clock(self) -> None:
        """Set the wall clock, until the next time; it stays set beyond a kill."""
        self.shim.set_clock(hours=self.chance.choice([-5, -2, -0.1, 0, 0.1, 2, 26]))

    async def slow_disk(self) -> None:
        """Let every fsync take its time."""
        self.shim.slow_disk(self.chance.choice([50, 200, 800]))
        await asyncio.sleep(self.chance.uniform(1, 5))
        self.shim.slow_disk(0)

    async def full_disk(self) -> None:
        """Let no file grow."""
        with no_growing_files(self.bot):
            await asyncio.sleep(self.chance.uniform(1, 5))

    async def pauses(self) -> None:
        """Let Telegram ask for pauses."""
        for _ in range(self.chance.randint(1, 30)):
            self.town.world.faults.add(Fault(kind="429", retry_after=self.chance.choice([1, 1, 3])))

    async def failures(self) -> None:
        """Let Telegram fail."""
        self.town.world.faults.add(
            Fault(kind=self.chance.choice(["500", "502"]), count=self.chance.randint(1, 60))
        )

    async def resets(self) -> None:
        """Let connections break, before a message arrived or after: that one may come twice."""
        for _ in range(self.chance.randint(1, 4)):
            kind = self.chance.choice(["drop_before", "drop_after"])
            fault = Fault(kind=kind, method="sendMessage")
            self.town.world.faults.add(fault)
            self.may_double += kind == "drop_after"
            # A message that breaks off twice ends unknown, as is promised: none is to here.
            while fault in self.town.world.faults.waiting:
                await asyncio.sleep(0.1)
            await asyncio.sleep(3)


async def start(town: ProcessWorld, shim: Shim, log: Path) -> BotProcess:
    """Start a bot whose clock and disk are the shim's."""
    bot = await BotProcess.start(town.environ() | shim.environ(), log)
    try:
        await bot.says(RUNNING)
    except BaseException:
        await bot.kill()
        raise
    return bot


async def main(minutes: float) -> None:
    """Make trouble for so long and print the figures."""
    if COMPILER is None:
        raise SystemExit(f"the soak {WHY_NOT}")
    seed = random.randrange(2**32)
    sys.stdout.write(f"seed {seed}\n")
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="colloquy-soak-") as name:
        folder = Path(name)
        async with ProcessWorld.opened(folder, guests=GUESTS) as town:
            shim = Shim(folder)
            bot = await start(town, shim, folder / "log-0")
            kills = KillLoop(town, folder, chance, between=BETWEEN_TAPS)
            loop = TroubleLoop(town, folder, shim, chance, kills, bot)
            try:
                lines = await loop.run(60 * minutes)
            finally:
                await loop.bot.kill()
    for line in lines:
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1]) if len(sys.argv) > 1 else 10.0))
