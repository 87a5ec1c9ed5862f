"""`colloquy` as an operator meets it before anything is set up."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings.settings import Settings
from storage.database.engine import open_engine
from storage.database.migrating import downgrade, revisions, upgrade
from storage.database.revisions import newest_revision, revision_of

EXAMPLE = Path(__file__).parents[2] / "deploy" / "event.example.yaml"
NO_DATABASE = "There is no database yet. Run: colloquy init --event FILE.yaml\n"
OTHER = (
    "The database was made by another version of Colloquy; nothing has been changed. "
    "Make a backup, then run: colloquy upgrade\n"
)


def colloquy(folder: Path, *words: str) -> tuple[int, str, str]:
    """Run a command in a folder; return exit code, output and errors."""
    environ = {
        "PATH": os.environ["PATH"],
        "COLLOQUY_TOKEN": "1:token",
        "COLLOQUY_LISTEN": "[::1]:0",
    }
    environ["COLLOQUY_API_URL"] = "http://127.0.0.1:9"
    environ["COLLOQUY_DATA_DIR"] = str(folder / "data")
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=folder,
        env={**environ, "PYTHONPATH": root},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("word", ["run", "upgrade"])
def test_command_without_a_database_says_what_to_do(tmp_path: Path, word: str) -> None:
    assert colloquy(tmp_path, word) == (2, "", NO_DATABASE)


def test_database_of_another_version_is_left_alone_until_it_is_upgraded(tmp_path: Path) -> None:
    code, output, _ = colloquy(tmp_path, "init", "--event", str(EXAMPLE))
    assert (code, output.splitlines()[0]) == (
        0,
        "The event is stored. The owner's one-time claim link, valid for 30 days:",
    )
    environ = {"COLLOQUY_TOKEN": "1:token", "COLLOQUY_DATA_DIR": str(tmp_path / "data")}
    engine = open_engine(Settings.read(environ).database_url)
    downgrade(engine, "base")
    upgrade(engine, revisions()[0])
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")

    assert colloquy(tmp_path, "run") == (2, "", OTHER)

    with engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revisions()[0]}'")
    assert colloquy(tmp_path, "upgrade") == (0, "The database is of the newest revision.\n", "")
    assert revision_of(engine) == newest_revision()
    engine.dispose()
