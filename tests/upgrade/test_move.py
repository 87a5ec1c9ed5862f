"""`colloquy move`: every row goes over and comes back, on both databases, whole or not at all."""

import asyncio
import hashlib
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import insert, make_url, select
from typer.testing import CliRunner

from bot.cli.commands import app
from bot.domain.rsvps import Wish
from bot.settings.environment import NAMES
from storage.database.engine import open_engine
from storage.database.migrating import upgrade
from storage.database.tables import KEPT_BY_TRIGGERS, house, terms
from storage.relocating.relocating import has_password
from storage.tables import TABLES
from tests.robustness.damage.everything import everything
from tests.robustness.process import BotProcess, running
from tests.robustness.world import ProcessWorld, colloquy
from tests.storage.postgres import fresh_database, the_server
from tests.stories.feedback.world import prepare_feedback
from tests.stories.world import TOKEN

Rows = Mapping[str, list[str]]
LAST = max(table.name for table in TABLES)
"""The table that is copied last but one."""
HEARD = "ok      wake-ups: copies hear each other"
"""What doctor says where copies can wake each other: on PostgreSQL alone."""
SAID = [
    "name the new database in COLLOQUY_DATABASE_URL, run colloquy doctor, start the bot",
    "the old database is refused from now on; destroy it once its backups are made",
]
"""What is said after a move, the count of rows apart."""


@pytest.fixture
def founded(tmp_path: Path) -> Path:
    folder = tmp_path / "founded"
    folder.mkdir()
    return prepare_feedback(folder)


@pytest.fixture
def postgres_url() -> str:
    return fresh_database()


def rows_of(url: str) -> Rows:
    """Every row of every table, but for the age of the database, which a move raises."""
    engine = open_engine(url)
    with engine.connect() as connection:
        found = {
            table.name: sorted(
                repr(tuple(row))
                for row in connection.execute(
                    select(*(each for each in table.columns if each is not house.c.age))
                )
            )
            for table in TABLES
        }
    engine.dispose()
    return found


def run(environ: Mapping[str, str], *words: str) -> tuple[int, list[str], list[str]]:
    """Run a command in this process; return exit code, output and complaints."""
    bare: dict[str, str | None] = dict.fromkeys(NAMES)
    done = CliRunner(env={**bare, **environ}).invoke(app, list(words), catch_exceptions=False)
    return done.exit_code, done.stdout.splitlines(), done.stderr.splitlines()


async def examined(environ: Mapping[str, str]) -> list[str]:
    """What doctor says of keys, rows and all that the database holds."""
    _, lines, _ = await asyncio.to_thread(run, environ, "doctor")
    return [line for line in lines if " disk: " not in line]


@pytest.mark.timeout(400)
async def test_an_event_with_everything_in_it_goes_over_and_comes_back(
    tmp_path: Path, founded: Path, postgres_url: str
) -> None:
    async with everything(tmp_path / "bot", founded) as (world, players):
        folder = world.folder
        first, third = f"sqlite:///{folder}/colloquy.sqlite3", f"sqlite:///{folder}/back.sqlite3"
        settings = {
            "COLLOQUY_TOKEN": TOKEN,
            "COLLOQUY_API_URL": world.url,
            "COLLOQUY_DATA_DIR": str(folder),
        }
        there = {**settings, "COLLOQUY_DATABASE_URL": postgres_url}
        back = {**settings, "COLLOQUY_DATABASE_URL": third}
        before, well = rows_of(first), await examined(settings)

        over = await asyncio.to_thread(run, settings, "move", "--to", postgres_url)
        on_postgres, well_there = rows_of(postgres_url), await examined(there)
        home = await asyncio.to_thread(run, there, "move", "--to", third)
        at_home, well_back = rows_of(third), await examined(back)
        again = await asyncio.to_thread(run, settings, "move", "--to", f"sqlite:///{folder}/x")

        world.database_url = third
        await world.start()
        await players[0].someone.says("/start")
        greeted = [each["text"].split("\n")[0] for each in players[0].someone.messages]

    count = sum(map(len, before.values()))
    moved = [f"{count} rows in {len(TABLES)} tables are there, and were read back the same", *SAID]
    assert (over, home) == ((0, moved, []), (0, moved, []))
    assert on_postgres == before
    assert at_home == before
    assert well == [each for each in well_there if each != HEARD] == well_back
    assert HEARD in well_there
    assert (again[0], again[1]) == (2, [])
    assert "older than its keystore" in again[2][0]
    assert "Quiet Lake Dialogue" in greeted[-3:]


def value_of(column: Any, number: int) -> Any:
    """A value of a column's type, as large as it may be."""
    if column.nullable and number == 2:
        return None
    kind, length = column.type.python_type, getattr(column.type, "length", None)
    if kind is bytes:
        return bytes([0, number, 255]) * 8
    if kind is str:
        return f"{number}é{column.name}"[: length or 64]
    if kind is bool:
        return number == 1
    largest = 2**63 - 1 if type(column.type).__name__ == "BigInteger" else 2**31 - 1
    return largest - number


@pytest.mark.parametrize("way", ["to PostgreSQL", "to SQLite"])
async def test_two_rows_of_every_table_go_over_whatever_they_hold(
    tmp_path: Path, postgres_url: str, way: str
) -> None:
    async with town_on(tmp_path, postgres_url if way == "to SQLite" else "") as town:
        engine = open_engine(source_of(town))
        with engine.begin() as connection:
            for table in TABLES:
                if table is house or table in KEPT_BY_TRIGGERS:
                    continue
                for number in (1, 2):
                    row = {each.name: value_of(each, number) for each in table.columns}
                    connection.execute(insert(table).values(row))
        engine.dispose()
        target = f"sqlite:///{tmp_path}/t.sqlite3" if way == "to SQLite" else postgres_url
        before = rows_of(source_of(town))

        code, _, complaints = await colloquy(town, "move", "--to", target)

    assert (code, complaints) == (0, [])
    assert rows_of(target) == before
    assert [name for name, rows in before.items() if not rows] == []


@asynccontextmanager
async def town_on(folder: Path, database_url: str) -> AsyncGenerator[ProcessWorld]:
    """A town of six guests on either database."""
    async with ProcessWorld.opened(folder, guests=6, database_url=database_url) as town:
        yield town


def source_of(town: ProcessWorld) -> str:
    return town.settings().database_url


async def test_a_bot_goes_on_where_its_database_went(tmp_path: Path, postgres_url: str) -> None:
    async with town_on(tmp_path, "") as town:
        async with running(town.environ(), tmp_path / "log"):
            await town.show_screens()
            town.tap(town.guests[0], Wish.YES)
            await town.settle()
            refused = await colloquy(town, "move", "--to", postgres_url)
        moved = await colloquy(town, "move", "--to", postgres_url)
        old = BotProcess.fork(town.environ(), tmp_path / "old")
        await old.ends()
        old.let_go()
        town.database_url = postgres_url
        async with running(town.environ(), tmp_path / "log-2"):
            town.tap(town.guests[0], Wish.NO)
            town.tap(town.guests[1], Wish.YES)
            await town.settle()
            refused_there = await colloquy(town, "move", "--to", f"sqlite:///{tmp_path}/b.sqlite3")
        shown = [town.shown(guest) for guest in town.guests[:2]]
        well = await colloquy(town, "doctor")

    assert refused == (2, [], ["colloquy move: the bot is running; stop it first"])
    in_use = "the source is in use by another connection: stop every copy of the bot"
    assert refused_there == (2, [], [f"colloquy move: {in_use}"])
    assert moved[0] == 0
    assert "older than its keystore" in old.words
    assert shown == [Wish.NO, Wish.YES]
    assert well[0] == 0


async def test_a_copy_of_the_bot_on_another_machine_is_noticed(
    tmp_path: Path, postgres_url: str
) -> None:
    target = f"sqlite:///{tmp_path}/t.sqlite3"
    async with town_on(tmp_path, postgres_url) as town:
        with psycopg.connect(postgres_url):
            refused = await colloquy(town, "move", "--to", target)
        moved = await colloquy(town, "move", "--to", target)

    said = "the source is in use by another connection: stop every copy of the bot"
    assert refused == (2, [], [f"colloquy move: {said}"])
    assert moved[0] == 0


async def killed_in_the_middle(
    town: ProcessWorld, tmp_path: Path, target: str, *, locked: str, mode: str
) -> None:
    """Kill a move while it waits for a table of a PostgreSQL database that somebody has locked."""
    database = str(make_url(locked).database)
    server = the_server()
    server.execute("DROP ROLE IF EXISTS holder")
    server.execute("CREATE ROLE holder SUPERUSER LOGIN")
    with psycopg.connect(server.url(database, user="holder")) as holder:
        holder.execute(f"LOCK TABLE {LAST} IN {mode} MODE".encode())
        mover = BotProcess.fork(town.environ(), tmp_path / "move", "move", "--to", target)
        waits = (
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
            f" AND datname = '{database}'"
        )
        async with asyncio.timeout(60):
            while server.execute(waits) != [(1,)]:
                assert not mover.has_ended, mover.words
                await asyncio.sleep(0.02)
        await mover.kill()
        mover.let_go()
    gone = f"SELECT count(*) FROM pg_stat_activity WHERE datname = '{database}'"
    async with asyncio.timeout(60):
        while server.execute(gone) != [(0,)]:
            await asyncio.sleep(0.02)


async def test_killed_on_the_way_to_postgres_it_has_changed_nothing(
    tmp_path: Path, postgres_url: str
) -> None:
    async with town_on(tmp_path, "") as town:
        file = town.data / "colloquy.sqlite3"
        before, whole = file.read_bytes(), rows_of(source_of(town))
        names = sorted(path.name for path in town.data.iterdir())

        await killed_in_the_middle(
            town, tmp_path, postgres_url, locked=postgres_url, mode="EXCLUSIVE"
        )
        after = file.read_bytes()
        left = {name: len(rows) for name, rows in rows_of(postgres_url).items() if rows}
        town.database_url = postgres_url
        refused = await colloquy(town, "doctor")
        town.database_url = ""
        again = await colloquy(town, "move", "--to", postgres_url)

    assert hashlib.sha256(after).digest() == hashlib.sha256(before).digest()
    assert names == ["colloquy.sqlite3", "key.json", "keystore.sqlite3", "keystore.sqlite3-journal"]
    assert left == {}
    assert refused[0] == 1
    assert again[0] == 0
    assert rows_of(postgres_url) == whole


async def test_killed_on_the_way_to_sqlite_it_has_changed_nothing(
    tmp_path: Path, postgres_url: str
) -> None:
    target = f"sqlite:///{tmp_path}/t.sqlite3"
    async with town_on(tmp_path, postgres_url) as town:
        before = rows_of(postgres_url)

        await killed_in_the_middle(
            town, tmp_path, target, locked=postgres_url, mode="ACCESS EXCLUSIVE"
        )
        after = rows_of(postgres_url)
        left = {name: len(rows) for name, rows in rows_of(target).items() if rows}
        again = await colloquy(town, "move", "--to", target)

    assert after == before
    assert left == {}
    assert again[0] == 0
    assert rows_of(target) == before


async def test_what_is_in_the_target_stays(tmp_path: Path, postgres_url: str) -> None:
    other = the_server().new_database()
    engine = open_engine(other)
    upgrade(engine, "0010")
    engine.dispose()
    foreign = the_server().new_database()
    with psycopg.connect(foreign, autocommit=True) as connection:
        connection.execute("CREATE TABLE theirs (one int)")
    async with town_on(tmp_path / "a", ""), town_on(tmp_path / "b", postgres_url):
        pass
    async with town_on(tmp_path / "c", "") as town:
        filled = await colloquy(town, "move", "--to", postgres_url)
        older = await colloquy(town, "move", "--to", other)
        theirs = await colloquy(town, "move", "--to", foreign)
        nowhere = await colloquy(town, "move")
        same = await colloquy(town, "move", "--to", source_of(town))
        well = await colloquy(town, "doctor")

    said = [each[2] for each in (filled, older, theirs, nowhere, same)]
    assert said == [
        ["colloquy move: the target holds rows of its own: empty it, or name another one"],
        ["colloquy move: the target was made by another version: name an empty database"],
        ["colloquy move: the target holds tables of something else: name an empty database"],
        ["colloquy move: say where to, by --to or by --to-file"],
        ["colloquy move: that is the database that is in use"],
    ]
    assert well[0] == 0


async def test_a_password_is_taken_from_a_file_only(tmp_path: Path) -> None:
    url = "postgresql://somebody:secret@db.example.org/colloquy"
    (tmp_path / "url").write_text(f"{fresh_database()}\n")
    async with town_on(tmp_path / "a", "") as town:
        open_to_all = await colloquy(town, "move", "--to", url)
        from_file = await colloquy(town, "move", "--to-file", str(tmp_path / "url"))

    said = "the address holds a password, which others would see: write it into a file, --to-file"
    assert open_to_all == (2, [], [f"colloquy move: {said}"])
    assert from_file[0] == 0
    assert has_password(url)


async def test_a_move_that_was_broken_off_at_its_very_end_is_finished(
    tmp_path: Path, postgres_url: str
) -> None:
    async with town_on(tmp_path, "") as town:
        kept = (town.data / "keystore.sqlite3").read_bytes()
        first = await colloquy(town, "move", "--to", postgres_url)
        # As if it had been killed before the keystore was told.
        (town.data / "keystore.sqlite3").write_bytes(kept)
        second = await colloquy(town, "move", "--to", postgres_url)
        third = await colloquy(town, "move", "--to", postgres_url)
        town.database_url = postgres_url
        well = await colloquy(town, "doctor")

    assert first == second
    assert third[0] == 2
    assert well[0] == 0


async def test_a_row_that_does_not_fit_is_refused_without_being_quoted(
    tmp_path: Path, postgres_url: str
) -> None:
    async with town_on(tmp_path, "") as town:
        engine = open_engine(source_of(town))
        with engine.begin() as connection:
            row = {each.name: value_of(each, 1) for each in terms.columns}
            connection.execute(insert(terms).values({**row, "id": "far too long for its column"}))
        engine.dispose()

        refused = await colloquy(town, "move", "--to", postgres_url)

    assert refused == (2, [], ["colloquy move: a row of terms does not fit the target"])
    assert {name: rows for name, rows in rows_of(postgres_url).items() if rows} == {}
