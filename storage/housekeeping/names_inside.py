"""Taking a person's id out of values that are sealed for an event and name several people."""

from typing import Any, cast

from sqlalchemy import Row, Table, select, update

from bot.crypto.codes import new_id
from bot.domain.ids import EventId, PersonId
from storage.database.sealing import RowUnreadable
from storage.database.transaction import Transaction
from storage.housekeeping.registry import INSIDE, PARTS


def take_out(transaction: Transaction, event_id: EventId, person_id: PersonId) -> None:
    """Let a fresh id, nobody's, stand wherever an event's sealed values name a person.

    Lists keep their length and order, which those who read them rely on.
    """
    for table in INSIDE:
        for row in transaction.connection.execute(_rows(table, event_id)).all():
            _rewrite(transaction, table, row, event_id, person_id)


def _rows(table: Table, event_id: EventId) -> Any:
    if table not in PARTS:
        return select(table).where(table.c.event_id == event_id)
    column, parent = PARTS[table]
    return select(table).where(
        table.c[column].in_(select(parent.c.id).where(parent.c.event_id == event_id))
    )


def _rewrite(
    transaction: Transaction, table: Table, row: Row[Any], event_id: EventId, person_id: PersonId
) -> None:
    [key] = table.primary_key
    place = getattr(row, key.name)
    try:
        value = transaction.sealing.open_for_event(
            row.sealed, event=event_id, table=table.name, row=place
        )
    except RowUnreadable:
        # Nobody can read a name there either.
        return
    without = _replaced(value, person_id, new_id())
    if without != value:
        sealed = transaction.sealing.seal_for_event(
            without, event=event_id, table=table.name, row=place
        )
        transaction.connection.execute(update(table).where(key == place).values(sealed=sealed))


def _replaced(value: Any, old: str, new: str) -> Any:
    match value:
        case str():
            return new if value == old else value
        case list():
            return [_replaced(each, old, new) for each in cast("list[Any]", value)]
        case dict():
            items = cast("dict[str, Any]", value).items()
            return {name: _replaced(each, old, new) for name, each in items}
        case _:
            return value
