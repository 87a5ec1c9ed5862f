"""Telephone numbers: every real shape is taken as it is written, nothing else is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.forms.phones import NotANumber, read_phone

REAL = (Path(__file__).parents[2] / "cases" / "files" / "phones.txt").read_text("utf-8")


def test_real_shapes_are_taken() -> None:
    lines = [line.partition(" (non-breaking")[0] for line in REAL.splitlines()]

    assert [read_phone(line, least=6) for line in lines] == [
        "(86-10) 6275 1234",
        "(044) 123-4567",
        "+1 555 123 4567 ext. 12",
        "010-12345678 转 801",
        "+86-10-12345678",
    ]


@pytest.mark.parametrize(
    "text",
    ["call me", "", "+", "(044 123-4567", "1" * 25, "044 123\u0000", "<b>112</b>", "12 ext."],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(NotANumber):
        read_phone(text)


def test_short_numbers_are_for_emergencies_only() -> None:
    assert read_phone("112") == "112"
    with pytest.raises(NotANumber):
        read_phone("112", least=6)


@given(
    text=st.text(
        st.sampled_from("+()0123456789 -./转extX\u2011＋０") | st.characters(), max_size=20
    )
)
def test_what_is_taken_stays_the_same(text: str) -> None:
    try:
        number = read_phone(text)
    except NotANumber:
        number = ""
    assert number == "" or read_phone(number) == number
