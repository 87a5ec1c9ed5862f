"""Rows written by an earlier release get their guard and their version, once for each keystore.

From then on a row without them is not believed. A database that was put back is gone through again
(`reconciling.py`), by an operator's command and not by itself.
"""

from sqlalchemy import select, update

from storage.database.guarding import GUARD, found_by, guarded_columns, values_of
from storage.database.transaction import Transaction
from storage.housekeeping.sealed_rows import GUARDED
from storage.keys.newest import Spot, Version
from storage.restoring.invitations import give_keys
from storage.restoring.putting_right import seal_all_anew

ADOPTED = Spot("", "", "adopted")
"""Noted among the newest versions once all rows have their guards."""


def adopt(transaction: Transaction) -> None:
    """Give rows of an earlier release what they lack, unless that has been done."""
    if transaction.sealing.keystore.newest.of(ADOPTED):
        return
    for table in GUARDED:
        bare = select(*guarded_columns(table)).where(table.c[GUARD].is_(None))
        for row in transaction.connection.execute(bare).all():
            stamped = transaction.guard.stamped(table, values_of(table, row))
            guarded = update(table).where(found_by(table, row)).values(guard=stamped[GUARD])
            transaction.connection.execute(guarded)
    give_keys(transaction)
    seal_all_anew(transaction, versionless=True)
    transaction.sealing.versions.append((ADOPTED, Version(1)))
