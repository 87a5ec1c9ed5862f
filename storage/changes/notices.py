"""The shelf of notices: who was told what of a change, and whether they have acknowledged it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select, update

from bot.domain.changes.changes import Change
from bot.domain.changes.sights import Difference
from bot.domain.ids import ChangeId, EventId, OutboxId, PersonId
from storage.changes.codec import pack_difference, unpack_difference
from storage.changes.tables import change_notices
from storage.database.timestamps import from_micros, maybe_micros, maybe_moment, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep_all as write_all
from storage.outbox.tables import outbox


@dataclass(frozen=True, slots=True)
class Notice:
    """What one guest was told of a change, and whether they have acknowledged it."""

    change_id: ChangeId
    event_id: EventId
    person_id: PersonId
    outbox_id: OutboxId
    told_at: datetime
    differences: tuple[Difference, ...]
    acknowledged_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class NoticeCounts:
    """How many guests were told of a change, have acknowledged it, and could not be reached."""

    told: int
    acknowledged: int
    impossible: int


class Notices:
    """What guests were told in one unit of work, sealed with each guest's key in the event."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def keep_all(self, notices: Sequence[Notice]) -> None:
        """Note what guests were told; what they were told of the same change before is replaced."""
        write_all(
            self._transaction.connection,
            change_notices,
            [
                {
                    "change_id": notice.change_id,
                    "person_id": notice.person_id,
                    "event_id": notice.event_id,
                    "outbox_id": notice.outbox_id,
                    "told_at": to_micros(notice.told_at),
                    "acknowledged_at": maybe_micros(notice.acknowledged_at),
                    "sealed": self._sealed(notice),
                }
                for notice in notices
            ],
        )

    def find(self, change_id: ChangeId, person_id: PersonId) -> Notice | None:
        """Return what a guest was told of a change, if anything."""
        row = self._transaction.connection.execute(
            select(change_notices)
            .where(change_notices.c.change_id == change_id)
            .where(change_notices.c.person_id == person_id)
        ).one_or_none()
        return None if row is None else self._opened(row)

    def of_people(self, change_id: ChangeId, people: Collection[PersonId]) -> list[Notice]:
        """Return what these guests were told of a change, without what cannot be opened."""
        rows = self._transaction.connection.execute(
            select(change_notices)
            .where(change_notices.c.change_id == change_id)
            .where(change_notices.c.person_id.in_(people))
        )
        return list(self._transaction.readable(rows, self._opened))

    def unacknowledged_after(self, change: Change, *, limit: int) -> list[Notice]:
        """Return the next guests who have not acknowledged, told before `remind_before`."""
        rows = self._transaction.connection.execute(
            select(change_notices)
            .where(change_notices.c.change_id == change.id)
            .where(change_notices.c.person_id > change.cursor)
            .where(change_notices.c.acknowledged_at.is_(None))
            .where(change_notices.c.told_at <= (maybe_micros(change.remind_before) or 0))
            .order_by(change_notices.c.person_id)
            .limit(limit)
        )
        return list(self._transaction.readable(rows, self._opened))

    def count_unacknowledged(self, change_id: ChangeId, *, told_before: datetime) -> int:
        """Count the guests who have not acknowledged and were not told again since a moment."""
        counted = (
            select(func.count())
            .select_from(change_notices)
            .where(change_notices.c.change_id == change_id)
            .where(change_notices.c.acknowledged_at.is_(None))
            .where(change_notices.c.told_at <= to_micros(told_before))
        )
        return self._transaction.connection.execute(counted).scalar_one()

    def acknowledge(self, change_id: ChangeId, person_id: PersonId) -> None:
        """Note that a guest has acknowledged a change."""
        self._transaction.connection.execute(
            update(change_notices)
            .where(change_notices.c.change_id == change_id)
            .where(change_notices.c.person_id == person_id)
            .where(change_notices.c.acknowledged_at.is_(None))
            .values(acknowledged_at=to_micros(self._transaction.now))
        )

    def still_waiting(self, people: Collection[PersonId]) -> list[Notice]:
        """Return what these guests were told in messages that have not left yet, oldest first."""
        rows = self._transaction.connection.execute(
            select(change_notices)
            .join(outbox, outbox.c.id == change_notices.c.outbox_id)
            .where(change_notices.c.person_id.in_(people))
            .where(change_notices.c.acknowledged_at.is_(None))
            .where(outbox.c.state == "waiting")
            .order_by(change_notices.c.outbox_id)
        )
        return list(self._transaction.readable(rows, self._opened))

    def take_back(self, notices: Sequence[Notice]) -> list[Notice]:
        """Take messages out of the outbox that have not left; return those this succeeded for."""
        if not notices:
            return []
        gone = self._transaction.connection.execute(
            outbox.delete()
            .where(outbox.c.id.in_([notice.outbox_id for notice in notices]))
            .where(outbox.c.state == "waiting")
            .returning(outbox.c.id)
        )
        ids = {outbox_id for (outbox_id,) in gone}
        taken = [notice for notice in notices if notice.outbox_id in ids]
        for notice in taken:
            self._transaction.connection.execute(
                change_notices.delete()
                .where(change_notices.c.change_id == notice.change_id)
                .where(change_notices.c.person_id == notice.person_id)
            )
        return taken

    def counts(self, change_id: ChangeId) -> NoticeCounts:
        """Count who was told, who has acknowledged it, and whose message could not be delivered."""
        told, acknowledged = self._transaction.connection.execute(
            select(func.count(), func.count(change_notices.c.acknowledged_at))
            .select_from(change_notices)
            .where(change_notices.c.change_id == change_id)
        ).one()
        impossible = self._transaction.connection.execute(
            select(func.count())
            .select_from(change_notices.join(outbox, outbox.c.id == change_notices.c.outbox_id))
            .where(change_notices.c.change_id == change_id)
            .where(change_notices.c.acknowledged_at.is_(None))
            .where(outbox.c.state == "impossible")
        ).scalar_one()
        return NoticeCounts(told, acknowledged, impossible)

    def _opened(self, row: Row[Any]) -> Notice:
        event_id, person_id = EventId(row.event_id), PersonId(row.person_id)
        opened = self._transaction.sealing.open_for_person(
            row.sealed, person=person_id, event=event_id, table="change_notices", row=row.change_id
        )
        return Notice(
            change_id=ChangeId(row.change_id),
            event_id=event_id,
            person_id=person_id,
            outbox_id=OutboxId(row.outbox_id),
            told_at=from_micros(row.told_at),
            differences=tuple(unpack_difference(each) for each in opened),
            acknowledged_at=maybe_moment(row.acknowledged_at),
        )

    def _sealed(self, notice: Notice) -> bytes:
        return self._transaction.sealing.seal_for_person(
            [pack_difference(each) for each in notice.differences],
            person=notice.person_id,
            event=notice.event_id,
            table="change_notices",
            row=notice.change_id,
        )
