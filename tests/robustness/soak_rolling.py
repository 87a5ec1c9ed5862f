"""Three copies on PostgreSQL behind a balancer, each stopped and started in turn, under load.

    python -m tests.robustness.soak_rolling [ROUNDS]

Guests write in Telegram, pages tap and wait, broadcasts go out. The balancer is told nothing beforehand.
Nothing may be lost or come twice, and no request may fail so that its repetition does not mend it.
"""

import asyncio
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from tests.robustness.balancer import PATH
from tests.robustness.replica_figures import COPIES, Figures
from tests.robustness.soak_page import PageFigures, PageKills
from tests.robustness.soak_replicas import Replicas, replicas

GUESTS = 60
PAGES = 40
ROUNDS = 10
BETWEEN = 1.0
"""Seconds between two restarts."""


@dataclass(frozen=True, slots=True)
class RollingFigures:
    """What a run came to; `failed` counts requests with a status above 499, which were repeated."""

    restarts: int
    telegram: Figures
    pages: PageFigures
    failed_pages: int
    failed_updates: int

    def lines(self) -> list[str]:
        """The figures in words."""
        return [
            f"restarts {self.restarts}",
            *self.telegram.lines(),
            *self.pages.lines(),
            f"requests that failed and were repeated: of pages {self.failed_pages}, of Telegram"
            f" {self.failed_updates}",
        ]

    def broken(self) -> list[str]:
        """The promises that were not kept: a restart is no kill, and leaves nothing in doubt."""
        promises = {
            "a broadcast message became unknown": self.telegram.unknown == 0,
            "a page lost a letter or got one twice": (self.pages.lost, self.pages.doubled)
            == (0, 0),
        }
        return [*self.telegram.broken(), *(each for each, kept in promises.items() if not kept)]


async def roll(running: Replicas, pages: PageKills, *, rounds: int) -> RollingFigures:
    """Restart every copy in turn so many times; then wait until all has settled, and count."""
    began = time.monotonic()
    await running.start()
    async with pages.under_load():
        acting = [asyncio.create_task(running.write()), asyncio.create_task(running.broadcast_on())]
        for _ in range(rounds * COPIES):
            await running.restart_one()
            await asyncio.sleep(BETWEEN)
        for task in acting:
            task.cancel()
        await asyncio.wait(acting)
        await running.broadcasts_laid_out()
        await running.town.settle(seconds=600)
    running.figures.seconds = pages.figures.seconds = time.monotonic() - began
    await running.stop()
    await asyncio.to_thread(pages.check, broadcasts=running.figures.broadcasts)
    # What comes by the page is noted as taken in, too: by the name of the request and by its content.
    running.figures.updates += 2 * pages.figures.taps
    balancer = running.balancer
    paths = {path for path, _ in balancer.answered} - {PATH}
    return RollingFigures(
        restarts=rounds * COPIES,
        telegram=running.figures,
        pages=pages.figures,
        failed_pages=balancer.failures(*paths),
        failed_updates=balancer.failures(PATH),
    )


async def rolled(
    folder: Path, *, guests: int, pages: int, rounds: int, seed: int
) -> RollingFigures:
    """Make a town with guests in Telegram and on the page, and roll."""
    async with (
        replicas(folder, guests=guests, seed=seed) as running,
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http,
    ):
        running.more["COLLOQUY_PUBLIC_URL"] = running.balancer.site
        page_load = PageKills(
            running.town, folder, running.chance, http, port=running.balancer.port
        )
        await page_load.move_in(pages)
        running.others = pages
        return await roll(running, page_load, rounds=rounds)


async def main(rounds: int) -> None:
    """Run once and print the figures."""
    seed = random.randrange(2**32)
    sys.stdout.write(f"seed {seed}\n")
    with tempfile.TemporaryDirectory(prefix="colloquy-soak-") as name:
        figures = await rolled(Path(name), guests=GUESTS, pages=PAGES, rounds=rounds, seed=seed)
    for line in [*figures.lines(), *(f"BROKEN: {each}" for each in figures.broken())]:
        sys.stdout.write(f"{line}\n")
    if figures.broken():
        raise SystemExit(1)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
