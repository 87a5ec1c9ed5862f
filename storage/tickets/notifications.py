"""The shelf around tickets: an event's rules, and who was notified when."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, select, update

from bot.domain.ids import EventId, PersonId
from bot.domain.tickets import TicketRules
from storage.channels.addresses import is_unreached
from storage.database.guarding import guarded_columns
from storage.database.timestamps import from_micros, maybe_micros, maybe_moment, to_micros
from storage.database.transaction import Transaction, is_in_order, tried_before
from storage.database.upsert import keep
from storage.tickets.tables import ticket_notifications, ticket_rules

MOST_NUMBERS = 20
"""Questions a ping names; those beyond are in its count of all that wait."""
_USUAL = TicketRules()


class Notification(NamedTuple):
    """When an organizer was last notified about new questions, and is to be again; aware UTC.

    `numbers` are those of the questions to be told of then.
    """

    event_id: EventId
    person_id: PersonId
    notified_at: datetime
    due_at: datetime | None = None
    numbers: tuple[int, ...] = ()


class TicketNotifications:
    """Rules and notifications of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def next_number(self, event_id: EventId) -> int:
        """Return the next number of an event's questions; no two works get the same one."""
        self._make_sure(event_id)
        return self._transaction.connection.execute(
            update(ticket_rules)
            .where(ticket_rules.c.event_id == event_id)
            .values(last_number=ticket_rules.c.last_number + 1)
            .returning(ticket_rules.c.last_number)
        ).scalar_one()

    def rules(self, event_id: EventId) -> TicketRules:
        """Return an event's rules, the usual ones if it has none of its own."""
        row = self._transaction.connection.execute(
            select(ticket_rules).where(ticket_rules.c.event_id == event_id)
        ).one_or_none()
        if row is None:
            return _USUAL
        self._transaction.guard.check(ticket_rules, row)
        group = None if row.group_id is None else PersonId(row.group_id)
        return TicketRules(row.nudge_hours, row.keep_days, group, row.group_thread)

    def keep_rules(self, event_id: EventId, rules: TicketRules) -> None:
        """Write an event's rules anew."""
        self._make_sure(event_id)
        self._transaction.guard.update(
            ticket_rules,
            ticket_rules.c.event_id == event_id,
            nudge_hours=rules.nudge_hours,
            keep_days=rules.keep_days,
            group_id=rules.group,
            group_thread=rules.thread,
        )

    def event_of_group(self, group: PersonId) -> EventId | None:
        """Return the event whose organizers' group this is, if it is one."""
        row = self._transaction.connection.execute(
            select(*guarded_columns(ticket_rules)).where(ticket_rules.c.group_id == group)
        ).one_or_none()
        if row is None:
            return None
        self._transaction.guard.check(ticket_rules, row)
        return EventId(row.event_id)

    def unreachable_groups(self) -> list[EventId]:
        """Return the events whose organizers' group no message reaches any more."""
        rows = self._transaction.connection.execute(
            select(ticket_rules.c.event_id)
            .where(ticket_rules.c.group_id.is_not(None))
            .where(is_unreached(ticket_rules.c.group_id))
        )
        return [EventId(row.event_id) for row in rows]

    def find(self, event_id: EventId, person_id: PersonId) -> Notification | None:
        """Return when somebody was last notified, if ever."""
        row = self._transaction.connection.execute(
            select(ticket_notifications)
            .where(ticket_notifications.c.event_id == event_id)
            .where(ticket_notifications.c.person_id == person_id)
            .with_for_update()
        ).one_or_none()
        return None if row is None else _opened(row)

    def keep(self, notification: Notification) -> None:
        """Write when somebody was notified and is to be again."""
        keep(
            self._transaction.connection,
            ticket_notifications,
            {
                "event_id": notification.event_id,
                "person_id": notification.person_id,
                "notified_at": to_micros(notification.notified_at),
                "due_at": maybe_micros(notification.due_at),
                "numbers": ",".join(map(str, notification.numbers[:MOST_NUMBERS])),
            },
        )

    def due(self, *, limit: int) -> list[Notification]:
        """Return who is to be notified now, held until the work ends."""
        rows = self._transaction.connection.execute(
            select(ticket_notifications)
            .where(ticket_notifications.c.due_at <= to_micros(self._transaction.now))
            .where(is_in_order(ticket_notifications, ticket_notifications.c.person_id))
            .order_by(ticket_notifications.c.due_at)
            .limit(limit)
            .with_for_update(skip_locked=True),
            tried_before(self._transaction.now),
        )
        return [_opened(row) for row in rows]

    def _make_sure(self, event_id: EventId) -> None:
        """Have a row of rules, without touching one that is there."""
        there = select(ticket_rules.c.event_id).where(ticket_rules.c.event_id == event_id)
        if self._transaction.connection.execute(there).first() is None:
            usual = {"event_id": event_id, "keep_days": _USUAL.keep_days}
            keep(
                self._transaction.connection,
                ticket_rules,
                self._transaction.guard.stamped(ticket_rules, usual),
            )


def _opened(row: Row[Any]) -> Notification:
    return Notification(
        EventId(row.event_id),
        PersonId(row.person_id),
        from_micros(row.notified_at),
        maybe_moment(row.due_at),
        tuple(int(number) for number in row.numbers.split(",") if number),
    )
