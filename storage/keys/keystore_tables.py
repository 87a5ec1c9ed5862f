"""What a keystore's tables can do, wherever they are; and why they cannot be used."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

from storage.keys.place import KeystorePlace

APPLICATION_ID = 0x434C4B53
SCHEMA_VERSION = 2
PATIENCE = 10.0
"""Seconds to wait for another process, e.g. the command line."""

NOT_CLEANED = "destroyed keys have not been written over yet"
"""The problem that is gone once the keystore has been opened for writing."""


class KeystoreRefused(Exception):
    """A keystore is missing, foreign or damaged."""

    def __init__(self, place: KeystorePlace, reason: str) -> None:
        super().__init__(f"keystore {place} {reason}")


class KeystoreMisplaced(KeystoreRefused):
    """The database on the server is not fit for a keystore; what is in it may be sound."""


class KeystoreBusy(KeystoreRefused):
    """Another process holds the keystore, or it cannot be used at this moment."""


class KeystoreAway(KeystoreBusy):
    """There is no connection to the server the keystore is on."""

    def __init__(self, place: KeystorePlace) -> None:
        super().__init__(place, "cannot be reached; see COLLOQUY_KEYSTORE_URL")


class KeystoreTables(Protocol):
    """Open tables: a file of our own, or a database of their own on a server.

    Statements have `?` for values. Every method may raise KeystoreBusy.
    """

    @property
    def place(self) -> KeystorePlace:
        """Where they are."""
        ...

    @property
    def among(self) -> str:
        """The words of a statement for a list of ids that is given as JSON."""
        ...

    def close(self) -> None:
        """Let go of them."""
        ...

    def rows(self, statement: str, values: tuple[str | int, ...] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        ...

    def row(self, statement: str, values: tuple[str, ...] = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query."""
        ...

    def write(self, statement: str, rows: Iterable[tuple[str | bytes | int | None, ...]]) -> None:
        """Run a statement for each row of values; call it within `writing`."""
        ...

    def writing(self, *, destroys: bool = False) -> AbstractContextManager[None]:
        """One transaction that takes the write lock first; all or nothing, on disk at the end.

        Say `destroys` where keys are destroyed: then `destroy_traces` is due.
        """
        ...

    def create_tables(self) -> bool:
        """Make the tables if there are none and tell so; call it within `writing`."""
        ...

    @property
    def remembers_newest(self) -> bool:
        """Whether there is the table of newest versions; a keystore of an earlier version has not."""
        ...

    def add_newest(self) -> None:
        """Bring the tables of an earlier version to this one."""
        ...

    def refuse_foreign(self) -> None:
        """Raise KeystoreRefused when the tables are not a keystore's of a version we know."""
        ...

    def changes(self) -> int:
        """Return a number that is another one once somebody else has committed a change."""
        ...

    def destroy_traces(self) -> None:
        """Destroy what is left of keys that were destroyed, as far as we reach."""
        ...

    def copy(self, to: Path) -> None:
        """Write a consistent copy, a file of mode 0600. Raises FileExistsError."""
        ...

    def drop(self) -> None:
        """Destroy all that is there, as far as we reach; close it then."""
        ...

    def problems(self) -> Iterator[str]:
        """Tell what is wrong with the tables and their settings."""
        ...
