"""Houses that earlier landed versions filled come over whole, on both databases, and the bot goes on in them.

`python -m tests.upgrade.versions --keep COMMIT` makes another; the two newest are kept.
"""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from storage.database.migrating import revisions
from tests.storage.postgres import PostgresUnavailable
from tests.stories.world import World
from tests.upgrade.versions import (
    DATABASE,
    KEPT,
    Outcome,
    amiss_in,
    as_on_postgres,
    run,
    sealed_in,
    settings_of,
    unpack,
    upgraded,
)

LANDED = {"ca984cfc": "0060", "5fa806d6": "0058"}
"""The commits whose houses are kept, and the revision of each."""
MOST_BYTES = 200_000


@pytest.fixture(params=["sqlite", "postgres"])
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(params=sorted(LANDED))
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A house as an earlier version left it."""
    return unpack(KEPT / f"{request.param}.zip", tmp_path / "house")


def url_of(house: Path, kind: str) -> str:
    if kind == "sqlite":
        return f"sqlite:///{house / DATABASE}"
    try:
        return as_on_postgres(house)
    except PostgresUnavailable as reason:
        pytest.skip(f"PostgreSQL does not start here: {reason}")


async def test_nothing_is_lost_and_the_bot_goes_on(house: Path, kind: str, tmp_path: Path) -> None:
    url = url_of(house, kind)

    outcome = await asyncio.to_thread(upgraded, house, url)
    again, _ = await asyncio.to_thread(run, settings_of(house, url), "upgrade")
    async with bot_in(house, url, tmp_path) as world:
        # The emulator numbers accounts as that version's did: this is the house's first guest.
        ann = await world.person("Ann")
        await ann.says("/cancel")
        await ann.says("/start")
        greeted = [each["text"].split("\n")[0] for each in ann.messages]

    assert outcome == Outcome(outcome.revision, outcome.tables, outcome.rows, [], [])
    assert outcome.revision in LANDED.values()
    assert outcome.rows > 450
    assert again == 0
    assert "Quiet Lake Dialogue" in greeted
    assert await asyncio.to_thread(amiss_in, house, url) == []


def test_what_was_upgraded_can_be_moved(house: Path, tmp_path: Path) -> None:
    url, target = url_of(house, "sqlite"), f"sqlite:///{tmp_path}/moved.sqlite3"
    upgraded(house, url)

    code, _ = run(settings_of(house, url), "move", "--to", target)

    assert code == 0
    assert sealed_in(target) == sealed_in(url)
    assert amiss_in(house, target) == []


def test_a_bot_of_today_does_not_touch_what_is_older(house: Path) -> None:
    url = url_of(house, "sqlite")
    before = sealed_in(url)

    code, said = run({**settings_of(house, url), "COLLOQUY_LISTEN": "127.0.0.1:0"}, "run")

    assert (code, said) == (
        2,
        [
            "The database was made by another version of Colloquy; nothing has been changed. "
            "Make a backup, then run: colloquy upgrade"
        ],
    )
    assert sealed_in(url) == before


def test_a_value_that_is_lost_is_found(house: Path) -> None:
    with closing(sqlite3.connect(house / DATABASE, isolation_level=None)) as database:
        database.execute(
            "UPDATE travel_details SET sealed = CAST(x'0201' || substr(sealed, 3) AS BLOB)"
        )

    outcome = upgraded(house, url_of(house, "sqlite"))

    assert not outcome.is_well
    assert [line.split(":")[0] for line in outcome.amiss] == ["PROBLEM rows"]


def test_houses_are_small_and_of_versions_that_are_known() -> None:
    kept = {path.stem: path.stat().st_size for path in KEPT.glob("*.zip")}

    assert kept.keys() == LANDED.keys()
    assert max(kept.values()) < MOST_BYTES
    assert set(LANDED.values()) <= set(revisions())


@asynccontextmanager
async def bot_in(house: Path, url: str, tmp_path: Path) -> AsyncGenerator[World]:
    """Run today's bot over a house."""
    async with World.opened(tmp_path / "running") as world:
        await world.stop()
        world.folder, world.database_url = house, url
        # Numbers go on: those that the house has seen would be passed over.
        world.emulator.world.bot().updates._next_id = 1_000_000  # pyright: ignore[reportPrivateUsage]
        await world.start()
        yield world
