"""Numbers and checks of blind signing, each held to a value from outside our own code.

What signs and what checks would otherwise agree with each other on anything.
"""

import hashlib
import math

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, HashAlgorithm
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
    load_der_public_key,
)

from bot.crypto.feedback.blind_rsa import (
    MESSAGE_BYTES,
    SIGNATURE_BYTES,
    IssuingKey,
    TokenRefused,
    _invertible,  # pyright: ignore[reportPrivateUsage]
    blind,
    blind_with,
    check_spki,
    finalize,
    load_issuing_key,
    new_issuing_key,
    prepare,
    token_context,
    verify,
    verify_token,
)
from tests.crypto.samples import ISSUER

CONTEXT = token_context("ev1|main", "b1")


def finished(message: bytes) -> bytes:
    blinded, inverse = blind(ISSUER.spki, message)
    return finalize(ISSUER.spki, message, ISSUER.blind_sign(blinded), inverse)


def accepts(message: bytes, signature: bytes, *, salt: int, by: HashAlgorithm) -> bool:
    """What the library alone says of a signature."""
    key = load_der_public_key(ISSUER.spki)
    assert isinstance(key, rsa.RSAPublicKey)
    try:
        key.verify(signature, message, PSS(mgf=MGF1(by), salt_length=salt), by)
    except InvalidSignature:
        return False
    return True


def test_token_is_signed_as_rfc_9474_names_it() -> None:
    """RSABSSA-SHA384-PSS-Randomized: SHA-384, its MGF1, a salt of 48 bytes."""
    message = prepare(CONTEXT)
    signature = finished(message)

    assert accepts(message, signature, salt=48, by=SHA384())
    assert not accepts(message, signature, salt=0, by=SHA384())
    assert not accepts(message, signature, salt=32, by=SHA384())
    assert not accepts(message, signature, salt=48, by=SHA256())


@pytest.mark.parametrize("salt", [0, 32, 47, 49])
def test_signature_with_a_salt_of_another_length_is_refused(salt: int) -> None:
    """One signature of a message is one right: it must not be had in a second form."""
    der = bytes(new_issuing_key())
    key, message = load_der_private_key(der, password=None), prepare(CONTEXT)
    assert isinstance(key, rsa.RSAPrivateKey)
    spki = load_issuing_key(der).spki
    signed = {
        length: key.sign(message, PSS(mgf=MGF1(SHA384()), salt_length=length), SHA384())
        for length in (salt, 48)
    }

    verify(spki, message, signed[48])
    with pytest.raises(TokenRefused):
        verify(spki, message, signed[salt])


def test_message_names_its_ballot_between_two_random_parts() -> None:
    one, other = prepare(CONTEXT), prepare(CONTEXT)

    assert hashlib.sha256(b"colloquy/token/v2|ev1|main|b1").digest() == CONTEXT
    assert len(one) == MESSAGE_BYTES == 96
    assert one[32:64] == other[32:64] == CONTEXT
    assert len({one[:32], other[:32], one[64:], other[64:], bytes(32)}) == 5


@pytest.mark.parametrize("length", [95, 97])
def test_message_of_another_length_is_no_right(length: int) -> None:
    message = (prepare(CONTEXT) + b"0")[:length]
    signature = finished(message)

    verify(ISSUER.spki, message, signature)
    with pytest.raises(TokenRefused):
        verify_token(ISSUER.spki, message, signature, scope="ev1|main", ballot="b1")


def test_keys_are_of_2048_bits_with_the_usual_exponent_and_no_others_are_taken() -> None:
    ours = load_der_private_key(bytes(new_issuing_key()), password=None)
    assert isinstance(ours, rsa.RSAPrivateKey)
    numbers = ours.public_key().public_numbers()

    assert (numbers.n.bit_length(), numbers.e, SIGNATURE_BYTES) == (2048, 65537, 256)
    for exponent, bits in ((3, 2048), (65537, 3072), (65537, 1024)):
        key = rsa.generate_private_key(public_exponent=exponent, key_size=bits)
        public = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        private = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        with pytest.raises(TokenRefused):
            check_spki(public)
        with pytest.raises(TokenRefused):
            load_issuing_key(private)


def test_same_message_is_blinded_and_salted_anew_each_time() -> None:
    """Else the signer would know a token again, or two tokens of one message."""
    message = prepare(CONTEXT)

    blinded, inverses = zip(*(blind(ISSUER.spki, message) for _ in range(3)), strict=True)

    assert len({*blinded}) == len({*inverses}) == 3
    assert finished(message) != finished(message)


def test_message_that_shares_a_factor_with_the_key_is_not_blinded() -> None:
    """What the padding makes is even, for it ends in 0xbc; so is this number that is no key."""
    key = load_der_public_key(ISSUER.spki)
    assert isinstance(key, rsa.RSAPublicKey)
    n, message, salt = key.public_numbers().n, prepare(CONTEXT), bytes(48)

    assert blind_with(n, 65537, message, salt=salt, factor=2)[1] == pow(2, -1, n)
    with pytest.raises(TokenRefused):
        blind_with(n + 1, 65537, message, salt=salt, factor=1)


def test_blinding_factors_are_all_numbers_that_have_an_inverse_and_no_others() -> None:
    pairs = {_invertible(15) for _ in range(600)}

    assert pairs == {(n, pow(n, -1, 15)) for n in range(1, 15) if math.gcd(n, 15) == 1}


class Watched(IssuingKey):
    """Remembers what the private key is applied to, which is what a stopwatch would be about."""

    __slots__ = ("seen",)

    def _to_the_private(self, value: int) -> int:
        self.seen.append(value)
        return super()._to_the_private(value)


def test_private_key_is_never_applied_to_what_a_guest_chose() -> None:
    der = load_der_private_key(bytes(new_issuing_key()), password=None)
    assert isinstance(der, rsa.RSAPrivateKey)
    key = Watched(der)
    key.seen = list[int]()
    blinded, _ = blind(key.spki, prepare(CONTEXT))
    signed = {key.blind_sign(blinded) for _ in range(3)}

    assert len(signed) == 1
    assert len({*key.seen, int.from_bytes(blinded, "big")}) == 4
