"""Writing a database anew without what was deleted from it: nothing of that is left in its files."""

from contextlib import closing, suppress
from typing import Any

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from storage.database.engine import open_engine
from storage.database.errors import store_failure

_SQLITE = (
    "PRAGMA secure_delete=ON",
    "PRAGMA wal_checkpoint(TRUNCATE)",
    "VACUUM",
    "PRAGMA wal_checkpoint(TRUNCATE)",
)


def compact(url: str) -> None:
    """Write a whole database anew while nobody else uses it; done twice, it is the same.

    SQLite: deleted pages are overwritten, the file is made anew, its log emptied. PostgreSQL: every table
    is written anew and the old files are removed; its log of writes (pg_wal) goes by the server's rules.

    Raises:
        StoreFailed: somebody else uses it, or the disk is full; nothing is lost.
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
            connection.execute(text("VACUUM FULL"))
            # A right that not every server gives; without it the next regular one does the same.
            with suppress(DBAPIError):
                connection.execute(text("CHECKPOINT"))
        return
    with closing(engine.raw_connection()) as raw:
        driver: Any = raw.driver_connection
        for statement in _SQLITE:
            driver.execute(statement).fetchall()
