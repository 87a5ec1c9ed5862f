"""Reading what somebody typed as the answer to a question."""

import re
import unicodedata
from datetime import datetime
from zoneinfo import ZoneInfo, available_timezones

from bot.domain.forms import Kind, Question
from bot.domain.limits import CSV_BYTES
from bot.domain.walltime import WallTimeAmbiguous, from_wall

SKIPPED = "-"
"""The answer kept for a question that was skipped."""


class Unclear(Exception):
    """An answer that cannot be understood; `why` is "unclear" or "too-long"."""

    def __init__(self, why: str = "unclear") -> None:
        super().__init__(why)
        self.why = why


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
        case _:
            return typed


def tidy(typed: str) -> str:
    """Return text without control, bidi-override and lone surrogate characters, trimmed."""
    kept = (
        char for char in typed if char == "\n" or unicodedata.category(char) not in _UNWANTED
    )
    return "".join(kept).strip()


_UNWANTED = frozenset({"Cc", "Cs"})


def read_zone(typed: str) -> str:
    """Return the IANA zone of a zone name or a well-known city, in English or Chinese."""
    wanted = typed.strip().casefold().replace(" ", "_")
    if wanted in _CITIES:
        return _CITIES[wanted]
    found = [
        name
        for name in available_timezones()
        if name.casefold() == wanted or name.casefold().rsplit("/", 1)[-1] == wanted
    ]
    if not found:
        raise Unclear
    return min(found, key=lambda name: (name.count("/") != 1, name))


def read_number(typed: str) -> int:
    """Return a whole number from 1 to 9,999, in any script's digits."""
    try:
        number = int(typed)
    except ValueError:
        raise Unclear from None
    if not 1 <= number <= 9_999:
        raise Unclear
    return number


_MOMENT = re.compile(
    r"(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*日?"
    r"(?:[\sT，,]*(?P<hour>\d{1,2})\s*[:：点时]\s*(?P<minute>\d{2})?\s*分?)?"
)


def read_moment(typed: str, *, zone: str) -> datetime:
    """Return the aware UTC time of `2027-03-02 14:30` or `2027年3月2日14:30`; noon if no time."""
    match = _MOMENT.fullmatch(unicodedata.normalize("NFKC", typed).strip())
    if match is None:
        raise Unclear
    year, month, day = (int(match[part]) for part in ("year", "month", "day"))
    hour = 12 if match["hour"] is None else int(match["hour"])
    try:
        wall = datetime(year, month, day, hour, int(match["minute"] or 0))  # noqa: DTZ001
        return from_wall(wall, ZoneInfo(zone))
    except (ValueError, OverflowError, WallTimeAmbiguous):
        raise Unclear from None


def _choice(question: Question, typed: str) -> str:
    if typed not in question.choices:
        raise Unclear
    return typed


def _within(typed: str, longest: int) -> str:
    if len(typed) > longest:
        raise Unclear("too-long")
    return typed


_CITIES = {
    "beijing": "Asia/Shanghai",
    "peking": "Asia/Shanghai",
    "北京": "Asia/Shanghai",
    "上海": "Asia/Shanghai",
    "深圳": "Asia/Shanghai",
    "广州": "Asia/Shanghai",
    "香港": "Asia/Hong_Kong",
    "台北": "Asia/Taipei",
    "新加坡": "Asia/Singapore",
    "东京": "Asia/Tokyo",
    "首尔": "Asia/Seoul",
    "伦敦": "Europe/London",
    "oxford": "Europe/London",
    "cambridge": "Europe/London",
    "日内瓦": "Europe/Zurich",
    "geneva": "Europe/Zurich",
    "苏黎世": "Europe/Zurich",
    "巴黎": "Europe/Paris",
    "柏林": "Europe/Berlin",
    "莫斯科": "Europe/Moscow",
    "纽约": "America/New_York",
    "华盛顿": "America/New_York",
    "washington": "America/New_York",
    "boston": "America/New_York",
    "波士顿": "America/New_York",
    "旧金山": "America/Los_Angeles",
    "san_francisco": "America/Los_Angeles",
    "berkeley": "America/Los_Angeles",
    "蒙特利尔": "America/Toronto",
    "montreal": "America/Toronto",
    "delhi": "Asia/Kolkata",
    "新德里": "Asia/Kolkata",
}
