"""What the database knows of time: the server's own clock, and the newest number given."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select

from storage.database.row_ids import moment_of
from storage.database.timestamps import from_micros
from storage.database.transaction import Transaction
from storage.outbox.tables import outbox


@dataclass(frozen=True, slots=True)
class TimeTold:
    """`moment` (aware UTC) is the server's time, None where every copy runs on the same machine.

    `set_back` is by how much the clock is behind numbers that were given by it.
    """

    moment: datetime | None
    set_back: timedelta


class ServerClock:
    """Time as the database tells it, in one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def look(self) -> TimeTold:
        """Read the time, and number what comes by it and above every number given before."""
        moment = None
        if self._transaction.connection.dialect.name == "postgresql":
            read = self._transaction.connection.execute(select(func.clock_timestamp()))
            moment = read.scalar_one().astimezone(UTC)
            self._transaction.row_ids.keep_to(moment)
        newest = self.go_on()
        now = moment or self._transaction.now
        behind = from_micros(moment_of(newest)) - now if newest else timedelta()
        return TimeTold(moment, max(timedelta(), behind))

    def go_on(self) -> int:
        """Number above what was given before; return the newest number of a message, 0 for none."""
        newest = self._transaction.connection.execute(select(func.max(outbox.c.id))).scalar_one()
        self._transaction.row_ids.stay_above(newest or 0)
        return newest or 0
