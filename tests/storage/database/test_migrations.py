"""Migrations: the newest revision is what the tables say, and every step can be taken back."""

from collections.abc import Generator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect

from storage.database.engine import UnsupportedDatabase, open_engine
from storage.database.migrating import downgrade, newest_revision, revision_of, revisions, upgrade
from storage.tables import metadata


@pytest.fixture(params=["sqlite", "postgres"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[Engine]:
    """An empty database."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'empty.sqlite3'}"
    else:
        url = request.getfixturevalue("postgres").new_database()
    engine = open_engine(url)
    yield engine
    engine.dispose()


def tables_of(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names())


def test_newest_revision_is_what_the_tables_say(empty: Engine) -> None:
    upgrade(empty)

    with empty.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, metadata)
    assert (differences, revision_of(empty)) == ([], newest_revision())
    assert tables_of(empty) == {*metadata.tables, "alembic_version"}


def test_every_revision_goes_up_and_down_again(empty: Engine) -> None:
    for step, revision in enumerate(revisions()):
        upgrade(empty, revision)
        after_up = tables_of(empty)
        before = revisions()[step - 1] if step else "base"
        downgrade(empty, before)
        upgrade(empty, revision)

        assert (revision_of(empty), tables_of(empty)) == (revision, after_up)

    downgrade(empty, "base")
    assert (revision_of(empty), tables_of(empty)) == (None, {"alembic_version"})


def test_upgrading_twice_changes_nothing(empty: Engine) -> None:
    upgrade(empty)

    upgrade(empty)

    assert revision_of(empty) == newest_revision()


def test_other_databases_are_refused() -> None:
    with pytest.raises(UnsupportedDatabase):
        open_engine("mysql://localhost/colloquy")
