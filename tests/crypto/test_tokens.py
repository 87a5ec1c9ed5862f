"""Blind-signed tokens and paper cards: good once, for one ballot, and tied to nobody."""

import pytest

from bot.crypto.feedback.blind_rsa import (
    TokenRefused,
    blind,
    finalize,
    load_issuing_key,
    new_issuing_key,
    prepare,
    token_context,
    verify_token,
)
from bot.crypto.feedback.cards import CardRefused, list_nullifiers, new_card, nullifier, sub_token
from tests.crypto.samples import (
    ANSWER,
    ISSUER,
    KEY,
    OTHER_ISSUER,
    PLACE,
    SIGNER,
    mutations,
    refuses_all,
)


def token() -> tuple[bytes, bytes]:
    message = prepare(token_context("ev1|main", "b1"))
    blinded, inverse = blind(ISSUER.spki, message)
    signed = ISSUER.blind_sign(blinded)
    assert ISSUER.blind_sign(blinded) == signed
    return message, finalize(ISSUER.spki, message, signed, inverse)


def test_a_token_is_good_for_its_ballot_only() -> None:
    message, signature = token()

    spent = verify_token(ISSUER.spki, message, signature, **PLACE)

    assert spent == nullifier(message)
    for spki, place in (
        (OTHER_ISSUER.spki, PLACE),
        (ISSUER.spki, {"scope": "ev2|main", "ballot": "b1"}),
        (ISSUER.spki, {"scope": "ev1|other", "ballot": "b1"}),
        (ISSUER.spki, {"scope": "ev1|main", "ballot": "b2"}),
        (b"no key", PLACE),
    ):
        with pytest.raises(TokenRefused):
            verify_token(spki, message, signature, **place)


def test_altered_tokens_are_refused() -> None:
    message, signature = token()

    refuses_all(
        lambda value: verify_token(ISSUER.spki, value, signature, **PLACE), message, TokenRefused
    )
    refuses_all(
        lambda value: verify_token(ISSUER.spki, message, value, **PLACE), signature, TokenRefused
    )


@pytest.mark.parametrize("blinded", [b"", bytes(256), b"\xff" * 256, b"\x01" * 255, b"\x01" * 257])
def test_a_signer_takes_numbers_of_its_range_only(blinded: bytes) -> None:
    with pytest.raises(TokenRefused):
        ISSUER.blind_sign(blinded)


def test_an_unblinded_signature_is_checked() -> None:
    message = prepare(token_context("ev1|main", "b1"))
    blinded, inverse = blind(ISSUER.spki, message)
    signed = OTHER_ISSUER.blind_sign(blinded[:0] + bytes(1) + blinded[1:])

    for bad in (signed, signed[:-1], b""):
        with pytest.raises(TokenRefused):
            finalize(ISSUER.spki, message, bad, inverse)
    for der in (b"", b"\x30\x00", ISSUER.spki):
        with pytest.raises(TokenRefused):
            load_issuing_key(der)


def test_keys_show_nothing() -> None:
    shown = f"{ISSUER!r} {KEY!r} {SIGNER!r} {ANSWER.reply!r}"

    assert shown == (
        "IssuingKey(hidden) XWingKey(hidden) SigningKey(hidden) "
        "ReplyAddress(key=Secret(hidden), tag=Secret(hidden))"
    )


def test_nothing_ties_the_tokens_of_a_card_together() -> None:
    cards = [new_card() for _ in range(20)]

    lists = list_nullifiers(cards, scope="ev1|main", ballots=["b1", "b2"])

    assert [len(set(each)) for each in lists.values()] == [20, 20]
    assert all(list(each) == sorted(each) for each in lists.values())
    assert not set(lists["b1"]) & set(lists["b2"])
    assert nullifier(sub_token(cards[0], "ev1|main", "b1")) in lists["b1"]
    with pytest.raises(CardRefused):
        sub_token(bytes(15), "ev1|main", "b1")


def test_a_damaged_issuing_key_signs_rightly_or_not_at_all() -> None:
    der = new_issuing_key()
    key = load_issuing_key(der)
    blinded, _ = blind(key.spki, prepare(token_context("ev1|main", "b1")))
    right = key.blind_sign(blinded)

    for damaged in mutations(der, rounds=60):
        try:
            signed = load_issuing_key(damaged).blind_sign(blinded)
        except TokenRefused:
            continue
        assert signed == right
