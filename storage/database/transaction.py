"""What every shelf needs at hand during one unit of work."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    String,
    Table,
    bindparam,
    cast,
    select,
)

from bot.crypto.blind_index import BlindIndex
from bot.domain.ids import EventId, PersonId
from storage.database.guarding import Guard, guarded_columns
from storage.database.row_ids import RowIds
from storage.database.sealing import RowPlace, RowUnreadable, Sealing
from storage.database.tables import set_aside, shreds
from storage.database.timestamps import to_micros
from storage.database.upsert import keep_all

R = TypeVar("R")
T = TypeVar("T")

TRIED_AGAIN = timedelta(minutes=2)
"""How long what is set aside is passed over; what still cannot be read is looked at sooner."""
ALL_OF_EVENT = PersonId("")
"""Stands among the keys to destroy for the event's own and those of all its people."""


@dataclass(slots=True)
class Transaction:
    """One transaction's connection, its moment (aware UTC), and the tools for sealing.

    `passed_over` are the rows that `readable` left out since it was last cleared.
    """

    connection: Connection
    now: datetime
    sealing: Sealing
    index: BlindIndex
    row_ids: RowIds
    shredded: bool = False
    passed_over: set[RowPlace] = field(default_factory=set[RowPlace])
    guard: Guard = field(init=False)

    def __post_init__(self) -> None:
        """Guard rows with the keys that seal them."""
        self.guard = Guard(self.connection, self.sealing)

    def readable(self, rows: Iterable[R], opened: Callable[[R], T]) -> Iterator[T]:
        """Open rows of a list, one after the other; those that cannot be opened are passed over."""
        for row in rows:
            try:
                yield opened(row)
            except RowUnreadable as unreadable:
                self.passed_over.add(unreadable.place)

    def believed(self, table: Table, query: Select[Any]) -> list[PersonId]:
        """Return whom a query for `person_id` finds, without rows that are not to be believed.

        These are passed over like rows that cannot be opened.
        """
        rows = self.connection.execute(query.with_only_columns(*guarded_columns(table)))

        def whose(row: Row[Any]) -> PersonId:
            self.guard.check(table, row)
            return PersonId(row.person_id)

        return list(self.readable(rows, whose))

    def shred(self, *, event: EventId, person: PersonId) -> None:
        """Have a person's key in an event destroyed once this transaction has committed.

        Not before: a key cannot be rolled back, so it must outlive the rows it opens.
        """
        self.shred_all([person], event=event)

    def shred_all(self, people: Iterable[PersonId], *, event: EventId) -> None:
        """Have several people's keys in an event destroyed, likewise."""
        keys = [
            self.guard.stamped(shreds, {"event_id": event, "person_id": person})
            for person in people
        ]
        keep_all(self.connection, shreds, keys)
        self.shredded = self.shredded or bool(keys)

    def shred_event(self, event: EventId) -> None:
        """Have an event's key and those of all its people destroyed, likewise."""
        self.shred(event=event, person=ALL_OF_EVENT)

    def is_being_shredded(self, *, event: EventId, person: PersonId) -> bool:
        """Say whether a person's key in an event is to be destroyed, now or after this work."""
        row = self.connection.execute(
            select(shreds.c.person_id)
            .where(shreds.c.event_id == event)
            .where(shreds.c.person_id == person)
        ).one_or_none()
        return row is not None


def is_in_order(table: Table, row: ColumnElement[Any]) -> ColumnElement[bool]:
    """Return the condition that a row is not set aside: those behind it in a line do not wait for it.

    `row` is what the row is called where it is noted (`RowPlace.row`). The statement is to be given
    `tried_before`: what has not been seen since that moment is tried again.
    """
    name = cast(row, String) if isinstance(row.type, Integer) else row
    noted = select(set_aside.c.row_id).where(
        set_aside.c.table_name == table.name,
        set_aside.c.row_id == name,
        set_aside.c.last_seen > bindparam("tried_before", type_=BigInteger),
    )
    return ~noted.exists()


def tried_before(now: datetime) -> dict[str, int]:
    """Return what a statement with `is_in_order` is to be given."""
    return {"tried_before": to_micros(now - TRIED_AGAIN)}
