"""`colloquy move` with the keystore on a server: it stays where it is, and refuses the old database from then on."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import psycopg
import pytest

from bot.domain.rsvps import Wish
from storage.keys.keystore_tables import APPLICATION_ID
from storage.keys.place import ServerPlace
from tests.robustness.process import BotProcess, running
from tests.robustness.world import ProcessWorld, colloquy
from tests.storage.keys.world import database_of
from tests.storage.postgres import PostgresUnavailable, fresh_database, the_server
from tests.upgrade.test_move import SAID, rows_of, source_of
from tests.vault.town import VaultTown


@pytest.fixture
def keystore(monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of the keystore, which all commands are told."""
    try:
        url = the_server().new_database_of_an_ordinary_user()
    except PostgresUnavailable as reason:
        pytest.skip(f"PostgreSQL does not start here: {reason}")
    monkeypatch.setattr(VaultTown, "more", {"COLLOQUY_KEYSTORE_URL": url})
    return url


@asynccontextmanager
async def town_on(folder: Path, database_url: str) -> AsyncGenerator[ProcessWorld]:
    async with VaultTown.opened(folder, guests=6, database_url=database_url) as town:
        yield town


def keys_in(url: str) -> list[tuple[object, ...]]:
    """Every wrapped key on the server."""
    return the_server().execute(
        "SELECT event, person, wrapped FROM person_key"
        " UNION ALL SELECT event, '', wrapped FROM event_key ORDER BY 1, 2",
        database=database_of(ServerPlace(url)),
    )


@pytest.mark.parametrize("way", ["to PostgreSQL", "to SQLite"])
async def test_a_bot_goes_on_where_its_database_went(
    tmp_path: Path, keystore: str, way: str
) -> None:
    async with town_on(tmp_path, fresh_database() if way == "to SQLite" else "") as town:
        async with running(town.environ(), tmp_path / "log"):
            await town.show_screens()
            town.tap(town.guests[0], Wish.YES)
            await town.settle()
        target = f"sqlite:///{tmp_path}/t.sqlite3" if way == "to SQLite" else fresh_database()
        before, keys = rows_of(source_of(town)), keys_in(keystore)

        moved = await colloquy(town, "move", "--to", target)
        there, keys_there = rows_of(target), keys_in(keystore)
        old = BotProcess.fork(town.environ(), tmp_path / "old")
        await old.ends()
        old.let_go()
        again = await colloquy(town, "move", "--to", f"sqlite:///{tmp_path}/again.sqlite3")
        town.database_url = target
        async with running(town.environ(), tmp_path / "log-2"):
            town.tap(town.guests[0], Wish.NO)
            town.tap(town.guests[1], Wish.YES)
            await town.settle()
        shown = [town.shown(guest) for guest in town.guests[:2]]
        well = await colloquy(town, "doctor")

    assert (moved[0], moved[1][1:], moved[2]) == (0, SAID, [])
    assert there == before
    assert keys_there == keys
    assert "older than its keystore" in old.words
    assert (again[0], "older than its keystore" in again[2][0]) == (2, True)
    assert shown == [Wish.NO, Wish.YES]
    assert [line for line in well[1] if line.startswith("PROBLEM")] == []


@pytest.mark.parametrize("way", ["to PostgreSQL", "to SQLite"])
async def test_killed_before_the_keystore_was_told_it_is_finished_by_the_next_run(
    tmp_path: Path, keystore: str, way: str
) -> None:
    async with town_on(tmp_path, fresh_database() if way == "to SQLite" else "") as town:
        target = f"sqlite:///{tmp_path}/t.sqlite3" if way == "to SQLite" else fresh_database()
        before, keys = rows_of(source_of(town)), keys_in(keystore)

        await killed_as_it_tells_the_keystore(town, tmp_path, keystore, target)
        whole = rows_of(target)
        still_good = await colloquy(town, "doctor")
        finished = await colloquy(town, "move", "--to", target)
        refused = await colloquy(town, "move", "--to", f"sqlite:///{tmp_path}/again.sqlite3")
        town.database_url = target
        well = await colloquy(town, "doctor")

    assert whole == before
    assert keys_in(keystore) == keys
    assert (still_good[0], finished[0], finished[1][1:], well[0]) == (0, 0, SAID, 0)
    assert (refused[0], "older than its keystore" in refused[2][0]) == (2, True)
    assert rows_of(target) == before


async def killed_as_it_tells_the_keystore(
    town: ProcessWorld, tmp_path: Path, keystore: str, target: str
) -> None:
    """Kill a move that has copied everything, while it waits for its turn at the keystore."""
    name = database_of(ServerPlace(keystore))
    with psycopg.connect(the_server().url(name), autocommit=True) as holder:
        holder.execute("SELECT pg_advisory_lock(%s)", (APPLICATION_ID,))
        mover = BotProcess.fork(town.environ(), tmp_path / "move", "move", "--to", target)
        waits = (
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
            f" AND datname = '{name}'"
        )
        async with asyncio.timeout(60):
            while the_server().execute(waits) != [(1,)]:
                assert not mover.has_ended, mover.words
                await asyncio.sleep(0.02)
        await mover.kill()
        mover.let_go()
    gone = (
        "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"
        " AND pid <> pg_backend_pid()"
    )
    async with asyncio.timeout(60):
        while the_server().execute(gone) != [(0,)]:
            await asyncio.sleep(0.02)


async def test_the_keystores_own_database_is_refused_however_it_is_spelt(
    tmp_path: Path, keystore: str
) -> None:
    async with town_on(tmp_path, "") as town:
        before, keys = rows_of(source_of(town)), keys_in(keystore)
        spelt = [keystore, keystore.replace("postgresql:", "postgres:")]
        told = [await colloquy(town, "move", "--to", each) for each in spelt]
        well = await colloquy(town, "doctor")

    said = "that is the keystore's database: name another one, or backups hold keys"
    assert told == [(2, [], [f"colloquy move: {said}"])] * 2
    assert (rows_of(source_of(town)), keys_in(keystore), well[0]) == (before, keys, 0)


async def test_a_keystore_that_is_away_is_named_and_nothing_is_made(
    tmp_path: Path, keystore: str
) -> None:
    assert keystore
    async with town_on(tmp_path, "") as town:
        away = {"COLLOQUY_KEYSTORE_URL": f"postgresql://keys@/keys?host={tmp_path}"}
        target = tmp_path / "t.sqlite3"
        told = await colloquy(town, "move", "--to", f"sqlite:///{target}", **away)

    assert told == (
        2,
        [],
        [
            f"colloquy move: keystore in database keys on {tmp_path} cannot be reached;"
            " see COLLOQUY_KEYSTORE_URL"
        ],
    )
    assert not target.exists()
