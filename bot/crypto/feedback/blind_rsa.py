"""Blind signatures: the right to answer once, given out without learning which right it was.

RSABSSA-SHA384-PSS-Randomized of RFC 9474 with RSA-2048 and e = 65537, one key for each ballot. A
token's message is `prefix (32) || context (32) || nonce (32)`; the context names the ballot, and
whoever checks a token checks it inside the message too. `cryptography` has no raw RSA, hence the
arithmetic here: blinded with a fresh random base, by CRT, and compared afterwards (RFC 9474, 7.2),
so that neither time nor a computing fault tells anything of the key.
"""

import hashlib
import math
import secrets
from functools import lru_cache

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS
from cryptography.hazmat.primitives.hashes import SHA384
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
    load_der_public_key,
)

from bot.crypto.feedback.pss import encode_pss
from bot.crypto.secret import Secret

BITS = 2048
SIGNATURE_BYTES = BITS // 8
MESSAGE_BYTES = 96
EXPONENT = 65537
SALT_BYTES = 48
_PADDING = PSS(mgf=MGF1(SHA384()), salt_length=SALT_BYTES)


class TokenRefused(Exception):
    """A token, a blinded value or an issuing key is not valid; it is not said in what way."""

    def __init__(self) -> None:
        super().__init__("a token is not valid")


class IssuingKey:
    """The private half for one ballot; signs what it cannot see and shows nothing of itself."""

    __slots__ = ("_d_p", "_d_q", "_e", "_n", "_p", "_q", "_q_inverse", "size", "spki")

    spki: bytes
    """The public half (DER SubjectPublicKeyInfo)."""
    size: int
    """Bytes of a blinded value and of a signature."""

    def __init__(self, key: rsa.RSAPrivateKey) -> None:
        numbers = key.private_numbers()
        self._n, self._e = numbers.public_numbers.n, numbers.public_numbers.e
        self._p, self._q = numbers.p, numbers.q
        self._d_p, self._d_q, self._q_inverse = numbers.dmp1, numbers.dmq1, numbers.iqmp
        self.size = (self._n.bit_length() + 7) // 8
        self.spki = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)

    def __repr__(self) -> str:
        return "IssuingKey(hidden)"

    def blind_sign(self, blinded: bytes) -> bytes:
        """Return the blind signature of a blinded value (RFC 9474, 4.3); the same each time.

        Takes some milliseconds: call it in a thread. Raises TokenRefused.
        """
        value = int.from_bytes(blinded, "big")
        if len(blinded) != self.size or not 0 < value < self._n:
            raise TokenRefused
        mask, unmask = _invertible(self._n)
        masked = value * pow(mask, self._e, self._n) % self._n
        signature = self._to_the_private(masked) * unmask % self._n
        if pow(signature, self._e, self._n) != value:
            raise TokenRefused
        return signature.to_bytes(self.size, "big")

    def _to_the_private(self, value: int) -> int:
        """Return value^d mod n by the Chinese remainder theorem (RFC 8017, 5.1.2)."""
        first = pow(value, self._d_p, self._p)
        second = pow(value, self._d_q, self._q)
        return second + (first - second) * self._q_inverse % self._p * self._q


def new_issuing_key() -> Secret:
    """Return a fresh RSA-2048 key (DER PKCS #8), to be sealed by the caller; takes 0.1 s or so."""
    key = rsa.generate_private_key(public_exponent=EXPONENT, key_size=BITS)
    return Secret(key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))


def load_issuing_key(der: bytes) -> IssuingKey:
    """Read what `new_issuing_key` made. Raises TokenRefused."""
    try:
        # Its primes are not tested again (40 ms): it was sealed, and every signature is checked.
        key = load_der_private_key(der, password=None, unsafe_skip_rsa_key_validation=True)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise TokenRefused from None
    if not isinstance(key, rsa.RSAPrivateKey) or not _is_ours(key.public_key()):
        raise TokenRefused
    return IssuingKey(key)


def token_context(scope: str, ballot: str) -> bytes:
    """Return the 32 bytes inside a token's message that name its ballot."""
    label = b"colloquy/token/v2|" + scope.encode() + b"|" + ballot.encode()
    return hashlib.sha256(label).digest()


def prepare(context: bytes) -> bytes:
    """Return a fresh message for a token, 96 bytes (RFC 9474, 4.1: the prefix is random)."""
    return secrets.token_bytes(32) + context + secrets.token_bytes(32)


def blind(spki: bytes, message: bytes) -> tuple[bytes, int]:
    """Return the blinded value to be signed, and what takes the blinding off (RFC 9474, 4.2).

    Raises TokenRefused when `spki` is no key of ours.
    """
    numbers = _loaded(spki).public_numbers()
    return blind_with(
        numbers.n,
        numbers.e,
        message,
        salt=secrets.token_bytes(SALT_BYTES),
        factor=_invertible(numbers.n)[0],
    )


def blind_with(n: int, e: int, message: bytes, *, salt: bytes, factor: int) -> tuple[bytes, int]:
    """Blind with a given salt and blinding factor: for test vectors. Raises TokenRefused."""
    value = int.from_bytes(encode_pss(message, n.bit_length() - 1, salt=salt), "big")
    if math.gcd(value, n) != 1:
        raise TokenRefused
    blinded = value * pow(factor, e, n) % n
    return blinded.to_bytes((n.bit_length() + 7) // 8, "big"), pow(factor, -1, n)


def finalize(spki: bytes, message: bytes, blind_signature: bytes, inverse: int) -> bytes:
    """Return the token's signature, checked (RFC 9474, 4.4). Raises TokenRefused."""
    n = _loaded(spki).public_numbers().n
    signature = unblind(n, blind_signature, inverse)
    verify(spki, message, signature)
    return signature


def unblind(n: int, blind_signature: bytes, inverse: int) -> bytes:
    """Take the blinding off, without checking the signature. Raises TokenRefused for its size."""
    size = (n.bit_length() + 7) // 8
    if len(blind_signature) != size:
        raise TokenRefused
    return (int.from_bytes(blind_signature, "big") * inverse % n).to_bytes(size, "big")


def verify(spki: bytes, message: bytes, signature: bytes) -> None:
    """Check a signature alone (RSASSA-PSS, SHA-384, salt of 48). Raises TokenRefused."""
    try:
        _loaded(spki).verify(signature, message, _PADDING, SHA384())
    except (InvalidSignature, ValueError):
        raise TokenRefused from None


def verify_token(
    spki: bytes, message: bytes, signature: bytes, *, scope: str, ballot: str
) -> bytes:
    """Check a token for a ballot and return its nullifier (32 bytes). Raises TokenRefused."""
    if len(message) != MESSAGE_BYTES or message[32:64] != token_context(scope, ballot):
        raise TokenRefused
    verify(spki, message, signature)
    return hashlib.sha256(message).digest()


def check_spki(spki: bytes) -> None:
    """Raises TokenRefused when the bytes are no RSA-2048 public key with e = 65537."""
    _loaded(spki)


@lru_cache(maxsize=256)
def _loaded(spki: bytes) -> rsa.RSAPublicKey:
    try:
        key = load_der_public_key(spki)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise TokenRefused from None
    if not isinstance(key, rsa.RSAPublicKey) or not _is_ours(key):
        raise TokenRefused
    return key


def _is_ours(key: rsa.RSAPublicKey) -> bool:
    return key.key_size == BITS and key.public_numbers().e == EXPONENT


def _invertible(n: int) -> tuple[int, int]:
    """Return a random number below n and its inverse."""
    while True:
        number = secrets.randbelow(n - 1) + 1
        if math.gcd(number, n) == 1:
            return number, pow(number, -1, n)
