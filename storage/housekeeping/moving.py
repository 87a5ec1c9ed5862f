"""Moving one person's part in an event to another person: every row about it, sealed anew for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Table, case, select, update

from bot.domain.ids import EventId, PersonId
from storage.database.guarding import GUARD
from storage.database.metadata import decides
from storage.database.sealing import RowUnreadable
from storage.database.tables import set_aside
from storage.database.transaction import Transaction
from storage.housekeeping.names_inside import put_in_place
from storage.housekeeping.registry import IN_EVENTS, OTHER_NAMES, PARTS, PERSONAL, in_event
from storage.housekeeping.sealed_rows import SEALED, SHAPES
from storage.keys.keys import KeyForgotten
from storage.outbox.statements import LEASED, SENDING, WAITING
from storage.outbox.tables import outbox
from storage.people.guests import StillBeingForgotten

MOVING = tuple(
    table
    for table in PERSONAL
    if (table in IN_EVENTS or table in PARTS) and table not in {outbox, set_aside}
)
"""Tables whose rows about a person in an event become another's by that column alone."""
_MOVES = outbox.c.vanish_at.is_(None) & (outbox.c.state != SENDING)
"""Which messages move: the others have to do with the old chat alone."""


class KeyMissing(Exception):
    """The key of a person in an event is not there: what it sealed could never be read again."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """What a sealed row says, and the primary key by which it is found once it is another's."""

    table: Table
    key: ColumnElement[bool]
    value: Any


def move_person(
    transaction: Transaction, event_id: EventId, person_id: PersonId, *, to: PersonId
) -> None:
    """Let all about a person in an event be about somebody who takes no part there.

    A row that was altered moves as it is, and is set aside where it is read next. What is to
    vanish from the old chat, or is on its way there at this moment, stays the old person's.

    Raises:
        KeyMissing: nothing has been changed.
        StillBeingForgotten: what is sealed for them now would be lost in a moment.
    """
    keystore = transaction.sealing.keystore
    if transaction.is_being_shredded(event=event_id, person=to):
        raise StillBeingForgotten
    try:
        keystore.person_key(event_id, person_id)
    except KeyForgotten:
        raise KeyMissing from None
    keystore.create_person(event_id, to)
    opened = [
        each for table in SEALED for each in _open(transaction, table, event_id, person_id, to)
    ]
    _rename(transaction, event_id, person_id, to)
    for each in opened:
        _seal(transaction, each, to)
    put_in_place(transaction, event_id, person_id, stand_in=lambda: to)
    transaction.shred(event=event_id, person=person_id)


def _open(
    transaction: Transaction, table: Table, event_id: EventId, person_id: PersonId, to: PersonId
) -> Iterator[_Opened]:
    if table not in IN_EVENTS and table not in PARTS:
        return
    shape = SHAPES[table]
    moves = in_event(table, event_id) & (shape.person == person_id)
    if table is outbox:
        moves &= _MOVES
    rows = transaction.connection.execute(
        select(*table.primary_key, shape.event.label("place"), shape.row.label("name"))
        .add_columns(table.c.sealed)
        .select_from(shape.source)
        .where(moves)
        .where(table.c.sealed.is_not(None))
    )
    for row in rows.mappings().all():
        try:
            value = transaction.sealing.open_for_person(
                row["sealed"],
                person=person_id,
                event=EventId(row["place"]),
                table=table.name,
                row=str(row["name"]),
            )
        except RowUnreadable:
            continue
        yield _Opened(table, _found_by(table, {**row, "person_id": to}), value)


def _rename(transaction: Transaction, event_id: EventId, person_id: PersonId, to: PersonId) -> None:
    def mine(table: Table) -> ColumnElement[bool]:
        return in_event(table, event_id) & (table.c.person_id == person_id)

    execute = transaction.connection.execute
    # Noted by places that are no more; at the new ones it is noted anew.
    execute(set_aside.delete().where(mine(set_aside)))
    for table in MOVING:
        if GUARD in table.c:
            transaction.guard.update(table, mine(table), person_id=to)
        else:
            execute(update(table).where(mine(table)).values(person_id=to))
    # Whoever has leased a message would still send it to the old account.
    leased = outbox.c.state == LEASED
    execute(
        update(outbox)
        .where(mine(outbox))
        .where(_MOVES)
        .values(
            person_id=to,
            state=case((leased, WAITING), else_=outbox.c.state),
            owner=case((leased, None), else_=outbox.c.owner),
            leased_until=case((leased, None), else_=outbox.c.leased_until),
        )
    )
    for column in OTHER_NAMES:
        named = in_event(column.table, event_id) & (column == person_id)
        if decides(column):
            transaction.guard.update(column.table, named, **{column.name: to})
        else:
            execute(update(column.table).where(named).values({column.name: to}))


def _seal(transaction: Transaction, opened: _Opened, to: PersonId) -> None:
    table, shape = opened.table, SHAPES[opened.table]
    place = transaction.connection.execute(
        select(shape.event.label("event"), shape.row.label("name"))
        .select_from(shape.source)
        .where(opened.key)
    ).one()
    sealed = transaction.sealing.seal_for_person(
        opened.value,
        person=to,
        event=EventId(place.event),
        table=table.name,
        row=str(place.name),
    )
    transaction.connection.execute(update(table).where(opened.key).values(sealed=sealed))


def _found_by(table: Table, row: dict[str, Any]) -> ColumnElement[bool]:
    found, *more = [column == row[column.name] for column in table.primary_key]
    for each in more:
        found &= each
    return found
