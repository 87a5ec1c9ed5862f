"""The long run: `python -m tests.robustness.soak [KILLS]` kills the bot at random instants.

Guests tap all the while; then it is counted what was lost, doubled or delayed.
"""

import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.domain.ids import PersonId
from tests.robustness.process import RUNNING, BotProcess
from tests.robustness.world import STANDS, ProcessWorld, Snapshot


class PromiseBroken(AssertionError):
    """Something was lost, doubled or put out of order."""


@dataclass(slots=True)
class Figures:
    """What a run of kills came to."""

    kills: int = 0
    updates: int = 0
    taken_at_kills: int = 0
    in_flight_at_kills: int = 0
    doubled: int = 0
    doubling_allowed: int = 0
    repeated_batches: int = 0
    seconds: float = 0.0
    recovery: list[float] = field(default_factory=list[float])

    def lines(self) -> list[str]:
        """The figures in words."""
        slowest = max(self.recovery, default=0.0)
        mean = sum(self.recovery) / max(1, len(self.recovery))
        return [
            f"kills {self.kills}, updates {self.updates}, {self.seconds:.1f} s",
            f"updates committed but not yet confirmed to Telegram at a kill {self.repeated_batches}",
            f"replies in flight at a kill {self.in_flight_at_kills}",
            f"messages doubled {self.doubled} of at most {self.doubling_allowed} allowed",
            f"seconds from restart until running: mean {mean:.2f}, slowest {slowest:.2f}",
        ]


@dataclass(slots=True)
class KillLoop:
    """Guests who tap all the time, and kills in between.

    `forked` copies save the second that importing takes at each start after the first.
    """

    town: ProcessWorld
    folder: Path
    chance: random.Random
    forked: bool = False
    between: tuple[float, float] = (0.002, 0.015)
    """Seconds between two taps, whoever makes them."""
    figures: Figures = field(default_factory=Figures)
    allowed: Counter[PersonId] = field(default_factory=Counter[PersonId])

    async def run(self, instants: Sequence[float]) -> Figures:
        """Kill the bot so many seconds after each of its starts; then let it finish.

        Raises:
            PromiseBroken: with what was found.
        """
        began = time.monotonic()
        bot = await self._start(0)
        await self.town.show_screens()
        for number, instant in enumerate(instants):
            load = asyncio.create_task(self.tap_on())
            await asyncio.sleep(instant)
            await bot.kill()
            bot.let_go()
            load.cancel()
            self.check_crash(
                await asyncio.to_thread(self.town.snapshot, copy=self.folder / f"crash-{number}")
            )
            self.figures.kills += 1
            started = time.monotonic()
            # Some are killed while they are still starting.
            bot = await self._start(number + 1, wait=self.chance.random() < 0.8)
            self.figures.recovery.append(time.monotonic() - started)
        await self.town.settle(seconds=60 + len(instants))
        await bot.stop()
        bot.let_go()
        self.check_end(await asyncio.to_thread(self.town.snapshot))
        self.figures.seconds = time.monotonic() - began
        return self.figures

    async def _start(self, number: int, *, wait: bool = True) -> BotProcess:
        environ, log = self.town.environ(), self.folder / f"log-{number}"
        is_forked = self.forked and number > 0
        bot = BotProcess.fork(environ, log) if is_forked else await BotProcess.start(environ, log)
        if wait:
            await bot.says(RUNNING)
        return bot

    async def tap_on(self) -> None:
        """About 100 taps and a few messages a second, if nothing else is said.

        Nobody is asked to slow down for it, for no copy runs long enough to notice.
        """
        while True:
            guest = self.chance.choice(self.town.guests)
            if self.chance.random() < 0.1:
                self.town.say(guest)
            else:
                self.town.tap(guest)
            await asyncio.sleep(self.chance.uniform(*self.between))

    def check_crash(self, disk: Snapshot) -> None:
        """What Telegram was told is taken in, and what was shown in chat, is on the disk."""
        if disk.troubles:
            raise PromiseBroken("an update was passed over as poisonous")
        pending = self.town.pending()
        for guest in self.town.guests:
            taken = [(update, wish) for update, wish in guest.taps if update in disk.seen]
            confirmed = [update for update, _ in guest.taps if update not in pending]
            if not set(confirmed) <= disk.seen:
                raise PromiseBroken("an update was confirmed to Telegram but is not stored")
            if taken != guest.taps[: len(taken)]:
                raise PromiseBroken("one person's updates were taken out of order")
            if taken and disk.standings[guest.person] != STANDS[taken[-1][1]]:
                raise PromiseBroken("a stored answer is not the newest one taken")
            shown = self.town.shown(guest) if guest.screen else None
            if shown is not None and shown not in {wish for _, wish in taken}:
                raise PromiseBroken("an answer was shown in chat but is not stored")
            self.figures.repeated_batches += len({u for u, _ in taken} & pending)
        self.allowed += disk.sending
        self.figures.in_flight_at_kills += disk.sending.total()

    def check_end(self, disk: Snapshot, *, more: int = 0) -> None:
        """Every update is answered, and nothing is doubled but what was in flight at a kill.

        `more` messages may have come twice for another reason.
        """
        town = self.town
        updates = town.said + sum(len(guest.taps) for guest in town.guests)
        if (len(disk.seen), disk.troubles) != (updates, 0):
            raise PromiseBroken(f"{updates} updates, {len(disk.seen)} taken in")
        if disk.messages != {"delivered": updates}:
            raise PromiseBroken(f"{updates} updates, letters: {disk.messages}")
        doubled = 0
        for guest in town.guests:
            if guest.wish is not None and disk.standings[guest.person] != STANDS[guest.wish]:
                raise PromiseBroken("a stored answer is not the last one")
            if town.shown(guest) is not guest.wish:
                raise PromiseBroken("a screen does not show the last answer")
            # Everybody's messages are counted; an edit that is repeated changes nothing.
            doubled += len(town.messages(guest))
        self.figures.doubled = doubled - town.said
        self.figures.updates = updates
        self.figures.doubling_allowed = self.allowed.total() + more
        if not 0 <= self.figures.doubled <= self.figures.doubling_allowed:
            raise PromiseBroken(f"{self.figures.doubled} messages more than were asked for")


GUESTS = 40
LATEST = 1.5
"""Seconds after a start before which the bot is killed."""


async def main(kills: int) -> None:
    """Kill the bot that many times and print the figures."""
    seed = random.randrange(2**32)
    sys.stdout.write(f"seed {seed}\n")
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="colloquy-soak-") as name:
        async with ProcessWorld.opened(Path(name), guests=GUESTS) as town:
            loop = KillLoop(town, Path(name), chance)
            figures = await loop.run([chance.uniform(0, LATEST) for _ in range(kills)])
    for line in figures.lines():
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50))
