"""What every shelf needs at hand during one unit of work."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from bot.crypto.blind_index import BlindIndex
from bot.domain.ids import EventId, PersonId
from storage.database.row_ids import RowIds
from storage.database.sealing import Sealing
from storage.database.tables import shreds
from storage.database.upsert import keep

ALL_OF_EVENT = PersonId("")
"""Stands among the keys to destroy for the event's own and those of all its people."""


@dataclass(slots=True)
class Transaction:
    """One transaction's connection, its moment (aware UTC), and the tools for sealing."""

    connection: Connection
    now: datetime
    sealing: Sealing
    index: BlindIndex
    row_ids: RowIds
    shredded: bool = False

    def shred(self, *, event: EventId, person: PersonId) -> None:
        """Have a person's key in an event destroyed once this transaction has committed.

        Not before: a key cannot be rolled back, so it must outlive the rows it opens.
        """
        keep(self.connection, shreds, {"event_id": event, "person_id": person})
        self.shredded = True

    def shred_event(self, event: EventId) -> None:
        """Have an event's key and those of all its people destroyed, likewise."""
        self.shred(event=event, person=ALL_OF_EVENT)

    def is_being_shredded(self, *, event: EventId, person: PersonId) -> bool:
        """Say whether a person's key in an event is to be destroyed, now or after this work."""
        row = self.connection.execute(
            select(shreds.c.person_id)
            .where(shreds.c.event_id == event)
            .where(shreds.c.person_id == person)
        ).one_or_none()
        return row is not None
