"""Sealed ballots: what opens, what never does, and how bytes are spelt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.crypto.base64url import NotBase64url, decode_base64url, encode_base64url
from bot.crypto.feedback.ballots import (
    PLAIN_BYTES,
    AnswerTooLong,
    BallotUnreadable,
    SealedAnswer,
    open_ballot,
    pad,
    seal_ballot,
    unpad,
)
from bot.crypto.feedback.xwing import NotOpened, XWingKey, seal
from bot.domain.people.people import Language
from tests.crypto.samples import ANSWER, KEY, NULLIFIER, PLACE, refuses_all, sealed_ballot


def test_a_ballot_has_one_size_and_opens_where_it_belongs() -> None:
    empty = seal_ballot(
        KEY.public, SealedAnswer(Language.EN, None, ""), nullifier=NULLIFIER, **PLACE
    )

    assert {len(empty), len(sealed_ballot())} == {4096}
    assert open_ballot(KEY, sealed_ballot(), nullifier=NULLIFIER, **PLACE) == ANSWER


@pytest.mark.parametrize(
    "place",
    [
        {"scope": "ev2|main", "ballot": "b1", "nullifier": NULLIFIER},
        {"scope": "ev1|goals", "ballot": "b1", "nullifier": NULLIFIER},
        {"scope": "ev1|main", "ballot": "b2", "nullifier": NULLIFIER},
        {"scope": "ev1|main", "ballot": "b1", "nullifier": bytes(32)},
        {"scope": "ev1|main", "ballot": "b1", "nullifier": b"short"},
    ],
)
def test_a_moved_ballot_does_not_open(place: dict[str, object]) -> None:
    with pytest.raises(BallotUnreadable):
        open_ballot(KEY, sealed_ballot(), **place)  # type: ignore[arg-type]


def test_another_key_does_not_open_a_ballot() -> None:
    with pytest.raises(BallotUnreadable):
        open_ballot(XWingKey(bytes(32)), sealed_ballot(), nullifier=NULLIFIER, **PLACE)


def test_altered_ballots_do_not_open() -> None:
    refuses_all(
        lambda value: open_ballot(KEY, value, nullifier=NULLIFIER, **PLACE),
        sealed_ballot(),
        BallotUnreadable,
    )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b"[" * 2000,
        b"\xff",
        b'{"v":2,"lang":"en","rating":1,"text":""}',
        b'{"v":1,"lang":"fr","rating":1,"text":""}',
        b'{"v":1,"lang":"en","rating":6,"text":""}',
        b'{"v":1,"lang":"en","rating":true,"text":""}',
        b'{"v":1,"lang":"en","rating":1.0,"text":""}',
        b'{"v":1,"lang":"en","text":""}',
        b'{"v":1,"lang":"en","rating":1,"text":1}',
        b'{"v":1,"lang":"en","rating":1,"text":"\\ud800"}',
        b'{"v":1,"lang":"en","rating":1,"text":"","more":1}',
        b'{"v":1,"lang":"en","rating":1,"text":"","reply":{"key":"","tag":""}}',
        b'{"v":1,"lang":"en","rating":1,"text":"","reply":[]}',
    ],
)
def test_a_ballot_of_another_form_is_not_read(content: bytes) -> None:
    info = b"colloquy/ballot/v1|ev1|b1|" + NULLIFIER
    sealed = b"\x01\x00" + seal(KEY.public, pad(content), info=info)

    with pytest.raises(BallotUnreadable):
        open_ballot(KEY, sealed, nullifier=NULLIFIER, **PLACE)


@given(st.binary(max_size=PLAIN_BYTES - 2))
def test_padding_comes_off_again(content: bytes) -> None:
    assert len(pad(content)) == PLAIN_BYTES
    assert unpad(pad(content)) == content


@given(st.binary(min_size=PLAIN_BYTES, max_size=PLAIN_BYTES))
def test_only_one_padding_stands_for_a_content(padded: bytes) -> None:
    try:
        content = unpad(padded)
    except BallotUnreadable:
        return
    assert pad(content) == padded


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(AnswerTooLong):
        pad(bytes(PLAIN_BYTES - 1))
    with pytest.raises(NotOpened):
        seal(KEY.public[:-1], b"", info=b"")
    with pytest.raises(NotOpened):
        seal(b"\xff" * 1216, b"", info=b"")


@given(st.binary(max_size=200))
def test_base64url_has_one_text_for_each_value(value: bytes) -> None:
    text = encode_base64url(value)

    assert decode_base64url(text, size=len(value)) == value
    for other in (text + "=", text + "\n", f" {text}", text + "A" * (1 if value else 2)):
        with pytest.raises(NotBase64url):
            decode_base64url(other, size=len(value))


def test_base64url_refuses_stray_bits_and_other_things() -> None:
    for other in ("AB", "A", "A+==", "A/AA", "é", None, 3, b"AA"):
        with pytest.raises(NotBase64url):
            decode_base64url(other)
