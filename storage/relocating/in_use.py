"""Whether somebody else has a database open: what is done to all of it is done to nobody's face."""

import time
from typing import Final

from sqlalchemy import Engine, text

from storage.database.errors import StoreFailed, store_failure

PATIENCE: Final = 3.0
"""Seconds in which the last connections of a copy that was just stopped may end."""


class InUse(StoreFailed):
    """Somebody else has the database open; nothing has been changed."""

    def __init__(self) -> None:
        super().__init__("in use by another connection")


def refuse_in_use(engine: Engine) -> None:
    """Raise InUse where a server tells of other connections of the same user to this database.

    Of a file nobody can tell: there the lock on the data folder does (`storage/housekeeping/instance_lock.py`).

    Raises:
        StoreFailed: the database could not be asked.
    """
    if engine.dialect.name != "postgresql":
        return
    patient_until = time.monotonic() + PATIENCE
    while _others(engine):
        if time.monotonic() > patient_until:
            raise InUse
        time.sleep(0.1)


def _others(engine: Engine) -> int:
    try:
        with engine.begin() as connection:
            return connection.execute(
                text(
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                    " AND usename = current_user AND pid <> pg_backend_pid()"
                    " AND backend_type = 'client backend'"
                )
            ).scalar_one()
    except Exception as error:
        if failure := store_failure(error):
            raise failure from None
        raise
