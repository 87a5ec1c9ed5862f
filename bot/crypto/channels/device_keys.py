"""Keys of people's devices: P-256, made by the browser that keeps them and never leaves it.

Browsers sign with ECDSA over SHA-256 and give the two numbers as they are, 32 bytes each
(WebCrypto, "raw"); a public key is a point, uncompressed, of 65 bytes.
"""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePublicKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

PUBLIC_BYTES = 65
SIGNATURE_BYTES = 64
_NUMBER = 32


def is_device_key(public: bytes) -> bool:
    """Say whether bytes are a public key: a point that is on the curve."""
    return _point(public) is not None


def _point(public: bytes) -> EllipticCurvePublicKey | None:
    if len(public) != PUBLIC_BYTES or public[0] != 4:
        return None
    try:
        return EllipticCurvePublicKey.from_encoded_point(SECP256R1(), public)
    except ValueError:
        return None


class DeviceKey:
    """A browser's half, for programs that do as browsers do: tests and the bench."""

    def __init__(self) -> None:
        self._key = generate_private_key(SECP256R1())

    @property
    def public(self) -> bytes:
        """The point, uncompressed: PUBLIC_BYTES."""
        return self._key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    def sign(self, message: bytes) -> bytes:
        """Return what WebCrypto would: SIGNATURE_BYTES, both numbers as they are."""
        one, other = decode_dss_signature(self._key.sign(message, ECDSA(SHA256())))
        return one.to_bytes(_NUMBER) + other.to_bytes(_NUMBER)


def has_signed(public: bytes, signature: bytes, message: bytes) -> bool:
    """Say whether a signature over a message was made with the key of a device."""
    key = _point(public)
    if len(signature) != SIGNATURE_BYTES or key is None:
        return False
    numbers = encode_dss_signature(
        int.from_bytes(signature[:_NUMBER]), int.from_bytes(signature[_NUMBER:])
    )
    try:
        key.verify(numbers, message, ECDSA(SHA256()))
    except (InvalidSignature, ValueError):
        return False
    return True
