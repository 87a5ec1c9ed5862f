"""The shelf of the bands of candidates' views: each under a key of its own, for it is destroyed first."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Row, select

from bot.crypto.codes import new_id
from bot.domain.ids import CandidateId, EventId, PersonId
from bot.domain.selection.candidates import Stance
from storage.database.transaction import Transaction
from storage.selection.tables import candidate_stances as stances


class Stances:
    """Bands of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def put(self, event_id: EventId, candidate_id: CandidateId, stance: Stance) -> None:
        """Write a candidate's band; what was written before goes with its key."""
        self.drop(event_id, [candidate_id])
        row_id = PersonId(new_id())
        self._transaction.sealing.keystore.create_person(event_id, row_id)
        sealed = self._transaction.sealing.seal_for_person(
            {"band": stance.band, "reason": stance.reason},
            person=row_id,
            event=event_id,
            table=stances.name,
            row=row_id,
        )
        row = {"id": row_id, "event_id": event_id, "candidate_id": candidate_id, "sealed": sealed}
        self._transaction.connection.execute(
            stances.insert().values(self._transaction.guard.stamped(stances, row))
        )

    def of_event(self, event_id: EventId) -> dict[CandidateId, Stance]:
        """Return the bands of an event's candidates that have one."""
        rows = self._transaction.connection.execute(
            select(stances).where(stances.c.event_id == event_id)
        ).all()
        ids = [PersonId(row.id) for row in rows]
        self._transaction.sealing.keystore.prefetch(event_id, ids)
        return dict(self._transaction.readable(rows, self._opened))

    def find(self, event_id: EventId, candidate_id: CandidateId) -> Stance | None:
        """Return a candidate's band, if there is one that can be read."""
        rows = self._transaction.connection.execute(
            select(stances)
            .where(stances.c.event_id == event_id)
            .where(stances.c.candidate_id == candidate_id)
        ).all()
        return dict(self._transaction.readable(rows, self._opened)).get(candidate_id)

    def drop(self, event_id: EventId, ids: Collection[CandidateId]) -> None:
        """Delete the bands of some candidates; their keys go once this has committed."""
        which = (stances.c.event_id == event_id) & stances.c.candidate_id.in_(ids)
        connection = self._transaction.connection
        gone = [PersonId(each) for (each,) in connection.execute(select(stances.c.id).where(which))]
        if not gone:
            return
        for each in gone:
            self._transaction.guard.note_gone(stances, {"id": each, "event_id": event_id})
        connection.execute(stances.delete().where(which))
        self._transaction.shred_all(gone, event=event_id)

    def _opened(self, row: Row[Any]) -> tuple[CandidateId, Stance]:
        self._transaction.guard.check(stances, row)
        said = self._transaction.sealing.open_for_person(
            row.sealed,
            person=PersonId(row.id),
            event=EventId(row.event_id),
            table=stances.name,
            row=row.id,
        )
        return CandidateId(row.candidate_id), Stance(said["band"], said["reason"])
