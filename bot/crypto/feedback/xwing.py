"""X-Wing: sealing to a key that holds as long as ML-KEM-768 or X25519 does.

HPKE base mode (RFC 9180) with KEM 0x647A (X-Wing, draft-connolly-cfrg-xwing-kem; the same bytes
are MLKEM768-X25519 of draft-ietf-hpke-pq), HKDF-SHA256 and AES-256-GCM. `cryptography` cannot
store these keys, so a key is kept as its 32-byte seed and expanded here.
"""

import hashlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from bot.crypto.secret import Secret

SEED_BYTES = 32
PUBLIC_BYTES = 1184 + 32
ENCAPSULATED_BYTES = 1088 + 32
OVERHEAD = ENCAPSULATED_BYTES + 16
"""Bytes added to a plaintext: the encapsulated key and the tag."""

_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


class NotOpened(Exception):
    """A sealed value or a key is not usable: altered, cut, moved, or for another key."""

    def __init__(self) -> None:
        super().__init__("this cannot be opened with this key in this context")


class XWingKey:
    """A private key, expanded from its seed; shows nothing of it."""

    __slots__ = ("_private", "public")

    public: bytes
    """The public half, 1216 bytes: ML-KEM-768 then X25519."""

    def __init__(self, seed: bytes) -> None:
        """Expand a 32-byte seed (SHAKE256, draft-connolly-cfrg-xwing-kem). Raises NotOpened."""
        if len(seed) != SEED_BYTES:
            raise NotOpened
        expanded = hashlib.shake_256(seed).digest(96)
        lattice = MLKEM768PrivateKey.from_seed_bytes(expanded[:64])
        curve = X25519PrivateKey.from_private_bytes(expanded[64:])
        self._private = MLKEM768X25519PrivateKey(lattice, curve)
        self.public = (
            lattice.public_key().public_bytes_raw() + curve.public_key().public_bytes_raw()
        )

    def __repr__(self) -> str:
        return "XWingKey(hidden)"

    def open(self, sealed: bytes, *, info: bytes) -> bytes:
        """Return the plaintext of `enc (1120) || ciphertext`. Raises NotOpened."""
        try:
            return _SUITE.decrypt(sealed, self._private, info=info)
        except (InvalidTag, ValueError):
            raise NotOpened from None


def new_seed() -> Secret:
    """Return the seed of a fresh key, 32 bytes of the operating system's randomness."""
    return Secret.random()


def seal(public: bytes, plaintext: bytes, *, info: bytes) -> bytes:
    """Return `enc (1120) || ciphertext`, OVERHEAD longer than the plaintext. Raises NotOpened."""
    try:
        return _SUITE.encrypt(plaintext, _loaded(public), info=info)
    except ValueError:
        raise NotOpened from None


def check_public(public: bytes) -> None:
    """Raises NotOpened when the bytes are no X-Wing public key (FIPS 203, 7.2 for its first part)."""
    _loaded(public)


def _loaded(public: bytes) -> MLKEM768X25519PublicKey:
    if len(public) != PUBLIC_BYTES:
        raise NotOpened
    try:
        return MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(public[:1184]),
            X25519PublicKey.from_public_bytes(public[1184:]),
        )
    except ValueError:
        raise NotOpened from None
