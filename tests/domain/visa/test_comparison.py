"""Comparing host countries: nobody is found in a published number."""

from collections.abc import Mapping
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.visa.comparison import Group, TooFewPassports, compare, pool
from bot.domain.visa.countries import country
from tests.domain.visa.world import CODES

counts = st.dictionaries(st.sampled_from(CODES[:12]), st.integers(1, 9), max_size=12)
tables = st.lists(
    st.dictionaries(st.sampled_from(CODES[:12]), st.sampled_from(list(Group)), min_size=12),
    min_size=1,
    max_size=4,
)


def told(
    holders: Mapping[str, int], needs: list[dict[str, Group]]
) -> tuple[list[dict[Group, int]], int] | None:
    """What a reader of the comparison is told: a row per host, and how many are not split up."""
    hosts = [str(number) for number, _ in enumerate(needs)]
    try:
        pooled = pool(holders)
    except TooFewPassports:
        return None
    table = compare(
        pooled, hosts, lambda passport, host: needs[int(host)].get(passport, Group.UNCLEAR)
    )
    return list(table.values()), pooled.others


@given(counts, tables)
def test_no_published_number_is_one_or_two_nor_found_by_subtraction(
    holders: dict[str, int], needs: list[dict[str, Group]]
) -> None:
    found = told(holders, needs)

    total = sum(holders.values())
    if found is None:
        return
    rows, others = found
    cells = [cell for row in rows for cell in row.values()]
    assert total >= 5
    assert {others, *cells} & {1, 2} == set()
    # What is left of the total, of any row, when other numbers of it are known:
    for row in rows:
        assert sum(row.values()) + others == total
        parts = [*row.values(), others]
        sums = {
            sum(part for part, taken in zip(parts, chosen, strict=True) if taken)
            for chosen in product((0, 1), repeat=len(parts))
        }
        assert sums & {1, 2, total - 1, total - 2} == set()


@given(counts, tables)
def test_two_hosts_together_single_out_at_least_three(
    holders: dict[str, int], needs: list[dict[str, Group]]
) -> None:
    """Whoever asks for every host there is tells people apart only by groups of three or more."""
    try:
        pooled = pool(holders)
    except TooFewPassports:
        return
    patterns: dict[tuple[Group, ...], int] = {}
    for passport, count in pooled.shown.items():
        pattern = tuple(need.get(passport, Group.UNCLEAR) for need in needs)
        patterns[pattern] = patterns.get(pattern, 0) + count

    assert min(patterns.values()) >= 3
    assert set(pooled.shown) <= {code for code, count in holders.items() if count >= 3}
    assert country(next(iter(pooled.shown))) is not None


def test_comparison_is_refused_where_it_would_tell_too_much() -> None:
    for few in ({}, {"CH": 4}, {"CH": 2, "CN": 2, "US": 2}, {"CH": 3, "CN": 1}, {"CH": 3, "CN": 2}):
        with pytest.raises(TooFewPassports):
            pool(few)
    assert pool({"CH": 5}).others == 0
    assert (pool({"CH": 5, "CN": 3, "US": 1}).shown, pool({"CH": 5, "CN": 3, "US": 1}).others) == (
        {"CH": 5},
        4,
    )
