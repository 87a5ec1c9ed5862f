"""The keystore's file: an SQLite database from which what is deleted is gone.

`secure_delete` fills deleted keys with zeros in the database. The rollback journal keeps pages as
they were before a change, so it is overwritten after keys were destroyed. A write-ahead log is
never used: it would keep many old pages.
"""

import os
import sqlite3
import stat
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Self

from storage.keys.keystore_tables import (
    APPLICATION_ID,
    PATIENCE,
    SCHEMA_VERSION,
    KeystoreBusy,
    KeystoreRefused,
)

WITHOUT_NEWEST = 1
"""The schema of a keystore that does not remember yet which version of a row is the newest."""

_NEWEST = (
    """CREATE TABLE newest (event TEXT, person TEXT, place TEXT, version INTEGER NOT NULL, said TEXT,
       number INTEGER NOT NULL, PRIMARY KEY (event, person, place)) WITHOUT ROWID""",
    "CREATE INDEX newest_number ON newest (number)",
    f"PRAGMA user_version = {SCHEMA_VERSION}",
)
_SCHEMA = (
    "CREATE TABLE index_secret (one INTEGER PRIMARY KEY CHECK (one = 1), wrapped BLOB NOT NULL)",
    "CREATE TABLE event_key (event TEXT PRIMARY KEY, wrapped BLOB NOT NULL) WITHOUT ROWID",
    """CREATE TABLE person_key (event TEXT, person TEXT, wrapped BLOB NOT NULL,
       PRIMARY KEY (event, person)) WITHOUT ROWID""",
    f"PRAGMA application_id = {APPLICATION_ID}",
    *_NEWEST,
)
_PRAGMAS = (
    # PERSIST: the journal can be overwritten in place, and a commit leaves the folder alone.
    ("journal_mode", "persist"),
    ("synchronous", 2),
    ("secure_delete", 1),
    ("temp_store", 2),
    ("trusted_schema", 0),
)
_KEEPS_KEYS = "is in a journal mode that keeps destroyed keys"
_WRITE_VERSION = 18
"""Where a file's header says whether it has a write-ahead log (https://sqlite.org/fileformat.html)."""


class KeystoreFile:
    """The open file: rows, transactions and the destruction of traces."""

    among = "(SELECT value FROM json_each(?))"
    __slots__ = ("_database", "_only_looks", "path")

    def __init__(
        self, path: Path, database: sqlite3.Connection, *, only_looks: bool = False
    ) -> None:
        """Use `open` or `open_to_look`."""
        self.path = path
        self._database = database
        self._only_looks = only_looks

    @classmethod
    def open(cls, path: Path, *, must_exist: bool) -> Self:
        """Open the file, or make an empty one of mode 0600.

        Raises KeystoreRefused, KeystoreBusy, OSError.
        """
        if must_exist:
            _refuse_missing(path)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
        database = sqlite3.connect(
            path, timeout=PATIENCE, isolation_level=None, check_same_thread=False
        )
        file = cls(path, database)
        try:
            file._set_up()
        except sqlite3.OperationalError as error:
            database.close()
            raise KeystoreBusy(path, f"cannot be used: {error}") from None
        except sqlite3.DatabaseError as error:
            database.close()
            raise KeystoreRefused(path, f"cannot be used: {error}") from None
        return file

    @classmethod
    def open_to_look(cls, path: Path) -> Self:
        """Open a file that is there without changing a byte of it, not even a setting.

        Raises KeystoreRefused, KeystoreBusy, OSError.
        """
        _refuse_missing(path)
        _refuse_log(path)
        uri = f"{path.absolute().as_uri()}?mode=ro"
        database = sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)
        file = cls(path, database, only_looks=True)
        try:
            file.pragma("schema_version")
        except sqlite3.OperationalError:
            database.close()
            raise KeystoreBusy(path, "was left in the middle of a change") from None
        except sqlite3.DatabaseError as error:
            database.close()
            raise KeystoreRefused(path, f"cannot be used: {error}") from None
        return file

    @property
    def place(self) -> Path:
        """Where the file is."""
        return self.path

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def rows(self, statement: str, values: tuple[str | int, ...] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        return self._database.execute(statement, values).fetchall()

    def row(self, statement: str, values: tuple[str, ...] = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query."""
        return self._database.execute(statement, values).fetchone()

    def write(self, statement: str, rows: Iterable[tuple[str | bytes | int | None, ...]]) -> None:
        """Run a statement for each row of values; call it within `writing`."""
        self._database.executemany(statement, rows)

    @contextmanager
    def writing(self, *, destroys: bool = False) -> Generator[None]:  # noqa: ARG002 - a file is cleaned each time
        """One transaction that takes the write lock first; all or nothing, on disk at the end.

        Raises KeystoreBusy when another process holds the lock for longer than `PATIENCE`.
        """
        try:
            self._database.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise KeystoreBusy(self.path, f"cannot be changed: {error}") from None
        try:
            yield
            self._database.execute("COMMIT")
        except BaseException:
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")
            raise

    def create_tables(self) -> bool:
        """Make the tables if there are none and tell so; call it within `writing`."""
        if self.row("SELECT 1 FROM sqlite_schema") is not None:
            return False
        for statement in _SCHEMA:
            self._database.execute(statement)
        return True

    @property
    def remembers_newest(self) -> bool:
        """Whether this keystore has the table of newest versions; one of an earlier version has not."""
        return self.pragma("user_version") == SCHEMA_VERSION

    def add_newest(self) -> None:
        """Bring the tables of an earlier version to this one."""
        if self.remembers_newest:
            return
        with self.writing():
            # Read again under the lock: another process may have done it.
            for statement in () if self.remembers_newest else _NEWEST:
                self._database.execute(statement)

    def refuse_foreign(self) -> None:
        """Raise KeystoreRefused when the tables are not a keystore's of a version we know."""
        known = {SCHEMA_VERSION, WITHOUT_NEWEST}
        if (
            self.pragma("application_id") != APPLICATION_ID
            or self.pragma("user_version") not in known
        ):
            raise KeystoreRefused(self.path, "is not a keystore of this version")

    def pragma(self, name: str) -> str | int:
        """Return a setting of the connection or the file."""
        return self._database.execute(f"PRAGMA {name}").fetchone()[0]

    def changes(self) -> int:
        """Return a number that is another one once another connection has changed the file."""
        return int(self.pragma("data_version"))

    def destroy_traces(self) -> None:
        """Fill the journal with zeros; holding the write lock, nobody needs it for a rollback."""
        with (
            self.writing(),
            suppress(FileNotFoundError),
            Path(f"{self.path}-journal").open("r+b") as journal,
        ):
            journal.write(bytes(os.fstat(journal.fileno()).st_size))
            journal.flush()
            os.fsync(journal.fileno())

    def copy(self, to: Path) -> None:
        """Write a consistent copy of mode 0600. Raises FileExistsError."""
        os.close(os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
        try:
            with closing(sqlite3.connect(to, isolation_level=None)) as copy:
                copy.execute("PRAGMA synchronous = FULL")
                self._database.backup(copy)
        except BaseException:
            to.unlink()
            raise

    def drop(self) -> None:
        """Overwrite the file and its journal with zeros and delete them."""
        self._database.close()
        for path in (self.path, Path(f"{self.path}-journal")):
            with suppress(FileNotFoundError), path.open("r+b") as file:
                file.write(bytes(path.stat().st_size))
                file.flush()
                os.fsync(file.fileno())
                path.unlink()

    def problems(self) -> Iterator[str]:
        """Tell what is wrong with the file and its settings."""
        if (found := self.pragma("integrity_check")) != "ok":
            yield f"the file is damaged: {found}"
        # Most settings are the connection's own, and one that only looks has made none.
        for name, value in () if self._only_looks else _PRAGMAS:
            if (found := self.pragma(name)) != value:
                yield f"{name} is {found}, not {value}"
        mode = stat.S_IMODE(self.path.stat().st_mode)
        if mode != 0o600:
            yield f"the file has mode {mode:04o}, not 0600"

    def _set_up(self) -> None:
        for name, value in _PRAGMAS:
            self._database.execute(f"PRAGMA {name} = {value}").fetchone()
        if self.pragma("journal_mode") != "persist":
            raise KeystoreRefused(self.path, _KEEPS_KEYS)


def _refuse_missing(path: Path) -> None:
    if not path.exists():
        raise KeystoreRefused(path, "does not exist")
    if path.stat().st_size == 0:
        raise KeystoreRefused(path, "is empty")


def _refuse_log(path: Path) -> None:
    """Looking into a file with a write-ahead log would make files beside it."""
    with path.open("rb") as file:
        if file.read(100)[_WRITE_VERSION:][:1] == b"\x02":
            raise KeystoreRefused(path, _KEEPS_KEYS)
