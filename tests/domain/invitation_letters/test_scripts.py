"""What a letter holds follows from the scripts of its languages, for every kind and every field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.invitation_letters import questions as fields
from bot.domain.invitation_letters.requests import Destination
from bot.domain.invitation_letters.scripts import (
    SCRIPTS,
    Misfit,
    Script,
    as_held,
    held_by,
    misfits,
    why_misfit,
)

LATIN = frozenset({Script.LATIN})
BOTH = frozenset(Script)
latin = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x24F, categories=("Lu", "Ll")))
chinese = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1)
foreign = st.text(st.sampled_from("ЖдΩλقשがカ한ไअ٣१😀"), min_size=1)
destinations = st.sampled_from(list(Destination))


@given(destinations, latin)
def test_every_letter_holds_latin(destination: Destination, text: str) -> None:
    assert misfits(text, SCRIPTS[destination]) == ""


@given(destinations, latin, chinese)
def test_chinese_is_held_by_letters_in_chinese_alone(
    destination: Destination, text: str, more: str
) -> None:
    found = misfits(text + more, SCRIPTS[destination])
    is_chinese = destination is Destination.CHINA
    assert found == ("" if is_chinese else "".join(dict.fromkeys(more)))
    assert is_chinese or why_misfit(found) is Misfit.CHINESE


@given(destinations, foreign)
def test_no_letter_holds_another_script(destination: Destination, text: str) -> None:
    found = misfits(text, SCRIPTS[destination])
    assert found == "".join(dict.fromkeys(text))
    assert why_misfit(found) is Misfit.SCRIPT


@given(destinations, chinese)
def test_names_in_characters_are_held_by_every_letter_that_asks_for_them(
    destination: Destination, name: str
) -> None:
    for question in fields.QUESTIONS[destination]:
        is_held = question == fields.CHARACTERS or destination is Destination.CHINA
        assert (misfits(name, held_by(destination, question)) == "") is is_held


@given(st.text())
def test_what_is_held_stays_as_it_was_typed(text: str) -> None:
    assert as_held(text, BOTH) == text
    assert set(misfits(as_held(text, LATIN), LATIN)) <= set(misfits(text, LATIN))


@pytest.mark.parametrize(
    ("typed", "plain", "left"),
    [
        ("５ Renmin Rd，Beijing（China）", "5 Renmin Rd, Beijing(China)", ""),
        ("Université de Genève – “ETH”", "Université de Genève – “ETH”", ""),
        ("ĐẶNG Thị Ánh O’Hara · 3rd ª", "ĐẶNG Thị Ánh O’Hara · 3rd ª", ""),
        ("清华 University", "清华 University", "清华"),
        ("佐々木", "佐々木", "佐々木"),
        ("Иван", "Иван", "Иван"),
    ],
)
def test_signs_of_chinese_keyboards_are_made_plain(typed: str, plain: str, left: str) -> None:
    assert (as_held(typed, LATIN), misfits(as_held(typed, LATIN), LATIN)) == (plain, left)
