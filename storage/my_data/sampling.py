"""Sampling an event just before it is destroyed: values to look for afterwards, and rows to try then.

Of an event's sealed rows some are kept as they are sealed: what an older backup holds of them. What they
say, and what stands of its people in plain columns, are the canaries.
"""

import re
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple, cast

from sqlalchemy import ColumnElement, Connection, Table, func, select

from bot.domain.ids import HOUSE, EventId, PersonId
from storage.database.sealing import NO_PERSON, RowPlace, RowUnreadable
from storage.database.tables import audit
from storage.database.transaction import Transaction
from storage.housekeeping.registry import OF_EVENTS, PARTS, in_event
from storage.housekeeping.sealed_rows import SEALED, SHAPES, Shape
from storage.people.tables import guests, invitations, people

PROBES_A_TABLE = 12
MOST_CANARIES = 120
"""Of each kind: every one is looked for in a dozen spellings, which takes a second for ten megabytes."""
SHORTEST = 6
"""Bytes: anything shorter is found in any large file by chance."""
_NO_CANARY = re.compile(r"[a-z0-9_-]*|[0-9:.+T-]{8,}|[A-Z]-[A-Z0-9]+")
"""Choices, moments and codes: the first also stand in rows of others, codes are looked for apart."""


class Probe(NamedTuple):
    """A sealed row as an older backup holds it."""

    place: RowPlace
    sealed: bytes


class Sample(NamedTuple):
    """What is known of an event before it is destroyed.

    `rows` counts by table, `alone` are its people who take part nowhere else. `plain` are ids that
    stand in columns, `sealed` are values that only sealed rows hold; every probe opens.
    """

    people: int
    alone: tuple[PersonId, ...]
    invitations: int
    rows: dict[str, int]
    plain: tuple[str, ...]
    sealed: tuple[str, ...]
    probes: tuple[Probe, ...]


class Sampling:
    """Sampling in one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of_event(self, event_id: EventId) -> Sample:
        """Return what will be looked for once an event is destroyed."""
        connection = self._transaction.connection
        alone = self._alone(event_id)
        probes = [
            probe
            for table in SEALED
            for probe in probes_of(connection, table, event_id, alone, PROBES_A_TABLE)
            if self._transaction.sealing.fault_of(*probe) is None
        ]
        counted = {str(table.name): self._count(in_event(table, event_id)) for table in _of_event()}
        members = guests.c.event_id == event_id
        return Sample(
            self._count(members),
            alone,
            self._count(invitations.c.event_id == event_id),
            {name: count for name, count in counted.items() if count},
            tuple(self._plain(event_id, alone))[:MOST_CANARIES],
            self._said(probes),
            tuple(probes),
        )

    def _alone(self, event_id: EventId) -> tuple[PersonId, ...]:
        elsewhere = select(guests.c.person_id).where(guests.c.event_id != event_id)
        here = select(guests.c.person_id).where(guests.c.event_id == event_id)
        rows = self._transaction.connection.execute(
            select(people.c.id)
            .where(people.c.id.in_(here) | (people.c.event_id == event_id))
            .where(people.c.id.not_in(elsewhere))
            .order_by(people.c.id)
        )
        return tuple(PersonId(name) for (name,) in rows)

    def _plain(self, event_id: EventId, alone: Collection[PersonId]) -> Iterator[str]:
        """Yield ids that stand nowhere but in this event's rows; people's codes stand in none."""
        named = select(audit.c.actor, audit.c.subject).where(audit.c.event_id != event_id)
        noted = {name for row in self._transaction.connection.execute(named) for name in row}
        yield from (name for name in alone if name not in noted)

    def _said(self, probes: Collection[Probe]) -> tuple[str, ...]:
        """Return what people told, of rows that are sealed with a person's key."""
        found: dict[str, None] = {}
        sealing = self._transaction.sealing
        for place, sealed in probes:
            if place.person == NO_PERSON:
                continue
            try:
                value = sealing.open_for_person(
                    sealed, person=place.person, event=place.event, table=place.table, row=place.row
                )
            except RowUnreadable:
                continue
            found.update(dict.fromkeys(_canaries_in(value)))
        return tuple(found)[:MOST_CANARIES]

    def _count(self, which: ColumnElement[bool]) -> int:
        counted = select(func.count()).where(which)
        return self._transaction.connection.execute(counted).scalar_one()


def probes_of(
    connection: Connection,
    table: Table,
    event_id: EventId,
    alone: Collection[PersonId],
    most: int | None = None,
) -> Iterator[Probe]:
    """Yield the sealed rows of a table about an event, or about accounts that are in no other."""
    shape = SHAPES[table]
    rows = connection.execute(
        select(shape.event, shape.person, shape.row, table.c.sealed)
        .select_from(shape.source)
        .where(table.c.sealed.is_not(None))
        .where(_is_about(shape, event_id, alone))
        .limit(most)
    )
    for event, person, row, value in rows.all():
        yield Probe(RowPlace(str(table.name), EventId(event), PersonId(person), str(row)), value)


def _is_about(shape: Shape, event_id: EventId, alone: Collection[PersonId]) -> ColumnElement[bool]:
    account = (shape.event == HOUSE) & shape.person.in_(list(alone))
    return (shape.event == event_id) | account


def _of_event() -> Iterator[Table]:
    yield from OF_EVENTS
    yield from (part for part in PARTS if part not in OF_EVENTS)


def _canaries_in(value: Any) -> Iterator[str]:
    match value:
        case str() if len(value.encode()) >= SHORTEST and not _NO_CANARY.fullmatch(value):
            yield value
        case int() if not isinstance(value, bool) and value >= 10**SHORTEST:
            yield str(value)
        case list():
            for each in cast("list[Any]", value):
                yield from _canaries_in(each)
        case dict():
            for each in cast("dict[str, Any]", value).values():
                yield from _canaries_in(each)
        case _:
            pass
