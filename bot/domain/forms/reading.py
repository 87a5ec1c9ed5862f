"""Reading what somebody typed as the answer to a question."""

import re
import unicodedata
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.forms.forms import Kind, Question
from bot.domain.limits import CSV_BYTES
from bot.domain.messages.marked import unmarked
from bot.domain.messages.texts import Detail, Details, Words
from bot.domain.visible_text import is_visible, on_one_line, trimmed
from bot.domain.wall_time import WallTimeAmbiguous, from_wall
from bot.domain.zones import reading as zones

SKIPPED = "-"
"""The answer kept for a question that was skipped."""


class Unclear(Exception):
    """An answer that cannot be understood.

    `why` is "unclear", "too-long", a `ClockChange`, or what `ZoneUnclear` says; `details` fill the
    complaint.
    """

    def __init__(self, why: str = "unclear", **details: Detail) -> None:
        super().__init__(why)
        self.why = why
        self.details: Details = details


def read_answer(question: Question, typed: str, *, zone: str) -> str:
    """Return an answer in the form it is kept in.

    Moments are kept as ISO 8601 UTC and read in `zone`; choices by their name.

    Raises:
        Unclear: it cannot be understood, or is longer than the question allows.
    """
    typed = tidy(typed)
    if not typed:
        raise Unclear
    if question.kind is Kind.ROWS:
        return _within(typed, CSV_BYTES)
    typed = _within(typed, question.longest)
    match question.kind:
        case Kind.CHOICE:
            return _choice(question, typed)
        case Kind.ZONE:
            return read_zone(typed)
        case Kind.MOMENT:
            return read_moment(typed, zone=zone).isoformat()
        case Kind.NUMBER:
            return str(read_number(typed))
        case Kind.NAME:
            return _name(typed)
        case _:
            return typed


def tidy(typed: str) -> str:
    """Return text without control, bidi-override and lone surrogate characters, trimmed.

    Line ends become newlines and tabs stay; joiners stay, which emoji and many scripts need.
    """
    kept = (
        char
        for char in "\n".join(typed.splitlines())
        if char in "\n\t" or not (unicodedata.category(char) in _UNWANTED or char in _BIDI)
    )
    return trimmed("".join(kept))


_UNWANTED = frozenset({"Cc", "Cs"})
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Embeddings, overrides and isolates: they can make a name look like another one."""


def read_zone(typed: str) -> str:
    """Return the IANA zone of a place, a country or an offset, in English or Chinese.

    Raises:
        Unclear: there is none of that name, or it may be one of several.
    """
    try:
        return zones.read_zone(typed)
    except zones.ZoneUnclear as unclear:
        raise Unclear(
            unclear.why,
            instead=Words(
                " · ".join(each.en for each in unclear.instead),
                "、".join(each.zh for each in unclear.instead),
            ),
        ) from None


def read_number(typed: str) -> int:
    """Return a whole number from 1 to 9,999, in any script's digits. Raises Unclear."""
    try:
        number = int(typed)
    except ValueError:
        raise Unclear from None
    if not 1 <= number <= 9_999:
        raise Unclear
    return number


_TIME = re.compile(
    r"(?:(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*日?)?"
    r"(?:[\sT,]*(?P<hour>\d{1,2})\s*[:点时]\s*(?P<minute>\d{2})?\s*分?)?"
)
_NOON = time(12)


def read_moment(typed: str, *, zone: str) -> datetime:
    """Return the aware UTC time of `2027-03-02 14:30` or `2027年3月2日14:30`; noon if no time.

    Raises:
        Unclear: it is no such time ("unclear"), or one the clock there skips ("skipped") or shows
            twice that day ("repeated").
    """
    day, clock = _read_time(typed)
    if day is None:
        raise Unclear
    return _moment(day, clock or _NOON, zone)


def read_start(typed: str, *, zone: str, day_of: datetime | None) -> datetime:
    """Return the same for something that begins: it needs a time of day.

    `14:30` alone is on the day of `day_of` (aware), where there is one. Raises Unclear likewise.
    """
    day, clock = _read_time(typed)
    if day is None and day_of is not None:
        day = day_of.astimezone(ZoneInfo(zone)).date()
    if day is None or clock is None:
        raise Unclear
    return _moment(day, clock, zone)


def _read_time(typed: str) -> tuple[date | None, time | None]:
    match = _TIME.fullmatch(unicodedata.normalize("NFKC", typed).strip())
    if match is None:
        raise Unclear
    year, month, day, hour, minute = match.groups()
    try:
        return (
            None if year is None else date(int(year), int(month), int(day)),
            None if hour is None else time(int(hour), int(minute or 0)),
        )
    except ValueError:
        raise Unclear from None


def _moment(day: date, clock: time, zone: str) -> datetime:
    try:
        return from_wall(datetime.combine(day, clock), ZoneInfo(zone))
    except WallTimeAmbiguous as ambiguous:
        raise Unclear(ambiguous.change) from None
    except (ValueError, OverflowError):
        raise Unclear from None


def _choice(question: Question, typed: str) -> str:
    if typed not in question.choices:
        raise Unclear
    return typed


def _name(typed: str) -> str:
    name = on_one_line(typed)
    if not is_visible(name):
        raise Unclear
    return name


def _within(typed: str, longest: int) -> str:
    if len(unmarked(typed)) > longest:
        raise Unclear("too-long")
    return typed
