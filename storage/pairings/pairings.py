"""The shelf of what people chose about meeting somebody new, and of whom they met."""

from datetime import date
from typing import Any

from sqlalchemy import Row, Table, select

from bot.domain.ids import EventId, PersonId
from bot.domain.pairings.choices import Meetings, PairChoices, PairTopic, Tongue
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.pairings.steps import PairingSteps
from storage.pairings.tables import pairing_choices, pairing_meetings


class Pairings:
    """Choices, meetings and steps of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.steps = PairingSteps(transaction)

    def choices(self, event_id: EventId, person_id: PersonId) -> PairChoices:
        """Return what somebody chose; nothing where they never did."""
        row = self._row(pairing_choices, event_id, person_id)
        return PairChoices(person_id) if row is None else self._choices(row)

    def all_choices(self, event_id: EventId) -> dict[PersonId, PairChoices]:
        """Return what everybody chose who ever did, or was asked."""
        opened = self._transaction.readable(self._rows(pairing_choices, event_id), self._choices)
        return {each.person_id: each for each in opened}

    def keep_choices(self, event_id: EventId, choices: PairChoices) -> None:
        """Write what somebody chose."""
        said = {
            "line": choices.line,
            "topics": sorted(choices.topics),
            "tongues": sorted(choices.tongues),
            "days": [each.isoformat() for each in sorted(choices.days)],
            "not_with": list(choices.not_with),
            "asked": [each.isoformat() for each in sorted(choices.asked)],
            "unmoved": choices.unmoved,
        }
        self._keep(pairing_choices, event_id, choices.person_id, said)

    def meetings(self, event_id: EventId, person_id: PersonId) -> Meetings:
        """Return whom somebody met."""
        row = self._row(pairing_meetings, event_id, person_id)
        return Meetings(person_id) if row is None else self._meetings(row)

    def all_meetings(self, event_id: EventId) -> dict[PersonId, Meetings]:
        """Return whom everybody met."""
        opened = self._transaction.readable(self._rows(pairing_meetings, event_id), self._meetings)
        return {each.person_id: each for each in opened}

    def keep_meetings(self, event_id: EventId, meetings: Meetings) -> None:
        """Write whom somebody met."""
        said = {day.isoformat(): list(met) for day, met in meetings.days.items()}
        self._keep(pairing_meetings, event_id, meetings.person_id, said)

    def _rows(self, table: Table, event_id: EventId) -> list[Row[Any]]:
        query = select(table).where(table.c.event_id == event_id).order_by(table.c.person_id)
        return list(self._transaction.connection.execute(query).all())

    def _row(self, table: Table, event_id: EventId, person_id: PersonId) -> Row[Any] | None:
        query = select(table).where(table.c.event_id == event_id)
        found = self._transaction.connection.execute(query.where(table.c.person_id == person_id))
        return found.one_or_none()

    def _keep(self, table: Table, event_id: EventId, person_id: PersonId, said: Any) -> None:
        sealed = self._transaction.sealing.seal_for_person(
            said, person=person_id, event=event_id, table=table.name, row=person_id
        )
        row = {"event_id": event_id, "person_id": person_id, "sealed": sealed}
        keep(self._transaction.connection, table, row)

    def _opened(self, table: Table, row: Row[Any]) -> Any:
        person_id = PersonId(row.person_id)
        return self._transaction.sealing.open_for_person(
            row.sealed,
            person=person_id,
            event=EventId(row.event_id),
            table=table.name,
            row=person_id,
        )

    def _choices(self, row: Row[Any]) -> PairChoices:
        said = self._opened(pairing_choices, row)
        return PairChoices(
            PersonId(row.person_id),
            said["line"],
            frozenset(map(PairTopic, said["topics"])),
            frozenset(map(Tongue, said["tongues"])),
            frozenset(map(date.fromisoformat, said["days"])),
            tuple(said["not_with"]),
            frozenset(map(date.fromisoformat, said["asked"])),
            said["unmoved"],
        )

    def _meetings(self, row: Row[Any]) -> Meetings:
        said = self._opened(pairing_meetings, row)
        days = {
            date.fromisoformat(day): tuple(PersonId(each) for each in met)
            for day, met in said.items()
        }
        return Meetings(PersonId(row.person_id), days)
