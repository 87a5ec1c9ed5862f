"""Files of the off-line way: each for one purpose, one event, one round, one manifest."""

import contextlib
import dataclasses
import json

import pytest

from bot.crypto.feedback.cards import list_nullifiers, new_card
from bot.crypto.feedback.manifests import SignedManifest, sign_manifest
from bot.crypto.feedback.signed.card_lists import read_cards, write_cards
from bot.crypto.feedback.signed.files import (
    FileKind,
    SignedFileWrong,
    read_signed_file,
    sign_file,
)
from bot.crypto.feedback.signing import SigningKey
from tests.crypto.samples import SIGNER, manifest, mutations

STRANGER = SigningKey(b"\x01" * 32)
SIGNED = sign_manifest(manifest(), SIGNER)
CARDS = list_nullifiers([new_card()], scope="ev1|main", ballots=["b1", "b2"])


def other(**changes: object) -> SignedManifest:
    return sign_manifest(dataclasses.replace(manifest(), **changes), SIGNER)  # type: ignore[arg-type]


def refusal(content: str, kind: FileKind = FileKind.REPLIES) -> str:
    with pytest.raises(SignedFileWrong) as caught:
        read_signed_file(content.encode(), kind=kind, under=SIGNED)
    assert caught.value.__cause__ is None
    return str(caught.value)


def test_signed_file_comes_back() -> None:
    for body in (b"", b"\0\xff" * 2048):
        content = sign_file(FileKind.REPLIES, body, under=SIGNED, key=SIGNER)
        assert read_signed_file(content.encode(), kind=FileKind.REPLIES, under=SIGNED) == body


def test_file_is_refused_for_what_it_is_not() -> None:
    body = b"x" * 2048
    good = json.loads(sign_file(FileKind.REPLIES, body, under=SIGNED, key=SIGNER))
    cases = {
        "is not a file of void-cards": refusal(json.dumps(good), FileKind.VOID_CARDS),
        "is not a file of replies": refusal(json.dumps(good | {"version": 2})),
    }
    assert all(told == expected for expected, told in cases.items())
    for what, under in (
        ("event", other(event="ev2")),
        ("round", other(round_id="goals")),
        ("manifest", other(threshold=6)),
    ):
        assert refusal(sign_file(FileKind.REPLIES, body, under=under, key=SIGNER)) == (
            f"is for another {what}"
        )
    damaged = "is damaged, or not signed by the key of the manifest"
    assert refusal(sign_file(FileKind.REPLIES, body, under=SIGNED, key=STRANGER)) == damaged
    assert refusal(json.dumps(good | {"body": "AAAA"})) == damaged
    assert refusal(json.dumps(good | {"signature": ""})) == damaged
    # A file of another kind by the right key is not signed for this one.
    renamed = json.loads(sign_file(FileKind.CARDS, body, under=SIGNED, key=SIGNER))
    assert refusal(json.dumps(renamed | {"file": "replies"})) == damaged


@pytest.mark.parametrize("content", ["", "[]", "null", "\x00" * 4096, "[" * 100_000, "{}x"])
def test_what_is_no_file_of_ours_is_refused(content: str) -> None:
    assert refusal(content) == "is not a file of `colloquy feedback`"


def test_damaged_files_are_refused_or_say_the_same() -> None:
    content = write_cards(CARDS, under=SIGNED, key=SIGNER)
    for damaged in mutations(content.encode(), rounds=200):
        with contextlib.suppress(SignedFileWrong):
            assert read_cards(damaged, under=SIGNED) == CARDS


def test_list_of_cards_is_whole_and_for_one_purpose() -> None:
    good = write_cards(CARDS, under=SIGNED, key=SIGNER)
    void = write_cards(CARDS, void=True, under=SIGNED, key=SIGNER)

    assert read_cards(good.encode(), under=SIGNED) == CARDS
    assert read_cards(void.encode(), void=True, under=SIGNED) == CARDS
    bad = [
        void,
        write_cards({"b1": CARDS["b1"]}, under=SIGNED, key=SIGNER),
        write_cards({"b1": (), "b2": CARDS["b2"]}, under=SIGNED, key=SIGNER),
        write_cards({ballot: each * 2 for ballot, each in CARDS.items()}, under=SIGNED, key=SIGNER),
        sign_file(FileKind.CARDS, b"[]", under=SIGNED, key=SIGNER),
        sign_file(FileKind.CARDS, b'{"b1":[""],"b2":[""]}', under=SIGNED, key=SIGNER),
    ]
    for content in bad:
        with pytest.raises(SignedFileWrong):
            read_cards(content.encode(), under=SIGNED)
