"""Manifests and lists of cards: only what was signed, in its one form."""

import contextlib
import dataclasses
import json

import pytest

from bot.crypto.base64url import encode_base64url
from bot.crypto.feedback.cards import list_nullifiers, new_card
from bot.crypto.feedback.manifests import (
    CardList,
    Entitlement,
    ManifestWrong,
    build_canonical,
    read_card_list,
    read_manifest,
    read_plan,
    sign_card_list,
    sign_manifest,
    write_plan,
)
from bot.crypto.feedback.signing import SigningKey
from tests.crypto.samples import SIGNER, manifest, mutations


@pytest.mark.parametrize("entitlement", list(Entitlement))
def test_a_manifest_comes_back_as_it_was_signed(entitlement: Entitlement) -> None:
    signed = sign_manifest(manifest(entitlement), SIGNER)

    assert read_manifest(signed.text()) == signed
    assert read_plan(write_plan(signed.manifest.plan)) == signed.manifest.plan
    assert len(signed.fingerprint) == 8


def test_the_fingerprint_is_of_key_and_manifest() -> None:
    known = sign_manifest(manifest(), SIGNER)
    threshold = sign_manifest(dataclasses.replace(manifest(), threshold=6), SIGNER)
    other_key = sign_manifest(manifest(), SigningKey(b"\x01" * 32))

    assert " ".join(known.fingerprint) == FINGERPRINT
    assert len({known.fingerprint, threshold.fingerprint, other_key.fingerprint}) == 3


def test_altered_manifests_are_refused() -> None:
    signed = sign_manifest(manifest(), SIGNER)
    foreign = sign_manifest(manifest(), SigningKey(b"\x01" * 32))
    fields = json.loads(signed.text())

    for name in fields:
        for value in (fields[name][:-2], "", None, 5, f"A{fields[name][1:]}x"):
            with pytest.raises(ManifestWrong):
                read_manifest(json.dumps(fields | {name: value}))
    for text in (
        "",
        "[]",
        "[" * 100_000,
        "nul",
        "\ud800",
        json.dumps(fields | {"key": json.loads(foreign.text())["key"]}),
    ):
        with pytest.raises(ManifestWrong):
            read_manifest(text)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("version", 2),
        ("suite", 2),
        ("threshold", 4),
        ("event", "../ev"),
        ("recipients", {}),
        ("ballots", []),
        ("entitlement", "tokens"),
    ],
)
def test_a_signed_manifest_of_another_form_is_refused(name: str, value: object) -> None:
    fields = json.loads(build_canonical(manifest())) | {name: value}
    canonical = json.dumps(fields, separators=(",", ":"), sort_keys=True).encode()
    signed = {
        "manifest": encode_base64url(canonical),
        "signature": encode_base64url(SIGNER.sign(canonical)),
        "key": encode_base64url(SIGNER.public),
    }

    with pytest.raises(ManifestWrong):
        read_manifest(json.dumps(signed))


def test_a_list_of_cards_is_for_one_manifest() -> None:
    signed = sign_manifest(manifest(), SIGNER)
    cards = CardList("ev1", list_nullifiers([new_card()] * 1, event="ev1", ballots=["b1", "b2"]))
    text = sign_card_list(cards, SIGNER)

    assert read_card_list(text, signed) == cards
    for bad in (
        sign_card_list(cards, SigningKey(b"\x01" * 32)),
        sign_card_list(CardList("ev2", cards.ballots), SIGNER),
        sign_card_list(CardList("ev1", {"b1": cards.ballots["b1"]}), SIGNER),
        sign_card_list(CardList("ev1", {"b1": (), "b2": cards.ballots["b2"]}), SIGNER),
        text.replace('"ev1"', '"ev3"'),
        "{}",
    ):
        with pytest.raises(ManifestWrong):
            read_card_list(bad, signed)


FINGERPRINT = "human human have judicial engage visitor aircraft grin"


def test_damaged_files_are_refused_or_say_the_same() -> None:
    signed = sign_manifest(manifest(), SIGNER)
    plan = signed.manifest.plan
    nullifiers = list_nullifiers([new_card()], event="ev1", ballots=["b1", "b2"])
    cards = CardList("ev1", nullifiers)

    for damaged in mutations(signed.text().encode(), rounds=200):
        with contextlib.suppress(ManifestWrong):
            assert read_manifest(damaged) == signed
    for damaged in mutations(sign_card_list(cards, SIGNER).encode(), rounds=200):
        with contextlib.suppress(ManifestWrong):
            assert read_card_list(damaged, signed) == cards
    for damaged in mutations(write_plan(plan).encode(), rounds=200):
        with contextlib.suppress(ManifestWrong):
            assert read_plan(damaged).event
