"""The shelf of interpreters, and of which sessions are interpreted otherwise than is usual."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Row, select

from bot.domain.ids import EventId, PersonId, SessionId
from bot.domain.interpreting.interpreters import DayPart, Direction, Duty, Interpreter, Part, Tag
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.interpreting.tables import interpreters, rotas


class Interpreting:
    """Interpreters of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of_person(self, event_id: EventId, person_id: PersonId) -> Interpreter:
        """Return what is known of somebody who interprets; what is usual where nothing is."""
        row = self._transaction.connection.execute(
            select(interpreters)
            .where(interpreters.c.event_id == event_id)
            .where(interpreters.c.person_id == person_id)
        ).one_or_none()
        return Interpreter(person_id) if row is None else self._opened(row)

    def of_event(self, event_id: EventId) -> dict[PersonId, Interpreter]:
        """Return what is known of everybody of whom anything is."""
        rows = self._transaction.connection.execute(
            select(interpreters)
            .where(interpreters.c.event_id == event_id)
            .order_by(interpreters.c.person_id)
        )
        opened = self._transaction.readable(rows, self._opened)
        return {each.person_id: each for each in opened}

    def keep(self, event_id: EventId, interpreter: Interpreter) -> None:
        """Write what is known of somebody."""
        sealed = self._transaction.sealing.seal_for_person(
            {
                "tags": sorted(interpreter.tags),
                "direction": interpreter.direction.value,
                "away": sorted([day.isoformat(), part.value] for day, part in interpreter.away),
                "duties": {
                    session_id: {
                        str(number): [duty.part.value, duty.by_hand]
                        for number, duty in numbers.items()
                    }
                    for session_id, numbers in interpreter.duties.items()
                },
                "told": interpreter.told,
            },
            person=interpreter.person_id,
            event=event_id,
            table=interpreters.name,
            row=interpreter.person_id,
        )
        row = {"event_id": event_id, "person_id": interpreter.person_id, "sealed": sealed}
        keep(self._transaction.connection, interpreters, row)

    def switched(self, event_id: EventId) -> dict[SessionId, bool]:
        """Return the sessions of which somebody said whether they are interpreted."""
        row = self._transaction.connection.execute(
            select(rotas).where(rotas.c.event_id == event_id)
        ).one_or_none()
        if row is None:
            return {}
        for switches in self._transaction.readable([row], self._switches):
            return {SessionId(session_id): on for session_id, on in switches.items()}
        return {}

    def switch(self, event_id: EventId, session_id: SessionId, *, on: bool) -> None:
        """Write whether a session is interpreted."""
        switches = {**self.switched(event_id), session_id: on}
        sealed = self._transaction.sealing.seal_for_event(
            switches, event=event_id, table=rotas.name, row=event_id
        )
        keep(self._transaction.connection, rotas, {"event_id": event_id, "sealed": sealed})

    def _switches(self, row: Row[Any]) -> Mapping[str, bool]:
        return self._transaction.sealing.open_for_event(
            row.sealed, event=EventId(row.event_id), table=rotas.name, row=row.event_id
        )

    def _opened(self, row: Row[Any]) -> Interpreter:
        person_id = PersonId(row.person_id)
        said = self._transaction.sealing.open_for_person(
            row.sealed,
            person=person_id,
            event=EventId(row.event_id),
            table=interpreters.name,
            row=person_id,
        )
        return Interpreter(
            person_id,
            frozenset(map(Tag, said["tags"])),
            Direction(said["direction"]),
            frozenset((date.fromisoformat(day), DayPart(part)) for day, part in said["away"]),
            {
                SessionId(session_id): {
                    int(number): Duty(Part(part), by_hand)
                    for number, (part, by_hand) in numbers.items()
                }
                for session_id, numbers in said["duties"].items()
            },
            said["told"],
        )
