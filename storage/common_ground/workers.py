"""The shelf of who would work on what: each person's wishes under their own key."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Row, select

from bot.domain.common_ground.workers import Wishes
from bot.domain.ids import EventId, ItemId, PersonId
from storage.common_ground.tables import ground_workers
from storage.database.transaction import Transaction
from storage.database.upsert import keep


class GroundWorkers:
    """Wishes of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of_person(self, event_id: EventId, person_id: PersonId) -> Wishes:
        """Return what somebody would work on; nothing where they never said."""
        found = self._where(event_id, ground_workers.c.person_id == person_id)
        return found.get(person_id, Wishes())

    def of_event(self, event_id: EventId) -> Mapping[PersonId, Wishes]:
        """Return what everybody would work on who ever said."""
        return self._where(event_id)

    def _where(self, event_id: EventId, *which: ColumnElement[bool]) -> dict[PersonId, Wishes]:
        rows = self._transaction.connection.execute(
            select(ground_workers)
            .where(ground_workers.c.event_id == event_id, *which)
            .order_by(ground_workers.c.person_id)
        ).all()
        return dict(self._transaction.readable(rows, self._opened))

    def keep(self, event_id: EventId, person_id: PersonId, wishes: Wishes) -> None:
        """Write what somebody would work on."""
        sealed = self._transaction.sealing.seal_for_person(
            {"wished": sorted(wishes.wished), "named": sorted(wishes.named)},
            person=person_id,
            event=event_id,
            table=ground_workers.name,
            row=person_id,
        )
        row = {"event_id": event_id, "person_id": person_id, "sealed": sealed}
        keep(self._transaction.connection, ground_workers, row)

    def _opened(self, row: Row[Any]) -> tuple[PersonId, Wishes]:
        person_id = PersonId(row.person_id)
        said = self._transaction.sealing.open_for_person(
            row.sealed,
            person=person_id,
            event=EventId(row.event_id),
            table=ground_workers.name,
            row=person_id,
        )
        wishes = Wishes(
            frozenset(map(ItemId, said["wished"])), frozenset(map(ItemId, said["named"]))
        )
        return person_id, wishes
