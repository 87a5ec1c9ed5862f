"""Keys as they are read: from memory, or from the file and unwrapped."""

import json
from collections.abc import Iterable

from bot.crypto.keyring import Key, Remembered, unwrap_event_key, unwrap_person_key
from bot.crypto.wrapping.kek import KeyEncryptionKey
from storage.keys.keystore_file import KeystoreFile

_PERSON = "SELECT wrapped FROM person_key WHERE event = ? AND person = ?"
_PEOPLE = """SELECT person, wrapped FROM person_key
             WHERE event = ? AND person IN (SELECT value FROM json_each(?))"""


class KeyForgotten(Exception):
    """The key of a person or an event is not there: destroyed, or never made."""

    def __init__(self) -> None:
        super().__init__("the key was forgotten or never existed")


class Keys:
    """The keys of events and people in one file."""

    def __init__(self, file: KeystoreFile, kek: KeyEncryptionKey, remembered: Remembered) -> None:
        self._file = file
        self._kek = kek
        self._remembered = remembered

    def prefetch(self, event_id: str, person_ids: Iterable[str]) -> None:
        """Read many people's keys into memory at once; errors as in `event`."""
        self.event(event_id)
        for person_id, wrapped in self.read_people(event_id, person_ids):
            self._opened(event_id, person_id, wrapped)

    def event(self, event_id: str) -> Key:
        """Return an event's key. Raises KeyForgotten, KekUnknown, Unreadable."""
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
        """Read an event's key anew. Raises KeyForgotten, KekUnknown, Unreadable."""
        return unwrap_event_key(self._kek, event_id, self._read_event(event_id))

    def _read_event(self, event_id: str) -> bytes:
        row = self._file.row("SELECT wrapped FROM event_key WHERE event = ?", (event_id,))
        if row is None:
            raise KeyForgotten
        return row[0]

    def read_people(self, event_id: str, person_ids: Iterable[str]) -> list[tuple[str, bytes]]:
        """Return the wrapped keys of those of some people who have one."""
        wanted = json.dumps(list(person_ids))
        return [(person, key) for person, key in self._file.rows(_PEOPLE, (event_id, wanted))]
