"""The same stories on SQLite and on PostgreSQL."""

import shutil
from collections.abc import Generator
from pathlib import Path

import pytest

from storage.database.engine import open_engine
from storage.database.migrating import upgrade
from storage.tables import metadata
from tests.storage.postgres import Postgres, PostgresUnavailable, the_server
from tests.storage.world import Copy, StorageWorld, sample_event, sample_session

_DATABASE = "stories"


@pytest.fixture(scope="session")
def postgres() -> Postgres:
    """The session's PostgreSQL server."""
    try:
        return the_server()
    except PostgresUnavailable as reason:
        pytest.skip(f"PostgreSQL does not start here: {reason}")


@pytest.fixture(scope="session")
def migrated_postgres(postgres: Postgres) -> str:
    """A database of the newest revision; emptying it takes a tenth of making another."""
    postgres.execute(f"CREATE DATABASE {_DATABASE}")
    url = postgres.url(_DATABASE)
    engine = open_engine(url)
    upgrade(engine)
    engine.dispose()
    return url


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file of the newest revision to copy from."""
    path = tmp_path_factory.mktemp("migrated") / "colloquy.sqlite3"
    engine = open_engine(f"sqlite:///{path}")
    upgrade(engine)
    engine.dispose()
    return path


@pytest.fixture
def sqlite_url(migrated_sqlite: Path, tmp_path: Path) -> str:
    """A fresh SQLite database."""
    return f"sqlite:///{shutil.copy(migrated_sqlite, tmp_path / 'colloquy.sqlite3')}"


@pytest.fixture
def postgres_url(postgres: Postgres, migrated_postgres: str) -> str:
    """An empty PostgreSQL database."""
    postgres.execute(f"TRUNCATE {', '.join(metadata.tables)}", database=_DATABASE)
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
