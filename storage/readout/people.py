"""What is kept of a person for a readout: their consent to be named, and what organizers noted for the guard."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row, select

from bot.domain.ids import EventId, PersonId
from bot.domain.readout.naming import Naming, Use
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.readout.tables import readout_people


@dataclass(frozen=True, slots=True)
class AboutPerson:
    """Of one person: their consent, if any; and `noted`, the organizers' row without the name."""

    naming: Naming | None = None
    noted: Mapping[str, str | Sequence[str]] = field(
        default_factory=dict[str, "str | Sequence[str]"]
    )


class ReadoutPeople:
    """The same of one unit of work, sealed with the person's key in the event."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def find(self, event_id: EventId, person_id: PersonId) -> AboutPerson:
        """Return what is kept of somebody; nothing in it where nothing is."""
        return self._those(event_id, person_id).get(person_id, AboutPerson())

    def of_event(self, event_id: EventId) -> dict[PersonId, AboutPerson]:
        """Return what is kept of those of whom something is, and can be read."""
        return self._those(event_id)

    def keep(self, event_id: EventId, person_id: PersonId, held: AboutPerson) -> None:
        """Write it anew."""
        naming = held.naming
        packed = {
            "naming": naming
            and [
                naming.use.value,
                naming.digest,
                to_micros(naming.given_at),
                to_micros(naming.expires_at),
            ],
            "noted": dict(held.noted),
        }
        sealed = self._transaction.sealing.seal_for_person(
            packed, person=person_id, event=event_id, table="readout_people", row=person_id
        )
        keep(
            self._transaction.connection,
            readout_people,
            {"event_id": event_id, "person_id": person_id, "sealed": sealed},
        )

    def _those(
        self, event_id: EventId, person_id: PersonId | None = None
    ) -> dict[PersonId, AboutPerson]:
        query = select(readout_people).where(readout_people.c.event_id == event_id)
        if person_id is not None:
            query = query.where(readout_people.c.person_id == person_id)
        rows = self._transaction.connection.execute(query)
        return dict(self._transaction.readable(rows, self._opened))

    def _opened(self, row: Row[Any]) -> tuple[PersonId, AboutPerson]:
        person = PersonId(row.person_id)
        opened = self._transaction.sealing.open_for_person(
            row.sealed,
            person=person,
            event=EventId(row.event_id),
            table="readout_people",
            row=person,
        )
        naming = None
        if opened["naming"]:
            use, digest, given, expires = opened["naming"]
            naming = Naming(Use(use), digest, from_micros(given), from_micros(expires))
        return person, AboutPerson(naming, opened["noted"])
