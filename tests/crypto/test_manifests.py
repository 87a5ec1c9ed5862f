"""Manifests: only what was signed, in its one form."""

import contextlib
import dataclasses
import json

import pytest

from bot.crypto.base64url import encode_base64url
from bot.crypto.feedback.manifests import (
    Entitlement,
    ManifestWrong,
    build_canonical,
    read_manifest,
    read_plan,
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
        ("version", 1),
        ("round", "../main"),
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


FINGERPRINT = "goat round rhythm very step civil academic deadline"


def test_damaged_files_are_refused_or_say_the_same() -> None:
    signed = sign_manifest(manifest(), SIGNER)
    plan = signed.manifest.plan

    for damaged in mutations(signed.text().encode(), rounds=200):
        with contextlib.suppress(ManifestWrong):
            assert read_manifest(damaged) == signed
    for damaged in mutations(write_plan(plan).encode(), rounds=200):
        with contextlib.suppress(ManifestWrong):
            assert read_plan(damaged).event
