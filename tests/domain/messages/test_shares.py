"""Shares of what may be sent in a second: all of it, to whoever wants it, and some to everybody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.shares import fair_shares

WANTS = st.lists(st.integers(0, 100), min_size=1, max_size=40)


@pytest.mark.parametrize(
    ("wants", "shares"),
    [
        ([0], [30]),
        ([0, 0, 0], [10, 10, 10]),
        ([100, 100, 100], [10, 10, 10]),
        ([100, 0, 0], [20, 5, 5]),
        ([100, 8, 0], [17, 8, 5]),
    ],
)
def test_shares(wants: list[int], shares: list[int]) -> None:
    assert fair_shares(wants, total=30) == shares


@given(WANTS, st.integers(1, 60))
def test_nothing_is_lost_or_given_twice(wants: list[int], total: int) -> None:
    shares = fair_shares(wants, total=total)

    assert sum(shares) == total
    assert min(shares) >= min(1, total // len(wants))


@given(WANTS, st.integers(1, 60))
def test_nobody_who_wants_more_has_less_than_another_without_reason(
    wants: list[int], total: int
) -> None:
    shares = fair_shares(wants, total=total)
    poorest = min((got for got, want in zip(shares, wants, strict=True) if got < want), default=0)

    for got, want in zip(shares, wants, strict=True):
        assert got <= max(want, total // len(wants), poorest + 1) or not any(
            had < wanted for had, wanted in zip(shares, wants, strict=True)
        )
