"""The shelf of translations on their way: what is written, sealed for the event, and who writes it."""

from typing import Any

from sqlalchemy import Row, select

from bot.domain.ids import EventId, PersonId, TextKey
from bot.domain.languages.translations import Claim, Translation
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.languages.tables import translation_claims, translations


class Translations:
    """Translations of one unit of work. One claim a text: who comes second finds it taken."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def keep(self, translation: Translation) -> None:
        """Write what was translated so far."""
        sealed = self._transaction.sealing.seal_for_event(
            {
                "digest": translation.digest,
                "said": list(translation.said),
                "note": translation.note,
            },
            event=translation.event_id,
            table=translations.name,
            row=translation.key,
        )
        row = {"event_id": translation.event_id, "text_key": translation.key, "sealed": sealed}
        keep(self._transaction.connection, translations, row)

    def of_event(self, event_id: EventId) -> dict[TextKey, Translation]:
        """Return what can be read of an event's translations, by the keys of their texts."""
        rows = self._transaction.connection.execute(
            select(translations).where(translations.c.event_id == event_id)
        )
        return {each.key: each for each in self._transaction.readable(rows, self._opened)}

    def claim(self, event_id: EventId, claim: Claim) -> None:
        """Note who writes a translation, in the place of whoever did before."""
        row = {
            "event_id": event_id,
            "text_key": claim.key,
            "person_id": claim.person_id,
            "taken_at": to_micros(claim.at),
        }
        keep(
            self._transaction.connection,
            translation_claims,
            self._transaction.guard.stamped(translation_claims, row),
        )

    def claims(self, event_id: EventId) -> dict[TextKey, Claim]:
        """Return who writes or wrote what, by the keys of the texts."""
        rows = self._transaction.connection.execute(
            select(translation_claims).where(translation_claims.c.event_id == event_id)
        )
        return {each.key: each for each in self._transaction.readable(rows, self._claim)}

    def give_back(self, event_id: EventId, key: TextKey) -> None:
        """Let anybody take a text; what is written of it stays."""
        row = {"event_id": event_id, "text_key": key}
        self._transaction.guard.note_gone(translation_claims, row)
        self._transaction.connection.execute(
            translation_claims.delete()
            .where(translation_claims.c.event_id == event_id)
            .where(translation_claims.c.text_key == key)
        )

    def drop(self, event_id: EventId, key: TextKey) -> None:
        """Delete a translation and who wrote it, once it is part of its text."""
        self.give_back(event_id, key)
        self._transaction.connection.execute(
            translations.delete()
            .where(translations.c.event_id == event_id)
            .where(translations.c.text_key == key)
        )

    def _opened(self, row: Row[Any]) -> Translation:
        event_id = EventId(row.event_id)
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table=translations.name, row=row.text_key
        )
        return Translation(
            TextKey(row.text_key),
            event_id,
            opened["digest"],
            tuple(opened["said"]),
            opened["note"],
        )

    def _claim(self, row: Row[Any]) -> Claim:
        self._transaction.guard.check(translation_claims, row)
        return Claim(TextKey(row.text_key), PersonId(row.person_id), from_micros(row.taken_at))
