"""The keystore is carried to a server and back: killed at any moment nothing is lost, and two never go on."""

import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from bot.cli.keys import keys_app
from bot.crypto.wrapping.kek import FileKek
from storage.keys.copying import all_rows, replace_rows
from storage.keys.keystore import Keystore
from storage.keys.opening import open_tables
from storage.keys.place import KeystorePlace, ServerPlace
from tests.robustness.process import BotProcess
from tests.storage.postgres import PostgresUnavailable, the_server

app = typer.Typer()
app.add_typer(keys_app, name="keys")


@pytest.fixture
def server() -> ServerPlace:
    """An empty database for a keystore."""
    try:
        return ServerPlace(the_server().new_database_of_an_ordinary_user())
    except PostgresUnavailable as reason:
        pytest.skip(f"PostgreSQL does not start here: {reason}")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A keystore in its file."""
    place = tmp_path / "keystore.sqlite3"
    with closing(Keystore.open(place, FileKek.create(tmp_path / "kek"))) as keystore:
        keystore.create_event("event")
        keystore.create_people("event", [f"person-{number}" for number in range(300)])
    return place


def environ(file: Path, server: ServerPlace) -> dict[str, str]:
    return {
        "COLLOQUY_DATA_DIR": str(file.parent),
        "COLLOQUY_KEY_FILE": str(file.parent / "kek"),
        "COLLOQUY_KEYSTORE_URL": server.url,
    }


def relocate(file: Path, server: ServerPlace, to: str) -> tuple[int, str]:
    """Run the command; return its exit code and its complaints."""
    env = {**environ(file, server), "CREDENTIALS_DIRECTORY": None}
    done = CliRunner().invoke(app, ["keys", "relocate", "--to", to], env=env)
    return done.exit_code, done.stderr


def rows_in(place: KeystorePlace) -> Mapping[str, list[tuple[Any, ...]]]:
    with closing(open_tables(place, must_exist=True)) as tables:
        return all_rows(tables)


def test_run_that_was_killed_between_carrying_and_destroying_is_finished(
    file: Path, server: ServerPlace
) -> None:
    before = rows_in(file)
    with closing(open_tables(server, must_exist=False)) as tables, tables.writing():
        replace_rows(tables, before)

    assert relocate(file, server, "server") == (0, "")
    assert not file.exists()
    assert rows_in(server) == before
    assert relocate(file, server, "server") == (0, "")
    assert relocate(file, server, "file") == (0, "")
    assert rows_in(file) == before


def test_another_keystore_is_never_overwritten(file: Path, server: ServerPlace) -> None:
    kek = FileKek.open(file.parent / "kek")
    with closing(Keystore.open(server, kek)) as keystore:
        keystore.create_event("another")
    here, there = rows_in(file), rows_in(server)

    for to, target in (("server", server), ("file", file)):
        assert relocate(file, server, to) == (
            2,
            f"colloquy keys: there is another keystore {target}: move it away first\n",
        )

    assert (rows_in(file), rows_in(server)) == (here, there)


@pytest.mark.parametrize("to", ["server", "file"])
def test_carrying_that_is_killed_at_any_moment_can_be_run_again(
    file: Path, server: ServerPlace, to: str
) -> None:
    before, back = rows_in(file), {"server": "file", "file": "server"}[to]
    if to == "file":
        assert relocate(file, server, "server") == (0, "")
    for pause in (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4):
        victim = BotProcess.fork(
            environ(file, server), file.parent / "log", "keys", "relocate", "--to", to
        )
        time.sleep(pause)
        victim.strike()
        while not victim.has_ended:
            time.sleep(0.005)
        victim.let_go()

        assert relocate(file, server, to) == (0, "")
        assert rows_in(server if to == "server" else file) == before
        assert relocate(file, server, back) == (0, "")
