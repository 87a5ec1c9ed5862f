"""Copies of the main database, and what must be done to one that is put back."""

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sqlalchemy import make_url

from storage.database.errors import StoreDamaged, store_failure

DATABASE = Path("database/colloquy.sqlite3")
"""Where the database lies in a backup's folder."""


class NoDatabaseFile(Exception):
    """There is no SQLite database where one was expected, or it is damaged."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is not a whole database")


def file_of(url: str) -> Path | None:
    """Return the file of an SQLite URL, None for another kind of database."""
    parsed = make_url(url)
    is_file = parsed.get_backend_name() == "sqlite" and parsed.database
    return Path(parsed.database or "") if is_file else None


def copy_database(source: Path, to: Path) -> None:
    """Write a consistent copy of mode 0600, be the database in use or not (SQLite's backup API).

    Raises:
        NoDatabaseFile: there is none, or the copy of it is damaged.
        FileExistsError: there is something in the copy's place.
        OSError, StoreFailed: reading or writing failed; no copy is left behind.
    """
    if not source.is_file():
        raise NoDatabaseFile(source)
    os.close(os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    try:
        with (
            closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as original,
            closing(sqlite3.connect(to, isolation_level=None)) as copy,
        ):
            original.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            [(found,)] = copy.execute("PRAGMA integrity_check(1)")
    except BaseException as error:
        to.unlink()
        if isinstance(error, sqlite3.Error):
            raise _why(error, source) from None
        raise
    if found != "ok":
        to.unlink()
        raise NoDatabaseFile(source)


def _why(error: sqlite3.Error, source: Path) -> Exception:
    """Return what to raise: of a full disk and a lock the file is not guilty."""
    failure = store_failure(error)
    return (
        NoDatabaseFile(source) if failure is None or isinstance(failure, StoreDamaged) else failure
    )


@dataclass(frozen=True, slots=True)
class Replaced:
    """A copy in the place of a file that nobody uses; what was there lies beside it for a while."""

    target: Path

    @classmethod
    def put(cls, copy: Path, target: Path) -> Self:
        """Put a copy into its place, and what is there, logs and all, beside it."""
        replaced = cls(target)
        for suffix in _LOGS:
            with suppress(FileNotFoundError):
                _with(target, suffix).replace(_with(replaced._before, suffix))
        copy.replace(target)
        _sync(target.parent)
        return replaced

    def undo(self) -> None:
        """Put back what was there."""
        for suffix in _LOGS:
            _with(self.target, suffix).unlink(missing_ok=True)
            with suppress(FileNotFoundError):
                _with(self._before, suffix).replace(_with(self.target, suffix))
        _sync(self.target.parent)

    def settle(self) -> None:
        """Delete what was there."""
        for suffix in _LOGS:
            _with(self._before, suffix).unlink(missing_ok=True)
        _sync(self.target.parent)

    @property
    def _before(self) -> Path:
        return kept_before(self.target)


def kept_before(target: Path) -> Path:
    """Return where what was there lies until what is put back has opened."""
    return _with(target, ".before-restore")


_LOGS = ("", "-wal", "-shm", "-journal")


def _with(path: Path, suffix: str) -> Path:
    return path.with_name(f"{path.name}{suffix}")


def _sync(path: Path) -> None:
    folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
