"""One-time codes and opaque ids."""

import re

import pytest

from bot.crypto.codes import ALPHABET, CODE_LENGTH, ID_LENGTH, new_code, new_id, same

DEEP_LINK = re.compile(r"[A-Za-z0-9_-]{1,64}")


def test_codes_fit_a_deep_link_and_do_not_repeat() -> None:
    codes = [new_code() for _ in range(2000)]

    assert len(set(codes)) == len(codes)
    assert {len(code) for code in codes} == {CODE_LENGTH}
    assert all(DEEP_LINK.fullmatch(code) and code[0] != "-" for code in codes)


def test_codes_hold_at_least_128_bits() -> None:
    assert len(set(ALPHABET)) ** CODE_LENGTH > 2**128


def test_ids_are_short_and_leave_room_for_the_separator_of_buttons() -> None:
    ids = [new_id() for _ in range(2000)]

    assert len(set(ids)) == len(ids)
    assert {len(name) for name in ids} == {ID_LENGTH}
    assert set("".join(ids)) == set(ALPHABET)


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("abc", "abc", True),
        ("abc", "abd", False),
        ("abc", "ab", False),
        ("", "", True),
        ("码", "码", True),
        ("码", "吗", False),
        ("\ud800", "\ud801", False),
    ],
)
def test_same_compares_whole_codes(one: str, other: str, *, equal: bool) -> None:
    assert same(one, other) == equal
