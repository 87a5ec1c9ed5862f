"""Looking into a database without changing a byte of it, be it in use or not."""

from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from storage.database.errors import StoreFailed

_ONLY_LOOKS = "-c default_transaction_read_only=on"


class DatabaseMissing(StoreFailed):
    """There is no file where the database should be, or an empty one."""

    def __init__(self) -> None:
        super().__init__("there is none")


class LogAlone(StoreFailed):
    """A copy of the files was made by hand while they were in use, and is not whole."""

    def __init__(self) -> None:
        super().__init__("its newest changes are in a -wal file that is not in use")


def open_engine_to_look(url: str) -> Engine:
    """Return an engine through which nothing can be changed, nor files be made.

    Raises:
        DatabaseMissing, LogAlone: there is nothing that could be looked into.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() == "postgresql":
        return create_engine(
            parsed.set(drivername="postgresql+psycopg"),
            hide_parameters=True,
            connect_args={"options": _ONLY_LOOKS},
        )
    engine = create_engine(
        _looked_into(parsed, Path(parsed.database or "")), hide_parameters=True, poolclass=NullPool
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _looked_into(parsed: URL, file: Path) -> URL:
    if not file.is_file() or file.stat().st_size == 0:
        raise DatabaseMissing
    log = file.with_name(f"{file.name}-wal")
    if not log.exists() or log.stat().st_size == 0:
        # Nobody has it open, or nothing is written down twice: the file is all there is.
        how = {"immutable": "1"}
    elif file.with_name(f"{file.name}-shm").exists():
        how = {"readonly_shm": "1"}
    else:
        raise LogAlone
    query = {"mode": "ro", "uri": "true", **how}
    return parsed.set(database=file.absolute().as_uri(), query=query)


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
