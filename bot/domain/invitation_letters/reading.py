"""Reading the fields of an invitation letter: what a consulate reads must be plain and plausible."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from bot.domain.forms.days import DayAmbiguous, DayUnclear, read_day, read_part_of_day
from bot.domain.forms.forms import Kind, Question
from bot.domain.forms.phones import NotANumber, read_phone
from bot.domain.forms.reading import Unclear
from bot.domain.invitation_letters import questions as fields
from bot.domain.invitation_letters.requests import KEPT_MOST, STAY_MOST
from bot.domain.visible_text import DASHES, UNSEEN, is_visible

_PASSPORT = re.compile(r"[A-Z0-9]{5,15}")
_PREFIX = re.compile(r"[A-Z]{2,4}")
_PHONE_DIGITS = 6
_ONE_MARK = DASHES | dict.fromkeys(map(ord, "•‧∙⋅・･"), "·")
"""Dashes and middle dots that look alike; a letter prints one kind of each."""
_NAME_MARKS = frozenset(" -'’‘ʼ`´′.,·/@()〇々〻")
_CHARACTER_MARKS = frozenset(" ·〇々〻")
_ORDINAL = re.compile(r"\b[0-9]{1,2}(?:st|nd|rd|th|[ºª.])(?!\w)", re.IGNORECASE)
_OLDEST = timedelta(days=366 * 120)
_FARTHEST = timedelta(days=366 * 20)


def read_field(question: Question, answer: str, *, others: Mapping[str, str], today: date) -> str:
    """Return one field's answer as it will be printed; dates as ISO days.

    `others` are the answers given so far, by question name.

    Raises:
        Unclear: `why` names the complaint: unclear, day-twice, past, order or long.
    """
    plain = printable(answer)
    if not plain:
        raise Unclear
    if question.kind is Kind.CHOICE:
        return plain
    if question == fields.BIRTH and (known := read_part_of_day(plain)):
        return _partial_birth(*known, today)
    if question in _DATES:
        return _DATES[question](_read_day(plain), others, today).isoformat()
    return _TEXTS.get(question, _line)(plain)


def printable(text: str) -> str:
    """Return text on one line, composed (NFC), without anything invisible but plain spaces."""
    lines = (_visible(line).rstrip(", ") for line in text.splitlines())
    return ", ".join(line for line in lines if line)


def _visible(line: str) -> str:
    kept = (char for char in line if unicodedata.category(char) not in UNSEEN)
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))


def _read_day(typed: str) -> date:
    try:
        return read_day(typed)
    except DayAmbiguous:
        raise Unclear("day-twice") from None
    except DayUnclear:
        raise Unclear from None


def _partial_birth(year: int, month: int | None, today: date) -> str:
    """Return a birth as `1985-07` or `1985`, where the passport shows no more."""
    if not today - _OLDEST < date(year, month or 12, 1) or (year, month or 1) > (
        today.year,
        today.month,
    ):
        raise Unclear
    return f"{year}-{month:02}" if month else f"{year}"


def _birth(day: date, _others: Mapping[str, str], today: date) -> date:
    if not today - _OLDEST < day < today:
        raise Unclear
    return day


def _expiry(day: date, _others: Mapping[str, str], today: date) -> date:
    if day <= today:
        raise Unclear("past")
    return _not_absurd(day, today)


def _arrival(day: date, others: Mapping[str, str], today: date) -> date:
    if day < today:
        raise Unclear("past")
    departure = fields.given(others, fields.DEPARTURE)
    if departure and date.fromisoformat(departure) < day:
        raise Unclear("order")
    return _not_absurd(day, today)


def _departure(day: date, others: Mapping[str, str], today: date) -> date:
    arrival = date.fromisoformat(fields.given(others, fields.ARRIVAL) or today.isoformat())
    if day < arrival:
        raise Unclear("order")
    if day - arrival > STAY_MOST:
        raise Unclear("long")
    return _not_absurd(day, today)


def _not_absurd(day: date, today: date) -> date:
    if day - today > _FARTHEST:
        raise Unclear
    return day


_DATES: Mapping[Question, Callable[[date, Mapping[str, str], date], date]] = {
    fields.BIRTH: _birth,
    fields.EXPIRY: _expiry,
    fields.ARRIVAL: _arrival,
    fields.DEPARTURE: _departure,
}


def _name(text: str) -> str:
    """Take a name as passports print it: A/L, D/O, S/O, @, brackets, 3rd; never a formula."""
    name = text.translate(_ONE_MARK)
    letters = _ORDINAL.sub("", name)
    if name[0] in "@/" or not all(
        char in _NAME_MARKS or unicodedata.category(char)[0] in "LM" for char in letters
    ):
        raise Unclear
    return _line(name)


def _characters(text: str) -> str:
    name = text.translate(_ONE_MARK)
    if not all(char in _CHARACTER_MARKS or unicodedata.category(char) == "Lo" for char in name):
        raise Unclear
    return _line(name)


def _passport(text: str) -> str:
    return _matching(_PASSPORT, re.sub(r"[\s-]", "", unicodedata.normalize("NFKC", text)).upper())


def _phone(text: str) -> str:
    try:
        return read_phone(text, least=_PHONE_DIGITS)
    except NotANumber:
        raise Unclear from None


def _prefix(text: str) -> str:
    return _matching(_PREFIX, text.upper())


def _days(text: str) -> str:
    if not (text.isascii() and text.isdecimal() and 1 <= int(text) <= KEPT_MOST):
        raise Unclear
    return str(int(text))


def _line(text: str) -> str:
    if not any(unicodedata.category(char)[0] in "LN" for char in text) or not is_visible(text):
        raise Unclear
    return text


def _matching(pattern: re.Pattern[str], text: str) -> str:
    if not pattern.fullmatch(text):
        raise Unclear
    return text


_TEXTS: Mapping[Question, Callable[[str], str]] = {
    fields.NAME: _name,
    fields.CHARACTERS: _characters,
    fields.PASSPORT: _passport,
    fields.HEAD_PHONE: _phone,
    fields.HEAD_PREFIX: _prefix,
    fields.HEAD_DAYS: _days,
}
