"""Finding agreed terms."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.knowledge.glossary import Term
from bot.domain.knowledge.term_search import MOST, is_exact, search_terms
from bot.domain.messages.texts import Words

ALIGNMENT = Term("alignment", Words("alignment", "对齐"), Words(""))
MISALIGNMENT = Term("misalignment", Words("misalignment", "失对齐"), Words(""))
SAFETY = Term("safety", Words("AI safety", "人工智能安全"), Words(""))
SECURITY = Term("security", Words("AI security", "人工智能安保"), Words(""))
TERMS = (SECURITY, MISALIGNMENT, SAFETY, ALIGNMENT)


def test_exact_term_comes_first_in_either_language() -> None:
    assert search_terms("Alignment", TERMS) == (ALIGNMENT, MISALIGNMENT)
    assert search_terms("对齐", TERMS) == (ALIGNMENT, MISALIGNMENT)
    assert is_exact("ＡＬＩＧＮＭＥＮＴ!", ALIGNMENT)
    assert not is_exact("align", ALIGNMENT)


def test_beginning_part_and_typo_are_found() -> None:
    assert search_terms("align", TERMS) == (ALIGNMENT, MISALIGNMENT)
    assert search_terms("安全", TERMS) == (SAFETY,)
    assert search_terms("aligment", TERMS) == (ALIGNMENT, MISALIGNMENT)


def test_what_is_not_there_is_not_found() -> None:
    assert search_terms("zebra", TERMS) == ()
    assert search_terms("  ?! ", TERMS) == ()


@given(st.text(max_size=30))
def test_any_text_finds_at_most_a_handful(typed: str) -> None:
    found = search_terms(typed, TERMS * 3)

    assert len(found) <= MOST
