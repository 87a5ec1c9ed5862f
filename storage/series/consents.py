"""The shelf of consents for later events: each sealed with a key of its own, below its event's key.

That key is destroyed when the consent is taken back or has expired, with its person, and with its event;
so what was allowed for two events is unreadable after them, in every copy, while the rest of the event stays.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, select, update

from bot.crypto.codes import new_id
from bot.domain.ids import EventId, PersonId
from bot.domain.people.people import Language
from bot.domain.series.consents import Agreed, Purpose
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.series.shares import SeriesShares
from storage.series.tables import series_consents


class SeriesConsents:
    """Consents of one unit of work. What cannot be believed or opened counts as never given."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.shares = SeriesShares(transaction)

    def of_event(self, event_id: EventId) -> list[Agreed]:
        """Return what was allowed in an event, the oldest first."""
        return self._where(series_consents.c.event_id == event_id)

    def of_person(self, person_id: PersonId) -> list[Agreed]:
        """Return what somebody allowed, in whichever event."""
        return self._where(series_consents.c.person_id == person_id)

    def find(self, consent_id: str) -> Agreed | None:
        """Return a consent, None where there is none (any more)."""
        return next(iter(self._where(series_consents.c.id == consent_id)), None)

    def give(
        self,
        event_id: EventId,
        person_id: PersonId,
        purpose: Purpose,
        *,
        name: str,
        language: Language,
        expires_at: datetime,
    ) -> None:
        """Note a consent in place of one there was; its key is durable before the row is."""
        for each in self.of_person(person_id):
            if (each.event_id, each.purpose) == (event_id, purpose):
                self.drop(each)
        agreed = Agreed(
            new_id(),
            event_id,
            person_id,
            purpose,
            self._transaction.now,
            expires_at,
            name,
            language,
        )
        self._transaction.sealing.keystore.create_person(event_id, agreed.id)
        row = {
            "id": agreed.id,
            "event_id": event_id,
            "person_id": person_id,
            "purpose": purpose,
            "given_at": to_micros(agreed.given_at),
            "expires_at": to_micros(expires_at),
            "sealed": self._sealed(agreed),
        }
        guard = self._transaction.guard
        self._transaction.connection.execute(
            series_consents.insert().values(guard.stamped(series_consents, row))
        )

    def drop(self, agreed: Agreed) -> None:
        """Delete a consent and have its key destroyed."""
        gone = {"id": agreed.id, "event_id": agreed.event_id}
        self._transaction.guard.note_gone(series_consents, gone)
        self._transaction.connection.execute(
            series_consents.delete().where(series_consents.c.id == agreed.id)
        )
        self._transaction.shred(event=agreed.event_id, person=PersonId(agreed.id))

    def note_passed(self, agreed: Agreed, event_id: EventId) -> Agreed:
        """Note that a later event of the series has ended; return the consent as it is then."""
        noted = replace(agreed, passed=(*agreed.passed, event_id))
        self._transaction.connection.execute(
            update(series_consents)
            .where(series_consents.c.id == agreed.id)
            .values(sealed=self._sealed(noted))
        )
        return noted

    def _where(self, which: ColumnElement[bool]) -> list[Agreed]:
        rows = self._transaction.connection.execute(
            select(series_consents)
            .where(which)
            .order_by(series_consents.c.given_at, series_consents.c.id)
        )
        return list(self._transaction.readable(rows, self._opened))

    def _opened(self, row: Row[Any]) -> Agreed:
        self._transaction.guard.check(series_consents, row)
        opened = self._transaction.sealing.open_for_person(
            row.sealed,
            person=PersonId(row.id),
            event=EventId(row.event_id),
            table=series_consents.name,
            row=row.id,
        )
        return Agreed(
            row.id,
            EventId(row.event_id),
            PersonId(row.person_id),
            Purpose(row.purpose),
            from_micros(row.given_at),
            from_micros(row.expires_at),
            opened["name"],
            Language(opened["language"]),
            tuple(EventId(each) for each in opened["passed"]),
        )

    def _sealed(self, agreed: Agreed) -> bytes:
        return self._transaction.sealing.seal_for_person(
            {"name": agreed.name, "language": agreed.language, "passed": list(agreed.passed)},
            person=PersonId(agreed.id),
            event=agreed.event_id,
            table=series_consents.name,
            row=agreed.id,
        )
