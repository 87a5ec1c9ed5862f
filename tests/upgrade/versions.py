"""Databases of earlier landed versions, made by their own code, upgraded by today's.

    python -m tests.upgrade.versions [--keep] COMMIT...

Checks each commit out into a folder of its own, has its code fill a house, upgrades that on SQLite and
on PostgreSQL and says what is there and opens. With `--keep` the house is kept as a fixture for
`tests/upgrade/test_versions.py`. What is in it is made up.
"""

import io
import os
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Generator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Boolean, LargeBinary, MetaData, Table, select, text
from typer.testing import CliRunner

from bot.cli.commands import app
from bot.opening import open_store
from bot.settings.environment import NAMES
from bot.settings.settings import Settings
from storage.database.engine import open_engine
from storage.database.migrating import upgrade
from storage.database.revisions import revision_of
from storage.database.tables import KEPT_BY_TRIGGERS
from tests.storage.postgres import the_server

ROOT = Path(__file__).parents[2]
KEPT = Path(__file__).parent / "landed"
DATABASE, KEYSTORE, KEY = "colloquy.sqlite3", "keystore.sqlite3", "key.json"
RENAMED = {
    "acks": "change_notices",
    "errands": "telegram_jobs",
    "seen": "seen_updates",
    "ticket_rings": "ticket_notifications",
    "visa_letters": "invitation_letters",
    "visa_papers": "invitation_letter_documents",
    "visa_register": "invitation_letter_register",
}
_KEPT_BY_TRIGGERS = {each.name for each in KEPT_BY_TRIGGERS}
_OWN = ("PRAGMA application_id", "PRAGMA user_version")

Sealed = Mapping[str, list[bytes]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one upgrade; `lost` are tables with fewer sealed values than before."""

    revision: str
    tables: int
    rows: int
    lost: list[str]
    amiss: list[str]

    @property
    def is_well(self) -> bool:
        """Whether all is there and everything opens."""
        return not self.lost and not self.amiss


def unpack(packed: Path, folder: Path) -> Path:
    """Put a kept house into a folder of its own; return it."""
    folder.mkdir(mode=0o700)
    with zipfile.ZipFile(packed) as archive:
        for name in (DATABASE, KEYSTORE):
            with closing(sqlite3.connect(folder / name)) as database:
                database.executescript(archive.read(f"{name}.sql").decode())
            (folder / name).chmod(0o600)
        (folder / KEY).touch(mode=0o600)
        (folder / KEY).write_bytes(archive.read(KEY))
        (folder / KEY).chmod(0o400)
    return folder


def pack(folder: Path, packed: Path) -> None:
    """Keep a house as SQL, compressed."""
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as archive:
        for name in (DATABASE, KEYSTORE):
            with closing(sqlite3.connect(folder / name)) as database:
                own = [f"{each} = {database.execute(each).fetchone()[0]};" for each in _OWN]
                archive.writestr(f"{name}.sql", "\n".join([*own, *database.iterdump()]))
        archive.writestr(KEY, (folder / KEY).read_bytes())


def as_on_postgres(folder: Path) -> str:
    """Put the rows of a house's file into a PostgreSQL database of the same revision; return its URL."""
    file = open_engine(f"sqlite:///{folder / DATABASE}")
    revision, url = revision_of(file), the_server().new_database()
    assert revision is not None
    server = open_engine(url)
    upgrade(server, revision)
    metadata = MetaData()
    metadata.reflect(server)
    with file.connect() as old, server.begin() as new:
        # What triggers fill themselves is copied as well, last.
        for table in sorted(
            metadata.tables.values(), key=lambda table: table.name in _KEPT_BY_TRIGGERS
        ):
            new.execute(table.delete())
            columns = ", ".join(f'"{column.name}"' for column in table.columns)
            rows = old.execute(text(f"SELECT {columns} FROM {table.name}")).all()
            if rows:
                new.execute(table.insert(), [_row(table, tuple(row)) for row in rows])
    for engine in (file, server):
        engine.dispose()
    return url


def _row(table: Table, values: tuple[object, ...]) -> dict[str, object]:
    return {
        column.name: bool(value)
        if isinstance(column.type, Boolean) and value is not None
        else value
        for column, value in zip(table.columns, values, strict=True)
    }


def sealed_in(url: str) -> tuple[Sealed, int]:
    """Return every sealed value, by what its table is called today, and how many rows there are."""
    engine, found, rows = open_engine(url), dict[str, list[bytes]](), 0
    metadata = MetaData()
    metadata.reflect(engine)
    with engine.connect() as connection:
        for table in metadata.tables.values():
            name = RENAMED.get(table.name, table.name)
            whole = connection.execute(select(table)).mappings().all()
            rows += len(whole)
            found[name] = sorted(
                bytes(row[column.name])
                for row in whole
                for column in table.columns
                if isinstance(column.type, LargeBinary) and column.name == "sealed"
                if row[column.name] is not None
            )
    engine.dispose()
    return found, rows


def settings_of(folder: Path, url: str) -> dict[str, str]:
    """The settings of a bot over a house; its Telegram cannot be reached."""
    return {
        "COLLOQUY_PUBLIC_URL": "https://bot.example.org",
        "COLLOQUY_DATA_DIR": str(folder),
        "COLLOQUY_DATABASE_URL": url,
    }


def run(environ: Mapping[str, str], *words: str) -> tuple[int, list[str]]:
    """Run today's `colloquy`; return its exit code and all that it says."""
    bare: dict[str, str | None] = dict.fromkeys(NAMES)
    done = CliRunner(env={**bare, **environ}).invoke(app, list(words), catch_exceptions=False)
    return done.exit_code, done.output.splitlines()


def upgraded(folder: Path, url: str) -> Outcome:
    """Upgrade a house as an operator does, and look whether everything is there and opens."""
    engine = open_engine(url)
    revision = str(revision_of(engine))
    engine.dispose()
    before, rows = sealed_in(url)
    code, said = run(settings_of(folder, url), "upgrade")
    after, _ = sealed_in(url)
    lost = [name for name, values in before.items() if set(values) - set(after.get(name, ()))]
    if not code:
        first_start(folder, url)
    amiss = said if code else amiss_in(folder, url)
    return Outcome(revision, len(before), rows, sorted(lost), amiss)


def first_start(folder: Path, url: str) -> None:
    """Do what a bot does with its first unit of work: take over what an earlier release could not guard."""
    settings = Settings.read(settings_of(folder, url), needs_token=False)
    store = open_store(settings, now=lambda: datetime.now(UTC))
    with store.begin():
        pass
    store.close()


OF_THE_DATABASE = (
    "keystore",
    "database",
    "keys",
    "rows",
    "guards",
    "set aside",
    "audit",
    "seats",
)
"""What doctor says of the house itself, and not of its surroundings or of the time that has passed."""


def amiss_in(folder: Path, url: str) -> list[str]:
    """What doctor finds wrong with a house."""
    _, said = run(settings_of(folder, url), "doctor")
    wrong = [line for line in said if line.startswith("PROBLEM")]
    return [
        line for line in wrong if line.removeprefix("PROBLEM").strip().startswith(OF_THE_DATABASE)
    ]


@contextmanager
def made_by(commit: str) -> Generator[tuple[Path, str]]:
    """Have a commit's own code fill a house; yield its folder, and what is in it in words."""
    with tempfile.TemporaryDirectory(prefix="colloquy-version-") as name:
        sources, house = Path(name) / "sources", Path(name) / "made"
        house.mkdir(mode=0o700)
        tarred = subprocess.run(
            ["git", "archive", commit], cwd=ROOT, check=True, capture_output=True
        )
        with tarfile.open(fileobj=io.BytesIO(tarred.stdout)) as archive:
            archive.extractall(sources, filter="data")
        done = subprocess.run(
            [sys.executable, Path(__file__).with_name("making.py"), house],
            env={**os.environ, "PYTHONPATH": str(sources)},
            cwd=sources,
            check=False,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise SystemExit(f"{commit}: its code does not run here\n{done.stderr[-2000:]}")
        yield house, done.stdout.strip().splitlines()[-1]


def main(*words: str) -> None:
    """Make, upgrade and judge a house of each commit."""
    bad = False
    for commit in (word for word in words if not word.startswith("--")):
        with made_by(commit) as (house, what):
            if "--keep" in words:
                KEPT.mkdir(exist_ok=True)
                pack(house, KEPT / f"{commit[:8]}.zip")
            kinds = {"SQLite": shutil.copytree(house, house.with_name("on-sqlite"))}
            kinds["PostgreSQL"] = shutil.copytree(house, house.with_name("on-postgres"))
            for kind, folder in kinds.items():
                url = f"sqlite:///{folder / DATABASE}"
                outcome = upgraded(folder, url if kind == "SQLite" else as_on_postgres(house))
                bad = bad or not outcome.is_well
                sys.stdout.write(
                    f"{commit} ({outcome.revision}, {what}), {kind}: {outcome.rows} rows of"
                    f" {outcome.tables} tables; lost {outcome.lost or 'nothing'};"
                    f" {outcome.amiss or 'everything opens'}\n"
                )
                sys.stdout.flush()
    if bad:
        raise SystemExit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
