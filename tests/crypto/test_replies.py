"""Shares, receipts, replies, init data and exports."""

import random
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.crypto.exports import RecipientWrong, seal_export
from bot.crypto.feedback.replies import (
    LONGEST_REPLY,
    REPLY_BYTES,
    ReplyTooLong,
    ReplyUnreadable,
    new_receipt,
    open_reply,
    read_receipt,
    reply_address,
    seal_reply,
    write_receipt,
)
from bot.crypto.feedback.shares import SharesWrong, is_share, join, spell, split
from bot.crypto.init_data import InitDataRefused, verify
from tests.crypto.samples import refuses_all


@settings(max_examples=15)
@given(st.binary(min_size=32, max_size=32), st.sets(st.sampled_from([0, 1, 2]), min_size=2))
def test_any_two_shares_give_the_seed(seed: bytes, chosen: set[int]) -> None:
    shares = split(seed)

    assert join([shares[place] for place in chosen]) == seed
    assert join([spell(seed)]) == seed


def test_one_share_gives_nothing() -> None:
    first, second, _ = split(bytes(32))
    foreign = split(bytes(32))[1]

    for too_few in ([], [first], [first, first], [first, foreign], [first, "word"], [first, ""]):
        with pytest.raises(SharesWrong):
            join(too_few)
    numbered = "\n".join(f"{place}. {word.upper()}" for place, word in enumerate(second.split(), 1))
    assert join([first, numbered]) == bytes(32)
    assert is_share(numbered)
    assert not is_share(numbered.replace("ACADEMIC", "ACID", 1))
    with pytest.raises(SharesWrong):
        split(bytes(16))


@given(st.binary(min_size=16, max_size=16), st.randoms())
def test_a_receipt_is_read_however_it_is_typed(receipt: bytes, rng: random.Random) -> None:
    written = write_receipt(receipt)
    misread = written.replace("O", "0").replace("I", "1").replace("B", "8")

    assert [len(group) for group in written.split()] == [4, 4, 4, 4, 5, 5]
    for typed in (written.lower(), misread, written.replace(" ", "-"), f"\t{written}\n"):
        assert read_receipt(typed) == receipt


def test_a_mistyped_receipt_is_refused() -> None:
    written = write_receipt(bytes(16))

    for typed in ("", written[:-1], written + "A", written[:-1] + "B", "é" * 26, "中" * 26):
        with pytest.raises(ReplyUnreadable):
            read_receipt(typed)


def test_a_reply_opens_with_its_receipt_only() -> None:
    receipt = new_receipt()
    address = reply_address(receipt, "ev1")

    reply = seal_reply(address, "谢谢 — thanks")

    assert len(reply) == REPLY_BYTES == len(seal_reply(address, "x" * LONGEST_REPLY))
    assert open_reply(address, reply) == "谢谢 — thanks"
    for other in (reply_address(receipt, "ev2"), reply_address(new_receipt(), "ev1")):
        with pytest.raises(ReplyUnreadable):
            open_reply(other, reply)
    refuses_all(lambda value: open_reply(address, value), reply, ReplyUnreadable)
    with pytest.raises(ReplyTooLong):
        seal_reply(address, "x" * (LONGEST_REPLY + 1))


@settings(max_examples=200)
@given(st.text(max_size=200))
def test_any_text_is_refused_as_init_data(raw: str) -> None:
    with pytest.raises(InitDataRefused):
        verify(raw, "1:a", datetime(2026, 9, 21, tzinfo=UTC))
    with pytest.raises(InitDataRefused):
        verify(f"auth_date=1790000000&hash={'0' * 64}&user={raw}", "1:a", datetime.now(UTC))


def test_an_export_needs_a_recipient_that_age_knows() -> None:
    for bad in ("age1x", "", "ssh-ed25519 x", "AGE-SECRET-KEY-1X"):
        with pytest.raises(RecipientWrong):
            seal_export(b"text", [bad])
