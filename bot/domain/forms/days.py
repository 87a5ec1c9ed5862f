"""Days as people and programs write them."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from bot.domain.visible_text import DASHES


class DayUnclear(Exception):
    """A text that is no day."""


class DayAmbiguous(Exception):
    """A day that half the world reads otherwise; `either` are both readings, the earlier first."""

    def __init__(self, first: date, second: date) -> None:
        super().__init__()
        self.either = (min(first, second), max(first, second))


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?"
_SPELLINGS = tuple(
    re.compile(spelling)
    for spelling in (
        r"(?P<year>\d{4})\s*([-/.])\s*(?P<month>\d{1,2})\s*\2\s*(?P<day>\d{1,2})",
        r"(?P<year>\d{4})\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号號]?",
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})",
        # With dots the day comes first wherever dots are used.
        r"(?P<day>\d{1,2})\.\s*(?P<month>\d{1,2})\.\s*(?P<year>\d{4})",
        rf"{_DAY}(?: of)?[\s-]+{MONTH},?[\s-]+(?P<year>\d{{4}})",
        rf"{MONTH}[\s-]+{_DAY},?[\s-]+(?P<year>\d{{4}})",
        rf"(?P<year>\d{{4}})[\s-]+{MONTH}[\s-]+{_DAY}",
    )
)
_PARTS = re.compile(r"[-/.,\s年月日]+")
_YEAR = re.compile(r"[12]\d{3}")
_SLASHED = re.compile(r"(\d{1,2})\s*([/-])\s*(\d{1,2})\s*\2\s*(\d{4})")
_DIGITS = str.maketrans("〇零一二两三四五六七八九", "001223456789")
_TENS = re.compile(r"([1-9]?)十([1-9]?)")


def read_day(typed: str) -> date:
    """Return the day of `2027-05-03`, `3rd May 2027`, `2027年5月3日`, `25/12/2027` and the like.

    Raises:
        DayUnclear: it is no day, or one without a year of four digits.
        DayAmbiguous: it is like 03/05/2027, where day and month could change places.
    """
    plain = plainly(typed)
    slashed = _SLASHED.fullmatch(plain)
    if slashed:
        return _of_either(int(slashed[1]), int(slashed[3]), int(slashed[4]))
    for spelling in _SPELLINGS:
        if match := spelling.fullmatch(plain):
            day = day_in_months(int(match["year"]), month_of(match["month"]), int(match["day"]))
            if day is not None:
                return day
    raise DayUnclear


def read_part_of_day(typed: str) -> tuple[int, int | None] | None:
    """Return year and month, or the year alone, of a day that is not known whole; else None.

    Passports print such births as `1985`, `07/1985`, `XX.07.1985`, `1985-00-00` or `JUL 1985`.
    """
    parts = [part for part in _PARTS.split(plainly(typed)) if part.strip("x0")]
    match parts:
        case [year] if _YEAR.fullmatch(year):
            return int(year), None
        case [one, other]:
            year, month = (one, other) if _YEAR.fullmatch(one) else (other, one)
            number = _number_of_month(month)
            return (int(year), number) if _YEAR.fullmatch(year) and number else None
        case _:
            return None


def _number_of_month(written: str) -> int | None:
    if re.fullmatch(MONTH, written):
        return month_of(written)
    return int(written) if re.fullmatch(r"0?[1-9]|1[0-2]", written) else None


def plainly(typed: str) -> str:
    """Return a text with numbers in ASCII digits, in lower case, with single blanks."""
    text = unicodedata.normalize("NFKC", typed).translate(DASHES).translate(_DIGITS)
    return " ".join(_TENS.sub(_tens, text).casefold().split())


def _tens(match: re.Match[str]) -> str:
    return str(10 * int(match[1] or 1) + int(match[2] or 0))


def month_of(written: str) -> int:
    """Return the number of a month that MONTH, or a number, was read as."""
    return int(written) if written.isdecimal() else _MONTHS.index(written[:3]) + 1


def _of_either(first: int, second: int, year: int) -> date:
    readings = set(_readings(first, second, year))
    if len(readings) > 1:
        raise DayAmbiguous(*readings)
    if not readings:
        raise DayUnclear
    return readings.pop()


def _readings(first: int, second: int, year: int) -> Iterator[date]:
    for month, day in ((second, first), (first, second)):
        if read := day_in_months(year, month, day):
            yield read


def day_in_months(year: int, month: int, day: int) -> date | None:
    """Return a day, None where there is none of that number."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
