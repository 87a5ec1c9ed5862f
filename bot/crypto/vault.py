"""Sealed fields: AES-256-GCM, bound to the place they are stored in.

A sealed value is `0x01 || nonce (12) || ciphertext || tag (16)`. The plaintext is preceded by its
length (4 bytes, big-endian) and zero-padded to a multiple of 32 bytes, so that a stored size
tells only which step of 32 a text falls in. The associated data is the place; a value moved to
another table, column, event or row does not open.
"""

import os
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SEPARATOR = "\x1f"
STEP = 32
OVERHEAD = 1 + 12 + 16
"""Bytes added to the padded plaintext."""

_VERSION = b"\x01"
_LABEL = "colloquy/sealed/1" + SEPARATOR


class Unreadable(Exception):
    """A sealed value did not open: wrong key, moved, altered, cut or of an unknown version."""

    def __init__(self) -> None:
        super().__init__("a sealed value cannot be read with this key at this place")


class PlaceRefused(ValueError):
    """A part of a place contains the separator or cannot be written as UTF-8."""

    def __init__(self) -> None:
        super().__init__("a place may not contain the unit separator or lone surrogates")


class Place(NamedTuple):
    """Where a sealed value lives; all four parts are opaque ids or fixed names."""

    table: str
    column: str
    event: str
    row: str

    def associated_data(self) -> bytes:
        """Return the bytes that bind a value to this place; two places never share them.

        Raises PlaceRefused.
        """
        joined = SEPARATOR.join(self)
        if joined.count(SEPARATOR) != 3:
            raise PlaceRefused
        try:
            return (_LABEL + joined).encode()
        except UnicodeEncodeError:
            raise PlaceRefused from None


class Vault:
    """Seals and opens with one 256-bit key; keeps the prepared cipher, not the key.

    A key may seal 2^32 values before random nonces become a concern (NIST SP 800-38D, 8.3);
    keys here belong to one person or one event and see far fewer.
    """

    __slots__ = ("_cipher",)

    def __init__(self, key: bytes) -> None:
        """Raises ValueError when the key is not 32 bytes long."""
        if len(key) != 32:
            raise ValueError("a vault needs a key of 32 bytes")
        self._cipher = AESGCM(key)

    def __repr__(self) -> str:
        return "Vault(hidden)"

    def seal(self, plaintext: bytes, place: Place) -> bytes:
        """Return the sealed value. Raises PlaceRefused."""
        size = len(plaintext)
        padded = size.to_bytes(4, "big") + plaintext + bytes(-(size + 4) % STEP)
        nonce = os.urandom(12)
        return _VERSION + nonce + self._cipher.encrypt(nonce, padded, place.associated_data())

    def open(self, sealed: bytes, place: Place) -> bytes:
        """Return the plaintext. Raises Unreadable for every failure."""
        if sealed[:1] != _VERSION:
            raise Unreadable
        try:
            padded = self._cipher.decrypt(sealed[1:13], sealed[13:], place.associated_data())
        except (InvalidTag, ValueError):
            raise Unreadable from None
        end = 4 + int.from_bytes(padded[:4], "big")
        if len(padded) != end + -end % STEP:
            raise Unreadable
        return padded[4:end]


def seal(key: bytes, plaintext: bytes, place: Place) -> bytes:
    """Seal once with a key; keep a `Vault` instead where the key is used again."""
    return Vault(key).seal(plaintext, place)


def open_sealed(key: bytes, sealed: bytes, place: Place) -> bytes:
    """Open once with a key. Raises Unreadable for every failure."""
    return Vault(key).open(sealed, place)
