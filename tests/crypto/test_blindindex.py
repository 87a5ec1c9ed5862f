"""Blind indexes: the same for the same, unrelated for all else."""

import hashlib
import hmac

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.crypto.blind_index import BlindIndex

steady = settings(deadline=None, derandomize=True)
KEY = bytes(range(32))
INDEX = BlindIndex(KEY)
ids = st.integers(-(2**63), 2**63 - 1)
texts = st.text(max_size=20)


def test_index_of_an_id_is_as_documented() -> None:
    message = b"colloquy/telegram-id/1\x00" + (5_000_000_001).to_bytes(8, "big")

    assert INDEX.of(5_000_000_001) == hmac.new(KEY, message, hashlib.sha256).digest()


@steady
@given(ids, ids)
def test_index_is_equal_only_for_the_same_id(one: int, other: int) -> None:
    assert (INDEX.of(one) == INDEX.of(other)) == (one == other)


@steady
@given(st.tuples(texts, texts), st.tuples(texts, texts))
def test_index_keeps_labels_and_texts_apart(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert (INDEX.of_text(*one) == INDEX.of_text(*other)) == (one == other)


def test_index_of_text_does_not_run_label_and_text_together() -> None:
    assert INDEX.of_text("invitation", "abc") != INDEX.of_text("invitationa", "bc")


def test_index_accepts_text_that_is_not_valid_unicode() -> None:
    assert len(INDEX.of_text("invitation", "\ud800")) == 32


def test_label_may_be_as_long_as_its_length_can_be_said_and_no_longer() -> None:
    longest = "a" * 0xFFFF
    message = b"colloquy/text/1\x00" + b"\xff\xff" + longest.encode() + b"code"

    assert INDEX.of_text(longest, "code") == hmac.new(KEY, message, hashlib.sha256).digest()
    with pytest.raises(ValueError, match="at most 65535 bytes"):
        INDEX.of_text(longest + "a", "code")


def test_index_depends_on_key_and_scope() -> None:
    indexes = [INDEX, BlindIndex(bytes(32))] + [
        BlindIndex.from_secret(KEY, scope) for scope in ("house", "event", "")
    ]

    assert len({index.of(1) for index in indexes}) == len(indexes)
    assert BlindIndex.from_secret(KEY, "house").of(1) == indexes[2].of(1)


def test_index_refuses_keys_of_another_size() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        BlindIndex(bytes(16))
