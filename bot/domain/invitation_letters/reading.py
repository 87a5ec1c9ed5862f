"""Reading the fields of an invitation letter: what a consulate reads must be plain and plausible."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from bot.domain.forms.forms import Kind, Question
from bot.domain.forms.reading import Unclear, read_moment
from bot.domain.invitation_letters import questions as fields
from bot.domain.invitation_letters.requests import KEPT_MOST, STAY_MOST

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPELLED = re.compile(r"(\d{1,2})\.?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})")
_PASSPORT = re.compile(r"[A-Z0-9]{5,15}")
_PHONE = re.compile(r"\+?[0-9][0-9 ()./-]{4,}[0-9]")
_PREFIX = re.compile(r"[A-Z]{2,4}")
_NAME_MARKS = frozenset(" -'’‘`.,·•")
_OLDEST = timedelta(days=366 * 120)
_FARTHEST = timedelta(days=366 * 20)


def read_field(question: Question, answer: str, *, others: Mapping[str, str], today: date) -> str:
    """Return one field's answer as it will be printed; dates as ISO days.

    `others` are the answers given so far, by question name.

    Raises:
        Unclear: `why` names the complaint: unclear, past, order or long.
    """
    plain = printable(answer)
    if not plain:
        raise Unclear
    if question.kind is Kind.CHOICE:
        return plain
    if question in _DATES:
        return _DATES[question](read_day(plain), others, today).isoformat()
    return _TEXTS.get(question, _line)(plain)


def printable(text: str) -> str:
    """Return text on one line, composed (NFC), without anything invisible but plain spaces."""
    lines = (_visible(line).rstrip(", ") for line in text.splitlines())
    return ", ".join(line for line in lines if line)


def _visible(line: str) -> str:
    kept = (char for char in line if unicodedata.category(char) not in _INVISIBLE)
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))


_INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
"""Controls, format characters (bidi marks, zero-width ones), unassigned, private, surrogates."""


def read_day(typed: str) -> date:
    """Return the day of `1985-07-21`, `1985年7月21日` or `21 July 1985`.

    Raises Unclear for all else, `3/4/1985` too, which half the world reads otherwise.
    """
    spelled = _SPELLED.fullmatch(typed.lower())
    if spelled and spelled[2] in _MONTHS:
        typed = f"{spelled[3]}-{_MONTHS.index(spelled[2]) + 1}-{spelled[1]}"
    try:
        return read_moment(typed, zone="UTC").date()
    except (ValueError, OverflowError):
        raise Unclear from None


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
    if not all(char in _NAME_MARKS or unicodedata.category(char)[0] in "LM" for char in text):
        raise Unclear
    return _line(text)


def _characters(text: str) -> str:
    if not all(char in " ·•" or unicodedata.category(char) == "Lo" for char in text):
        raise Unclear
    return _line(text)


def _passport(text: str) -> str:
    return _matching(_PASSPORT, re.sub(r"[\s-]", "", unicodedata.normalize("NFKC", text)).upper())


def _phone(text: str) -> str:
    return _matching(_PHONE, unicodedata.normalize("NFKC", text))


def _prefix(text: str) -> str:
    return _matching(_PREFIX, text.upper())


def _days(text: str) -> str:
    if not (text.isascii() and text.isdecimal() and 1 <= int(text) <= KEPT_MOST):
        raise Unclear
    return str(int(text))


def _line(text: str) -> str:
    if not any(unicodedata.category(char)[0] in "LN" for char in text):
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
