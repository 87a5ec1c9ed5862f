"""Looking at all that is stored, without changing a byte: is it whole, and does everything open?"""

from collections import Counter
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, Table, select

from bot.crypto.blind_index import BlindIndex
from bot.crypto.vault import Unreadable
from bot.domain.ids import HOUSE, EventId, PersonId
from storage.database.errors import StoreDamaged, store_failure
from storage.database.revisions import revision_of
from storage.database.row_ids import RowIds
from storage.database.sealing import Sealing
from storage.database.transaction import Transaction
from storage.housekeeping.belonging import belongs
from storage.housekeeping.registry import PARTS
from storage.keys.keystore import KeyForgotten, Keystore
from storage.looking.engine import open_engine_to_look
from storage.outside import Outside
from storage.people.tables import people
from storage.tables import TABLES
from storage.work import Work

SEALED = tuple(table for table in TABLES if "sealed" in table.c)
_AT_ONCE = 500


class Look:
    """A look at a database through its keystore; `work` reads like any other, and cannot write."""

    def __init__(self, connection: Connection, keystore: Keystore, now: datetime) -> None:
        self._connection = connection
        self._sealing = Sealing(keystore)
        index = BlindIndex.from_secret(keystore.index_secret(), "house")
        transaction = Transaction(connection, now, self._sealing, index, RowIds())
        self.work = Work(transaction, owner="", outside=Outside())

    def people_without_key(self) -> int:
        """Count the accounts whose key is not in the keystore."""
        ids = self._connection.execute(select(people.c.id)).scalars()
        return sum(not self._has_key(PersonId(person)) for person in ids)

    def rows(self) -> tuple[int, Mapping[str, int]]:
        """Return how many sealed rows open, and by table how many do not."""
        opened = 0
        closed: Counter[str] = Counter()
        for table in SEALED:
            for row in _sealed_rows(self._connection, table):
                if self._opens(table, row):
                    opened += 1
                else:
                    closed[table.name] += 1
        return opened, closed

    def _has_key(self, person: PersonId) -> bool:
        try:
            self._sealing.keystore.person_key(HOUSE, person)
        except KeyForgotten:
            return False
        except Unreadable:
            # There is one, but damaged: that is the keystore's own trouble.
            return True
        return True

    def _opens(self, table: Table, row: Row[Any]) -> bool:
        """Try every key and place that a row can be sealed for; a wrong one never opens it."""
        return any(
            self._opens_at(table, row.sealed, event, person, place)
            for event in _events_of(row)
            for person in _people_of(table, row)
            for place in _places_of(table, row)
        )

    def _opens_at(
        self, table: Table, sealed: bytes, event: EventId, person: PersonId | None, place: str
    ) -> bool:
        try:
            if person is None:
                self._sealing.open_for_event(sealed, event=event, table=table.name, row=place)
            else:
                self._sealing.open_for_person(
                    sealed, person=person, event=event, table=table.name, row=place
                )
        except (KeyForgotten, Unreadable, ValueError):
            return False
        return True


@contextmanager
def look_into(url: str, keystore: Keystore, *, now: datetime) -> Generator[Look]:
    """Open one reading transaction.

    Raises:
        StoreFailed: there is no database that could be looked into.
        KekUnknown, Unreadable: the keystore does not open.
    """
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


def _sealed_rows(connection: Connection, table: Table) -> Iterator[Row[Any]]:
    """Return the rows with something sealed; a part has the event and person of its whole."""
    keys = [*table.primary_key.columns, table.c.sealed]
    own = [table.c[name] for name in ("event_id", "person_id") if name in table.c]
    found = select(*{column.name: column for column in (*keys, *own)}.values())
    if table in PARTS:
        column, whole = PARTS[table]
        wanted = [
            whole.c[name]
            for name in ("event_id", "person_id")
            if name in whole.c and name not in table.c
        ]
        found = found.add_columns(*wanted).join(whole, whole.c.id == table.c[column])
    found = found.where(table.c.sealed.is_not(None))
    yield from connection.execute(found.execution_options(yield_per=_AT_ONCE))


def _events_of(row: Row[Any]) -> Iterator[EventId]:
    own = getattr(row, "event_id", None)
    if own:
        yield EventId(own)
    elif hasattr(row, "id"):
        # Events themselves.
        yield EventId(str(row.id))
    if own != HOUSE:
        yield HOUSE


def _people_of(table: Table, row: Row[Any]) -> Iterator[PersonId | None]:
    if table is people:
        yield PersonId(row.id)
    elif person := getattr(row, "person_id", None):
        yield PersonId(person)
    yield None


def _places_of(table: Table, row: Row[Any]) -> Iterator[str]:
    named = {column.name: str(getattr(row, column.name)) for column in table.primary_key.columns}
    yield from named.values()
    named.pop("event_id", None)
    if len(named) > 1:
        yield ":".join(named.values())
