"""The rules of broadcasts: bars, shares, time left, and terms a translation lacks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.broadcasts import (
    SELF_DELETE_HOURS,
    Tally,
    bar,
    next_self_delete,
    percent,
    seconds_left,
)
from bot.domain.knowledge.glossary import MissingTerm, Term, find_term, missing_terms
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language

TERMS = (
    Term("alignment", Words("alignment", "对齐"), Words("")),
    Term("rsp", Words("RSP", "负责任扩展政策"), Words("")),
)


@given(st.integers(0, 20_000), st.integers(0, 20_000))
def test_bar_and_percent_are_full_only_at_the_end(one: int, other: int) -> None:
    done, total = min(one, other), max(one, other)

    assert (len(bar(done, total)), set(bar(done, total)) <= {"█", "░"}) == (20, True)
    assert ("░" not in bar(done, total), percent(done, total) == 100) == (done == total,) * 2


@pytest.mark.parametrize(
    ("remaining", "seconds"), [(0, 0), (1, 1), (30, 1), (31, 2), (10_000, 334)]
)
def test_time_left_follows_telegrams_limit(remaining: int, seconds: int) -> None:
    assert seconds_left(Tally(recipients=remaining)) == seconds


def test_self_delete_goes_round() -> None:
    hours = [0]
    while len(hours) < len(SELF_DELETE_HOURS) + 1:
        hours.append(next_self_delete(hours[-1]))

    assert hours == [*SELF_DELETE_HOURS, 0]


@pytest.mark.parametrize(
    ("text", "term", "found"),
    [
        ("On alignment.", "alignment", (3, 12)),
        ("ALIGNMENTS!", "alignment", (0, 10)),
        ("misalignment", "alignment", None),
        ("RSPs and 2RSP", "RSP", (0, 4)),
        ("今晚讨论对齐问题", "对齐", (4, 6)),
        ("对 齐", "对齐", None),
        ("a.b (c)", "b (c)", (2, 7)),
        ("", "alignment", None),
    ],
)
def test_term_is_found_as_a_whole_word(text: str, term: str, found: tuple[int, int] | None) -> None:
    assert find_term(text, term) == found


def test_missing_term_is_shown_where_the_other_language_uses_it() -> None:
    text = Words(
        "Good morning.\nToday we talk about Alignment and nothing else at all, friends.", "早"
    )

    assert missing_terms(text, TERMS) == (
        MissingTerm(
            "Today we talk about ", "Alignment", " and nothing else at all…", "对齐", Language.ZH
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        Words("alignment", ""),
        Words("", "对齐"),
        Words("alignment", "对齐"),
        Words("Lunch", "午餐"),
    ],
)
def test_nothing_is_missing_where_both_or_neither_use_it(text: Words) -> None:
    assert missing_terms(text, TERMS) == ()


def test_english_is_told_about_too() -> None:
    assert missing_terms(Words("Lunch", "谈对齐"), TERMS) == (
        MissingTerm("谈", "对齐", "", "alignment", Language.EN),
    )


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_can_be_checked(en: str, zh: str) -> None:
    for missing in missing_terms(Words(en, zh), TERMS):
        assert missing.found.casefold() in (en + zh).casefold()
