"""A keystore belongs to its database: with any other, everything stored would be unreadable.

The database remembers which keystore it is. A keystore's id follows from its secret, so an empty or
foreign one can never have it.
"""

from collections.abc import Callable, Iterator
from typing import TypeVar

from sqlalchemy import Connection, Engine, Table, insert, select

from bot.crypto.wrapping.kek import KeyEncryptionKey
from bot.domain.ids import EventId, PersonId
from storage.database.errors import store_failure
from storage.database.sealing import RowPlace, Sealing
from storage.database.tables import events, house
from storage.housekeeping.age import refuse_older
from storage.keys.keystore import Keystore
from storage.keys.keystore_tables import KeystoreRefused
from storage.keys.place import KeystorePlace, ServerPlace
from storage.people.tables import people

T = TypeVar("T")


class ForeignKeystore(KeystoreRefused):
    """The keystore and the database do not belong together; nothing has been changed."""

    def __init__(self, place: KeystorePlace) -> None:
        way = (
            "colloquy keys put-back FILE --force"
            if isinstance(place, ServerPlace)
            else "colloquy restore FOLDER --force --old-keystore, or a copy by colloquy keys backup"
        )
        super().__init__(
            place, f"does not belong to this database: put back the one that does ({way})"
        )


class NoPeopleForKeystore(KeystoreRefused):
    """The keystore holds keys of people, the database is new."""

    def __init__(self, place: KeystorePlace) -> None:
        anew = (
            "name an empty database in COLLOQUY_KEYSTORE_URL"
            if isinstance(place, ServerPlace)
            else "move the keystore away"
        )
        super().__init__(
            place,
            "holds keys, but the database is empty: put the database back "
            f"(colloquy restore FOLDER --force), or {anew} to begin anew",
        )


def open_keystore(
    engine: Engine,
    place: KeystorePlace,
    kek: KeyEncryptionKey,
    *,
    new: bool,
    put_back: bool = False,
) -> Keystore:
    """Open the keystore of a database, and have the database remember it if it does not yet.

    Only `new` ones are made where there is no keystore, and only beside an empty database.

    Raises:
        KeystoreRefused: it is missing, damaged or another database's; nothing has been changed.
        DatabaseOlder: a backup was put back, and `put_back` is not said.
        StoreFailed: the database could not do its work.
        KekUnknown, Unreadable: it does not open with this key file.
    """
    # Beside anything sealed, a fresh keystore could only be a wrong one.
    must_exist = not new or _told(engine, _holds_anything)
    keystore = Keystore.open(place, kek, must_exist=must_exist)
    try:
        _told(engine, lambda connection: _bind(connection, keystore))
        if not put_back:
            refuse_older(engine, keystore)
    except BaseException:
        keystore.close()
        raise
    return keystore


def belongs(engine: Engine, keystore: Keystore) -> bool:
    """Say whether a database belongs to a keystore, without changing either.

    One that has no keystore noted yet (from a version that did not do that) does if anything in it
    opens: keys are random, so none of a foreign keystore does. An empty one goes with an empty one.

    Raises:
        StoreFailed: the database could not do its work.
        KekUnknown, Unreadable: the keystore does not open.
    """
    return _told(engine, lambda connection: _belongs(connection, keystore))


def _bind(connection: Connection, keystore: Keystore) -> None:
    if not _belongs(connection, keystore):
        is_empty = not _holds_anything(connection)
        raise (NoPeopleForKeystore if is_empty else ForeignKeystore)(keystore.place)
    if _noted(connection) is None:
        connection.execute(insert(house).values(one=1, keystore=keystore.id()))


def _holds_anything(connection: Connection) -> bool:
    tables = (house, people, events)
    return any(connection.execute(select(each).limit(1)).first() for each in tables)


def _belongs(connection: Connection, keystore: Keystore) -> bool:
    noted = _noted(connection)
    if noted is not None:
        return noted == keystore.id()
    is_empty = True
    for row in _sealed_rows(connection):
        is_empty = False
        if _opens(keystore, *row):
            return True
    return is_empty and keystore.is_untouched()


def _noted(connection: Connection) -> bytes | None:
    return connection.execute(select(house.c.keystore)).scalar_one_or_none()


def _sealed_rows(connection: Connection) -> Iterator[tuple[Table, str, bytes]]:
    for table in (events, people):
        for row in connection.execute(select(table.c.id, table.c.sealed)):
            yield table, row.id, row.sealed


def _opens(keystore: Keystore, table: Table, row: str, sealed: bytes) -> bool:
    place = (
        RowPlace(table.name, person=PersonId(row), row=row)
        if table is people
        else RowPlace(table.name, EventId(row), row=row)
    )
    return Sealing(keystore).fault_of(place, sealed) is None


def _told(engine: Engine, look: Callable[[Connection], T]) -> T:
    try:
        with engine.begin() as connection:
            return look(connection)
    except KeystoreRefused:
        raise
    except Exception as error:
        if failure := store_failure(error):
            raise failure from None
        raise
