"""The shelf of notes about whose reminders are to be planned anew."""

from sqlalchemy import select

from bot.domain.ids import EventId, PersonId
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep_all
from storage.people.tables import guests
from storage.reminders.tables import replans

EVERYBODY = PersonId("")
"""Stands for all guests of an event in a note that plans are out of date."""


class Replans:
    """Notes of one unit of work, written together when it ends; one too many does no harm."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._noted: set[tuple[EventId, PersonId]] = set()

    def note(self, event_id: EventId, person_id: PersonId = EVERYBODY) -> None:
        """Note that the plan of a person, or of everybody in an event, is out of date."""
        self._noted.add((event_id, person_id))

    def flush(self) -> None:
        """Write what was noted."""
        now = to_micros(self._transaction.now)
        # An update where there is one already, so that whoever takes the note waits for us; in
        # order, so that two copies cannot wait for each other.
        rows = [
            {"event_id": event_id, "person_id": person_id, "noted_at": now}
            for event_id, person_id in sorted(self._noted)
        ]
        self._noted.clear()
        keep_all(self._transaction.connection, replans, rows)

    def take(self, *, limit: int) -> list[tuple[EventId, PersonId]]:
        """Take some notes off the shelf; one about everybody becomes one for each first."""
        self.flush()
        connection = self._transaction.connection
        notes = select(replans.c.event_id, replans.c.person_id)
        everybody = notes.where(replans.c.person_id == EVERYBODY).limit(1)
        for event_id, _ in connection.execute(everybody.with_for_update(skip_locked=True)).all():
            self._spread(EventId(event_id))
        taken = [
            (EventId(event_id), PersonId(person_id))
            for event_id, person_id in connection.execute(
                notes.where(replans.c.person_id != EVERYBODY)
                .order_by(replans.c.event_id)
                .limit(limit)
                .with_for_update(skip_locked=True)
            )
        ]
        by_event: dict[EventId, list[PersonId]] = {}
        for event_id, person_id in taken:
            by_event.setdefault(event_id, []).append(person_id)
        for event_id, persons in by_event.items():
            connection.execute(
                replans.delete()
                .where(replans.c.event_id == event_id)
                .where(replans.c.person_id.in_(persons))
            )
        return taken

    def forget(self, event_id: EventId, person_id: PersonId) -> None:
        """Delete the note about a person."""
        self._noted.discard((event_id, person_id))
        self._transaction.connection.execute(
            replans.delete()
            .where(replans.c.event_id == event_id)
            .where(replans.c.person_id == person_id)
        )

    def _spread(self, event_id: EventId) -> None:
        members = self._transaction.connection.execute(
            select(guests.c.person_id).where(guests.c.event_id == event_id)
        )
        for (person_id,) in members.all():
            self.note(event_id, PersonId(person_id))
        self.flush()
        self._transaction.connection.execute(
            replans.delete()
            .where(replans.c.event_id == event_id)
            .where(replans.c.person_id == EVERYBODY)
        )
