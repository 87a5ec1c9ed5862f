"""Keys as they are read: from memory, or from the file and unwrapped."""

import json
from collections.abc import Iterable

from bot.crypto.keyring import (
    Key,
    Remembered,
    unwrap_event_key,
    unwrap_event_keys,
    unwrap_person_key,
)
from bot.crypto.wrapping.kek import KeyEncryptionKey
from storage.keys.keystore_tables import KeystoreTables

_EVENTS = "SELECT event, wrapped FROM event_key"
_PERSON = "SELECT wrapped FROM person_key WHERE event = ? AND person = ?"
_PEOPLE = "SELECT person, wrapped FROM person_key WHERE event = ? AND person IN "


class KeyForgotten(Exception):
    """The key of a person or an event is not there: destroyed, or never made."""

    def __init__(self) -> None:
        super().__init__("the key was forgotten or never existed")


class Keys:
    """The keys of events and people in one file."""

    def __init__(self, file: KeystoreTables, kek: KeyEncryptionKey, remembered: Remembered) -> None:
        self._file = file
        self._kek = kek
        self._remembered = remembered

    def prefetch(self, event_id: str, person_ids: Iterable[str]) -> None:
        """Read many people's keys into memory at once; errors as in `event`."""
        self.event(event_id)
        for person_id, wrapped in self.read_people(event_id, person_ids):
            self._opened(event_id, person_id, wrapped)

    def remember_events(self) -> None:
        """Unwrap the keys of all events at once, as far as they open. Raises KekAway."""
        rows = self._file.rows(_EVENTS)
        for (event_id, wrapped), key in zip(rows, unwrap_event_keys(self._kek, rows), strict=True):
            if isinstance(key, Key):
                self._remembered.keep_event(event_id, key, wrapped=wrapped)

    def event(self, event_id: str) -> Key:
        """Return an event's key. Raises KeyForgotten, KekUnknown, Unreadable, KekAway."""
        key = self._remembered.event(event_id)
        if key is None:
            wrapped = self._read_event(event_id)
            key = self._remembered.event(event_id, wrapped=wrapped)
            key = key or unwrap_event_key(self._kek, event_id, wrapped)
            self._remembered.keep_event(event_id, key, wrapped=wrapped)
        return key

    def person(self, event_id: str, person_id: str) -> Key:
        """Return a person's key in an event. Raises KeyForgotten, KekUnknown, Unreadable."""
        key = self._remembered.person(event_id, person_id)
        if key is None:
            row = self._file.row(_PERSON, (event_id, person_id))
            if row is None:
                raise KeyForgotten
            key = self._opened(event_id, person_id, row[0])
        return key

    def _opened(self, event_id: str, person_id: str, wrapped: bytes) -> Key:
        """Return the key that was read of a person, and remember it."""
        event = self.event(event_id)
        key = self._remembered.person(event_id, person_id, wrapped=wrapped)
        key = key or unwrap_person_key(event, event_id, person_id, wrapped)
        self._remembered.keep_person(event_id, person_id, key, wrapped=wrapped)
        return key

    def read_event(self, event_id: str) -> Key:
        """Return an event's key if it stands in the file now. Raises KeyForgotten, KekUnknown, Unreadable."""
        wrapped = self._read_event(event_id)
        return self._remembered.same_event(event_id, wrapped) or unwrap_event_key(
            self._kek, event_id, wrapped
        )

    def drop_forgotten(self) -> None:
        """Have no event's key in memory that is not in the file any more."""
        self._remembered.keep_only(dict(self._file.rows(_EVENTS)))

    def _read_event(self, event_id: str) -> bytes:
        row = self._file.row("SELECT wrapped FROM event_key WHERE event = ?", (event_id,))
        if row is None:
            raise KeyForgotten
        return row[0]

    def read_people(self, event_id: str, person_ids: Iterable[str]) -> list[tuple[str, bytes]]:
        """Return the wrapped keys of those of some people who have one."""
        wanted = json.dumps(list(person_ids))
        return [
            (person, key)
            for person, key in self._file.rows(_PEOPLE + self._file.among, (event_id, wanted))
        ]
