"""Prepared answers: until when they hold, how they are asked, and in which language."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.ids import PersonId
from bot.domain.knowledge.entries import (
    KnowledgeEntry,
    approved,
    in_its_language,
    language_of,
    same_question,
    with_wording,
)
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language

DAY = date(2027, 3, 1)
ENTRY = KnowledgeEntry(
    "wifi", (Words("Is there Wi-Fi?", "有无线网吗？"), Words("", "密码？")), Words("Yes.")
)


def test_it_holds_on_its_last_day_and_not_as_a_draft() -> None:
    until = replace(ENTRY, expires=DAY)

    assert [until.holds_on(DAY + timedelta(days=each)) for each in (-1, 0, 1)] == [
        True,
        True,
        False,
    ]
    assert ENTRY.holds_on(DAY)
    assert not replace(ENTRY, draft=True).holds_on(DAY)
    assert not replace(until, draft=True).holds_on(DAY)


def test_whoever_approves_it_lets_it_answer() -> None:
    now = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)

    assert approved(replace(ENTRY, draft=True), by=PersonId("olga"), at=now) == replace(
        ENTRY, draft=False, approved_by="olga", approved_at=now
    )


@pytest.mark.parametrize(
    ("category", "is_critical"), [("visa", True), ("emergency", True), ("logistics", False)]
)
def test_a_wrong_answer_does_harm_in_some_categories(category: str, is_critical: bool) -> None:
    assert replace(ENTRY, category=category).is_critical == is_critical


def test_every_wording_is_there_in_its_language() -> None:
    assert list(ENTRY.phrasings()) == [
        ("Is there Wi-Fi?", Language.EN),
        ("有无线网吗？", Language.ZH),
        ("密码？", Language.ZH),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Is there Wi-Fi?", Language.EN),
        ("有吗", Language.ZH),
        ("Wi-Fi 有吗", Language.EN),
        ("Wi-Fi 有没有", Language.ZH),
        ("Wi-Fi 123 有没有", Language.ZH),
        ("123", Language.EN),
        ("", Language.EN),
    ],
)
def test_a_sign_in_chinese_counts_as_much_as_a_word_in_english(
    text: str, language: Language
) -> None:
    words = Words("", text) if language is Language.ZH else Words(text)

    assert (language_of(text), in_its_language(text)) == (language, words)


def test_one_more_wording_is_kept_once_however_it_is_spelled() -> None:
    asked = with_wording(ENTRY, "  is THERE wi-fi ")

    assert asked == ENTRY
    assert with_wording(ENTRY, "网络？").questions == (*ENTRY.questions, Words("", "网络？"))
    assert with_wording(ENTRY, "A network?").questions[-1] == Words("A network?")
    assert same_question("Ｗｉ-Ｆｉ，  please!") == "wi fi please"
