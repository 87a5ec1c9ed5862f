"""The shelf of candidates: name, note and all that was seen of them under a key of their own."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, func, or_, select

from bot.crypto.derive import derive
from bot.domain.ids import CandidateId, EventId, PersonId, WaveId
from bot.domain.people.codes import Desk, code_from
from bot.domain.selection.candidates import (
    KEPT_AFTER_NO,
    Candidate,
    CandidateState,
    Criterion,
    Evidence,
    Finding,
    Need,
)
from storage.database.tables import events
from storage.database.timestamps import maybe_micros, maybe_moment, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.selection.readings import Readings
from storage.selection.stances import Stances
from storage.selection.tables import candidates
from storage.selection.waves import Waves
from storage.series.tables import series_consents

_LABEL = b"colloquy/candidate-code/1"


class Candidates:
    """Candidates of one unit of work; who reads them, what they made of them, and waves."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.readings = Readings(transaction)
        self.stances = Stances(transaction)
        self.waves = Waves(transaction)

    def expect(self, event_id: EventId, ids: Sequence[CandidateId]) -> None:
        """Make the keys of candidates that are kept soon; a key without a candidate is harmless."""
        self._transaction.sealing.keystore.create_people(event_id, [*map(PersonId, ids)])

    def keep(self, candidate: Candidate) -> None:
        """Write a candidate anew; their key is there already."""
        row = {
            "id": candidate.id,
            "event_id": candidate.event_id,
            "state": candidate.state.value,
            "decided_at": maybe_micros(candidate.decided_at),
            "wave_id": candidate.wave,
            "consent_id": candidate.again or None,
            "sealed": self._transaction.sealing.seal_for_person(
                _packed(candidate),
                person=PersonId(candidate.id),
                event=candidate.event_id,
                table=candidates.name,
                row=candidate.id,
            ),
        }
        stamped = self._transaction.guard.stamped(candidates, row)
        keep(self._transaction.connection, candidates, stamped)

    def find(self, event_id: EventId, candidate_id: CandidateId) -> Candidate | None:
        """Return a candidate of an event, held until the work ends; None if there is none."""
        row = self._transaction.connection.execute(
            select(candidates)
            .where(candidates.c.id == candidate_id)
            .where(candidates.c.event_id == event_id)
            .with_for_update()
        ).one_or_none()
        return None if row is None else self._opened(row)

    def of_event(self, event_id: EventId) -> list[Candidate]:
        """Return an event's candidates that can be read, by their opaque ids."""
        rows = self._transaction.connection.execute(
            select(candidates).where(candidates.c.event_id == event_id).order_by(candidates.c.id)
        ).all()
        keystore = self._transaction.sealing.keystore
        keystore.prefetch(event_id, [PersonId(row.id) for row in rows])
        return list(self._transaction.readable(rows, self._opened))

    def count(self, event_id: EventId) -> int:
        """Count an event's candidates."""
        counted = select(func.count()).select_from(candidates)
        return self._transaction.connection.execute(
            counted.where(candidates.c.event_id == event_id)
        ).scalar_one()

    def codes(self, event_id: EventId, ids: Collection[CandidateId]) -> dict[CandidateId, str]:
        """Return the codes that candidates are called by where no name may stand."""
        keystore = self._transaction.sealing.keystore
        keystore.prefetch(event_id, [*map(PersonId, ids)])
        return {
            each: code_from(
                Desk.CANDIDATES,
                derive(keystore.person_key(event_id, PersonId(each)), info=_LABEL, length=8),
            )
            for each in ids
        }

    def drop(self, event_id: EventId, ids: Collection[CandidateId]) -> None:
        """Delete candidates with all that is about them; their keys go once this has committed."""
        guard, connection = self._transaction.guard, self._transaction.connection
        self.readings.drop(event_id, ids)
        self.stances.drop(event_id, ids)
        for each in ids:
            guard.note_gone(candidates, {"id": each, "event_id": event_id})
        connection.execute(
            candidates.delete()
            .where(candidates.c.event_id == event_id)
            .where(candidates.c.id.in_(ids))
        )
        self._transaction.shred_all([*map(PersonId, ids)], event=event_id)

    def over(self, now: datetime) -> dict[EventId, list[CandidateId]]:
        """Return whose days are over, by event: two readers said no long ago, or the event has begun."""
        return self._found(
            or_(
                events.c.starts_at <= to_micros(now),
                candidates.c.decided_at <= to_micros(now - KEPT_AFTER_NO),
            )
        )

    def without_consent(self) -> dict[EventId, list[CandidateId]]:
        """Return who was named by a consent to be invited again that is there no more, by event."""
        held = select(series_consents.c.id).where(series_consents.c.id == candidates.c.consent_id)
        return self._found(candidates.c.consent_id.is_not(None) & ~held.exists())

    def _found(self, which: ColumnElement[bool]) -> dict[EventId, list[CandidateId]]:
        rows = self._transaction.connection.execute(
            select(candidates.c.event_id, candidates.c.id)
            .join(events, events.c.id == candidates.c.event_id)
            .where(which)
            .order_by(candidates.c.event_id, candidates.c.id)
        )
        found: dict[EventId, list[CandidateId]] = {}
        for event_id, candidate_id in rows:
            found.setdefault(EventId(event_id), []).append(CandidateId(candidate_id))
        return found

    def _opened(self, row: Row[Any]) -> Candidate:
        self._transaction.guard.check(candidates, row)
        event_id = EventId(row.event_id)
        said = self._transaction.sealing.open_for_person(
            row.sealed, person=PersonId(row.id), event=event_id, table=candidates.name, row=row.id
        )
        return Candidate(
            CandidateId(row.id),
            event_id,
            said["name"],
            said["note"],
            said["country"],
            said["area"],
            Need(said["need"]) if said["need"] else None,
            {
                Criterion(name): Evidence(Finding(finding), line, by)
                for name, (finding, line, by) in said["evidence"].items()
            },
            CandidateState(row.state),
            maybe_moment(row.decided_at),
            WaveId(row.wave_id) if row.wave_id else None,
            # What an older version wrote has none.
            said.get("again", ""),
        )


def _packed(candidate: Candidate) -> dict[str, Any]:
    return {
        "name": candidate.name,
        "note": candidate.note,
        "country": candidate.country,
        "area": candidate.area,
        "need": candidate.need.value if candidate.need else "",
        "evidence": {
            criterion.value: [each.finding.value, each.line, each.said_by]
            for criterion, each in candidate.evidence.items()
        },
        "again": candidate.again,
    }
