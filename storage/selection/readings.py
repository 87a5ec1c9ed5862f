"""The shelf of readers, and of what each of them made of whom: opaque ids and a word, guarded."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Row, select

from bot.domain.ids import CandidateId, EventId, PersonId
from bot.domain.selection.candidates import Opinion, Reader, Reading, Why
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.selection.tables import candidate_readers as readers
from storage.selection.tables import candidate_readings as readings


class Readings:
    """Readers and readings of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def appoint(self, event_id: EventId, reader: Reader) -> None:
        """Let somebody read candidates."""
        row = {
            "event_id": event_id,
            "person_id": reader.person_id,
            "stands_in": reader.stands_in,
        }
        stamped = self._transaction.guard.stamped(readers, row)
        keep(self._transaction.connection, readers, stamped)

    def dismiss(self, event_id: EventId, person_id: PersonId) -> None:
        """Let somebody read no more; what they made of candidates counts no more either."""
        row = {"event_id": event_id, "person_id": person_id}
        self._transaction.guard.note_gone(readers, row)
        self._transaction.connection.execute(
            readers.delete()
            .where(readers.c.event_id == event_id)
            .where(readers.c.person_id == person_id)
        )

    def readers(self, event_id: EventId) -> list[Reader]:
        """Return who reads, by their opaque ids."""
        rows = self._transaction.connection.execute(
            select(readers).where(readers.c.event_id == event_id).order_by(readers.c.person_id)
        ).all()

        def opened(row: Row[Any]) -> Reader:
            self._transaction.guard.check(readers, row)
            return Reader(PersonId(row.person_id), row.stands_in)

        return list(self._transaction.readable(rows, opened))

    def keep(self, event_id: EventId, reading: Reading) -> None:
        """Write what a reader made of a candidate."""
        row = {
            "event_id": event_id,
            "candidate_id": reading.candidate_id,
            "person_id": reading.person_id,
            "tied": reading.tied,
            "opinion": reading.opinion.value if reading.opinion else None,
            "why": reading.why.value if reading.why else None,
        }
        stamped = self._transaction.guard.stamped(readings, row)
        keep(self._transaction.connection, readings, stamped)

    def of_event(self, event_id: EventId) -> dict[CandidateId, list[Reading]]:
        """Return what readers made of the candidates of an event."""
        rows = self._transaction.connection.execute(
            select(readings).where(readings.c.event_id == event_id).order_by(readings.c.person_id)
        ).all()
        found: dict[CandidateId, list[Reading]] = {}
        for each in self._transaction.readable(rows, self._opened):
            found.setdefault(each.candidate_id, []).append(each)
        return found

    def of_candidate(self, event_id: EventId, candidate_id: CandidateId) -> list[Reading]:
        """Return what readers made of one candidate."""
        rows = self._transaction.connection.execute(
            select(readings)
            .where(readings.c.event_id == event_id)
            .where(readings.c.candidate_id == candidate_id)
            .order_by(readings.c.person_id)
        ).all()
        return list(self._transaction.readable(rows, self._opened))

    def drop(self, event_id: EventId, ids: Collection[CandidateId]) -> None:
        """Delete what was made of some candidates."""
        which = (readings.c.event_id == event_id) & readings.c.candidate_id.in_(ids)
        connection = self._transaction.connection
        named = select(readings.c.candidate_id, readings.c.person_id).where(which)
        for candidate_id, person_id in connection.execute(named).all():
            self._transaction.guard.note_gone(
                readings,
                {"event_id": event_id, "candidate_id": candidate_id, "person_id": person_id},
            )
        connection.execute(readings.delete().where(which))

    def _opened(self, row: Row[Any]) -> Reading:
        self._transaction.guard.check(readings, row)
        return Reading(
            CandidateId(row.candidate_id),
            PersonId(row.person_id),
            row.tied,
            Opinion(row.opinion) if row.opinion else None,
            Why(row.why) if row.why else None,
        )
