"""Looking at all that is stored, without changing a byte: is it whole, and does everything open?"""

from collections import Counter, defaultdict
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import Connection, Engine, Table, select

from bot.crypto.blind_index import BlindIndex
from bot.crypto.vault import Unreadable
from bot.domain.ids import HOUSE, PersonId
from storage.database.errors import StoreDamaged, store_failure
from storage.database.revisions import revision_of
from storage.database.row_ids import RowIds
from storage.database.sealing import Sealing, Why
from storage.database.transaction import Transaction
from storage.housekeeping.age import is_older
from storage.housekeeping.belonging import belongs
from storage.housekeeping.sealed_rows import examine, examine_guards
from storage.keys.keys import KeyForgotten
from storage.keys.keystore import Keystore
from storage.looking.engine import open_engine_to_look
from storage.outside import Outside
from storage.people.tables import people
from storage.work import Work

Tally: TypeAlias = Mapping[Why, Mapping[str, int]]
"""Rows that are out of order: why, and how many by the name of the table."""


class Look:
    """A look at a database through its keystore; `work` reads like any other, and cannot write."""

    def __init__(self, connection: Connection, keystore: Keystore, now: datetime) -> None:
        self._connection = connection
        self._sealing = Sealing(keystore)
        index = BlindIndex.from_secret(keystore.index_secret(), "house")
        transaction = Transaction(connection, now, self._sealing, index, RowIds())
        self._guard = transaction.guard
        self.work = Work(transaction, owner="", outside=Outside())

    def people_without_key(self) -> int:
        """Count the accounts whose key is not in the keystore."""
        ids = self._connection.execute(select(people.c.id)).scalars()
        return sum(not self._has_key(PersonId(person)) for person in ids)

    def rows(self) -> tuple[int, Tally]:
        """Return how many sealed rows open, and how many do not."""
        return _tallied(examine(self._connection, self._sealing))

    def guards(self) -> tuple[int, Tally]:
        """Return how many rows say what was written, and how many are not to be believed."""
        return _tallied(examine_guards(self._connection, self._guard))

    def _has_key(self, person: PersonId) -> bool:
        try:
            self._sealing.keystore.person_key(HOUSE, person)
        except KeyForgotten:
            return False
        except Unreadable:
            # There is one, but damaged: that is the keystore's own trouble.
            return True
        return True


def _tallied(found: Iterable[tuple[Table, Why | None]]) -> tuple[int, Tally]:
    sound = 0
    amiss: defaultdict[Why, Counter[str]] = defaultdict(Counter)
    for table, why in found:
        if why is None:
            sound += 1
        else:
            amiss[why][table.name] += 1
    return sound, amiss


@contextmanager
def look_into(url: str, keystore: Keystore, *, now: datetime) -> Generator[Look]:
    """Open one reading transaction.

    Raises:
        StoreFailed: there is no database that could be looked into.
        KekUnknown, Unreadable: the keystore does not open.
    """
    # First what the keystore knows, then the database: what is committed meanwhile is not older.
    keystore.refresh()
    with _engine(url) as engine, engine.begin() as connection:
        yield Look(connection, keystore, now)


def revision_of_database(url: str) -> str | None:
    """Return the revision a database is at, None for none of ours. Raises StoreFailed."""
    with _engine(url) as engine:
        return revision_of(engine)


def is_whole(url: str) -> bool:
    """Say whether SQLite finds no damage in the file; PostgreSQL looks after itself.

    Raises StoreFailed.
    """
    try:
        with _engine(url) as engine, engine.begin() as connection:
            if connection.dialect.name != "sqlite":
                return True
            return connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() == "ok"
    except StoreDamaged:
        return False


def belong_together(url: str, keystore: Keystore) -> bool:
    """Say whether a database and a keystore belong together; raises as `look_into` does."""
    with _engine(url) as engine:
        return belongs(engine, keystore)


def was_put_back(url: str, keystore: Keystore) -> bool:
    """Say whether a database is older than its keystore; raises as `look_into` does."""
    with _engine(url) as engine:
        return is_older(engine, keystore)


@contextmanager
def _engine(url: str) -> Generator[Engine]:
    engine = open_engine_to_look(url)
    try:
        yield engine
    except Exception as error:
        if failure := store_failure(error):
            raise failure from None
        raise
    finally:
        engine.dispose()
