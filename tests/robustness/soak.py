"""The long run: `python -m tests.robustness.soak [KILLS]` kills the bot at random instants."""

import asyncio
import random
import sys
import tempfile
from pathlib import Path

from tests.robustness.crashes import Siege
from tests.robustness.world import Town

GUESTS = 40
LATEST = 1.5
"""Seconds after a start before which the bot is killed."""


async def main(kills: int) -> None:
    """Kill the bot that many times and print the figures."""
    seed = random.randrange(2**32)
    sys.stdout.write(f"seed {seed}\n")
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="colloquy-soak-") as name:
        async with Town.opened(Path(name), guests=GUESTS) as town:
            siege = Siege(town, Path(name), chance)
            figures = await siege.run([chance.uniform(0, LATEST) for _ in range(kills)])
    for line in figures.lines():
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50))
