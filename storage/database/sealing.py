"""Sealing on the way in and opening on the way out; the one place where it happens.

Here, too, it is noticed that a row cannot be opened: whoever asked for it hears so, and it is noted,
to be set aside once the unit of work is over (`storage/housekeeping/set_aside.py`).
"""

from enum import StrEnum
from typing import Any, NamedTuple

import orjson

from bot.crypto.vault import Place, Unreadable, Vault
from bot.domain.ids import HOUSE, EventId, PersonId
from storage.keys.keystore import KeyForgotten, Keystore

_SEALED_AS = {
    "change_notices": "acks",
    "telegram_jobs": "errands",
    "invitation_letters": "visa_letters",
    "invitation_letter_documents": "visa_papers",
}
"""Tables that were renamed: their rows are sealed for the name that the first of them knew."""


NO_PERSON = PersonId("")
"""Whose key seals what an event's own key seals."""


class Why(StrEnum):
    """Why something is set aside."""

    ALTERED = "altered"
    KEYLESS = "keyless"
    FAILED = "failed"


class Fault(NamedTuple):
    """Why something is set aside; `kind` is the name of the error's class, for the log."""

    why: Why
    kind: str


class RowPlace(NamedTuple):
    """Where a row is, in opaque ids: its table, event and person, and what it is called there."""

    table: str
    event: EventId = HOUSE
    person: PersonId = NO_PERSON
    row: str = ""


class RowUnreadable(Exception):
    """A sealed row cannot be opened; it has been noted."""

    def __init__(self, place: RowPlace) -> None:
        super().__init__("a sealed row cannot be opened")
        self.place = place


class Sealing:
    """Seals JSON values with the keys of people and events, for one unit of work.

    `faults` has what could not be opened or done in it, and why.
    """

    def __init__(self, keystore: Keystore) -> None:
        self.keystore = keystore
        self.faults: dict[RowPlace, Fault] = {}

    def seal_for_person(
        self, value: Any, *, person: PersonId, event: EventId = HOUSE, table: str, row: str
    ) -> bytes:
        """Seal a JSON value with a person's key, bound to its table, event and row.

        Raises:
            storage.keys.keystore.KeyForgotten: the person has been forgotten.
        """
        vault = self.keystore.person_vault(event, person)
        return vault.seal(orjson.dumps(value), _place(table, event, row))

    def open_for_person(
        self, sealed: bytes, *, person: PersonId, event: EventId = HOUSE, table: str, row: str
    ) -> Any:
        """Open what `seal_for_person` sealed.

        Raises:
            RowUnreadable: changed, moved, sealed with another key, or the key is destroyed.
        """
        return self._open(sealed, RowPlace(table, event, person, row))

    def seal_for_event(self, value: Any, *, event: EventId, table: str, row: str) -> bytes:
        """Seal a JSON value with an event's key, bound to its table, event and row.

        Raises:
            storage.keys.keystore.KeyForgotten: the event has been forgotten.
        """
        vault = self.keystore.event_vault(event)
        return vault.seal(orjson.dumps(value), _place(table, event, row))

    def open_for_event(self, sealed: bytes, *, event: EventId, table: str, row: str) -> Any:
        """Open what `seal_for_event` sealed; raises like `open_for_person`."""
        return self._open(sealed, RowPlace(table, event, NO_PERSON, row))

    def fault_of(self, place: RowPlace, sealed: bytes) -> Why | None:
        """Say why a row cannot be opened, None if it can; nothing is noted."""
        try:
            self._vault(place).open(sealed, _place(place.table, place.event, place.row))
        except Unreadable:
            return Why.ALTERED
        except KeyForgotten:
            return Why.KEYLESS
        return None

    def _open(self, sealed: bytes, place: RowPlace) -> Any:
        try:
            opened = self._vault(place).open(sealed, _place(place.table, place.event, place.row))
        except Unreadable as error:
            self.faults[place] = Fault(Why.ALTERED, type(error).__name__)
        except KeyForgotten as error:
            self.faults[place] = Fault(Why.KEYLESS, type(error).__name__)
        else:
            return orjson.loads(opened)
        raise RowUnreadable(place)

    def _vault(self, place: RowPlace) -> Vault:
        if place.person == NO_PERSON:
            return self.keystore.event_vault(place.event)
        return self.keystore.person_vault(place.event, place.person)


def _place(table: str, event: EventId, row: str) -> Place:
    return Place(_SEALED_AS.get(table, table), "sealed", event, row)
