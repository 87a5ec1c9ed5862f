"""Proofs: what a device signs is good for that alone, once, for two minutes."""

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st

from bot.crypto.channels.device_keys import has_signed, is_device_key
from bot.web.chat.proofs import (
    KEPT,
    LEEWAY,
    Asked,
    ClockDiffers,
    Proof,
    ProofRefused,
    ProofReplayed,
    Proofs,
    read_proof,
    signed_words,
)
from tests.web.chat.device import Device

NOW = 1_800_000_000.0
ASKED = Asked("POST", "/c/tap", b'{"id":"1"}')


def proofs() -> Proofs:
    return Proofs(since=NOW - 3600)


def proof_of(device: Device, asked: Asked = ASKED, *, seconds: float = NOW) -> Proof:
    return read_proof(device.proof(asked.method, asked.path, asked.body, int(seconds)))


def test_what_a_device_signs_is_believed_once() -> None:
    device, checks = Device(), proofs()
    proof = proof_of(device)
    checks.check(proof, ASKED, key=device.public, now=NOW)
    for later in (NOW, NOW + LEEWAY, NOW - LEEWAY):
        with pytest.raises(ProofRefused):
            checks.check(proof, ASKED, key=device.public, now=later)
    checks.check(proof_of(device), ASKED, key=device.public, now=NOW)


@pytest.mark.parametrize(
    "asked",
    [
        replace(ASKED, method="GET"),
        replace(ASKED, path="/c/say"),
        replace(ASKED, body=b'{"id":"2"}'),
        replace(ASKED, body=b""),
    ],
)
def test_a_proof_is_for_one_request(asked: Asked) -> None:
    device = Device()
    with pytest.raises(ProofRefused):
        proofs().check(proof_of(device), asked, key=device.public, now=NOW)


def test_a_proof_is_of_one_device() -> None:
    device, other, checks = Device(), Device(), proofs()
    proof = proof_of(device)
    with pytest.raises(ProofRefused):
        checks.check(proof, ASKED, key=other.public, now=NOW)
    with pytest.raises(ProofRefused):
        checks.check(replace(proof, device=other.id), ASKED, key=device.public, now=NOW)
    # Neither of them has used it up.
    checks.check(proof, ASKED, key=device.public, now=NOW)


@pytest.mark.parametrize("beside", [-LEEWAY - 1, LEEWAY + 1, -3600, 3600])
def test_a_clock_beside_ours_is_told_apart(beside: float) -> None:
    device = Device()
    with pytest.raises(ClockDiffers):
        proofs().check(proof_of(device, seconds=NOW + beside), ASKED, key=device.public, now=NOW)


def test_what_is_older_than_this_copy_is_refused() -> None:
    device = Device()
    proof = proof_of(device, seconds=NOW - 5)
    with pytest.raises(ClockDiffers):
        Proofs(since=NOW).check(proof, ASKED, key=device.public, now=NOW)


def test_a_clock_set_back_locks_nobody_out() -> None:
    device, checks, earlier = Device(), Proofs(since=NOW), NOW - 3600
    with pytest.raises(ClockDiffers):
        checks.check(proof_of(device, seconds=earlier - 5), ASKED, key=device.public, now=earlier)
    proof = proof_of(device, seconds=earlier)
    checks.check(proof, ASKED, key=device.public, now=earlier)
    with pytest.raises(ProofRefused):
        checks.check(proof, ASKED, key=device.public, now=earlier)


def test_a_nonce_is_forgotten_only_when_its_proof_is_good_no_more() -> None:
    device, checks = Device(), proofs()
    proof = proof_of(device, seconds=NOW + LEEWAY)
    checks.check(proof, ASKED, key=device.public, now=NOW)
    last = NOW + 2 * LEEWAY
    assert last <= NOW + KEPT
    with pytest.raises(ProofReplayed):
        checks.check(proof, ASKED, key=device.public, now=last)


def _around(signature: str) -> str:
    return f"{'a' * 12}.1800000000.{'n' * 22}.{signature}"


@given(st.text(max_size=300) | st.text("aZ0-_=", min_size=86, max_size=86).map(_around))
def test_nothing_else_is_read_as_a_proof(header: str) -> None:
    try:
        proof = read_proof(header)
    except ProofRefused:
        return
    assert len(proof.signature) == 64
    assert header.isascii()


def test_points_beside_the_curve_are_no_keys() -> None:
    public = Device().public
    assert is_device_key(public)
    assert not is_device_key(public[:-1] + bytes([public[-1] ^ 1]))
    assert not is_device_key(bytes(65))
    assert not is_device_key(b"\x04" + bytes(64))
    other = ec.generate_private_key(ec.SECP384R1()).public_key().public_numbers()
    assert not is_device_key(b"\x04" + other.x.to_bytes(48)[:32] + other.y.to_bytes(48)[:32])


def test_a_signature_of_nothing_is_none() -> None:
    device = Device()
    words = signed_words(ASKED, device=device.id, seconds=1, nonce="n" * 22)
    assert not has_signed(device.public, bytes(64), words)
    assert not has_signed(device.public, b"", words)
