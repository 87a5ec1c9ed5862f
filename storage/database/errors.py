"""What can go wrong with the store as a whole."""

import sqlite3

from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    NotSupportedError,
    ProgrammingError,
)

from bot.crypto.wrapping.kek import KekAway
from storage.keys.keystore_tables import KeystoreAway, KeystoreRefused


class StoreFailed(Exception):
    """The database could not do its work; nothing has been changed."""


class StoreFull(StoreFailed):
    """There is no room left on the disk."""


class DatabaseUnreachable(StoreFailed):
    """The database cannot be opened at all; the message is for the operator."""

    def __init__(self) -> None:
        super().__init__("The database cannot be reached; see COLLOQUY_DATABASE_URL.")


class StoreLocked(StoreFailed):
    """Another process held the database for too long."""


class KeystoreUnreachable(StoreLocked):
    """There is no connection to the server the keystore is on; waited for as for one that is held."""


class StoreDamaged(StoreFailed):
    """The file is not what was written into it, or something else altogether."""


class KeysAway(StoreFailed):
    """A key that is not in memory is needed, and the key service cannot be used; for the operator."""


def store_failure(error: BaseException) -> StoreFailed | None:
    """Return the failure of the store that an error stands for, None if a statement was at fault.

    The difference matters: a statement's fault is one update's, the store's fault is nobody's.
    """
    match error:
        case DataError() | IntegrityError() | ProgrammingError() | NotSupportedError():
            return None
        case DBAPIError():
            return _failure(error.orig, "database")
        case KekAway():
            return KeysAway(str(error))
        case KeystoreAway():
            return KeystoreUnreachable("keystore")
        case KeystoreRefused():
            return StoreLocked("keystore")
        case sqlite3.Error():
            return _failure(error, "keystore")
        case _:
            return None


def _failure(error: BaseException | None, file: str) -> StoreFailed:
    """Name the failure; SQLite's and PostgreSQL's own sentences may quote values."""
    name = getattr(error, "sqlite_errorname", None) or type(error).__name__
    match name:
        case "SQLITE_FULL" | "DiskFull":
            return StoreFull(file)
        case "SQLITE_BUSY" | "SQLITE_LOCKED" | "LockNotAvailable":
            return StoreLocked(file)
        case str() if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
            return StoreDamaged(file)
        case _:
            return StoreFailed(f"{file}: {name}")
