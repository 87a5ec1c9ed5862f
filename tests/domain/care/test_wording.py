"""Words that set one country over another: found whole, in both languages, and nowhere in our own sheets."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.care.wording import USUAL, found_words, read_wording
from bot.domain.messages.texts import Words
from tests.house.sources import ROOT

MESSAGE = re.compile(r"^(?P<name>[a-z][a-z0-9-]*) = ?(?P<text>.*(?:\n(?: .*)?)*)", re.MULTILINE)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (Words("We must win the Race."), ("win", "race")),
        (Words("In winter we trace terraces."), ()),
        (Words("A win-win for all.", "这是双赢，也是共赢。"), ()),
        (
            Words("They are ahead\n of us", "我们要领先，不能输给对手"),
            ("ahead of", "领先", "输给", "对手"),
        ),
        (Words("", "各方一起做"), ()),
    ],
)
def test_words_are_found_whole_and_what_benefits_all_is_none(
    text: Words, found: tuple[str, ...]
) -> None:
    assert found_words(text, None) == found


def test_own_list_takes_the_place_of_ours() -> None:
    own = read_wording(["sovereign", "", " sovereign ", "主权"])

    assert own == ("sovereign", "主权")
    assert found_words(Words("A sovereign win", "主权"), own) == ("sovereign", "主权")
    assert found_words(Words("win", "赢"), ()) == ()


@given(st.text(max_size=60), st.sampled_from(USUAL), st.text(max_size=60))
def test_listed_word_among_spaces_is_always_found(before: str, word: str, after: str) -> None:
    text = f"{before.replace('-', '')} {word} {after.replace('-', '')}"
    assert word in found_words(Words(text, text), None)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_our_own_sheets_have_none(language: str) -> None:
    sheets = sorted((ROOT / "bot" / "texts" / language).glob("*.ftl"))
    found = {
        (sheet.stem, each["name"]): words
        for sheet in sheets
        for each in MESSAGE.finditer(sheet.read_text())
        if (words := found_words(Words(each["text"]), None))
    }

    assert len(sheets) > 20
    assert found == {}
