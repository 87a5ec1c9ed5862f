"""Terms that are missing in the other language, with a few of the words around them."""

import pytest

from bot.domain.knowledge.glossary import (
    MissingTerm,
    Term,
    doubled,
    find_term,
    missing_terms,
    stands_in,
)
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language

RED = Term("red", Words("red team", "红队"), Words(""))


@pytest.mark.parametrize(
    ("text", "term", "found"),
    [
        ("A red team tests.", "red team", "red team"),
        ("Red Teams test.", "red team", "Red Teams"),
        ("The boxes are here.", "box", "boxes"),
        ("A boxer is here.", "box", ""),
        ("An inbox is here.", "box", ""),
        ("我们做红队测试。", "红队", "红队"),
        ("nothing", "red team", ""),
    ],
)
def test_a_term_is_found_as_a_whole_word_and_in_its_plural(
    text: str, term: str, found: str
) -> None:
    span = find_term(text, term)

    assert ("" if span is None else text[span[0] : span[1]]) == found


def test_what_is_around_it_is_cut_to_24_characters_of_its_line() -> None:
    before, after = "b" * 23 + " ", " " + "a" * 23
    exact, longer = (
        Words(f"one line\n{more}{before}red team{after}{more}\nanother", "什么")
        for more in ("", "x")
    )

    assert missing_terms(exact, [RED]) == (
        MissingTerm(before, "red team", after, "红队", Language.ZH),
    )
    assert missing_terms(longer, [RED]) == (
        MissingTerm(f"…{before}", "red team", f"{after}…", "红队", Language.ZH),
    )


def test_only_what_one_language_says_and_the_other_does_not_is_missing() -> None:
    english, chinese = Words("A red team.", "什么"), Words("Something.", "红队")

    assert [each.lacking for each in missing_terms(english, [RED])] == [Language.ZH]
    assert [(each.agreed, each.lacking) for each in missing_terms(chinese, [RED])] == [
        ("red team", Language.EN)
    ]
    for text in (Words("A red team.", "红队"), Words("Nothing.", "什么"), Words("A red team.")):
        assert missing_terms(text, [RED]) == ()
    assert missing_terms(english, [Term("red", Words("red team"), Words(""))]) == ()
    assert [stands_in(RED, [each]) for each in (english, chinese, Words("No", "无"))] == [
        True,
        True,
        False,
    ]


def test_one_english_word_has_one_term() -> None:
    again = Term("again", Words("Red  Team", "别的"), Words(""))
    other = Term("other", Words("safety", "红队"), Words(""))
    nameless = [Term(key, Words("", "安全"), Words("")) for key in "ab"]

    assert list(doubled([RED, again, other, *nameless])) == [(RED, again)]
