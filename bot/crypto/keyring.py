"""The hierarchy of keys without its storage: how each is wrapped, and which are remembered.

Key-encryption key -> event key -> person key; the index secret hangs beside the event keys.
"""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

from bot.crypto.derive import derive
from bot.crypto.secret import Secret
from bot.crypto.vault import Place, Unreadable, Vault
from bot.crypto.wrapping.kek import KekUnknown, KeyEncryptionKey

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
    """Wrap an event's key, bound to the event. Raises PlaceRefused, KekAway."""
    return kek.wrap(key, _event_aad(event_id))


def unwrap_event_key(kek: KeyEncryptionKey, event_id: str, wrapped: bytes) -> Key:
    """Undo `wrap_event_key`. Raises KekUnknown, Unreadable, KekAway."""
    return Key.of(kek.unwrap(wrapped, _event_aad(event_id)))


def wrap_event_keys(kek: KeyEncryptionKey, keys: Sequence[tuple[str, Secret]]) -> list[bytes]:
    """Wrap the keys of several events at once; errors as in `wrap_event_key`."""
    return kek.wrap_all([(key, _event_aad(event_id)) for event_id, key in keys])


def unwrap_event_keys(
    kek: KeyEncryptionKey, keys: Sequence[tuple[str, bytes]]
) -> list[Key | KekUnknown | Unreadable]:
    """Unwrap the keys of several events at once: each one's, or why it does not open.

    Raises KekAway.
    """
    found = kek.unwrap_all([(wrapped, _event_aad(event_id)) for event_id, wrapped in keys])
    return [Key.of(each) if isinstance(each, Secret) else each for each in found]


def key_or_raise(found: Key | KekUnknown | Unreadable) -> Secret:
    """Return the key of what `unwrap_event_keys` found. Raises KekUnknown, Unreadable."""
    if isinstance(found, Key):
        return found.key
    raise found


def _event_aad(event_id: str) -> bytes:
    return Place("keystore", "event_key", event_id, "").associated_data()


def wrap_person_key(event: Key, event_id: str, person_id: str, key: Secret) -> bytes:
    """Wrap a person's key with their event's, bound to both. Raises PlaceRefused."""
    return event.vault.seal(key, Place("keystore", "person_key", event_id, person_id))


def unwrap_person_key(event: Key, event_id: str, person_id: str, wrapped: bytes) -> Key:
    """Undo `wrap_person_key`. Raises Unreadable."""
    place = Place("keystore", "person_key", event_id, person_id)
    return Key.of(event.vault.open(wrapped, place))


class _Kept(NamedTuple):
    """A key, as it stood wrapped in the file when it was looked up in a certain round."""

    key: Key
    wrapped: bytes
    round: int


class Remembered:
    """Keys in memory: every event's, and the people's used last, up to `most` (3 kB each).

    What is in doubt is given out only to whoever shows that it still stands in the file.
    """

    __slots__ = ("_destroyed", "_events", "_most", "_people", "_round")

    def __init__(self, most: int) -> None:
        self._most = most
        self._round = self._destroyed = 0
        self._events: dict[str, _Kept] = {}
        self._people: OrderedDict[tuple[str, str], _Kept] = OrderedDict()

    def event(self, event_id: str, *, wrapped: bytes | None = None) -> Key | None:
        """Return an event's key if it is in memory; if in doubt, only to who shows it `wrapped`."""
        return self._sure(self._events.get(event_id), wrapped)

    def same_event(self, event_id: str, wrapped: bytes) -> Key | None:
        """Return an event's key if it is in memory and was wrapped exactly like this."""
        kept = self._events.get(event_id)
        return kept.key if kept is not None and kept.wrapped == wrapped else None

    def person(self, event_id: str, person_id: str, *, wrapped: bytes | None = None) -> Key | None:
        """Return a person's key likewise, and count it as used."""
        who = (event_id, person_id)
        key = self._sure(self._people.get(who), wrapped)
        if key is not None:
            self._people.move_to_end(who)
        return key

    def _sure(self, kept: _Kept | None, wrapped: bytes | None) -> Key | None:
        if kept is None or (kept.round != self._round and kept.wrapped != wrapped):
            return None
        return kept.key

    def keep_event(self, event_id: str, key: Key, *, wrapped: bytes) -> None:
        """Remember an event's key."""
        self._events[event_id] = _Kept(key, wrapped, self._round)

    def keep_person(self, event_id: str, person_id: str, key: Key, *, wrapped: bytes) -> None:
        """Remember a person's key; the one unused for longest makes room."""
        self._people[event_id, person_id] = _Kept(key, wrapped, self._round)
        if len(self._people) > self._most:
            self._people.popitem(last=False)

    def look_again(self, destroyed: int, *, is_changed: bool) -> bool:
        """Drop people's keys if some keys were `destroyed` since last time; if the file `is_changed`, doubt all.

        Return whether some were destroyed: then events' keys are in doubt until `keep_only`.
        """
        is_destroyed = destroyed != self._destroyed
        if is_destroyed:
            self._people.clear()
        self._destroyed = destroyed
        self._round += is_changed or is_destroyed
        return is_destroyed

    def keep_only(self, events: Mapping[str, bytes]) -> None:
        """Drop the keys of events that are not among these; `events` are wrapped as in the file.

        Those that are unchanged are beyond doubt: unwrapping one may mean to ask a distant service.
        """
        self._events = {
            event_id: kept._replace(round=self._round)
            for event_id, kept in self._events.items()
            if events.get(event_id) == kept.wrapped
        }

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
