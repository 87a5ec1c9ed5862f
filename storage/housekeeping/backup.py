"""Copies of the main database, and what must be done to one that is put back."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import make_url


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
        OSError, sqlite3.Error: reading or writing failed; no copy is left behind.
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
        if isinstance(error, sqlite3.DatabaseError):
            raise NoDatabaseFile(source) from None
        raise
    if found != "ok":
        to.unlink()
        raise NoDatabaseFile(source)


def replace_database(copy: Path, target: Path) -> None:
    """Put a copy into the place of a database that nobody uses; old logs beside it go."""
    for suffix in ("-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            target.with_name(f"{target.name}{suffix}").unlink()
    copy.replace(target)
    folder = os.open(target.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
