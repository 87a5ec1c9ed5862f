"""The shelf of messages whose rest may still come; one per person, sealed, for some seconds."""

from dataclasses import asdict
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from bot.domain.ids import PersonId
from bot.domain.messages.files import files_of
from bot.domain.messages.incoming import Attached, Contact, Incoming, Place, Unfinished
from bot.domain.messages.marked import Lost
from storage.database.sealing import RowUnreadable
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.outbox.tables import unfinished_messages


class UnfinishedMessages:
    """What one unit of work knows of them."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._waiting: set[str] | None = None

    def is_waiting(self, person_id: PersonId) -> bool:
        """Say whether something of a person's may wait; everybody is looked up with one query."""
        if self._waiting is None:
            rows = self._transaction.connection.execute(select(unfinished_messages.c.person_id))
            self._waiting = set(rows.scalars())
        return person_id in self._waiting

    def take(self, person_id: PersonId) -> Unfinished | None:
        """Take away what waits of a person, if anything does; without parts if it is unreadable."""
        row = self._transaction.connection.execute(
            unfinished_messages.delete()
            .where(unfinished_messages.c.person_id == person_id)
            .returning(unfinished_messages.c.sealed)
        ).one_or_none()
        if self._waiting is not None:
            self._waiting.discard(person_id)
        if row is None:
            return None
        try:
            opened = self._transaction.sealing.open_for_person(
                row.sealed, person=person_id, table="unfinished_messages", row=person_id
            )
        except RowUnreadable:
            return Unfinished(())
        return Unfinished(tuple(map(_part, opened["parts"])), is_refused=opened["is_refused"])

    def keep(self, person_id: PersonId, unfinished: Unfinished, *, pause: timedelta) -> None:
        """Let what has come of a message wait so long for the rest."""
        keep(
            self._transaction.connection,
            unfinished_messages,
            {
                "person_id": person_id,
                "due_at": to_micros(self._transaction.now + pause),
                "sealed": self._transaction.sealing.seal_for_person(
                    asdict(unfinished),
                    person=person_id,
                    table="unfinished_messages",
                    row=person_id,
                ),
            },
        )
        if self._waiting is not None:
            self._waiting.add(person_id)

    def next_due(self) -> PersonId | None:
        """Return somebody of whose message nothing more will come; theirs is held until the end."""
        found = self._transaction.connection.execute(
            select(unfinished_messages.c.person_id)
            .where(unfinished_messages.c.due_at <= to_micros(self._transaction.now))
            .order_by(unfinished_messages.c.due_at)
            .limit(1)
            .with_for_update(skip_locked=True)
        ).scalar_one_or_none()
        return None if found is None else PersonId(found)


def _part(packed: dict[str, Any]) -> Incoming:
    contact, place = packed["contact"], packed["place"]
    packed["files"] = files_of(packed.get("files", ()))
    packed["lost"] = tuple(map(Lost, packed["lost"]))
    packed["attached"] = tuple(map(Attached, packed["attached"]))
    packed["contact"] = None if contact is None else Contact(**contact)
    packed["place"] = None if place is None else Place(**place)
    return Incoming(**packed)
