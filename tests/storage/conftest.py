"""The same stories on SQLite and on PostgreSQL."""

import shutil
from collections.abc import Generator
from pathlib import Path

import pytest

from storage.engine import open_engine
from storage.migrating import upgrade
from tests.storage.house import Copy, House, sample_event, sample_session
from tests.storage.postgres import Postgres, PostgresUnavailable, the_server

_TEMPLATE = "migrated"


@pytest.fixture(scope="session")
def postgres() -> Postgres:
    """The session's PostgreSQL server."""
    try:
        return the_server()
    except PostgresUnavailable as reason:
        pytest.skip(f"PostgreSQL does not start here: {reason}")


@pytest.fixture(scope="session")
def migrated_postgres(postgres: Postgres) -> Postgres:
    """The server, with a database of the newest revision to copy from."""
    postgres.execute(f"CREATE DATABASE {_TEMPLATE}")
    engine = open_engine(postgres.url(_TEMPLATE))
    upgrade(engine)
    engine.dispose()
    return postgres


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
def postgres_url(migrated_postgres: Postgres) -> str:
    """A fresh PostgreSQL database."""
    return migrated_postgres.new_database(template=_TEMPLATE)


@pytest.fixture(params=["sqlite", "postgres"])
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[House]:
    """A house of either kind with one event in it."""
    opened = House(tmp_path, request.getfixturevalue(f"{request.param}_url"))
    _furnish(opened)
    yield opened
    opened.close()


@pytest.fixture
def postgres_house(postgres_url: str, tmp_path: Path) -> Generator[House]:
    """A house on PostgreSQL."""
    opened = House(tmp_path, postgres_url)
    _furnish(opened)
    yield opened
    opened.close()


@pytest.fixture
def copy(house: House) -> Copy:
    """The house's first copy of the bot."""
    return house.copies[0]


def _furnish(house: House) -> None:
    with house.open().store.begin() as unit:
        unit.work.events.keep(sample_event())
        unit.work.events.keep_session(sample_session())
