"""The shelf of reminders: one row per reminder and person, claimed when it is due.

A row is still to be sent as long as it has a `due_at`; the index holds only those.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, bindparam, func, select, update

from bot.domain.ids import EventId, PersonId
from bot.domain.reminders.reminders import Planned
from bot.domain.reminders.replanning import Adjustment, ReminderState, Shelved
from storage.channels.addresses import is_reached
from storage.database.timestamps import from_micros, maybe_micros, maybe_moment, to_micros
from storage.database.transaction import Transaction, is_in_order, tried_before
from storage.reminders.replans import EVERYBODY
from storage.reminders.tables import reminders, replans


class DueReminder(NamedTuple):
    """A claimed row. `state` is what it was until now; `reachable` is False after a block."""

    id: int
    event_id: EventId
    person_id: PersonId
    kind: str
    subject: str
    lead: int
    urgent: bool
    state: ReminderState
    due_at: datetime
    useful_until: datetime
    anchor: datetime
    reachable: bool


class Reminders:
    """Reminders of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of_people(
        self, event_id: EventId, persons: Collection[PersonId]
    ) -> dict[PersonId, list[Shelved]]:
        """Return every row of some people in an event, those already sent included."""
        rows = self._transaction.connection.execute(
            select(reminders)
            .where(reminders.c.event_id == event_id)
            .where(reminders.c.person_id.in_(persons))
        )
        found: dict[PersonId, list[Shelved]] = {person: [] for person in persons}
        for row in rows:
            found[PersonId(row.person_id)].append(_shelved(row))
        return found

    def apply(self, event_id: EventId, adjustments: Mapping[PersonId, Adjustment]) -> None:
        """Bring the rows of some people to what is wanted."""
        new = [
            self._row(event_id, person_id, planned)
            for person_id, adjustment in adjustments.items()
            for planned in adjustment.new
        ]
        if new:
            self._transaction.connection.execute(reminders.insert(), new)
        changed = [each for adjustment in adjustments.values() for each in adjustment.changed]
        if changed:
            self._transaction.connection.execute(_CHANGE, [_changed(each) for each in changed])
        gone = [each for adjustment in adjustments.values() for each in adjustment.gone]
        if gone:
            self._transaction.connection.execute(reminders.delete().where(reminders.c.id.in_(gone)))

    def claim(self, *, due_by: datetime, limit: int) -> list[DueReminder]:
        """Return rows that are due by a moment, oldest first, held until the work ends.

        People whose plan is out of date are passed over until it has been made anew.
        """
        rows = self._transaction.connection.execute(
            _DUE,
            {
                "due_by": to_micros(due_by),
                "most": limit,
                **tried_before(self._transaction.now),
            },
        )
        return [
            DueReminder(
                row.id,
                EventId(row.event_id),
                PersonId(row.person_id),
                row.kind,
                row.subject,
                row.lead,
                row.urgent,
                ReminderState(row.state),
                from_micros(row.due_at),
                from_micros(row.useful_until),
                from_micros(row.anchor_at),
                bool(row.reachable),
            )
            for row in rows
        ]

    def end(self, endings: Mapping[ReminderState, Collection[int]]) -> None:
        """Write how claimed rows ended; they are no longer due."""
        for state, ids in endings.items():
            if ids:
                self._transaction.connection.execute(_END, {"rows": list(ids), "ended": state})

    def put_off(self, row_ids: Mapping[int, datetime]) -> None:
        """Have rows due at another time; what they are stays."""
        if row_ids:
            self._transaction.connection.execute(
                _PUT_OFF,
                [{"row": row_id, "due": to_micros(due)} for row_id, due in row_ids.items()],
            )

    def find(self, row_id: int, event_id: EventId, person_id: PersonId) -> Shelved | None:
        """Return a person's own reminder in an event."""
        row = self._transaction.connection.execute(
            select(reminders)
            .where(reminders.c.id == row_id)
            .where(reminders.c.event_id == event_id)
            .where(reminders.c.person_id == person_id)
        ).one_or_none()
        return None if row is None else _shelved(row)

    def snooze(self, row_id: int, *, until: datetime, useful_until: datetime) -> None:
        """Have a reminder come once more at a time the person chose."""
        self._transaction.connection.execute(
            update(reminders)
            .where(reminders.c.id == row_id)
            .values(
                state=ReminderState.SNOOZED,
                due_at=to_micros(until),
                useful_until=to_micros(useful_until),
            )
        )

    def coming(self, event_id: EventId, person_id: PersonId, *, limit: int) -> list[Shelved]:
        """Return a person's next reminders in an event."""
        rows = self._transaction.connection.execute(
            select(reminders)
            .where(reminders.c.event_id == event_id)
            .where(reminders.c.person_id == person_id)
            .where(reminders.c.due_at.is_not(None))
            .order_by(reminders.c.due_at, reminders.c.id)
            .limit(limit)
        )
        return [_shelved(row) for row in rows]

    def tally(self, event_id: EventId) -> dict[ReminderState, int]:
        """Count an event's reminders by state."""
        counted = (
            select(reminders.c.state, func.count())
            .where(reminders.c.event_id == event_id)
            .group_by(reminders.c.state)
        )
        return {
            ReminderState(state): count
            for state, count in self._transaction.connection.execute(counted)
        }

    def late(self, *, before: datetime) -> int:
        """Count those of all events that were due before a moment and have not been handed over."""
        due = (
            select(func.count())
            .select_from(reminders)
            .where(reminders.c.state == ReminderState.PLANNED)
            .where(reminders.c.due_at < to_micros(before))
        )
        return self._transaction.connection.execute(due).scalar_one()

    def forget(self, event_id: EventId, person_id: PersonId) -> None:
        """Delete a person's reminders in an event."""
        self._transaction.connection.execute(
            reminders.delete()
            .where(reminders.c.event_id == event_id)
            .where(reminders.c.person_id == person_id)
        )

    def purge(self, *, before: datetime) -> None:
        """Forget reminders that are over and lost their use before a moment."""
        self._transaction.connection.execute(
            reminders.delete()
            .where(reminders.c.due_at.is_(None))
            .where(reminders.c.useful_until < to_micros(before))
            .where(reminders.c.anchor_at < to_micros(before))
        )

    def _row(self, event_id: EventId, person_id: PersonId, planned: Planned) -> dict[str, object]:
        return {
            "id": self._transaction.row_ids.next(),
            "event_id": event_id,
            "person_id": person_id,
            "kind": planned.kind,
            "subject": planned.subject,
            "lead": planned.lead,
            "urgent": planned.urgent,
            "state": ReminderState.PLANNED,
            "due_at": to_micros(planned.due_at),
            "useful_until": to_micros(planned.useful_until),
            "anchor_at": to_micros(planned.anchor),
        }


def _shelved(row: Row[Any]) -> Shelved:
    return Shelved(
        row.id,
        (row.kind, row.subject, row.lead),
        ReminderState(row.state),
        maybe_moment(row.due_at),
        from_micros(row.useful_until),
        from_micros(row.anchor_at),
        row.urgent,
    )


def _changed(row: Shelved) -> dict[str, object]:
    return {
        "row": row.id,
        "now_state": row.state,
        "now_urgent": row.urgent,
        "due": maybe_micros(row.due_at),
        "until": to_micros(row.useful_until),
        "anchor": to_micros(row.anchor),
    }


_CHANGE = (
    update(reminders)
    .where(reminders.c.id == bindparam("row"))
    .values(
        state=bindparam("now_state"),
        urgent=bindparam("now_urgent"),
        due_at=bindparam("due"),
        useful_until=bindparam("until"),
        anchor_at=bindparam("anchor"),
    )
)
_END = (
    update(reminders)
    .where(reminders.c.id.in_(bindparam("rows", expanding=True)))
    .values(state=bindparam("ended"), due_at=None)
)
_PUT_OFF = (
    update(reminders).where(reminders.c.id == bindparam("row")).values(due_at=bindparam("due"))
)
_DUE = (
    select(reminders, is_reached(reminders.c.person_id).label("reachable"))
    .where(reminders.c.due_at <= bindparam("due_by"))
    .where(
        ~select(replans.c.event_id)
        .where(replans.c.event_id == reminders.c.event_id)
        .where(replans.c.person_id.in_((reminders.c.person_id, EVERYBODY)))
        .exists()
    )
    .where(is_in_order(reminders, reminders.c.id))
    .order_by(reminders.c.due_at)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=reminders)
)
