"""Sealing on the way in and opening on the way out; the one place where it happens."""

from typing import Any

import orjson

from bot.crypto.vault import Place
from bot.domain.ids import HOUSE, EventId, PersonId
from storage.keys.keystore import Keystore

_SEALED_AS = {
    "change_notices": "acks",
    "telegram_jobs": "errands",
    "invitation_letters": "visa_letters",
    "invitation_letter_documents": "visa_papers",
}
"""Tables that were renamed: their rows are sealed for the name that the first of them knew."""


class Sealing:
    """Seals JSON values with the keys of people and events."""

    def __init__(self, keystore: Keystore) -> None:
        self.keystore = keystore

    def seal_for_person(
        self, value: Any, *, person: PersonId, event: EventId = HOUSE, table: str, row: str
    ) -> bytes:
        """Seal a JSON value with a person's key, bound to its table, event and row."""
        vault = self.keystore.person_vault(event, person)
        return vault.seal(orjson.dumps(value), _place(table, event, row))

    def open_for_person(
        self, sealed: bytes, *, person: PersonId, event: EventId = HOUSE, table: str, row: str
    ) -> Any:
        """Open what `seal_for_person` sealed.

        Raises:
            bot.crypto.vault.Unreadable: changed, moved, or sealed with another key.
            storage.keystore.KeyForgotten: the person has been forgotten.
        """
        vault = self.keystore.person_vault(event, person)
        return orjson.loads(vault.open(sealed, _place(table, event, row)))

    def seal_for_event(self, value: Any, *, event: EventId, table: str, row: str) -> bytes:
        """Seal a JSON value with an event's key, bound to its table, event and row."""
        vault = self.keystore.event_vault(event)
        return vault.seal(orjson.dumps(value), _place(table, event, row))

    def open_for_event(self, sealed: bytes, *, event: EventId, table: str, row: str) -> Any:
        """Open what `seal_for_event` sealed; raises like `open_for_person`."""
        vault = self.keystore.event_vault(event)
        return orjson.loads(vault.open(sealed, _place(table, event, row)))


def _place(table: str, event: EventId, row: str) -> Place:
    return Place(_SEALED_AS.get(table, table), "sealed", event, row)
