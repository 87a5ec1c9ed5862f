"""A device as the tests have it: a P-256 key that signs requests like the page's JavaScript does."""

import secrets
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from bot.crypto.base64url import encode_base64url
from bot.crypto.codes import new_id


class Device:
    """One browser's key; `id` is what the server calls it."""

    def __init__(self) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        self.id = new_id()

    @property
    def public(self) -> bytes:
        """The point, uncompressed."""
        return self._key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    def sign(self, message: bytes) -> bytes:
        """Return what WebCrypto would: both numbers as they are."""
        one, other = decode_dss_signature(self._key.sign(message, ec.ECDSA(SHA256())))
        return one.to_bytes(32) + other.to_bytes(32)

    def proof(self, method: str, path: str, body: bytes, seconds: int) -> str:
        """Return the header for one request."""
        nonce = encode_base64url(secrets.token_bytes(16))
        words = "\n".join(
            (
                *("colloquy/chat-proof/1", self.id, method, path),
                *(sha256(body).hexdigest(), str(seconds), nonce),
            )
        )
        return f"{self.id}.{seconds}.{nonce}.{encode_base64url(self.sign(words.encode()))}"
