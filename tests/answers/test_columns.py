"""Columns in lists and in arrays: the same numbers."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.columns import ArrayColumns, Column, ListColumns, Posting
from bot.answers.language.normaliser import plain
from bot.answers.lexical import Lexicon
from tests.answers.prepared import prepared

ENTRIES = prepared()
OWNERS = [at for at, entry in enumerate(ENTRIES) for _ in entry.phrasings]
TEXTS = [plain(phrasing.text) for entry in ENTRIES for phrasing in entry.phrasings]
BOTH = (ListColumns(OWNERS), ArrayColumns(OWNERS))
LEXICONS = tuple(Lexicon(TEXTS, OWNERS, columns) for columns in BOTH)
SHARE = st.floats(0, 1)
COLUMN = st.lists(SHARE, min_size=len(OWNERS), max_size=len(OWNERS))


def same(one: Column, other: Column) -> bool:
    return list(map(float, one)) == pytest.approx(list(map(float, other)), abs=1e-12)


@given(st.sampled_from(TEXTS) | st.text(max_size=60))
@settings(max_examples=80, deadline=None)
def test_wording_is_as_like_in_arrays_as_in_lists(question: str) -> None:
    lists, arrays = LEXICONS
    asked = plain(question)
    assert same(lists.overlaps(asked), arrays.overlaps(asked))
    assert same(lists.resemblances(asked), arrays.resemblances(asked))


@given(COLUMN, COLUMN, COLUMN, st.integers(1, 9), st.integers(0, 20), SHARE)
@settings(max_examples=60, deadline=None)
def test_arrays_reckon_like_lists(
    one: list[float], two: list[float], three: list[float], most: int, first: int, least: float
) -> None:
    lists, arrays = BOTH
    assert same(lists.fuse(one, two, three, one), arrays.fuse(one, two, three, one))
    assert same(lists.f1(one, 0.5, two), arrays.f1(one, 0.5, two))
    assert lists.reaching(one, least, first) == arrays.reaching(one, least, first)
    tops = lists.tops(one)
    assert same(tops, arrays.tops(one))
    assert lists.order(tops, most) == arrays.order(tops, most)
    left, right = lists.but(tops, [0, 2, most]), arrays.but(tops, [0, 2, most])
    assert same(left, right)
    assert lists.middle(left) == pytest.approx(arrays.middle(right))


@given(st.lists(st.tuples(SHARE, st.dictionaries(st.integers(0, len(OWNERS) - 1), SHARE))))
@settings(max_examples=60, deadline=None)
def test_sums_are_the_same(found: list[tuple[float, dict[int, float]]]) -> None:
    totals: list[Column] = []
    for columns in BOTH:
        held: list[tuple[float, Posting]] = [
            (weight, columns.posting(sorted(values), [values[at] for at in sorted(values)]))
            for weight, values in found
            if values
        ]
        totals.append(columns.tally(held))
    assert same(*totals)
