"""How old a database is, told by its keystore: one that was put back is recognised before it is used.

Now and then a commit notes a number in the house's row, and then in the keystore. A database whose
number is lower than the keystore's has been put back, and is to be put right (`reconciling.py`).
"""

from sqlalchemy import Connection, Engine, case, select, update

from storage.database.errors import store_failure
from storage.database.tables import house
from storage.database.transaction import Transaction
from storage.keys.keystore import Keystore
from storage.keys.newest import Spot, Version

HOUSE_AGE = Spot("", "", "house")


class DatabaseOlder(Exception):
    """The database is older than its keystore: a backup was put back and not put right yet."""

    def __init__(self) -> None:
        super().__init__(
            "The database is older than its keystore. If it was moved elsewhere, name the new one in "
            "COLLOQUY_DATABASE_URL. If a backup was put back, stop every copy of the bot and run: "
            "colloquy reconcile"
        )


def note_age(transaction: Transaction) -> None:
    """Have the database, and after the commit the keystore, know that it has got older."""
    number = transaction.row_ids.next()
    # Copies of the bot do not overtake each other: the higher number stays.
    higher = case((house.c.age > number, house.c.age), else_=number)
    noted = transaction.connection.execute(
        update(house).values(age=higher).returning(house.c.age)
    ).scalar_one_or_none()
    if noted is not None:
        transaction.sealing.versions.append((HOUSE_AGE, Version(noted)))


def is_older(engine: Engine, keystore: Keystore) -> bool:
    """Say whether a database was put back and not put right.

    Raises:
        StoreFailed: the database could not do its work.
    """
    keystore.refresh()
    try:
        with engine.begin() as connection:
            return _age(connection) < keystore.newest.of(HOUSE_AGE)
    except Exception as error:
        if failure := store_failure(error):
            raise failure from None
        raise


def refuse_older(engine: Engine, keystore: Keystore) -> None:
    """Raise DatabaseOlder for a database that was put back and not put right."""
    if is_older(engine, keystore):
        raise DatabaseOlder


def _age(connection: Connection) -> int:
    return connection.execute(select(house.c.age)).scalar_one_or_none() or 0
