"""`kill -9` while pages tap and wait: each tap is one letter, drawn once, whatever broke off."""

import random
from pathlib import Path

import aiohttp

from tests.robustness.soak_page import PageKills
from tests.robustness.world import ProcessWorld


async def test_kills_under_load_by_page_lose_and_double_nothing(tmp_path: Path) -> None:
    chance = random.Random(20261201)
    async with (
        ProcessWorld.opened(tmp_path, guests=0) as town,
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http,
    ):
        run = PageKills(town, tmp_path, chance, http, forked=True, pace=(0.7, 1.3))

        figures = await run.run(30, [chance.uniform(0.3, 1.5) for _ in range(5)])

    assert figures.kills == 5
    assert figures.taps > 100
    assert figures.again > 0
