"""Days: every unambiguous spelling is read, every ambiguous one is asked about."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.forms.days import DayAmbiguous, DayUnclear, read_day, read_part_of_day

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def ordinal(day: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th."""
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{day}{'th' if 10 < day % 100 < 14 else endings.get(day % 10, 'th')}"


@given(day=DAYS)
def test_unambiguous_spellings_are_that_day(day: date) -> None:
    month = MONTHS[day.month - 1]
    spellings = (
        day.isoformat(),
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}. {day.month}. {day.day}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year} 年 {day.month} 月 {day.day} 号",
        f"{day.day}.{day.month}.{day.year}",
        f"{day:%Y%m%d}",
        f"{day.day} {month} {day.year}",
        f"{ordinal(day.day)} of {month}, {day.year}",
        f"{month} {ordinal(day.day)}, {day.year}",
        f"{day.day:02}-{month[:3].upper()}-{day.year}",
        f"{day.day} {month[:3]}. {day.year}",
        f"{day.year}\u2013{day.month:02}\u2013{day.day:02}",
    )

    assert [read_day(spelling) for spelling in spellings] == [day] * len(spellings)


@given(day=DAYS)
def test_slashes_are_read_only_where_one_reading_is_possible(day: date) -> None:
    written = f"{day.day:02}/{day.month:02}/{day.year}"
    turned = f"{day.month}-{day.day}-{day.year}"

    if day.day > 12 or day.day == day.month:
        assert [read_day(written), read_day(turned)] == [day, day]
        return
    other = date(day.year, day.day, day.month)
    for text in (written, turned):
        with pytest.raises(DayAmbiguous) as ambiguous:
            read_day(text)
        assert ambiguous.value.either == (min(day, other), max(day, other))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("二〇二七年五月三日", date(2027, 5, 3)),
        ("二零二七年十二月二十一日", date(2027, 12, 21)),
        ("２０２７年１０月１０日", date(2027, 10, 10)),
    ],
)
def test_chinese_digits_are_read(typed: str, day: date) -> None:
    assert read_day(typed) == day


@pytest.mark.parametrize(
    "typed",
    [
        *("", "tomorrow", "2027", "2027-13-01", "30.02.2027", "32/01/2027", "3 May 27", "5月3日"),
        *("00/05/2027", "2027-5", "May 2027", "3 Mayhem 2027", "20271301", "2027-05/03"),
    ],
)
def test_anything_else_is_no_day(typed: str) -> None:
    with pytest.raises(DayUnclear):
        read_day(typed)


@given(typed=st.text(max_size=30))
def test_no_text_is_more_than_unclear(typed: str) -> None:
    try:
        read_day(typed)
    except (DayUnclear, DayAmbiguous):
        return
    assert any(char.isnumeric() for char in typed)


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        *[
            (typed, (1985, None))
            for typed in ("1985", "1985-00-00", "XX/XX/1985", "1985年", "00.00.1985")
        ],
        *[
            (typed, (1985, 7))
            for typed in ("1985-07", "07/1985", "XX.07.1985", "1985年7月", "JUL 1985")
        ],
        *[
            (typed, None)
            for typed in ("", "1985-07-21", "07", "1985-13", "1985 1986", "85", "Ann 1985")
        ],
    ],
)
def test_part_of_a_day_is_read_as_passports_print_it(
    typed: str, known: tuple[int, int | None] | None
) -> None:
    assert read_part_of_day(typed) == known
