"""Reading what organizers type about the venue."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.forms.phones import NotANumber
from bot.domain.messages.texts import Words
from bot.domain.travel.venues import NUMBERS, CallNumber, NotALink, read_link, read_numbers


def test_numbers_are_read_line_by_line() -> None:
    typed = (
        "112 Emergency | 紧急救援\n\n+41 44 555 01 10: Front desk\n（86\u201110）6275 1234 转 801"
        "：Porter（night）｜门卫（夜间）"
    )

    assert read_numbers(typed) == (
        CallNumber(Words("Emergency", "紧急救援"), "112"),
        CallNumber(Words("Front desk"), "+41 44 555 01 10"),
        CallNumber(Words("Porter（night）", "门卫（夜间）"), "(86-10)6275 1234 转 801"),
    )


def test_twelve_numbers_are_read() -> None:
    assert read_numbers("112 x\n" * NUMBERS) == (CallNumber(Words("x"), "112"),) * NUMBERS


@pytest.mark.parametrize("typed", ["", "Front desk", "112", "call me", "112 x\n" * (NUMBERS + 1)])
def test_lines_that_are_no_numbers_are_refused(typed: str) -> None:
    with pytest.raises(NotANumber):
        read_numbers(typed)


def test_plain_https_link_is_taken() -> None:
    assert read_link(" https://maps.example.org/a?b=1#c ") == "https://maps.example.org/a?b=1#c"


@pytest.mark.parametrize(
    "typed",
    [
        "http://maps.example.org",
        "javascript:alert(1)",
        "https://user@maps.example.org",
        "https://maps.example.org/a b",
        "https://localhost/",
        'https://maps.example.org/"><b>',
        "https://[::1",
        "https://maps.example.org/" + "a" * 300,
        "maps.example.org",
    ],
)
def test_other_links_are_refused(typed: str) -> None:
    with pytest.raises(NotALink):
        read_link(typed)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(typed: str) -> None:
    for reader, refusal in ((read_link, NotALink), (read_numbers, NotANumber)):
        try:
            reader(typed)
        except refusal:
            continue
