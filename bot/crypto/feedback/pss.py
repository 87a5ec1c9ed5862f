"""EMSA-PSS with SHA-384 and MGF1 (RFC 8017, 9.1.1): how a message is dressed before RSA.

Only whoever blinds a message needs it by itself; everybody else lets `cryptography` do it.
"""

import hashlib

_HASH_BYTES = 48


def encode_pss(message: bytes, bits: int, *, salt: bytes) -> bytes:
    """Return the encoded message of `bits` bits, rounded up to bytes.

    Raises ValueError when `bits` is too small for the hash and the salt.
    """
    size = (bits + 7) // 8
    filling = size - len(salt) - _HASH_BYTES - 2
    if filling < 0:
        raise ValueError("the key is too small for this salt")
    digest = hashlib.sha384(bytes(8) + hashlib.sha384(message).digest() + salt).digest()
    block = bytes(filling) + b"\x01" + salt
    masked = bytes(a ^ b for a, b in zip(block, _mask(digest, len(block)), strict=True))
    first = masked[0] & (0xFF >> (8 * size - bits))
    return bytes([first]) + masked[1:] + digest + b"\xbc"


def _mask(seed: bytes, size: int) -> bytes:
    """MGF1 (RFC 8017, B.2.1)."""
    blocks = -(-size // _HASH_BYTES)
    return b"".join(
        hashlib.sha384(seed + number.to_bytes(4, "big")).digest() for number in range(blocks)
    )[:size]
