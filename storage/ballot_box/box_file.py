"""The file of a ballot box: fixed rows of random bytes, changed in place, with nothing left behind.

Whoever gets this file, its journal and the key that opens the ballots shall still not learn in
which order the ballots came, for order and a list of who was when where is as good as names. So:

- every row is made when the box is made, filled with random bytes, and a ballot takes a random one;
  the rows keep their size, and SQLite then changes them where they are. A slot has a page of its
  own (PAGE_BYTES), so neither pages, cells nor overflow pages are ever handed out in order;
- the journal is PERSIST: it keeps pages as they were before the last commit, never more. After each
  commit follows a *decoy*, which overwrites the journal: it touches the same number of pages each
  time, never fewer than any other commit here, so that no older page survives at the journal's end;
- nothing sensitive is ever deleted; what a ballot replaces is random filler;
- no time, no serial number, no index that would be filled in order.

That rows are changed in place is what SQLite does, not what it promises: the linkage tests in
tests/feedback watch it, each with a naive design that the same attack must find out.
"""

import fcntl
import os
import secrets
import sqlite3
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Self

LOCK_NAME = "box.lock"
"""Held by whoever has the box open: a command alone, the copies of the bot together."""
SEALED_BYTES = 4096
NULLIFIER_BYTES = 32
MARK_BYTES = 32
STARS = 5
PAGE_BYTES = 8192
"""Room for exactly one slot (4096 bytes sealed, some 420 around them), none for two."""
AT_ONCE = 32
"""Rows of slots or cards that one transaction may change, and slots that a decoy touches."""
PATIENCE = 10.0
"""Seconds to wait for a reader of the file."""
TURN_PATIENCE = 3.0
"""Seconds to wait for another copy of the bot, whose turn takes some milliseconds."""
TURN_PAUSE = 0.002
APPLICATION_ID = 0x434C4F42
SCHEMA_VERSION = 2

_PRAGMAS = (
    ("journal_mode", "persist"),
    ("synchronous", 2),
    ("secure_delete", 1),
    ("temp_store", 2),
    ("trusted_schema", 0),
    ("cache_spill", 0),  # else a long transaction would write a second header into the journal
)


class BoxFailed(Exception):
    """The box could not do its work, e.g. for want of disk space; say it again later."""


class BoxRefused(Exception):
    """A box is missing, foreign, damaged or in use; the message is for the operator."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"box {path} {reason}")


class BoxFile:
    """The open file: rows, transactions and decoys."""

    __slots__ = ("_database", "_place", "_slots", "_version", "path")

    def __init__(self, path: Path, database: sqlite3.Connection) -> None:
        """Use `open`."""
        self.path = path
        self._database = database
        self._slots = self._version = 0
        self._place = _place_of(path)

    @classmethod
    def open(cls, path: Path, *, only_reading: bool = False) -> Self:
        """Open a box that exists. Raises BoxRefused."""
        if not path.is_file():
            raise BoxRefused(path, "does not exist")
        how = "ro" if only_reading else "rw"
        try:
            database = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode={how}",
                uri=True,
                timeout=PATIENCE,
                isolation_level=None,
                check_same_thread=False,
            )
        except sqlite3.Error as error:
            raise BoxRefused(path, f"cannot be opened: {failure_name(error)}") from None
        file = cls(path, database)
        try:
            file._check(only_reading=only_reading)
        except sqlite3.Error as error:
            database.close()
            raise BoxRefused(path, f"cannot be used: {failure_name(error)}") from None
        except BoxRefused:
            database.close()
            raise
        return file

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    @property
    def is_in_place(self) -> bool:
        """Whether it is still this file that lies there: nobody has made the box anew."""
        return _place_of(self.path) == self._place

    def is_changed_elsewhere(self) -> bool:
        """Say whether another process has changed it since this was asked last. Raises BoxFailed."""
        [[version]] = self.rows("PRAGMA data_version")
        is_changed, self._version = version != self._version, version
        return is_changed

    def rows(self, statement: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query. Raises BoxFailed."""
        try:
            return self._database.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise BoxFailed(failure_name(error)) from None

    def each(self, statement: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query one after the other. Raises BoxFailed."""
        try:
            yield from self._database.execute(statement)
        except sqlite3.Error as error:
            raise BoxFailed(failure_name(error)) from None

    def change(self, statement: str, values: tuple[Any, ...]) -> None:
        """Change rows that exist, to values of the same size; call it within `writing`.

        Raises:
            BoxFailed: there is no such row.
        """
        if self._database.execute(statement, values).rowcount < 1:
            raise BoxFailed("there is no such row")

    @contextmanager
    def writing(self) -> Generator[None]:
        """One transaction, on the disk at the end. Raises BoxFailed; nothing is changed then."""
        try:
            self._database.execute("BEGIN IMMEDIATE")
            yield
            self._database.execute("COMMIT")
        except sqlite3.Error as error:
            self._roll_back()
            raise BoxFailed(failure_name(error)) from None
        except BaseException:
            self._roll_back()
            raise

    def decoy(self) -> None:
        """Overwrite the journal of the commit before with pages as they are now. Raises BoxFailed.

        It touches AT_ONCE random slots, each a page, and whatever a chat rating touches. Which
        slots it picks has nothing to do with which were filled.
        """
        picked = secrets.SystemRandom().sample(range(1, self._slots + 1), self._at_once)
        with self.writing():
            self._database.executemany(
                "UPDATE slot SET n = randomblob(16) WHERE id = ?", [(number,) for number in picked]
            )
            self._database.execute("UPDATE done SET n = randomblob(16)")
            self._database.execute("UPDATE ballot SET n = randomblob(16)")

    @property
    def _at_once(self) -> int:
        return min(AT_ONCE, self._slots)

    def _roll_back(self) -> None:
        with suppress(sqlite3.Error):  # it may have been rolled back already
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")

    def _check(self, *, only_reading: bool) -> None:
        found = (self._pragma("application_id"), self._pragma("user_version"))
        if found != (APPLICATION_ID, SCHEMA_VERSION):
            raise BoxRefused(self.path, "is not a ballot box of this version")
        if self._pragma("journal_mode") == "wal":
            raise BoxRefused(self.path, "is in WAL mode, which records the order of ballots")
        if not only_reading:
            for name, value in _PRAGMAS:
                self._database.execute(f"PRAGMA {name} = {value}").fetchone()
                if self._pragma(name) != value:
                    raise BoxRefused(self.path, f"does not take {name} = {value}")
        self._slots = int(self._database.execute("SELECT count(*) FROM slot").fetchone()[0])
        self._version = int(self._pragma("data_version"))

    def _pragma(self, name: str) -> str | int:
        return self._database.execute(f"PRAGMA {name}").fetchone()[0]


def number_of(ballot: int) -> bytes:
    """Return a ballot's number as it stands in a row: two bytes, so that all rows are alike."""
    return ballot.to_bytes(2, "big")


def failure_name(error: Exception) -> str:
    """Name a failure; SQLite's own sentences may quote values."""
    return str(getattr(error, "sqlite_errorname", None) or type(error).__name__)


class BoxInUse(BoxRefused):
    """Another process has the box open."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "is in use by another process")


class Hold:
    """What a process holds of a box: the box, alone or with others, and its turn with it.

    Nobody else does anything between a commit and the decoy that covers it. The system lets go of all
    of it the moment a process dies.
    """

    def __init__(self, lock: IO[bytes] | None = None, folder: int | None = None) -> None:
        """Use `of`; without anything it is what somebody holds who only reads."""
        self._lock, self._folder = lock, folder
        self._mutex = threading.Lock()

    @classmethod
    def of(cls, path: Path, *, shared: bool) -> Self:
        """Hold the box in a folder. Raises BoxInUse, BoxRefused."""
        try:
            lock = path.with_name(LOCK_NAME).open("wb")
        except OSError:
            raise BoxRefused(path, "is in a folder that cannot be written") from None
        try:
            fcntl.flock(lock, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except OSError:
            lock.close()
            raise BoxInUse(path) from None
        # Nothing lies in the folder that would not lie there otherwise: it is itself what is locked.
        return cls(lock, os.open(path.parent, os.O_RDONLY) if shared else None)

    @property
    def may_write(self) -> bool:
        """Whether it is more than reading."""
        return self._lock is not None

    @contextmanager
    def turn(self) -> Generator[None]:
        """Have the box for a moment, before other threads and processes. Raises BoxFailed."""
        with self._mutex:
            if self._folder is None:
                yield
                return
            _await_turn(self._folder)
            try:
                yield
            finally:
                fcntl.flock(self._folder, fcntl.LOCK_UN)

    @contextmanager
    def ending(self) -> Generator[None]:
        """Let go of it once no thread uses it and it is closed in the block: SQLite crashes else."""
        with self._mutex:
            try:
                yield
            finally:
                self.close()

    def close(self) -> None:
        """Let go of the box, of which no thread can have its turn."""
        if self._folder is not None:
            os.close(self._folder)
        if self._lock is not None:
            self._lock.close()
        self._lock = self._folder = None


def _await_turn(folder: int) -> None:
    ends = time.monotonic() + TURN_PATIENCE
    while True:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > ends:
                raise BoxFailed("another process does not end its turn") from None
            time.sleep(TURN_PAUSE)
        else:
            return


def _place_of(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
