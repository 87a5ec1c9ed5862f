"""Reading what somebody typed as the answer to a question."""

import re
import unicodedata
from contextlib import suppress
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.forms.days import DayAmbiguous, DayUnclear
from bot.domain.forms.forms import Kind, Question
from bot.domain.forms.moments import Wall, read_wall
from bot.domain.limits import CSV_BYTES
from bot.domain.messages.marked import unmarked
from bot.domain.messages.texts import Detail, Details, Words
from bot.domain.visible_text import is_visible, on_one_line, trimmed
from bot.domain.wall_time import WallTimeAmbiguous, from_wall, write_moment
from bot.domain.zones import reading as zones

SKIPPED = "-"
"""The answer kept for a question that was skipped."""


DASHES = frozenset({"-", "–", "—", "－"})
"""What stands for an answer that is left out, on a line of its own."""
_BETWEEN = re.compile(r"[;；]")


def lines_of(typed: str, *, most: int) -> list[str]:
    """Return the lines of a message that answers several questions; the last may hold the rest.

    Where there is only one line, semicolons part the answers.
    """
    lines = [line for line in map(tidy, typed.splitlines()) if line]
    if len(lines) == 1:
        lines = [part for part in map(tidy, _BETWEEN.split(lines[0])) if part]
    return [*lines[: most - 1], *([", ".join(lines[most - 1 :])] if len(lines) >= most else [])]


class Unclear(Exception):
    """An answer that cannot be understood.

    `why` is "unclear", "too-long", "day-twice", a `ClockChange`, or what `ZoneUnclear` says; `details` fill the
    complaint.
    """

    def __init__(self, why: str = "unclear", **details: Detail) -> None:
        super().__init__(why)
        self.why = why
        self.details: Details = details


def read_answer(question: Question, typed: str, *, zone: str, now: datetime) -> str:
    """Return an answer in the form it is kept in.

    Moments are kept as ISO 8601 UTC and read as of `now` in `zone`; choices by their name.

    Raises:
        Unclear: it cannot be understood, or is longer than the question allows.
    """
    typed = tidy(typed)
    if not typed or question.kind is Kind.FILES:
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
            return write_moment(read_moment(typed, zone=zone, now=now).astimezone(ZoneInfo(zone)))
        case Kind.NUMBER:
            return str(read_number(typed))
        case Kind.NAME:
            return _name(typed)
        case _:
            return typed


def read_near(question: Question, day: str, typed: str, *, zone: str, now: datetime) -> str:
    """Return an answer as `read_answer` does, or to the time of a day (ISO 8601) said before.

    Raises:
        Unclear: as `read_answer`.
    """
    if day:
        with suppress(Unclear):
            return read_answer(question, f"{day} {tidy(typed)}", zone=zone, now=now)
    return read_answer(question, typed, zone=zone, now=now)


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


_NOON = time(12)


def read_moment(typed: str, *, zone: str, now: datetime) -> datetime:
    """Return the aware UTC time of “2 March 14:30”, 明天下午两点半 and the like; noon if no time.

    A day without a year is the next one of that name, or one of the last two weeks.

    Raises:
        Unclear: it is no such time ("unclear"), day and month could change places ("day-twice"), or
            the clock there skips it ("skipped") or shows it twice that day ("repeated").
    """
    wall = _read_wall(typed, zone, now)
    if wall.day is None:
        raise Unclear
    return _moment(wall.day, wall.clock or _NOON, zone)


def read_start(typed: str, *, zone: str, day_of: datetime | None, now: datetime) -> datetime:
    """Return the same for something that begins: it needs a time of day.

    `14:30` alone is on the day of `day_of` (aware), where there is one. Raises Unclear likewise.
    """
    wall = _read_wall(typed, zone, now)
    day = wall.day
    if day is None and day_of is not None:
        day = day_of.astimezone(ZoneInfo(zone)).date()
    if day is None or wall.clock is None:
        raise Unclear
    return _moment(day, wall.clock, zone)


def _read_wall(typed: str, zone: str, now: datetime) -> Wall:
    try:
        return read_wall(typed, today=now.astimezone(ZoneInfo(zone)).date())
    except DayAmbiguous:
        raise Unclear("day-twice") from None
    except (DayUnclear, OverflowError):
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
