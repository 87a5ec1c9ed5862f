"""The fields of invitation letters: what is taken, what is refused, and that nothing hides in them."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.forms.forms import Kind, Question
from bot.domain.forms.reading import Unclear
from bot.domain.invitation_letters import questions as fields
from bot.domain.invitation_letters.reading import printable, read_field
from bot.domain.invitation_letters.requests import Destination, destination_of, number_of

TODAY = date(2027, 1, 10)
TYPED = sorted(
    {
        each
        for questions in (*fields.QUESTIONS.values(), fields.LETTERHEAD)
        for each in questions
        if each.kind is not Kind.CHOICE
    },
    key=lambda each: each.name,
)


def read(question: Question, typed: str, **others: str) -> str:
    """Read an answer today; return what is kept, or why it is refused."""
    known = {name.replace("_", "-"): answer for name, answer in others.items()}
    try:
        return read_field(question, typed, others=known, today=TODAY)
    except Unclear as unclear:
        return f"({unclear.why})"


@pytest.mark.parametrize(
    ("question", "typed", "kept"),
    [
        (fields.NAME, "  NGUYỄN   Thị-Mộng  O’Brien ", "NGUYỄN Thị-Mộng O’Brien"),
        (fields.NAME, "Łu\u200bcja \u202eŞahin\u202c", "Łucja Şahin"),
        (fields.NAME, "Anna 3", "(unclear)"),
        (fields.NAME, "RAJ KUMAR A/L SUBRAMANIAM", "RAJ KUMAR A/L SUBRAMANIAM"),
        (fields.NAME, "SITI @ AMINAH D/O (LEE)", "SITI @ AMINAH D/O (LEE)"),
        (fields.NAME, "John Smith 3rd", "John Smith 3rd"),
        (fields.NAME, "Anne\u2010Marie O\u02bcHara", "Anne-Marie O\u02bcHara"),
        (fields.NAME, "@cmd", "(unclear)"),
        (fields.NAME, "=1+1", "(unclear)"),
        (fields.NAME, "\u3164\u3164", "(unclear)"),
        (fields.CHARACTERS, "佐々木〇", "佐々木〇"),
        (fields.CHARACTERS, "阿卜杜拉・买买提", "阿卜杜拉·买买提"),
        (fields.NAME, '#read("/etc/passwd")', "(unclear)"),
        (fields.NAME, "- '", "(unclear)"),
        (fields.CHARACTERS, "朱镕基", "朱镕基"),
        (fields.CHARACTERS, "Zhu", "(unclear)"),
        (fields.BIRTH, "21 July 1985", "1985-07-21"),
        (fields.BIRTH, "1985年7月21日", "1985-07-21"),
        (fields.BIRTH, "21st of July, 1985", "1985-07-21"),
        (fields.BIRTH, "21.07.1985", "1985-07-21"),
        (fields.BIRTH, "3/4/1985", "(day-twice)"),
        (fields.BIRTH, "XX-XX-1985", "1985"),
        (fields.BIRTH, "1985-07-00", "1985-07"),
        (fields.BIRTH, "1885", "(unclear)"),
        (fields.BIRTH, "2027-02", "(unclear)"),
        (fields.EXPIRY, "2031", "(unclear)"),
        (fields.BIRTH, "2027-01-10", "(unclear)"),
        (fields.BIRTH, "1885-01-10", "(unclear)"),
        (fields.BIRTH, "1985-02-30", "(unclear)"),
        (fields.EXPIRY, "2027-01-10", "(past)"),
        (fields.EXPIRY, "2031-05-01", "2031-05-01"),
        (fields.PASSPORT, "ea 123-4567", "EA1234567"),
        (fields.PASSPORT, "ＥＡ１２３４５", "EA12345"),
        (fields.PASSPORT, "EA12", "(unclear)"),
        (fields.PASSPORT, "EA12<3456", "(unclear)"),
        (fields.ARRIVAL, "2027-01-09", "(past)"),
        (fields.ARRIVAL, "2067-01-09", "(unclear)"),
        (
            fields.ADDRESS,
            "Long Street 1,\n\n80-827 Gdańsk\r\nPoland",
            "Long Street 1, 80-827 Gdańsk, Poland",
        ),
        (fields.EMPLOYER, "-", "(unclear)"),
        (fields.EMPLOYER, 'Lab #1 ] $x$ \\ "quoted"', 'Lab #1 ] $x$ \\ "quoted"'),
        (fields.HEAD_PHONE, "+41 (0)44 123 45 67", "+41 (0)44 123 45 67"),
        (fields.HEAD_PHONE, "(86\u201110) 6275 1234 ext. 5", "(86-10) 6275 1234 ext. 5"),
        (fields.HEAD_PHONE, "call me", "(unclear)"),
        (fields.HEAD_PHONE, "112", "(unclear)"),
        (fields.HEAD_PREFIX, "ld", "LD"),
        (fields.HEAD_PREFIX, "L", "(unclear)"),
        (fields.HEAD_DAYS, "0", "(unclear)"),
        (fields.HEAD_DAYS, "090", "90"),
        (fields.HEAD_DAYS, "366", "(unclear)"),
    ],
)
def test_field_is_read(question: Question, typed: str, kept: str) -> None:
    assert read(question, typed) == kept


def test_stay_has_an_order_and_an_end() -> None:
    stays = [
        read(fields.DEPARTURE, "2027-03-01", letter_arrival="2027-03-02"),
        read(fields.DEPARTURE, "2027-03-02", letter_arrival="2027-03-02"),
        read(fields.DEPARTURE, "2027-08-29", letter_arrival="2027-03-02"),
        read(fields.DEPARTURE, "2027-08-30", letter_arrival="2027-03-02"),
        read(fields.ARRIVAL, "2027-03-07", letter_departure="2027-03-06"),
        read(fields.ARRIVAL, "2027-03-06", letter_departure="-"),
    ]
    assert stays == ["(order)", "2027-03-02", "2027-08-29", "(long)", "(order)", "2027-03-06"]
    days = {"letter-arrival": "2027-03-02", "letter-departure": "2027-03-06"}
    assert fields.stay_days(days) == 5


@given(st.sampled_from(TYPED), st.text(max_size=60))
def test_what_is_kept_is_plain_and_stays_the_same(question: Question, typed: str) -> None:
    kept = read(question, typed)
    if kept.startswith("("):
        return
    hidden = {"Cc", "Cf", "Cn", "Co", "Cs"}
    assert not any(unicodedata.category(char) in hidden for char in kept)
    assert (kept, printable(kept)) == (" ".join(kept.split()), kept)
    assert read(question, kept) == kept


def test_destination_follows_the_host_country() -> None:
    countries = ["CN", "ch", "DE", "us", "GB", "BR", "eu", "", "xx"]
    assert [destination_of(each) for each in countries] == [
        Destination.CHINA,
        Destination.SWITZERLAND,
        Destination.SCHENGEN,
        Destination.USA,
        Destination.UK,
        None,
        None,
        None,
        None,
    ]
    assert number_of("LD", 2027, 1) == "LD-2027-0001"


def test_sex_is_asked_for_china_only() -> None:
    assert [each for each, asked in fields.QUESTIONS.items() if fields.SEX in asked] == [
        Destination.CHINA
    ]
