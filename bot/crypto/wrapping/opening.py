"""The one way by which everybody opens the key-encryption key."""

import importlib
from collections.abc import Sequence

from bot.crypto.secret import Secret
from bot.crypto.vault import Unreadable
from bot.crypto.wrapping.kek import (
    IN_SERVICE,
    FileKek,
    KekUnknown,
    Keyed,
    KeyEncryptionKey,
    RotatingKek,
)
from bot.crypto.wrapping.place import KekPlace, VaultPlace


def open_kek(place: KekPlace) -> RotatingKek:
    """Open the key-encryption key that the settings name. Raises KeyFileRefused.

    Whether a key service can be used is known when it is asked first.
    """
    if place.service is not None:
        return _open_service(place.service)
    return FileKek.open(place.file, credentials=place.credentials)


def make_missing_kek(place: KekPlace) -> None:
    """Make a key file where there is none yet; in a service, an administrator has. Raises OSError."""
    if place.service is None and not place.file.exists():
        FileKek.create(place.file)


class EitherKek:
    """Unwraps what either of two places wrapped; the `target` wraps.

    With it a keystore is moved from one place to the other. A place is opened when it is needed
    first: once all is moved, the one that was left may be gone.
    """

    def __init__(self, places: Sequence[KekPlace], target: KeyEncryptionKey) -> None:
        self._places = places
        self._target = target
        self._opened: dict[bool, RotatingKek] = {}

    @property
    def current(self) -> str:
        """The id of the key that wraps."""
        return self._target.current

    def wrap(self, data: bytes, aad: bytes) -> bytes:
        """Wrap with the target; errors as its own."""
        return self._target.wrap(data, aad)

    def wrap_all(self, keys: Sequence[Keyed]) -> list[bytes]:
        """Wrap several with the target; errors as its own."""
        return self._target.wrap_all(keys)

    def unwrap(self, wrapped: bytes, aad: bytes) -> Secret:
        """Unwrap with whichever wrapped. Raises KekUnknown, Unreadable, KeyFileRefused, KekAway."""
        return self._of(wrapped).unwrap(wrapped, aad)

    def unwrap_all(self, keys: Sequence[Keyed]) -> list[Secret | KekUnknown | Unreadable]:
        """Unwrap several, all of which the same place wrapped; errors as in `unwrap`."""
        return self._of(keys[0][0]).unwrap_all(keys) if keys else []

    def id_of(self, wrapped: bytes) -> str:
        """Return the id of the key that wrapped this; errors as in `unwrap`."""
        return self._of(wrapped).id_of(wrapped)

    def _of(self, wrapped: bytes) -> RotatingKek:
        in_service = wrapped[:1] == IN_SERVICE
        if in_service not in self._opened:
            [place] = [each for each in self._places if (each.service is not None) == in_service]
            self._opened[in_service] = open_kek(place)
        return self._opened[in_service]


def _open_service(place: VaultPlace) -> RotatingKek:
    # Its library is loaded only where there is a service.
    kek: RotatingKek = importlib.import_module("bot.crypto.wrapping.transit").TransitKek(place)
    return kek
