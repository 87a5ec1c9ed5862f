"""The shelf of letterheads: what a host says of itself, sealed for the event."""

from collections.abc import Mapping

from sqlalchemy import select

from bot.domain.ids import EventId
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.invitation_letters.tables import letterheads


class Letterheads:
    """One letterhead per event."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def find(self, event_id: EventId) -> dict[str, str]:
        """Return a letterhead's answers by question name; empty where there is none."""
        sealed = self._transaction.connection.execute(
            select(letterheads.c.sealed).where(letterheads.c.event_id == event_id)
        ).scalar_one_or_none()
        if sealed is None:
            return {}
        return self._transaction.sealing.open_for_event(
            sealed, event=event_id, table="letterheads", row=event_id
        )

    def keep(self, event_id: EventId, answers: Mapping[str, str]) -> None:
        """Write a letterhead anew."""
        sealed = self._transaction.sealing.seal_for_event(
            dict(answers), event=event_id, table="letterheads", row=event_id
        )
        keep(self._transaction.connection, letterheads, {"event_id": event_id, "sealed": sealed})
