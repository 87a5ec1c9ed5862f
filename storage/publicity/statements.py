"""The shelf of public statements: the ledger of what was published, and whom the roster counts.

The ledger has numbers alone, sealed with the event's key; what is about one person is sealed with
theirs and goes with them, so that the numbers stay when somebody is forgotten.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, select

from bot.crypto.codes import new_id
from bot.domain.ids import EventId, PersonId
from bot.domain.publicity.ledger import Entry, Published
from bot.domain.publicity.statements import Counted, Roster
from storage.database.sealing import RowPlace, RowUnreadable
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep_all
from storage.publicity.tables import roster_people, statements


class Statements:
    """Public statements of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def ledger(self, event_id: EventId) -> list[Entry]:
        """Return every statement of an event, the oldest first.

        Raises:
            RowUnreadable: one cannot be read, or is missing: nothing can be said after it.
        """
        rows = self._transaction.connection.execute(
            select(statements)
            .where(statements.c.event_id == event_id)
            .order_by(statements.c.number)
        ).all()
        entries = [self._entry(row) for row in rows]
        if [each.number for each in entries] != list(range(1, len(entries) + 1)):
            raise RowUnreadable(RowPlace(statements.name, event_id))
        return entries

    def roster(self, event_id: EventId) -> Roster:
        """Return the roster as the last statement left it, with those in it who are still known.

        Raises:
            RowUnreadable: a part of it cannot be read, or the statement is missing that made it.
        """
        entries = self.ledger(event_id)
        rows = self._transaction.connection.execute(
            select(roster_people).where(roster_people.c.event_id == event_id)
        ).all()
        people = dict(self._counted(row) for row in rows)
        if any(row.statement > len(entries) for row in rows):
            raise RowUnreadable(RowPlace(statements.name, event_id))
        last = entries[-1].roster if entries else Roster()
        return Roster(last.sizes, last.named, last.beside, last.told, people)

    def has_named(self, event_id: EventId, person_id: PersonId) -> bool:
        """Say whether a statement ever named somebody; of a row that cannot be believed, that it did."""
        row = self._transaction.connection.execute(
            select(roster_people)
            .where(roster_people.c.event_id == event_id)
            .where(roster_people.c.person_id == person_id)
        ).one_or_none()
        if row is None:
            return False
        return next(
            (each.named for _, each in self._transaction.readable([row], self._counted)), True
        )

    def add(self, event_id: EventId, entry: Entry, roster: Roster) -> None:
        """Write what was published, and the roster after it."""
        guard, connection = self._transaction.guard, self._transaction.connection
        before = self.roster(event_id)
        statement_id = new_id()
        row = {
            "id": statement_id,
            "event_id": event_id,
            "number": entry.number,
            "published_at": to_micros(entry.published_at),
            "sealed": self._transaction.sealing.seal_for_event(
                {
                    "countries": list(entry.countries),
                    "names": entry.names,
                    "kind": entry.kind,
                    "sizes": dict(roster.sizes),
                    "named": dict(roster.named),
                    "beside": dict(roster.beside),
                    "told": sorted(roster.told),
                },
                event=event_id,
                table=statements.name,
                row=statement_id,
            ),
        }
        connection.execute(statements.insert().values(guard.stamped(statements, row)))
        changed = [
            self._row(event_id, person_id, counted, number=entry.number)
            for person_id, counted in roster.people.items()
            if before.people.get(person_id) != counted
        ]
        keep_all(connection, roster_people, changed)

    def _row(
        self, event_id: EventId, person_id: PersonId, counted: Counted, *, number: int
    ) -> Mapping[str, object]:
        row = {
            "event_id": event_id,
            "person_id": person_id,
            "present": counted.present,
            "named": counted.named,
            "statement": number,
            "sealed": self._transaction.sealing.seal_for_person(
                {"cell": counted.cell, "beside": counted.beside},
                person=person_id,
                event=event_id,
                table=roster_people.name,
                row=person_id,
            ),
        }
        return self._transaction.guard.stamped(roster_people, row)

    def _entry(self, row: Row[Any]) -> Entry:
        self._transaction.guard.check(statements, row)
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=EventId(row.event_id), table=statements.name, row=row.id
        )
        return Entry(
            row.number,
            from_micros(row.published_at),
            tuple(opened["countries"]),
            opened["names"],
            Roster(opened["sizes"], opened["named"], opened["beside"], frozenset(opened["told"])),
            Published(opened.get("kind", Published.STATEMENT)),
        )

    def _counted(self, row: Row[Any]) -> tuple[PersonId, Counted]:
        self._transaction.guard.check(roster_people, row)
        person_id = PersonId(row.person_id)
        opened = self._transaction.sealing.open_for_person(
            row.sealed,
            person=person_id,
            event=EventId(row.event_id),
            table=roster_people.name,
            row=person_id,
        )
        return person_id, Counted(opened["cell"], row.named, opened["beside"], row.present)
