"""The shelf of travel details: what a guest told the organizers to be looked after well."""

from collections.abc import Mapping

from sqlalchemy import Row, select

from bot.domain.ids import EventId, PersonId
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.travel.tables import travel_details


class TravelDetails:
    """Travel details, sealed with the person's key in the event."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def find(self, event_id: EventId, person_id: PersonId) -> dict[str, str]:
        """Return a guest's answers by question name; empty if none were given."""
        row = self._transaction.connection.execute(
            select(travel_details.c.sealed)
            .where(travel_details.c.event_id == event_id)
            .where(travel_details.c.person_id == person_id)
        ).one_or_none()
        if row is None:
            return {}
        return self._opened(event_id, person_id, row.sealed)

    def of_event(self, event_id: EventId) -> dict[PersonId, dict[str, str]]:
        """Return what each guest of an event told, by question name; who told nothing is left out."""
        rows = self._transaction.connection.execute(
            select(travel_details.c.person_id, travel_details.c.sealed).where(
                travel_details.c.event_id == event_id
            )
        )

        def opened(row: Row[str, bytes]) -> tuple[PersonId, dict[str, str]]:
            person = PersonId(row.person_id)
            return person, self._opened(event_id, person, row.sealed)

        return dict(self._transaction.readable(rows, opened))

    def keep(self, event_id: EventId, person_id: PersonId, answers: Mapping[str, str]) -> None:
        """Write a guest's answers anew."""
        sealed = self._transaction.sealing.seal_for_person(
            dict(answers), person=person_id, event=event_id, table="travel_details", row=person_id
        )
        keep(
            self._transaction.connection,
            travel_details,
            {"event_id": event_id, "person_id": person_id, "sealed": sealed},
        )

    def purge(self, event_id: EventId) -> int:
        """Delete what guests of an event told; return of how many."""
        told = travel_details.delete().where(travel_details.c.event_id == event_id)
        return self._transaction.connection.execute(told).rowcount

    def _opened(self, event_id: EventId, person_id: PersonId, sealed: bytes) -> dict[str, str]:
        return self._transaction.sealing.open_for_person(
            sealed, person=person_id, event=event_id, table="travel_details", row=person_id
        )
