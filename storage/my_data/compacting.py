"""Writing a database anew without what was deleted from it: nothing of that is left in its files."""

import time
from contextlib import closing, suppress
from typing import Any, Final

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from storage.database.engine import open_engine
from storage.database.errors import StoreLocked, store_failure

_SQLITE = (
    "PRAGMA secure_delete=ON",
    "PRAGMA wal_checkpoint(TRUNCATE)",
    "VACUUM",
    "PRAGMA wal_checkpoint(TRUNCATE)",
)

PATIENCE: Final = 30.0
"""Seconds in which transactions that began before may end."""
_OURS = "SELECT pg_current_xact_id()::text"
_OLDEST = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text"
_UNLEARN = """
SELECT format('ALTER TABLE %I ', noted.tablename) || string_agg(
    format('ALTER COLUMN %I TYPE %s', named.attname, format_type(named.atttypid, named.atttypmod)), ', ')
FROM pg_stats noted
JOIN pg_class tables ON tables.relname = noted.tablename AND tables.relkind = 'r'
    AND tables.relnamespace = current_schema()::regnamespace
JOIN pg_attribute named ON named.attrelid = tables.oid AND named.attname = noted.attname
WHERE noted.schemaname = current_schema()
GROUP BY noted.tablename
"""
"""Statements after which the planner knows no value of any column (PostgreSQL): a type given anew, also the
same, takes its statistics away. ANALYZE leaves them where a table is empty now."""


def compact(url: str) -> None:
    """Write a whole database anew while nobody else uses it; done twice, it is the same.

    SQLite: deleted pages are overwritten, the file is made anew, its log emptied. PostgreSQL: every table
    is written anew and the old files are removed, and so is what the planner noted of frequent values; its
    log of writes (pg_wal) goes by the server's rules.

    Raises:
        StoreFailed: somebody else uses it or writes on its server for too long, or the disk is full;
            nothing is lost.
    """
    engine = open_engine(url, make=False)
    try:
        _compact(engine)
    except Exception as error:
        if failure := store_failure(error):
            raise failure from None
        raise
    finally:
        engine.dispose()


def _compact(engine: Engine) -> None:
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            _wait_for_older(connection)
            for statement in connection.execute(text(_UNLEARN)).scalars().all():
                connection.execute(text(statement))
            connection.execute(text("VACUUM (FULL, ANALYZE)"))
            # A right that not every server gives; without it the next regular one does the same.
            with suppress(DBAPIError):
                connection.execute(text("CHECKPOINT"))
        return
    with closing(engine.raw_connection()) as raw:
        driver: Any = raw.driver_connection
        for statement in _SQLITE:
            driver.execute(statement).fetchall()


def _wait_for_older(connection: Connection) -> None:
    """Wait for what others on the server began to write before now, in whichever of its databases.

    Until that has ended PostgreSQL keeps what was deleted since, however often tables are written anew.

    Raises:
        StoreLocked: it takes too long.
    """
    ours = int(connection.execute(text(_OURS)).scalar_one())
    patient_until = time.monotonic() + PATIENCE
    while int(connection.execute(text(_OLDEST)).scalar_one()) <= ours:
        if time.monotonic() > patient_until:
            raise StoreLocked("database")
        time.sleep(0.1)
