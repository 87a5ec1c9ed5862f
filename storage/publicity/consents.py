"""The shelf of consents: one row for each fact somebody ever chose about; words and history sealed."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, select, update

from bot.domain.ids import EventId, PersonId
from bot.domain.publicity.consents import Audience, Consent, Consents, Fact
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.publicity.tables import consents


class GivenConsents:
    """Consents of one unit of work. What cannot be believed counts as never given."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of_person(self, event_id: EventId, person_id: PersonId) -> Consents:
        """Return what somebody chose in an event."""
        rows = self._transaction.connection.execute(
            select(consents)
            .where(consents.c.event_id == event_id)
            .where(consents.c.person_id == person_id)
        ).all()
        return self._grouped(rows).get(person_id, {})

    def of_event(self, event_id: EventId) -> dict[PersonId, Consents]:
        """Return what everybody of an event chose; whoever chose nothing is missing."""
        rows = self._transaction.connection.execute(
            select(consents).where(consents.c.event_id == event_id)
        ).all()
        return self._grouped(rows)

    def keep(self, event_id: EventId, person_id: PersonId, fact: Fact, consent: Consent) -> None:
        """Write a choice anew.

        Raises:
            ValueError: it was never given.
        """
        if consent.given_at is None or consent.expires_at is None:
            raise ValueError("a consent has a beginning and an end")
        row = {
            "event_id": event_id,
            "person_id": person_id,
            "fact": fact,
            "audience": consent.audience,
            "given_at": to_micros(consent.given_at),
            "expires_at": to_micros(consent.expires_at),
            "sealed": self._sealed(event_id, person_id, fact, consent),
        }
        keep(self._transaction.connection, consents, self._transaction.guard.stamped(consents, row))

    def drop_expired_words(self) -> int:
        """Delete what was consented to from consents that have expired; return how many there were."""
        expired = (
            self._transaction.connection.execute(
                select(consents)
                .where(consents.c.expires_at <= to_micros(self._transaction.now))
                .where(consents.c.audience != Audience.NOBODY)
            )
        ).all()
        dropped = 0
        for event_id, person_id, fact, consent in self._transaction.readable(expired, self._whole):
            if not consent.words:
                continue
            sealed = self._sealed(event_id, person_id, fact, consent.without_words())
            self._transaction.connection.execute(
                update(consents)
                .where(consents.c.event_id == event_id)
                .where(consents.c.person_id == person_id)
                .where(consents.c.fact == fact)
                .values(sealed=sealed)
            )
            dropped += 1
        return dropped

    def _grouped(self, rows: Iterable[Row[Any]]) -> dict[PersonId, Consents]:
        grouped: dict[PersonId, dict[Fact, Consent]] = {}
        for _, person_id, fact, consent in self._transaction.readable(rows, self._whole):
            grouped.setdefault(person_id, {})[fact] = consent
        return dict(grouped)

    def _whole(self, row: Row[Any]) -> tuple[EventId, PersonId, Fact, Consent]:
        self._transaction.guard.check(consents, row)
        event_id, person_id = EventId(row.event_id), PersonId(row.person_id)
        opened = self._transaction.sealing.open_for_person(
            row.sealed, person=person_id, event=event_id, table=consents.name, row=row.fact
        )
        consent = Consent(
            Audience(row.audience),
            opened["words"],
            from_micros(row.given_at),
            from_micros(row.expires_at),
            tuple((from_micros(at), Audience(each)) for at, each in opened["history"]),
        )
        return event_id, person_id, Fact(row.fact), consent

    def _sealed(
        self, event_id: EventId, person_id: PersonId, fact: Fact, consent: Consent
    ) -> bytes:
        return self._transaction.sealing.seal_for_person(
            {
                "words": consent.words,
                "history": [(to_micros(at), each) for at, each in consent.history],
            },
            person=person_id,
            event=event_id,
            table=consents.name,
            row=fact,
        )
