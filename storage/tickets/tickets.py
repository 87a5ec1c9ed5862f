"""The shelf of tickets: questions that wait for a person.

What one is about is sealed with the asker's key in the event, so that it dies with them.
"""

from typing import Any

from sqlalchemy import ColumnElement, Row, func, select, update

from bot.domain.ids import EventId, OutboxId, PersonId
from bot.domain.people.people import Language
from bot.domain.tickets import Ticket, TicketState, Topic
from storage.database.tables import events
from storage.database.timestamps import from_micros, maybe_micros, maybe_moment, to_micros
from storage.database.transaction import Transaction, is_in_order, tried_before
from storage.tickets.posts import TicketPosts
from storage.tickets.tables import ticket_notifications, ticket_posts, tickets


class Tickets:
    """Tickets of one unit of work, and their threads (`posts`)."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.posts = TicketPosts(transaction)

    def find(self, event_id: EventId, ticket_id: str) -> Ticket | None:
        """Return a ticket, held until the work ends: nobody else can change it meanwhile."""
        return self._one(event_id, tickets.c.id == ticket_id)

    def find_number(self, event_id: EventId, number: int) -> Ticket | None:
        """Return the ticket with a number, held like `find` does."""
        return self._one(event_id, tickets.c.number == number)

    def add(self, ticket: Ticket) -> None:
        """Write a new ticket."""
        self._transaction.connection.execute(
            tickets.insert().values(opened_at=to_micros(ticket.opened_at), **self._values(ticket))
        )

    def keep(self, ticket: Ticket) -> None:
        """Write a ticket anew."""
        self._transaction.connection.execute(
            update(tickets).where(tickets.c.id == ticket.id).values(**self._values(ticket))
        )

    def of_asker(self, event_id: EventId, person_id: PersonId) -> list[Ticket]:
        """Return a guest's own questions, the newest first."""
        return self._several(
            event_id, tickets.c.person_id == person_id, order=tickets.c.number.desc()
        )

    def waiting(self, event_id: EventId) -> list[Ticket]:
        """Return the questions that wait for an answer, those that have waited longest first."""
        return self._several(
            event_id, tickets.c.state == TicketState.OPEN, order=tickets.c.waiting_since.asc()
        )

    def done(self, event_id: EventId) -> list[Ticket]:
        """Return the questions that are answered or closed, the newest first."""
        return self._several(
            event_id, tickets.c.state != TicketState.OPEN, order=tickets.c.number.desc()
        )

    def waiting_count(self, event_id: EventId) -> int:
        """Count the questions that wait for an answer."""
        counted = (
            select(func.count())
            .select_from(tickets)
            .where(tickets.c.event_id == event_id)
            .where(tickets.c.state == TicketState.OPEN)
        )
        return self._transaction.connection.execute(counted).scalar_one()

    def due_nudges(self, *, limit: int) -> list[Ticket]:
        """Return waiting questions of which organizers are to be reminded now, held."""
        return self._held(tickets.c.nudge_at <= to_micros(self._transaction.now), limit)

    def with_unsettled_answer(self, *, limit: int) -> list[Ticket]:
        """Return questions whose newest answer is still on its way, held."""
        return self._held(tickets.c.answer_outbox_id.is_not(None), limit)

    def purge(self, event_id: EventId) -> int:
        """Delete all questions of an event; return how many there were."""
        self._transaction.connection.execute(
            ticket_notifications.delete().where(ticket_notifications.c.event_id == event_id)
        )
        return self._delete(select(tickets.c.id).where(tickets.c.event_id == event_id))

    def drop_orphans(self) -> None:
        """Delete what a backup put back without its event or without its asker."""
        known = select(events.c.id)
        self._delete(select(tickets.c.id).where(tickets.c.event_id.not_in(known)))
        self._transaction.connection.execute(
            ticket_posts.delete().where(ticket_posts.c.ticket_id.not_in(select(tickets.c.id)))
        )

    def _delete(self, which: Any) -> int:
        self._transaction.connection.execute(
            ticket_posts.delete().where(ticket_posts.c.ticket_id.in_(which.scalar_subquery()))
        )
        gone = self._transaction.connection.execute(tickets.delete().where(tickets.c.id.in_(which)))
        return gone.rowcount

    def _one(self, event_id: EventId, which: ColumnElement[bool]) -> Ticket | None:
        row = self._transaction.connection.execute(
            select(tickets).where(tickets.c.event_id == event_id).where(which).with_for_update()
        ).one_or_none()
        return None if row is None else self._opened(row)

    def _several(
        self, event_id: EventId, which: ColumnElement[bool], *, order: ColumnElement[Any]
    ) -> list[Ticket]:
        rows = self._transaction.connection.execute(
            select(tickets).where(tickets.c.event_id == event_id).where(which).order_by(order)
        )
        return list(self._transaction.readable(rows, self._opened))

    def _held(self, which: ColumnElement[bool], limit: int) -> list[Ticket]:
        rows = self._transaction.connection.execute(
            select(tickets)
            .where(which)
            .where(is_in_order(tickets, tickets.c.id))
            .order_by(tickets.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True),
            tried_before(self._transaction.now),
        )
        return list(self._transaction.readable(rows, self._opened))

    def _opened(self, row: Row[Any]) -> Ticket:
        self._transaction.guard.check(tickets, row)
        sealed = self._transaction.sealing.open_for_person(
            row.sealed,
            person=PersonId(row.person_id),
            event=EventId(row.event_id),
            table="tickets",
            row=row.id,
        )
        return _ticket(row, sealed)

    def _values(self, ticket: Ticket) -> dict[str, Any]:
        sealed = self._transaction.sealing.seal_for_person(
            {
                "topic": ticket.topic,
                "language": ticket.language,
                "named": ticket.named,
                "entry_id": ticket.entry_id,
                "follow_ups": ticket.follow_ups,
            },
            person=ticket.asker,
            event=ticket.event_id,
            table="tickets",
            row=ticket.id,
        )
        return self._transaction.guard.stamped(
            tickets,
            {
                "id": ticket.id,
                "event_id": ticket.event_id,
                "number": ticket.number,
                "person_id": ticket.asker,
                "state": ticket.state,
                "translate": ticket.translate,
                "claimed_by": ticket.claimed_by,
                "waiting_since": to_micros(ticket.waiting_since),
                "nudge_at": maybe_micros(ticket.nudge_at),
                "outbox_id": ticket.outbox_id,
                "message_id": ticket.message_id,
                "answer_outbox_id": ticket.answer_outbox_id,
                "sealed": sealed,
            },
        )


def _ticket(row: Row[Any], sealed: dict[str, Any]) -> Ticket:
    return Ticket(
        id=row.id,
        event_id=EventId(row.event_id),
        asker=PersonId(row.person_id),
        number=row.number,
        topic=Topic(sealed["topic"]),
        language=Language(sealed["language"]),
        opened_at=from_micros(row.opened_at),
        waiting_since=from_micros(row.waiting_since),
        state=TicketState(row.state),
        named=sealed["named"],
        translate=row.translate,
        claimed_by=None if row.claimed_by is None else PersonId(row.claimed_by),
        entry_id=sealed["entry_id"],
        follow_ups=sealed["follow_ups"],
        nudge_at=maybe_moment(row.nudge_at),
        outbox_id=None if row.outbox_id is None else OutboxId(row.outbox_id),
        message_id=row.message_id,
        answer_outbox_id=None if row.answer_outbox_id is None else OutboxId(row.answer_outbox_id),
    )
