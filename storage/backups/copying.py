"""Copying a database row by row, between SQLite and PostgreSQL, as one moment saw it."""

from pathlib import Path

from sqlalchemy import Connection, create_engine, insert, select

from storage.database.engine import open_engine, open_reading_engine
from storage.database.errors import store_failure
from storage.database.migrating import upgrade
from storage.database.tables import KEPT_BY_TRIGGERS
from storage.looking.engine import open_engine_to_look
from storage.restoring.backup import copy_database, file_of
from storage.tables import TABLES

_AT_ONCE = 500
"""Rows that are held in memory."""


def copy_any_database(url: str, to: Path) -> None:
    """Write a consistent copy of a database, SQLite or PostgreSQL, into a new SQLite file of mode 0600.

    Raises:
        NoDatabaseFile: there is none, or it is damaged.
        FileExistsError: there is something in the copy's place.
        StoreFailed, OSError: reading or writing failed; no copy is left behind.
    """
    file = file_of(url)
    if file is not None:
        copy_database(file, to)
        return
    to.touch(mode=0o600, exist_ok=False)
    try:
        _copy_into_file(url, to)
    except Exception as error:
        to.unlink()
        if failure := store_failure(error):
            raise failure from None
        raise


def _copy_into_file(url: str, to: Path) -> None:
    source, target = open_engine(url, make=False), open_engine(f"sqlite:///{to}")
    reading = open_reading_engine(source)
    try:
        upgrade(target)
        with reading.begin() as rows, target.begin() as copy:
            copy_rows(rows, copy)
    finally:
        for engine in (reading, source, target):
            engine.dispose()
    _leave_one_file(to)


class NotEmpty(Exception):
    """The database holds rows already; nothing has been changed."""


def load_from_file(file: Path, url: str, *, overwrite: bool) -> None:
    """Put what a copy holds into a PostgreSQL database of the same revision, all or nothing.

    Raises:
        NotEmpty: there are rows, and they are not to be overwritten.
        StoreFailed: reading or writing failed.
    """
    source, target = open_engine_to_look(f"sqlite:///{file}"), open_engine(url, make=False)
    try:
        with source.begin() as rows, target.begin() as database:
            _make_room(database, overwrite=overwrite)
            copy_rows(rows, database)
    except Exception as error:
        if failure := store_failure(error):
            raise failure from None
        raise
    finally:
        source.dispose()
        target.dispose()


def copy_rows(source: Connection, target: Connection) -> None:
    """Copy every row of every table into empty tables of the same revision."""
    for table in TABLES:
        if table in KEPT_BY_TRIGGERS:
            continue
        rows = source.execution_options(yield_per=_AT_ONCE).execute(select(table)).mappings()
        for some in rows.partitions():
            target.execute(insert(table), [dict(row) for row in some])
    # Triggers have counted along while answers came in; what was counted in the source is told apart.
    for table in KEPT_BY_TRIGGERS:
        counts = [dict(row) for row in source.execute(select(table)).mappings()]
        target.execute(table.delete())
        if counts:
            target.execute(insert(table), counts)


def _make_room(connection: Connection, *, overwrite: bool) -> None:
    if overwrite:
        for table in TABLES:
            connection.execute(table.delete())
    elif any(connection.execute(select(table).limit(1)).first() for table in TABLES):
        raise NotEmpty


def _leave_one_file(file: Path) -> None:
    engine = create_engine(f"sqlite:///{file}")
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode = DELETE")
    engine.dispose()
