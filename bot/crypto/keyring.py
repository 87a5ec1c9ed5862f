"""The hierarchy of keys without its storage: how each is wrapped, and which are remembered.

Key-encryption key -> event key -> person key; the index secret hangs beside the event keys.
"""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Self

from bot.crypto.derive import derive
from bot.crypto.kek import KeyEncryptionKey
from bot.crypto.secret import Secret
from bot.crypto.vault import Place, Vault

_INDEX_AAD = Place("keystore", "index_secret", "", "").associated_data()


@dataclass(frozen=True, slots=True)
class Key:
    """A key and the vault that uses it."""

    key: Secret
    vault: Vault

    @classmethod
    def of(cls, key: bytes) -> Self:
        """Prepare a key for use."""
        secret = Secret(key)
        return cls(secret, Vault(secret))


def wrap_index_secret(kek: KeyEncryptionKey, secret: Secret) -> bytes:
    """Wrap the secret that blind indexes are derived from."""
    return kek.wrap(secret, _INDEX_AAD)


def unwrap_index_secret(kek: KeyEncryptionKey, wrapped: bytes) -> Secret:
    """Undo `wrap_index_secret`. Raises KekUnknown, Unreadable."""
    return kek.unwrap(wrapped, _INDEX_AAD)


def id_of_keystore(index_secret: Secret) -> bytes:
    """Return the 16 bytes that name a keystore; nothing about the secret follows from them."""
    return bytes(derive(index_secret, info=b"colloquy/keystore-id/1", length=16))


def guard_key_of(index_secret: Secret) -> Secret:
    """Return the key of the MAC over plain columns; it is nowhere but in memory."""
    return derive(index_secret, info=b"colloquy/row-guard/1")


def wrap_event_key(kek: KeyEncryptionKey, event_id: str, key: Secret) -> bytes:
    """Wrap an event's key, bound to the event. Raises PlaceRefused."""
    return kek.wrap(key, Place("keystore", "event_key", event_id, "").associated_data())


def unwrap_event_key(kek: KeyEncryptionKey, event_id: str, wrapped: bytes) -> Key:
    """Undo `wrap_event_key`. Raises KekUnknown, Unreadable."""
    aad = Place("keystore", "event_key", event_id, "").associated_data()
    return Key.of(kek.unwrap(wrapped, aad))


def wrap_person_key(event: Key, event_id: str, person_id: str, key: Secret) -> bytes:
    """Wrap a person's key with their event's, bound to both. Raises PlaceRefused."""
    return event.vault.seal(key, Place("keystore", "person_key", event_id, person_id))


def unwrap_person_key(event: Key, event_id: str, person_id: str, wrapped: bytes) -> Key:
    """Undo `wrap_person_key`. Raises Unreadable."""
    place = Place("keystore", "person_key", event_id, person_id)
    return Key.of(event.vault.open(wrapped, place))


class Remembered:
    """Keys in memory: every event's, and the people's used last, up to `most` (3 kB each)."""

    __slots__ = ("_events", "_most", "_people")

    def __init__(self, most: int) -> None:
        self._most = most
        self._events: dict[str, Key] = {}
        self._people: OrderedDict[tuple[str, str], Key] = OrderedDict()

    def event(self, event_id: str) -> Key | None:
        """Return an event's key if it is in memory."""
        return self._events.get(event_id)

    def person(self, event_id: str, person_id: str) -> Key | None:
        """Return a person's key if it is in memory, and count it as used."""
        who = (event_id, person_id)
        key = self._people.get(who)
        if key is not None:
            self._people.move_to_end(who)
        return key

    def keep_event(self, event_id: str, key: Key) -> None:
        """Remember an event's key."""
        self._events[event_id] = key

    def keep_person(self, event_id: str, person_id: str, key: Key) -> None:
        """Remember a person's key; the one unused for longest makes room."""
        self._people[event_id, person_id] = key
        if len(self._people) > self._most:
            self._people.popitem(last=False)

    def drop_person(self, event_id: str, person_id: str) -> None:
        """Drop one person's key."""
        self._people.pop((event_id, person_id), None)

    def drop_event(self, event_id: str) -> None:
        """Drop an event's key and those of its people."""
        self._events.pop(event_id, None)
        for who in [who for who in self._people if who[0] == event_id]:
            del self._people[who]

    def drop_all(self) -> None:
        """Drop every key."""
        self._events.clear()
        self._people.clear()
