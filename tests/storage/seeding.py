"""A row in every table there is, for each person and event: what forgetting is tried on."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Column, Connection, Table, insert, select

from bot.domain.ids import EventId, PersonId
from bot.domain.people.people import Profile, Role
from storage.broadcasts.tables import broadcasts
from storage.database.guarding import GUARD, Guard
from storage.database.sealing import Sealing
from storage.database.tables import audit, backup_schedule, events, house, shreds
from storage.housekeeping.registry import (
    IN_EVENTS,
    INSIDE,
    INSIDE_OWN,
    OF_ACCOUNTS,
    OF_EVENTS,
    OTHER_NAMES,
    PARTS,
)
from storage.outbox.tables import outbox, seen_updates, sending_shares
from storage.people.tables import guests, people
from storage.tables import TABLES
from storage.visa.tables import visa_dataset, visa_requirements
from storage.work import Work
from tests.storage.world import Copy, account, sample_event

NOBODYS = {backup_schedule, house, seen_updates, sending_shares, visa_dataset, visa_requirements}
"""Tables in which no row is about a person or an event."""
OWN_KEYS = {"invitations", "series_consents", "candidates", "candidate_stances"}
"""Tables whose rows have a key each, that goes by the row's id."""
STATES = {"rsvps": {"standing": "going"}, "invitation_letters": {"state": "making"}}
"""Words that forgetting looks at."""
WRITTEN_BY_SHELVES = {people, events, guests}

Row = dict[str, Any]
Dump = dict[str, list[Row]]


@dataclass(slots=True)
class Seeds:
    """Two events, people who are in both and one who is in the first alone."""

    copy: Copy
    events: tuple[EventId, EventId]
    both: list[PersonId] = field(default_factory=list[PersonId])
    alone: PersonId = field(default_factory=lambda: PersonId(""))
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def sow(self) -> None:
        """Write a row into every table for each event and person it can be about."""
        self.copy.does(self._join)
        with self.copy.engine.begin() as connection:
            for table in sorted(TABLES, key=lambda table: table in PARTS or table is outbox):
                for row in self._rows(connection, table):
                    whole = self._guarded(connection, table, row)
                    connection.execute(insert(table).values(self._sealed(connection, table, whole)))

    def people_of(self, event: EventId) -> list[PersonId]:
        return [*self.both, self.alone] if event == self.events[0] else self.both

    def _join(self, work: Work) -> None:
        for event in self.events:
            work.events.keep(sample_event(event))
        self.both = [account(work, telegram_id).id for telegram_id in (1, 2)]
        self.alone = account(work, 3).id
        for event in self.events:
            for person in self.people_of(event):
                work.guests.add(event, person, role=Role.GUEST, profile=Profile())
                entered = work.people.get(person)
                work.people.enter(entered, event_id=event, role=Role.GUEST, norms_version=1)

    def _rows(self, connection: Connection, table: Table) -> Iterator[Row]:
        if table in NOBODYS | WRITTEN_BY_SHELVES | {shreds}:
            return
        if table is outbox:
            yield from self._messages(connection)
            return
        if table in OF_ACCOUNTS:
            for person in (*self.both, self.alone):
                yield self._row(table, self.events[0], person)
            return
        for number, event in enumerate(self.events):
            if table in PARTS:
                yield from self._parts(connection, table, event)
            elif table in IN_EVENTS:
                for person in self.people_of(event):
                    yield self._row(table, event, person)
            else:
                assert table in OF_EVENTS, f"whose are the rows of {table.name}?"
                yield self._row(table, event, self.both[number])

    def _parts(self, connection: Connection, table: Table, event: EventId) -> Iterator[Row]:
        column, parent = PARTS[table]
        for whole in _ids(connection, parent, event):
            for person in self.both if "person_id" in table.c else self.both[:1]:
                yield self._row(table, event, person) | {column: whole}

    def _messages(self, connection: Connection) -> Iterator[Row]:
        for event in self.events:
            [campaign] = _ids(connection, broadcasts, event)
            for person in self.people_of(event):
                for state in ("waiting", "delivered"):
                    row = self._row(outbox, event, person)
                    yield row | {"state": state, "campaign": campaign, "vanish_at": None}

    def _row(self, table: Table, event: EventId, person: PersonId) -> Row:
        [other] = self.both[:1] if person == self.both[1] else self.both[1:]
        number = next(self._numbers)
        row = {each.name: _value(each, number) for each in table.columns}
        own: Row = {"event_id": event, "person_id": person}
        row |= {name: value for name, value in own.items() if name in table.c}
        row |= {each.name: other for each in OTHER_NAMES if each.table is table}
        if table is audit:
            row |= {"actor": person, "subject": other}
        return row | STATES.get(table.name, {})

    def _guarded(self, connection: Connection, table: Table, row: Row) -> Row:
        if GUARD not in table.c:
            return row
        if table.name in OWN_KEYS:
            self.copy.keystore.create_person(row["event_id"], row["id"])
        return Guard(connection, Sealing(self.copy.keystore)).stamped(table, row)

    def _sealed(self, connection: Connection, table: Table, row: Row) -> Row:
        if table in INSIDE_OWN:
            sealed = Sealing(self.copy.keystore).seal_for_person(
                {"days": [*self.both]},
                person=row["person_id"],
                event=row["event_id"],
                table=table.name,
                row=row["person_id"],
            )
            return row | {"sealed": sealed}
        if table not in INSIDE:
            return row
        [key] = table.primary_key
        names = {"by": self.both[1], "people": [*self.both, {"deep": [*self.both]}]}
        if table in PARTS:
            column, parent = PARTS[table]
            found = select(parent.c.event_id).where(parent.c.id == row[column])
            event = EventId(connection.execute(found).scalar_one())
        else:
            event = EventId(row["event_id"])
        sealed = Sealing(self.copy.keystore).seal_for_event(
            names, event=event, table=table.name, row=row[key.name]
        )
        return row | {"sealed": sealed}


def dump(copy: Copy) -> Dump:
    """Return every row of every table."""
    with copy.engine.connect() as connection:
        return {
            table.name: [dict(row) for row in connection.execute(select(table)).mappings()]
            for table in TABLES
        }


def put_back(copy: Copy, rows: Dump) -> None:
    """Put an older state of all tables in the place of the present one."""
    with copy.engine.begin() as connection:
        for table in TABLES:
            connection.execute(table.delete())
            if rows[table.name]:
                connection.execute(insert(table), rows[table.name])


def _value(column: "Column[Any]", number: int) -> Any:
    match column.type:
        case sa.LargeBinary():
            return f"{number}".encode().ljust(32, b".")
        case sa.Boolean():
            return False
        case sa.String(length=length):
            return f"{number}x{column.name}"[:length]
        case _:
            return number


def _ids(connection: Connection, table: Table, event: EventId) -> list[Any]:
    return list(connection.execute(select(table.c.id).where(table.c.event_id == event)).scalars())
