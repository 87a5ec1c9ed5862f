"""Putting another id in the place of a person's in sealed values that name several."""

from collections.abc import Callable
from typing import Any, NamedTuple, cast

from sqlalchemy import Row, Table, select, update

from bot.domain.ids import EventId, PersonId
from storage.database.sealing import RowUnreadable
from storage.database.transaction import Transaction
from storage.housekeeping.registry import INSIDE, INSIDE_OWN, in_event


def put_in_place(
    transaction: Transaction,
    event_id: EventId,
    person_id: PersonId,
    *,
    stand_in: Callable[[], str],
) -> None:
    """Let another id stand wherever sealed values of an event name a person, drawn for each row.

    Lists keep their length and order, which those who read them rely on.
    """

    def replaced(value: Any) -> Any:
        return _replaced(value, person_id, stand_in())

    for table in (*INSIDE, *INSIDE_OWN):
        rows = select(table).where(in_event(table, event_id))
        for row in transaction.connection.execute(rows).all():
            owner = PersonId(row.person_id) if table in INSIDE_OWN else None
            # What is their own moves with them, or goes with their key.
            if owner != person_id:
                _rewrite(transaction, table, row, event_id, owner, replaced)


def _rewrite(
    transaction: Transaction,
    table: Table,
    row: Row[Any],
    event_id: EventId,
    owner: PersonId | None,
    replaced: Callable[[Any], Any],
) -> None:
    key = table.primary_key.columns.values()[-1]
    which = in_event(table, event_id) & (key == getattr(row, key.name))
    place = _Place(event_id, table.name, getattr(row, key.name), owner)
    try:
        value = _opened(transaction, place, row.sealed)
    except RowUnreadable:
        # Nobody can read a name there either.
        return
    anew = replaced(value)
    if anew != value:
        sealed = _sealed(transaction, place, anew)
        transaction.connection.execute(update(table).where(which).values(sealed=sealed))


class _Place(NamedTuple):
    """Where a value is sealed: with the event's key, or with that of its owner in it."""

    event: EventId
    table: str
    row: str
    owner: PersonId | None


def _opened(transaction: Transaction, place: _Place, sealed: bytes) -> Any:
    event, table, row, owner = place
    if owner is None:
        return transaction.sealing.open_for_event(sealed, event=event, table=table, row=row)
    return transaction.sealing.open_for_person(
        sealed, person=owner, event=event, table=table, row=row
    )


def _sealed(transaction: Transaction, place: _Place, value: Any) -> bytes:
    event, table, row, owner = place
    if owner is None:
        return transaction.sealing.seal_for_event(value, event=event, table=table, row=row)
    return transaction.sealing.seal_for_person(
        value, person=owner, event=event, table=table, row=row
    )


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
