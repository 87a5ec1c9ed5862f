"""The shelf of tombstones: how much is held about somebody, and what is left of the forgotten."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Row, Table, func, select

from bot.crypto.codes import new_id
from bot.domain.ids import EventId, PersonId
from bot.domain.people.forgotten import Cause, Held, Tombstone
from storage.database.tables import rsvps, tombstones
from storage.database.transaction import Transaction
from storage.date_polls.tables import date_poll_answers
from storage.housekeeping.registry import IN_EVENTS
from storage.invitation_letters.tables import invitation_letters
from storage.outbox.tables import outbox
from storage.people.tables import guests
from storage.tickets.tables import tickets
from storage.travel.tables import travel_details
from storage.visa.tables import visa_cases

_HELD_IN: Mapping[Table, Held] = {
    guests: Held.PROFILE,
    rsvps: Held.ANSWERS,
    date_poll_answers: Held.ANSWERS,
    travel_details: Held.TRAVEL,
    visa_cases: Held.PASSPORT,
    invitation_letters: Held.LETTERS,
    tickets: Held.QUESTIONS,
    outbox: Held.MESSAGES,
}
"""Where one row is one thing; what belongs to it elsewhere, such as the dates of a visa, is other."""


class Tombstones:
    """Counts of one unit of work. A tombstone is sealed with the event's key, and goes with it."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def held(self, event_id: EventId, person_id: PersonId) -> Counter[Held]:
        """Count what is kept about somebody in an event, by kind; nothing is opened."""
        counts: Counter[Held] = Counter()
        for table in IN_EVENTS:
            counts[_HELD_IN.get(table, Held.OTHER)] += self._transaction.connection.execute(
                select(func.count())
                .select_from(table)
                .where(table.c.event_id == event_id)
                .where(table.c.person_id == person_id)
            ).scalar_one()
        return +counts

    def add(self, event_id: EventId, *, cause: Cause, counts: Mapping[Held, int]) -> None:
        """Note that somebody was forgotten today."""
        name = new_id()
        sealed = self._transaction.sealing.seal_for_event(
            {"cause": cause, "counts": {kind.value: count for kind, count in counts.items()}},
            event=event_id,
            table=tombstones.name,
            row=name,
        )
        self._transaction.connection.execute(
            tombstones.insert().values(
                id=name,
                event_id=event_id,
                day=self._transaction.now.date().isoformat(),
                sealed=sealed,
            )
        )

    def of_event(self, event_id: EventId) -> list[Tombstone]:
        """Return an event's tombstones that can be read, the newest day first."""
        rows = self._transaction.connection.execute(
            select(tombstones)
            .where(tombstones.c.event_id == event_id)
            .order_by(tombstones.c.day.desc(), tombstones.c.id)
        ).all()
        return list(self._transaction.readable(rows, self._opened))

    def _opened(self, row: Row[Any]) -> Tombstone:
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=EventId(row.event_id), table=tombstones.name, row=row.id
        )
        counts = {Held(kind): count for kind, count in opened["counts"].items()}
        return Tombstone(date.fromisoformat(row.day), Cause(opened["cause"]), counts)
