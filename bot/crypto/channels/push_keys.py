"""The key by which push services know us (VAPID, RFC 8292): P-256, the same on every copy of the bot."""

from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    derive_private_key,
)
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from bot.crypto.derive import derive

_LENGTH = 48
"""Bytes: 128 bits more than a key has, so that every key is as likely (FIPS 186-5, A.2.1)."""


class PushKey:
    """The key that follows from a secret; nothing of it is kept anywhere."""

    __slots__ = ("private",)

    def __init__(self, secret: bytes) -> None:
        random = derive(secret, info=b"colloquy/push-key/1", length=_LENGTH)
        curve = SECP256R1()
        number = int.from_bytes(random) % (curve.group_order - 1) + 1
        self.private: EllipticCurvePrivateKey = derive_private_key(number, curve)

    def __repr__(self) -> str:
        return "PushKey(hidden)"

    @property
    def public(self) -> bytes:
        """The point, uncompressed: what browsers are given when they subscribe."""
        return self.private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
