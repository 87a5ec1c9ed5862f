"""Ed25519 signatures of the organizers' off-line key (RFC 8032)."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from bot.crypto.secret import Secret

KEY_BYTES = 32
SIGNATURE_BYTES = 64


class SignatureWrong(Exception):
    """A signature or a key is not valid."""

    def __init__(self) -> None:
        super().__init__("a signature is not valid")


class SigningKey:
    """A private signing key, made from its 32 bytes; shows nothing of them."""

    __slots__ = ("_private", "public")

    public: bytes
    """The public half, 32 bytes."""

    def __init__(self, seed: bytes) -> None:
        """Raises SignatureWrong when the seed is not 32 bytes long."""
        if len(seed) != KEY_BYTES:
            raise SignatureWrong
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        self.public = self._private.public_key().public_bytes_raw()

    def __repr__(self) -> str:
        return "SigningKey(hidden)"

    def sign(self, message: bytes) -> bytes:
        """Return the signature, 64 bytes."""
        return self._private.sign(message)


def new_signing_seed() -> Secret:
    """Return the 32 bytes of a fresh signing key."""
    return Secret.random()


def check(public: bytes, message: bytes, signature: bytes) -> None:
    """Raises SignatureWrong unless `public` signed this message."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        raise SignatureWrong from None
