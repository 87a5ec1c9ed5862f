"""Keys made from keys, and keyed hashes."""

import hmac

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.crypto.secret import KEY_BYTES, Secret


def derive(
    secret: bytes, *, info: bytes, salt: bytes | None = None, length: int = KEY_BYTES
) -> Secret:
    """Return `length` bytes of HKDF-SHA256 (RFC 5869); another `info` gives an unrelated key.

    Raises ValueError when `length` is above 8160 bytes (255 hashes).
    """
    return Secret(HKDF(algorithm=SHA256(), length=length, salt=salt, info=info).derive(secret))


def keyed_hash(key: bytes, message: bytes) -> bytes:
    """Return the 32 bytes of HMAC-SHA256 (RFC 2104)."""
    return hmac.digest(key, message, "sha256")
