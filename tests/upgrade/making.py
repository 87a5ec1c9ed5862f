"""Run within an earlier version's own sources: fills a house with that version's code, in FOLDER.

    PYTHONPATH=SOURCES_OF_THAT_VERSION python tests/upgrade/making.py FOLDER

It takes the fullest house that version has a builder for. FOLDER gets database, keystore and key file.
"""

import asyncio
import os
import shutil
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

FULL, FOUNDED = "a row in every sealed table", "an event with two guests"
KEPT = ("colloquy.sqlite3", "keystore.sqlite3", "key.json")


async def fill(folder: Path) -> str:
    """Make the house; return in words what is in it."""
    try:
        rooms: Any = import_module("tests.robustness.damage.everything")
        feedback: Any = import_module("tests.stories.feedback.world")
    except ModuleNotFoundError:
        return await _fill_a_little(folder)
    founded = folder.with_name(f"{folder.name}-founded")
    founded.mkdir()
    try:
        async with rooms.everything(
            folder, await asyncio.to_thread(feedback.prepare_feedback, founded)
        ):
            return FULL
    except AssertionError as lacking:
        # Between two landings a builder may not know the newest tables; all else is in the house.
        return f"{FULL} but {lacking}"


async def _fill_a_little(folder: Path) -> str:
    """What every version can do since there are stories: guests join and answer."""
    stories: Any = import_module("tests.stories.world")
    async with stories.World.opened(folder) as world:
        for name in ("Ann", "Bo"):
            guest = await world.guest(name)
            await guest.says("/start")
    return FOUNDED


def main(to: Path) -> None:
    """Fill a house and keep what an operator would."""
    house = to / "house"
    said = asyncio.run(fill(house))
    for name in KEPT:
        found = next(path for path in house.rglob(name))
        shutil.copy(found, to / name)
    shutil.rmtree(house)
    sys.stdout.write(f"{said}\n")


if __name__ == "__main__":
    os.umask(0o077)
    main(Path(sys.argv[1]))
