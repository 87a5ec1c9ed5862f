"""Putting another id in the place of a person's in values sealed for an event that name several."""

from collections.abc import Callable
from typing import Any, cast

from sqlalchemy import Row, Table, select, update

from bot.domain.ids import EventId, PersonId
from storage.database.sealing import RowUnreadable
from storage.database.transaction import Transaction
from storage.housekeeping.registry import INSIDE, in_event


def put_in_place(
    transaction: Transaction,
    event_id: EventId,
    person_id: PersonId,
    *,
    stand_in: Callable[[], str],
) -> None:
    """Let another id stand wherever an event's sealed values name a person, drawn for each row.

    Lists keep their length and order, which those who read them rely on.
    """
    for table in INSIDE:
        rows = select(table).where(in_event(table, event_id))
        for row in transaction.connection.execute(rows).all():
            _rewrite(
                transaction,
                table,
                row,
                event_id,
                lambda value: _replaced(value, person_id, stand_in()),
            )


def _rewrite(
    transaction: Transaction,
    table: Table,
    row: Row[Any],
    event_id: EventId,
    replaced: Callable[[Any], Any],
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
    anew = replaced(value)
    if anew != value:
        sealed = transaction.sealing.seal_for_event(
            anew, event=event_id, table=table.name, row=place
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
