"""Opening SQLite or PostgreSQL so that both lock alike."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

_READING_PRAGMAS = (
    "PRAGMA busy_timeout=10000",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA trusted_schema=OFF",
)
_SQLITE_PRAGMAS = (
    *_READING_PRAGMAS,
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=FAST",
)


class UnsupportedDatabase(Exception):
    """The URL names neither SQLite nor PostgreSQL."""


def open_engine(url: str, *, make: bool = True) -> Engine:
    """Return an engine for a SQLAlchemy URL (`sqlite:///FILE` or `postgresql://...`).

    Say `make=False` where there is a database already: one whose file is deleted meanwhile is then
    missed, and not made anew. Statements are never echoed and parameters never shown in errors, for they may be personal.

    Raises:
        UnsupportedDatabase: any other kind of URL.
    """
    parsed = make_url(url)
    kind = parsed.get_backend_name()
    if kind == "sqlite":
        if make and parsed.database and parsed.database != ":memory:":
            # Its journals take over the mode: nobody else on the machine may read them.
            Path(parsed.database).touch(mode=0o600)
        engine = create_engine(
            parsed if make else _existing(parsed),
            hide_parameters=True,
            connect_args={"check_same_thread": False},
        )
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_immediate)
        return engine
    if kind == "postgresql":
        return create_engine(
            parsed.set(drivername="postgresql+psycopg"), hide_parameters=True, pool_pre_ping=True
        )
    raise UnsupportedDatabase(kind)


def _existing(parsed: URL) -> URL:
    file = Path(parsed.database or "").absolute()
    return parsed.set(database=file.as_uri(), query={"mode": "rw", "uri": "true"})


def open_reading_engine(writing: Engine) -> Engine:
    """Return a second engine on the same database, whose transactions are views of one moment.

    Each sees what was committed when it read first, waits for nobody, and can write nothing.
    """
    if writing.dialect.name == "postgresql":
        return create_engine(
            writing.url,
            hide_parameters=True,
            pool_pre_ping=True,
            execution_options={"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
        )
    engine = create_engine(
        writing.url, hide_parameters=True, connect_args={"check_same_thread": False}
    )
    event.listen(engine, "connect", _prepare_reading)
    event.listen(engine, "begin", _begin_reading)
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    _set_up(connection, _SQLITE_PRAGMAS)


def _prepare_reading(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    _set_up(connection, (*_READING_PRAGMAS, "PRAGMA query_only=ON"))


def _set_up(connection: DBAPIConnection, pragmas: Sequence[str]) -> None:
    # The driver's own BEGIN is deferred: two writers would then fail instead of waiting.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in pragmas:
        cursor.execute(pragma)
    cursor.close()


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
