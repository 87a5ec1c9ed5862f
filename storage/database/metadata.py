"""What every table belongs to; columns named `sealed` hold ciphertext, the others no words.

What stands in the clear is what a query needs: opaque ids, states, numbers, times (UTC microseconds).
"""

from typing import Any, Final

from sqlalchemy import Column, MetaData

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

DECIDES: Final = {"decides": True}
"""Marks a plain column on which it depends who may do or learn what: it is guarded, see `guarding.py`."""


def decides(column: Column[Any]) -> bool:
    """Say whether a column is marked so."""
    return "decides" in column.info
