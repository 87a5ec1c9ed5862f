"""A key-encryption key in HashiCorp Vault's transit engine: it never leaves the service.

What it wraps is

    0x02 || length of name (1) || name || newline || pad (32) || "vault:vN:" and Base64 of the service

The service gets no key as it is: it is sealed with a fresh pad first, which stands beside the
answer. So destroying a wrapped key destroys it for whoever runs the service too, even if they kept
everything that was ever sent there. As associated data the service gets a hash, no event's id.
"""

import hashlib
import os
from base64 import b64decode, b64encode
from collections.abc import Sequence
from contextlib import suppress

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.crypto.secret import KEY_BYTES, Secret
from bot.crypto.vault import Unreadable
from bot.crypto.wrapping.kek import (
    IN_FILE,
    IN_SERVICE,
    KekAway,
    KekElsewhere,
    KekUnknown,
    Keyed,
    NumberedKek,
    name_in_service,
)
from bot.crypto.wrapping.place import VaultPlace
from bot.crypto.wrapping.vault_client import Item, Told, VaultClient

_NONCE = 12
_TOO_OLD = {
    "ciphertext or signature version is disallowed by policy (too old)",
    "invalid ciphertext: version is too new",
}
"""What transit says of a version that it has not, or is not to use any more."""
_ALTERED = {
    "cipher: message authentication failed",
    "invalid ciphertext: unable to decrypt",
    "invalid ciphertext: could not decode base64",
    "invalid ciphertext length",
}
"""What it says of a value that it did not wrap. Anything else it says is its own trouble."""


class TransitKek:
    """A key of the transit engine; its versions are the service's."""

    __slots__ = ("_client", "_place")

    def __init__(self, place: VaultPlace) -> None:
        """Prepare to use the key; the service is asked when something is wrapped or unwrapped."""
        self._place = place
        self._client = VaultClient(place)

    def __repr__(self) -> str:
        return f"TransitKek({str(self._place)!r})"

    @property
    def current(self) -> str:
        """The id of the newest version. Raises KekAway."""
        return self.numbered()[-1].id

    def numbered(self) -> tuple[NumberedKek, ...]:
        """Return the versions that may unwrap, oldest first. Raises KekAway."""
        facts = self._client.read_key()
        first = max(1, int(facts["min_decryption_version"]))
        return tuple(
            NumberedKek(number, f"{self._place.key}:v{number}")
            for number in range(first, int(facts["latest_version"]) + 1)
        )

    def add_version(self) -> None:
        """Have the service add a version. Raises KekAway."""
        self._client.rotate_key()

    def retire_old(self) -> tuple[str, ...]:
        """Have the service refuse all versions but the newest. Raises KekAway.

        Who may change the key's configuration there can allow them again until they are trimmed.
        """
        *retired, newest = self.numbered()
        if retired:
            self._client.allow_from(newest.number)
        return tuple(version.id for version in retired)

    def describe(self) -> str:
        """Say whether the key wraps and unwraps, and which versions it has. Raises KekAway."""
        trial, aad = Secret.random(), b"colloquy/doctor"
        if self.unwrap(self.wrap(trial, aad), aad) != trial:
            raise KekAway(str(self._place), "unwraps something else than it wrapped")
        said = f"{self._place} wraps and unwraps"
        with suppress(KekAway):
            facts = self._client.read_key()
            said += f", {len(self.numbered())} version(s)"
            if facts.get("exportable") or facts.get("allow_plaintext_backup"):
                said += "; others can take the key out of the service (exportable)"
            if facts.get("deletion_allowed"):
                said += "; it can be deleted there (deletion_allowed)"
        return said

    def wrap(self, data: bytes, aad: bytes) -> bytes:
        """Encrypt with the service's newest version. Raises KekAway."""
        return self.wrap_all([(data, aad)])[0]

    def wrap_all(self, keys: Sequence[Keyed]) -> list[bytes]:
        """Wrap several in one request. Raises KekAway."""
        pads = [os.urandom(KEY_BYTES) for _ in keys]
        items = [
            Item(_padded(pad, data, self._head + aad), _bound_to(self._head + aad))
            for pad, (data, aad) in zip(pads, keys, strict=True)
        ]
        told = self._client.encrypt(items)
        return [
            self._head + pad + self._answer(each).encode()
            for pad, each in zip(pads, told, strict=True)
        ]

    def unwrap(self, wrapped: bytes, aad: bytes) -> Secret:
        """Decrypt with the version that wrapped. Raises KekUnknown, Unreadable, KekAway."""
        [found] = self.unwrap_all([(wrapped, aad)])
        if isinstance(found, Secret):
            return found
        raise found

    def unwrap_all(self, keys: Sequence[Keyed]) -> list[Secret | KekUnknown | Unreadable]:
        """Unwrap several in one request: each one's key, or what `unwrap` would raise.

        Raises KekAway.
        """
        known = [self._unknown(wrapped) for wrapped, _ in keys]
        items = [
            Item(wrapped[len(self._head) + KEY_BYTES :], _bound_to(self._head + aad))
            for (wrapped, aad), unknown in zip(keys, known, strict=True)
            if unknown is None
        ]
        told = iter(self._client.decrypt(items) if items else ())
        return [
            unknown or self._opened(wrapped, aad, next(told))
            for (wrapped, aad), unknown in zip(keys, known, strict=True)
        ]

    def id_of(self, wrapped: bytes) -> str:
        """Return the name and version of the key that wrapped. Raises KekElsewhere, Unreadable."""
        if wrapped[:1] == IN_FILE:
            raise KekElsewhere(wrapped[1:9].hex(), "which is in a key file: set COLLOQUY_KMS=file")
        if named := name_in_service(wrapped):
            return named
        raise Unreadable

    @property
    def _head(self) -> bytes:
        name = self._place.key.encode()
        return IN_SERVICE + bytes([len(name)]) + name + b"\n"

    def _unknown(self, wrapped: bytes) -> KekUnknown | Unreadable | None:
        try:
            named = self.id_of(wrapped)
        except (KekUnknown, Unreadable) as error:
            return error
        if not wrapped.startswith(self._head):
            return KekElsewhere(named, "which COLLOQUY_VAULT_KEY does not name")
        return None

    def _opened(self, wrapped: bytes, aad: bytes, told: Told) -> Secret | KekUnknown | Unreadable:
        if told.error in _TOO_OLD:
            return KekElsewhere(name_in_service(wrapped), "which the key service has retired")
        if told.error in _ALTERED:
            return Unreadable()
        pad = wrapped[len(self._head) :][:KEY_BYTES]
        try:
            inner = b64decode(self._answer(told), validate=True)
            return Secret(AESGCM(pad).decrypt(inner[:_NONCE], inner[_NONCE:], self._head + aad))
        except (InvalidTag, ValueError):
            return Unreadable()

    def _answer(self, told: Told) -> str:
        if told.error:
            raise KekAway(str(self._place), f"refuses: {told.error}")
        return told.value


def _padded(pad: bytes, data: bytes, aad: bytes) -> bytes:
    nonce = os.urandom(_NONCE)
    return b64encode(nonce + AESGCM(pad).encrypt(nonce, data, aad))


def _bound_to(aad: bytes) -> str:
    return b64encode(hashlib.sha256(aad).digest()).decode()
