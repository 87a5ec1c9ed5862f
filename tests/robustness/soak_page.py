"""The long run by page: `python -m tests.robustness.soak_page [KILLS]` kills the bot at random instants.

Pages tap and wait all the while, and come again with the same name for what was not answered; then
it is counted what was lost or came twice.
"""

import asyncio
import random
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from bot.cli.bench.page.browsers import Browser, NotYet
from bot.cli.bench.page.house import furnish
from bot.crypto.codes import new_code
from bot.demo.ports import free_port
from bot.domain.callback_words.rsvps import ANSWER
from bot.domain.rsvps import Wish
from bot.opening import open_store
from tests.robustness.process import RUNNING, BotProcess
from tests.robustness.soak import LATEST, PromiseBroken
from tests.robustness.world import STANDS, ProcessWorld, now

AGAIN_SECONDS = 0.1
"""What a page waits that was not answered."""
LONGEST = 300.0
"""Seconds in which it must be answered at last."""


@dataclass(slots=True)
class Page:
    """One guest's page: its browser, how often it tapped, and its last answer."""

    browser: Browser
    taps: int = 0
    wish: Wish | None = None


@dataclass(slots=True)
class PageFigures:
    """What a run of kills came to; `again` counts requests that were repeated."""

    kills: int = 0
    taps: int = 0
    again: int = 0
    lost: int = 0
    doubled: int = 0
    seconds: float = 0.0

    def lines(self) -> list[str]:
        """The figures in words."""
        return [
            f"kills {self.kills}, taps {self.taps} by page, {self.seconds:.1f} s",
            f"requests that a kill left without an answer, and were repeated {self.again}",
            f"letters lost {self.lost}, doubled {self.doubled}",
        ]


@dataclass(slots=True)
class PageKills:
    """Pages that tap and wait, and kills in between; `pace` is the seconds between two taps of one."""

    town: ProcessWorld
    folder: Path
    chance: random.Random
    http: aiohttp.ClientSession
    forked: bool = False
    pace: tuple[float, float] = (1.2, 2.4)
    port: int = field(default_factory=free_port)
    figures: PageFigures = field(default_factory=PageFigures)
    pages: list[Page] = field(default_factory=list[Page])
    is_over: bool = False

    async def run(self, guests: int, instants: Sequence[float]) -> PageFigures:
        """Kill the bot so many seconds after each of its starts; then let every page come to an end.

        Raises:
            PromiseBroken: with what was found.
        """
        began = time.monotonic()
        await self.move_in(guests)
        bot = await self._start(0)
        await bot.says(RUNNING)
        async with self.under_load():
            for number, instant in enumerate(instants, 1):
                await asyncio.sleep(instant)
                await bot.kill()
                bot.let_go()
                self.figures.kills += 1
                bot = await self._start(number)
                # Some are killed while they are still starting.
                if number == len(instants) or self.chance.random() < 0.8:
                    await bot.says(RUNNING)
        await bot.stop()
        bot.let_go()
        self.figures.seconds = time.monotonic() - began
        await asyncio.to_thread(self.check)
        return self.figures

    async def move_in(self, guests: int) -> None:
        """Let so many guests join by the page."""
        url = f"http://127.0.0.1:{self.port}"
        house = await asyncio.to_thread(furnish, self.town.settings(), self.town.plan, url, guests)
        self.pages = [Page(each) for each in house.guests]

    @asynccontextmanager
    async def under_load(self) -> AsyncGenerator[None]:
        """Have every page tap and wait for as long as the block lasts; then let each come to an end."""
        waiting = [asyncio.create_task(self._wait_on(each)) for each in self.pages]
        tapping = [asyncio.create_task(self._tap_on(each)) for each in self.pages]
        yield
        self.is_over = True
        await asyncio.gather(*tapping)
        for each in waiting:
            each.cancel()
        await asyncio.wait(waiting)
        for page in self.pages:
            await self._insist(page, lambda b=page.browser: b.polls(self.http, wait=False))

    async def _start(self, number: int) -> BotProcess:
        url = f"http://127.0.0.1:{self.port}"
        more = {"COLLOQUY_LISTEN": url.removeprefix("http://"), "COLLOQUY_PUBLIC_URL": url}
        environ, log = self.town.environ(**more), self.folder / f"log-{number}"
        if self.forked and number > 0:
            return BotProcess.fork(environ, log)
        return await BotProcess.start(environ, log)

    async def _tap_on(self, page: Page) -> None:
        while not self.is_over:
            wish = self.chance.choice([each for each in Wish if each is not page.wish])
            data, name = ANSWER.to(self.town.plan.event.subject, wish), new_code()
            await self._insist(page, lambda d=data, n=name: page.browser.taps(self.http, d, name=n))
            page.taps, page.wish = page.taps + 1, wish
            await asyncio.sleep(self.chance.uniform(*self.pace))

    async def _wait_on(self, page: Page) -> None:
        while True:
            await self._insist(page, lambda: page.browser.polls(self.http, wait=True))

    async def _insist(self, page: Page, act: Callable[[], Awaitable[None]]) -> None:
        """Ask until there is an answer."""
        ends = time.monotonic() + LONGEST
        while True:
            try:
                await act()
            except (aiohttp.ClientError, NotYet):
                if time.monotonic() > ends:
                    raise PromiseBroken(f"page {page.browser.number} is not answered") from None
                self.figures.again += 1
                await asyncio.sleep(AGAIN_SECONDS)
            else:
                return

    def check(self, *, broadcasts: int = 0) -> None:
        """Each tap is one letter, which its page has drawn; the last answer stands.

        So are the broadcasts that everybody got besides.
        """
        store, event = open_store(self.town.settings(), now=now), self.town.plan.event
        with store.begin() as unit:
            work = unit.work
            standings = {
                each.person_id: str(each.standing)
                for each in work.rsvps.of_event(event.id)
                if each.subject == event.subject
            }
            laid = {
                page.browser.person: {
                    str(each.id) for each in work.outbox.pagebox.since(page.browser.person, 0)
                }
                for page in self.pages
            }
        store.close()
        figures = self.figures
        for page in self.pages:
            letters = laid[page.browser.person]
            figures.taps += page.taps
            due = page.taps + broadcasts
            figures.lost += max(0, due - len(letters & page.browser.came.keys()))
            figures.doubled += max(0, len(letters) - due)
            if page.wish is not None and standings[page.browser.person] != STANDS[page.wish]:
                raise PromiseBroken("a stored answer is not the last one")
        if (figures.lost, figures.doubled) != (0, 0):
            raise PromiseBroken("; ".join(figures.lines()))


GUESTS = 60


async def main(kills: int) -> None:
    """Kill the bot that many times and print the figures."""
    seed = random.randrange(2**32)
    sys.stdout.write(f"seed {seed}\n")
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="colloquy-soak-") as name:
        async with (
            ProcessWorld.opened(Path(name), guests=0) as town,
            aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http,
        ):
            run = PageKills(town, Path(name), chance, http)
            figures = await run.run(GUESTS, [chance.uniform(0, 2 * LATEST) for _ in range(kills)])
    for line in figures.lines():
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 30))
