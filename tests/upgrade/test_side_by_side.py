"""Two versions side by side: tables are changed beneath no running copy, and no copy touches tables of another."""

import asyncio
from pathlib import Path

import psycopg
import pytest

from storage.database.engine import open_engine
from storage.database.migrating import downgrade, revision_of, revisions
from tests.robustness.process import BotProcess, running
from tests.robustness.world import ProcessWorld, colloquy
from tests.storage.postgres import fresh_database

REFUSED: tuple[int, list[str], list[str]] = (
    2,
    [],
    [
        "A copy of the bot still has the database open; nothing has been changed. "
        "Stop every copy, then run: colloquy upgrade"
    ],
)
BEFORE = revisions()[-2]


def take_back(url: str) -> None:
    """Give a database the tables of the version before."""
    engine = open_engine(url)
    downgrade(engine, BEFORE)
    engine.dispose()


def revision(url: str) -> str | None:
    engine = open_engine(url)
    found = revision_of(engine)
    engine.dispose()
    return found


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
async def test_tables_are_changed_beneath_no_copy_and_no_copy_takes_others(
    tmp_path: Path, kind: str
) -> None:
    url = fresh_database() if kind == "postgres" else ""
    async with ProcessWorld.opened(tmp_path, guests=3, database_url=url) as town:
        where = town.settings().database_url
        async with running(town.environ(), tmp_path / "log"):
            # Whoever runs this copy has other tables than the newest.
            await asyncio.to_thread(take_back, where)
            refused = await colloquy(town, "upgrade")
            still = revision(where)
        late = BotProcess.fork(town.environ(), tmp_path / "late")
        await late.ends()
        late.let_go()
        done = await colloquy(town, "upgrade")
        async with running(town.environ(), tmp_path / "log-2"):
            await town.show_screens()

    assert refused == REFUSED
    assert still == BEFORE
    assert "another version of Colloquy; nothing has been changed" in late.words
    assert done == (0, ["The database is of the newest revision."], [])


async def test_a_copy_on_another_machine_is_noticed_on_postgres(tmp_path: Path) -> None:
    url = fresh_database()
    async with ProcessWorld.opened(tmp_path, guests=1, database_url=url) as town:
        await asyncio.to_thread(take_back, url)
        with psycopg.connect(url):
            refused = await colloquy(town, "upgrade")
        done = await colloquy(town, "upgrade")

    assert refused == REFUSED
    assert done[0] == 0
