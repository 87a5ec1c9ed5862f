"""Statements of an erasure: what was signed comes back, anything else is refused."""

import json
from typing import Any

import pytest

from bot.crypto.base64url import encode_base64url
from bot.crypto.erasure.statements import (
    StatementWrong,
    read_statement,
    sign_statement,
    statement_key_of,
)
from bot.crypto.feedback.signing import SigningKey
from bot.crypto.secret import Secret

KEY, OTHER = SigningKey(bytes(32)), SigningKey(b"\x01" * 32)
SAID = {"event": "ev1", "rows": 12, "tables": {"guests": 3}}


def signed(said: dict[str, Any] | None = None) -> bytes:
    return sign_statement(SAID if said is None else said, KEY).encode()


def is_believed(content: bytes, *, key: bytes | None = None) -> bool:
    try:
        read_statement(content, key=key)
    except StatementWrong:
        return False
    return True


def test_it_says_what_was_signed_and_by_whom() -> None:
    assert read_statement(signed()) == {
        "file": "colloquy/erasure/1",
        **SAID,
        "key": encode_base64url(KEY.public),
    }
    assert [is_believed(signed(), key=each.public) for each in (KEY, OTHER)] == [True, False]


def test_with_one_field_otherwise_it_is_believed_no_more() -> None:
    fields = json.loads(signed())

    for name in fields:
        less = {other: value for other, value in fields.items() if other != name}
        for changed in (less, fields | {name: 5}, fields | {name: ""}):
            assert not is_believed(json.dumps(changed).encode())
    assert not is_believed(json.dumps(fields | {"more": 1}).encode())
    assert not is_believed(json.dumps(fields | {"key": encode_base64url(OTHER.public)}).encode())


@pytest.mark.parametrize("content", [b"", b"[]", b"null", b'"x"', b"{}", b"[" * 50_000, b"\xff"])
def test_what_is_no_statement_is_refused(content: bytes) -> None:
    assert not is_believed(content)


def test_another_file_that_the_same_key_signed_is_no_statement() -> None:
    assert not is_believed(signed({"file": "colloquy/erasure/2"}))


def test_it_has_a_hundred_thousand_bytes_at_most() -> None:
    room = 100_000 - len(signed({"words": ""}))

    assert is_believed(signed({"words": "x" * room}))
    assert not is_believed(signed({"words": "x" * (room + 1)}))


def test_an_instance_signs_with_the_same_key_and_another_with_another() -> None:
    one, same, other = (Secret(each) for each in (bytes(32), bytes(32), b"\x01" * 32))

    assert statement_key_of(one).public == statement_key_of(same).public
    assert statement_key_of(one).public != statement_key_of(other).public
