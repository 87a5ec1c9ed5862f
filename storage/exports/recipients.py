"""The shelf of recipients: a public key each, guarded, and a name, sealed for the event."""

from typing import Any

from sqlalchemy import Row, select

from bot.domain.exports.recipients import Recipient
from bot.domain.ids import EventId
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.exports.tables import export_recipients


class ExportRecipients:
    """Recipients of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, event_id: EventId, recipient: Recipient) -> None:
        """Let somebody open the lists of an event that leave from now on."""
        row = {
            "id": recipient.id,
            "event_id": event_id,
            "age_key": recipient.key,
            "added_at": to_micros(self._transaction.now),
            "sealed": self._transaction.sealing.seal_for_event(
                {"name": recipient.name},
                event=event_id,
                table=export_recipients.name,
                row=recipient.id,
            ),
        }
        stamped = self._transaction.guard.stamped(export_recipients, row)
        self._transaction.connection.execute(export_recipients.insert().values(stamped))

    def of_event(self, event_id: EventId) -> list[Recipient]:
        """Return those who can be believed, in the order they were added."""
        rows = self._transaction.connection.execute(
            select(export_recipients)
            .where(export_recipients.c.event_id == event_id)
            .order_by(export_recipients.c.added_at, export_recipients.c.id)
        ).all()
        return list(self._transaction.readable(rows, self._opened))

    def remove(self, event_id: EventId, recipient_id: str) -> None:
        """Let somebody open nothing any more that leaves from now on."""
        self._transaction.guard.note_gone(
            export_recipients, {"id": recipient_id, "event_id": event_id}
        )
        self._transaction.connection.execute(
            export_recipients.delete()
            .where(export_recipients.c.event_id == event_id)
            .where(export_recipients.c.id == recipient_id)
        )

    def _opened(self, row: Row[Any]) -> Recipient:
        self._transaction.guard.check(export_recipients, row)
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=EventId(row.event_id), table=export_recipients.name, row=row.id
        )
        return Recipient(row.id, opened["name"], row.age_key)
