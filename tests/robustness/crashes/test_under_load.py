"""`kill -9` at any instant: nothing that was promised is lost."""

import random
from pathlib import Path

from tests.robustness.soak import KillLoop
from tests.robustness.world import ProcessWorld


async def test_kills_under_load_lose_nothing_and_double_nothing_finished(tmp_path: Path) -> None:
    chance = random.Random(20261123)
    async with ProcessWorld.opened(tmp_path, guests=30) as town:
        loop = KillLoop(town, tmp_path, chance, forked=True)

        figures = await loop.run([chance.uniform(0.05, 0.5) for _ in range(6)])

    assert figures.kills == 6
    assert figures.updates > 100
