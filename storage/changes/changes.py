"""The shelf of released changes: what is still to be told, to whom it was, and who has seen it."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from bot.domain.changes.changes import Change, ChangeState
from bot.domain.ids import ChangeId, EventId, PersonId, Subject
from bot.domain.rsvps import Standing
from storage.changes.codec import pack_difference, unpack_difference
from storage.changes.tables import changes
from storage.database.tables import rsvps
from storage.database.timestamps import from_micros, maybe_micros, maybe_moment, to_micros
from storage.database.transaction import Transaction, is_in_order, tried_before
from storage.database.upsert import keep
from storage.people.tables import guests


class Changes:
    """Released changes of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def keep(self, change: Change) -> None:
        """Write a change, new or further told."""
        packed = {
            "by": change.released_by,
            "differences": [pack_difference(each) for each in change.differences],
        }
        keep(
            self._transaction.connection,
            changes,
            {
                "id": change.id,
                "event_id": change.event_id,
                "released_at": to_micros(change.released_at),
                "urgent": change.urgent,
                "state": change.state,
                "cursor": change.cursor,
                "remind_before": maybe_micros(change.remind_before),
                "sealed": self._transaction.sealing.seal_for_event(
                    packed, event=change.event_id, table="changes", row=change.id
                ),
            },
        )

    def find(self, event_id: EventId, change_id: ChangeId) -> Change | None:
        """Return a change of an event, if there is one of that id."""
        row = self._transaction.connection.execute(
            select(changes).where(changes.c.id == change_id).where(changes.c.event_id == event_id)
        ).one_or_none()
        return None if row is None else self._opened(row)

    def urgent_since(self, since: datetime, *, until: datetime) -> list[tuple[EventId, ChangeId]]:
        """Return the urgent changes that were released between two moments, oldest first."""
        rows = self._transaction.connection.execute(
            select(changes.c.event_id, changes.c.id)
            .where(changes.c.urgent)
            .where(changes.c.released_at > to_micros(since))
            .where(changes.c.released_at <= to_micros(until))
            .order_by(changes.c.released_at, changes.c.id)
        )
        return [(EventId(row.event_id), ChangeId(row.id)) for row in rows]

    def hold(self, event_id: EventId, change_id: ChangeId) -> Change | None:
        """Return a change, kept from other copies until the work ends."""
        row = self._transaction.connection.execute(
            select(changes)
            .where(changes.c.id == change_id)
            .where(changes.c.event_id == event_id)
            .with_for_update()
        ).one_or_none()
        return None if row is None else self._opened(row)

    def newest(self, event_id: EventId, *, limit: int) -> list[Change]:
        """Return an event's changes, the newest first."""
        rows = self._transaction.connection.execute(
            select(changes)
            .where(changes.c.event_id == event_id)
            .order_by(changes.c.released_at.desc(), changes.c.id)
            .limit(limit)
        )
        return list(self._transaction.readable(rows, self._opened))

    def hold_unfinished(self) -> Change | None:
        """Return the oldest change not wholly told, kept from other copies until the work ends.

        What is set aside is passed over: a later change must not wait for it.
        """
        rows = self._transaction.connection.execute(
            select(changes)
            .where(changes.c.state != ChangeState.DONE)
            .where(is_in_order(changes, changes.c.id))
            .order_by(changes.c.released_at, changes.c.id)
            .with_for_update(),
            tried_before(self._transaction.now),
        )
        return next(self._transaction.readable(rows.all(), self._opened), None)

    def guests_after(self, event_id: EventId, cursor: str, *, limit: int) -> list[PersonId]:
        """Return the next guests in the order of ids, without those who are still joining."""
        return self._transaction.believed(
            guests,
            select(guests.c.person_id)
            .where(guests.c.event_id == event_id)
            .where(guests.c.person_id > cursor)
            .where(guests.c.norms_version > 0)
            .order_by(guests.c.person_id)
            .limit(limit),
        )

    def standings(
        self, event_id: EventId, people: Collection[PersonId]
    ) -> dict[PersonId, dict[Subject, Standing]]:
        """Return how these guests have answered in an event, by subject."""
        found: dict[PersonId, dict[Subject, Standing]] = {person: {} for person in people}
        rows = self._transaction.connection.execute(
            select(rsvps.c.person_id, rsvps.c.subject, rsvps.c.standing)
            .where(rsvps.c.event_id == event_id)
            .where(rsvps.c.person_id.in_(people))
        )
        for person_id, subject, standing in rows:
            found[PersonId(person_id)][Subject(subject)] = Standing(standing)
        return found

    def _opened(self, row: Row[Any]) -> Change:
        event_id = EventId(row.event_id)
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table="changes", row=row.id
        )
        return Change(
            id=ChangeId(row.id),
            event_id=event_id,
            released_at=from_micros(row.released_at),
            released_by=PersonId(opened["by"]),
            urgent=row.urgent,
            differences=tuple(unpack_difference(each) for each in opened["differences"]),
            state=ChangeState(row.state),
            cursor=row.cursor,
            remind_before=maybe_moment(row.remind_before),
        )
