"""Everything that is kept about one person, found from the tables' own columns and opened."""

from collections.abc import Iterator
from typing import Any, cast

from sqlalchemy import ColumnElement, Row, Table, literal, select

from bot.domain.ids import HOUSE, EventId, PersonId
from bot.domain.my_data import FILED, LEFT_OUT, SECRET, Held, HeldRow, Named, Noted
from storage.database.sealing import RowUnreadable
from storage.database.tables import audit
from storage.database.timestamps import from_micros
from storage.database.transaction import Transaction
from storage.housekeeping.registry import INSIDE, OTHER_NAMES, PARTS
from storage.housekeeping.sealed_rows import SHAPES
from storage.my_data.erasures import Erasures
from storage.my_data.sampling import Sampling
from storage.people.tables import people
from storage.tables import TABLES

_TABLES = {table.name: table for table in TABLES}
_MOMENTS = ("_at", "_until", "_since", "first_seen", "last_seen")


class MyData:
    """What one person is given of what is kept about them."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.erasures = Erasures(transaction)
        self.sampling = Sampling(transaction)

    def about(self, person_id: PersonId) -> Held:
        """Return all that is kept about a person, in every event and about the account.

        Rows that cannot be opened are there without their sealed value.
        """
        tables = [_TABLES[name] for name in FILED]
        return Held(
            tuple(row for table in tables for row in self._rows(table, person_id)),
            (*self._other_names(person_id), *self._inside(person_id)),
            tuple(self._acts(person_id)),
        )

    def _rows(self, table: Table, person_id: PersonId) -> Iterator[HeldRow]:
        query = select(*table.c).where(_is_about(table, person_id))
        if table in PARTS:
            column, whole = PARTS[table]
            query = query.join_from(table, whole, whole.c.id == table.c[column])
            if "event_id" not in table.c:
                query = query.add_columns(whole.c.event_id.label("place"))
        if table in SHAPES:
            shape = SHAPES[table]
            query = query.add_columns(
                shape.event.label("sealed_event"),
                shape.person.label("sealed_person"),
                shape.row.label("sealed_row"),
            )
        for row in self._transaction.connection.execute(query).all():
            yield HeldRow(table.name, _event_of(table, row), self._said(table, row))

    def _said(self, table: Table, row: Row[Any]) -> dict[str, Any] | None:
        said = {
            column.name: _plain(column.name, getattr(row, column.name))
            for column in table.c
            if column.name not in LEFT_OUT and column.name != "sealed"
        }
        if table not in SHAPES or row.sealed is None or table.name in SECRET:
            return said
        try:
            value = self._transaction.sealing.open_for_person(
                row.sealed,
                # Without a person it is the event's own key.
                person=PersonId(row.sealed_person),
                event=EventId(row.sealed_event),
                table=table.name,
                row=str(row.sealed_row),
            )
        except RowUnreadable:
            return None
        return {**said, "said": value}

    def _other_names(self, person_id: PersonId) -> Iterator[Named]:
        for column in OTHER_NAMES:
            table = column.table
            query = select(literal(HOUSE)).select_from(table)
            if "event_id" in table.c:
                query = select(table.c.event_id)
            elif table in PARTS:
                name, whole = PARTS[table]
                query = select(whole.c.event_id).join_from(
                    table, whole, whole.c.id == table.c[name]
                )
            for (event_id,) in self._transaction.connection.execute(
                query.where(column == person_id)
            ):
                yield Named(event_id or HOUSE, str(column))

    def _inside(self, person_id: PersonId) -> Iterator[Named]:
        """Find the person in what is sealed with an event's key and names several."""
        for table in INSIDE:
            shape = SHAPES[table]
            rows = self._transaction.connection.execute(
                select(shape.event, shape.row, table.c.sealed).select_from(shape.source)
            )
            for event_id, row, sealed in rows.all():
                try:
                    value = self._transaction.sealing.open_for_event(
                        sealed, event=EventId(event_id), table=table.name, row=str(row)
                    )
                except RowUnreadable:
                    continue
                if _names(value, person_id):
                    yield Named(event_id, table.name)

    def _acts(self, person_id: PersonId) -> Iterator[Noted]:
        rows = self._transaction.connection.execute(
            select(audit.c.event_id, audit.c.at, audit.c.act, audit.c.actor)
            .where((audit.c.actor == person_id) | (audit.c.subject == person_id))
            .order_by(audit.c.id)
        )
        for row in rows:
            at = from_micros(row.at).isoformat(timespec="seconds")
            yield Noted(row.event_id, at, row.act, row.actor == person_id)


def _event_of(table: Table, row: Row[Any]) -> EventId:
    """Return the event a row is about, the house for what is about the account."""
    if table is people:
        return HOUSE
    return EventId(getattr(row, "place", None) or getattr(row, "event_id", None) or HOUSE)


def _is_about(table: Table, person_id: PersonId) -> ColumnElement[bool]:
    if table is people:
        return people.c.id == person_id
    whole = table if "person_id" in table.c else PARTS[table][1]
    return whole.c.person_id == person_id


def _plain(name: str, value: Any) -> Any:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, int) and (name == "at" or name.endswith(_MOMENTS)):
        return from_micros(value).isoformat(timespec="seconds")
    return value


def _names(value: Any, person_id: str) -> bool:
    match value:
        case str():
            return value == person_id
        case list():
            return any(_names(each, person_id) for each in cast("list[Any]", value))
        case dict():
            inner = cast("dict[str, Any]", value).values()
            return any(_names(each, person_id) for each in inner)
        case _:
            return False
