"""Sealing on the way in and opening on the way out; the one place where it happens.

Here, too, it is noticed that a row cannot be opened: whoever asked for it hears so, and it is noted,
to be set aside once the unit of work is over (`storage/housekeeping/set_aside.py`).

A sealed value is `0x02 || version (8) || what the vault makes of it`, the version bound to it like its
place; one that was sealed by an earlier release has no version and begins with `0x01`. What is older
than the keystore's newest version (`storage/keys/newest.py`) does not open.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

import orjson

from bot.crypto.vault import Place, Unreadable, Vault
from bot.domain.ids import HOUSE, EventId, PersonId
from storage.database.row_ids import RowIds
from storage.keys.keys import KeyForgotten
from storage.keys.keystore import Keystore
from storage.keys.newest import Spot, Version

_SEALED_AS = {
    "change_notices": "acks",
    "telegram_jobs": "errands",
    "invitation_letters": "visa_letters",
    "invitation_letter_documents": "visa_papers",
}
"""Tables that were renamed: their rows are sealed for the name that the first of them knew."""
PASSING = frozenset(
    {
        "asked_questions",
        "forms",
        "knowledge_vectors",
        "outbox",
        "telegram_jobs",
        "unfinished_messages",
        "upload_pieces",
        "visa_deadlines",
    }
)
"""Tables whose rows are overtaken within minutes, or are made anew from others: nobody gains by putting
an older one back, and remembering each would cost a write of the keystore with every tap."""
_VERSIONED = b"\x02"
_HEAD = 9


NO_PERSON = PersonId("")
"""Whose key seals what an event's own key seals."""


class Why(StrEnum):
    """Why something is set aside."""

    ALTERED = "altered"
    OLDER = "older"
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


class Older(Unreadable):
    """A value opens, but the row has said something newer since: an older one was put back."""


class Overtaken(Exception):
    """A view of a moment ago meets something newer: whoever looks is to look again."""


class Sealing:
    """Seals JSON values with the keys of people and events, for one unit of work.

    `faults` has what could not be opened or done in it, and why. `versions` has what was given a new
    version, in order, for the keystore to remember once it has committed. One that `looks_back` sees
    the database as it was a moment ago, so that it cannot tell what is older from what is overtaken.
    """

    def __init__(
        self, keystore: Keystore, row_ids: RowIds | None = None, *, looks_back: bool = False
    ) -> None:
        self.keystore = keystore
        self.faults: dict[RowPlace, Fault] = {}
        self.versions: list[tuple[Spot, Version]] = []
        self._row_ids = row_ids or RowIds()
        self._looks_back = looks_back
        self.accepts_older = False
        """Set while an operator puts a database right that was put back."""

    def next_version(self, spot: Spot) -> int:
        """Return a version above all that a row has had."""
        return max(self._row_ids.next(), self.keystore.newest.of(spot) + 1)

    def refuse_older(self, spot: Spot, version: int) -> None:
        """Raise Older, or Overtaken in one that looks back, where a row has a newer version."""
        if version < self.keystore.newest.of(spot) and not self.accepts_older:
            if self._looks_back:
                raise Overtaken
            raise Older

    @staticmethod
    def version_of(sealed: bytes) -> int:
        """Return the version a value was sealed with, 0 for none."""
        return int.from_bytes(sealed[1:_HEAD]) if sealed[:1] == _VERSIONED else 0

    def newest_versions(self) -> Mapping[Spot, Version]:
        """Return the last version each row was given."""
        return dict(self.versions)

    def seal_for_person(
        self, value: Any, *, person: PersonId, event: EventId = HOUSE, table: str, row: str
    ) -> bytes:
        """Seal a JSON value with a person's key, bound to its table, event and row.

        Raises:
            storage.keys.keys.KeyForgotten: the person has been forgotten.
        """
        return self._seal(value, RowPlace(table, event, person, row))

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
            storage.keys.keys.KeyForgotten: the event has been forgotten.
        """
        return self._seal(value, RowPlace(table, event, NO_PERSON, row))

    def open_for_event(self, sealed: bytes, *, event: EventId, table: str, row: str) -> Any:
        """Open what `seal_for_event` sealed; raises like `open_for_person`."""
        return self._open(sealed, RowPlace(table, event, NO_PERSON, row))

    def fault_of(self, place: RowPlace, sealed: bytes) -> Why | None:
        """Say why a row cannot be opened, None if it can; nothing is noted."""
        try:
            self._unsealed(sealed, place)
        except (Unreadable, KeyForgotten) as error:
            return fault_from(error).why
        return None

    def _seal(self, value: Any, place: RowPlace) -> bytes:
        vault, plain = self._vault(place), orjson.dumps(value)
        if place.table in PASSING:
            return vault.seal(plain, _place(place))
        spot = spot_of(place)
        version = self.next_version(spot)
        sealed = vault.seal(plain, _place(place, version))
        self.versions.append((spot, Version(version)))
        return _VERSIONED + version.to_bytes(_HEAD - 1) + sealed

    def _unsealed(self, sealed: bytes, place: RowPlace) -> bytes:
        if place.table in PASSING:
            return self._vault(place).open(sealed, _place(place))
        version = self.version_of(sealed)
        inside = sealed[_HEAD:] if version else sealed
        opened = self._vault(place).open(inside, _place(place, version))
        self.refuse_older(spot_of(place), version)
        return opened

    def _open(self, sealed: bytes, place: RowPlace) -> Any:
        try:
            opened = self._unsealed(sealed, place)
        except (Unreadable, KeyForgotten) as error:
            self.faults[place] = fault_from(error)
        else:
            return orjson.loads(opened)
        raise RowUnreadable(place)

    def _vault(self, place: RowPlace) -> Vault:
        if place.person == NO_PERSON:
            return self.keystore.event_vault(place.event)
        return self.keystore.person_vault(place.event, place.person)


def fault_from(error: Unreadable | KeyForgotten) -> Fault:
    """Return why a row is set aside that an error keeps from being read."""
    why = Why.OLDER if isinstance(error, Older) else Why.ALTERED
    if isinstance(error, KeyForgotten):
        why = Why.KEYLESS
    return Fault(why, type(error).__name__)


def spot_of(place: RowPlace) -> Spot:
    """Return what the keystore calls a place."""
    return Spot(place.event, place.person, f"{place.table}|{place.row}")


def _place(place: RowPlace, version: int = 0) -> Place:
    column = f"sealed@{version}" if version else "sealed"
    return Place(_SEALED_AS.get(place.table, place.table), column, place.event, place.row)
