"""The shelf of threads: what was asked, added and answered.

All that is said in a thread is sealed with the asker's key in the event, so that it dies with them.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select, update

from bot.domain.ids import EventId, OutboxId, PersonId, TicketId
from bot.domain.people.people import Language
from bot.domain.tickets import Post, PostKind, Ticket
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.tickets.tables import ticket_posts, tickets


class TicketPosts:
    """Parts of threads of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, ticket: Ticket, post: Post) -> None:
        """Write one more part of a thread; its id is made here."""
        row = self._transaction.row_ids.next()
        self._transaction.connection.execute(
            ticket_posts.insert().values(
                id=row,
                ticket_id=ticket.id,
                written_by=post.by,
                written_at=to_micros(post.at),
                sealed=self._sealed(ticket, row, post),
            )
        )

    def keep(self, ticket: Ticket, post: Post) -> None:
        """Write a part of a thread anew."""
        sealed = self._sealed(ticket, post.id, post)
        self._transaction.connection.execute(
            update(ticket_posts).where(ticket_posts.c.id == post.id).values(sealed=sealed)
        )

    def of(self, ticket: Ticket) -> list[Post]:
        """Return a thread, the oldest part first."""
        rows = self._transaction.connection.execute(
            select(ticket_posts)
            .where(ticket_posts.c.ticket_id == ticket.id)
            .order_by(ticket_posts.c.id)
        )
        return list(
            self._transaction.readable(
                rows, lambda row: self._post(ticket.asker, ticket.event_id, row)
            )
        )

    def first_words_of(self, shown: Sequence[Ticket]) -> dict[TicketId, str]:
        """Return the words each question was first asked in, as far as they can be read."""
        first = (
            select(func.min(ticket_posts.c.id))
            .where(ticket_posts.c.ticket_id.in_([ticket.id for ticket in shown]))
            .group_by(ticket_posts.c.ticket_id)
        )
        rows = self._transaction.connection.execute(
            select(ticket_posts).where(ticket_posts.c.id.in_(first.scalar_subquery()))
        )
        by_id = {ticket.id: ticket for ticket in shown}

        def first_words(row: Row[Any]) -> tuple[TicketId, str]:
            ticket = by_id[row.ticket_id]
            return row.ticket_id, self._post(ticket.asker, ticket.event_id, row).text

        return dict(self._transaction.readable(rows, first_words))

    def written_in(
        self, person_id: PersonId, message_id: int, *, since: datetime
    ) -> tuple[EventId, TicketId, int] | None:
        """Return event, ticket and id of the part that somebody wrote in a message of theirs."""
        rows = self._transaction.connection.execute(
            select(ticket_posts, tickets.c.person_id, tickets.c.event_id)
            .join(tickets, tickets.c.id == ticket_posts.c.ticket_id)
            .where(ticket_posts.c.written_by == person_id)
            .where(ticket_posts.c.written_at > to_micros(since))
        )

        def opened(row: Row[Any]) -> tuple[Row[Any], Post]:
            return row, self._post(PersonId(row.person_id), EventId(row.event_id), row)

        for row, post in self._transaction.readable(rows, opened):
            if post.message_id == message_id:
                return EventId(row.event_id), TicketId(row.ticket_id), post.id
        return None

    def _sealed(self, ticket: Ticket, row: int, post: Post) -> bytes:
        return self._transaction.sealing.seal_for_person(
            {
                "kind": post.kind,
                "text": post.text,
                "language": post.language,
                "message_id": post.message_id,
                "copy": post.copy,
                "changed": post.changed,
            },
            person=ticket.asker,
            event=ticket.event_id,
            table="ticket_posts",
            row=str(row),
        )

    def _post(self, asker: PersonId, event_id: EventId, row: Row[Any]) -> Post:
        sealed = self._transaction.sealing.open_for_person(
            row.sealed, person=asker, event=event_id, table="ticket_posts", row=str(row.id)
        )
        # Older versions kept neither messages nor changes.
        copy = sealed.get("copy")
        return Post(
            PostKind(sealed["kind"]),
            sealed["text"],
            Language(sealed["language"]),
            from_micros(row.written_at),
            None if row.written_by is None else PersonId(row.written_by),
            id=row.id,
            message_id=sealed.get("message_id"),
            copy=None if copy is None else OutboxId(copy),
            changed=sealed.get("changed", False),
        )
