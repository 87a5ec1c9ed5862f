"""The same stories on SQLite and on PostgreSQL."""

import shutil
from collections.abc import Generator
from pathlib import Path

import pytest
from sqlalchemy import make_url

from storage.tables import metadata
from tests.storage.postgres import Postgres, PostgresUnavailable, migrated, the_server
from tests.storage.sqlite import migrated_file
from tests.storage.world import Copy, StorageWorld, sample_event, sample_session

_FILLED = " UNION ALL ".join(
    f"SELECT '{name}' WHERE EXISTS (SELECT FROM {name})" for name in metadata.tables
)


@pytest.fixture(scope="session")
def postgres() -> Postgres:
    """The session's PostgreSQL server."""
    try:
        return the_server()
    except PostgresUnavailable as reason:
        pytest.skip(f"PostgreSQL does not start here: {reason}")


@pytest.fixture(scope="session")
def migrated_postgres(postgres: Postgres) -> str:
    """A database of the newest revision; emptying it takes less than making another."""
    return postgres.copy_of(migrated())


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A fresh SQLite database."""
    return f"sqlite:///{shutil.copy(migrated_file(), tmp_path / 'colloquy.sqlite3')}"


@pytest.fixture
def postgres_url(postgres: Postgres, migrated_postgres: str) -> str:
    """An empty PostgreSQL database: what holds a row is emptied; all tables would take four times as long."""
    database = make_url(migrated_postgres).database or ""
    filled = [name for (name,) in postgres.execute(_FILLED, database=database)]
    if filled:
        postgres.execute(f"TRUNCATE {', '.join(filled)}", database=database)
    return migrated_postgres


@pytest.fixture(params=["sqlite", "postgres"])
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[StorageWorld]:
    """A house of either kind with one event in it."""
    opened = StorageWorld(tmp_path, request.getfixturevalue(f"{request.param}_url"))
    _furnish(opened)
    yield opened
    opened.close()


@pytest.fixture
def postgres_house(postgres_url: str, tmp_path: Path) -> Generator[StorageWorld]:
    """A house on PostgreSQL."""
    opened = StorageWorld(tmp_path, postgres_url)
    _furnish(opened)
    yield opened
    opened.close()


@pytest.fixture
def copy(house: StorageWorld) -> Copy:
    """The house's first copy of the bot."""
    return house.copies[0]


def _furnish(house: StorageWorld) -> None:
    with house.open().store.begin() as unit:
        unit.work.events.keep(sample_event())
        unit.work.events.keep_session(sample_session())
