"""The long run: `python -m tests.robustness.fuzz [UPDATES] [SEED]`; `make fuzz` offers 100,000."""

import asyncio
import json
import logging
import sys
import tempfile
import time
from pathlib import Path

from tests.robustness.fuzz.house import (
    BATCH,
    FuzzedHouse,
    Tracebacks,
    memory_mb,
    read_ahead,
    summary,
)
from tests.stories.world import NOBODY, prepare, settings_in

UPDATES = 100_000
COME_BACK_EVERY = 20
"""Batches after which whoever has left takes part again."""
LOOKS = 20
"""At the memory, in the whole run."""


async def fuzz(folder: Path, updates: int, seed: str, found: Tracebacks) -> bool:
    """Offer so many updates; print what came of it; say whether all was well."""
    memory: list[float] = []
    began = time.monotonic()
    async with FuzzedHouse.opened(settings_in(folder, NOBODY), seed=seed) as house:
        read_ahead(house.catalog)
        batches = max(1, updates // BATCH)
        for number in range(batches):
            await house.offer(BATCH)
            if number % COME_BACK_EVERY == COME_BACK_EVERY - 1:
                await house.come_back()
            if number % max(1, batches // LOOKS) == 0:
                memory.append(memory_mb())
        await house.come_back()
        is_well = await house.is_well()
        figures = house.figures
    for trace, count in found.seen.most_common(40):
        sys.stderr.write(f"{count} times: {trace}\n")
    said = {
        **summary(figures, memory),
        "is_well": is_well,
        "seconds": round(time.monotonic() - began),
    }
    sys.stdout.write(json.dumps(said) + "\n")
    wrong = figures.lost + figures.failed_batches + figures.unwordable + figures.traces
    return is_well and not wrong and not figures.apologies


if __name__ == "__main__":
    found_traces = Tracebacks()
    logging.basicConfig(handlers=[found_traces], level=logging.ERROR)
    with tempfile.TemporaryDirectory(prefix="colloquy-fuzz-") as name:
        prepared = Path(name) / "house"
        prepared.mkdir()
        is_sound = asyncio.run(
            fuzz(
                prepare(prepared),
                int(sys.argv[1]) if len(sys.argv) > 1 else UPDATES,
                sys.argv[2] if len(sys.argv) > 2 else "colloquy",
                found_traces,
            )
        )
    sys.exit(not is_sound)
