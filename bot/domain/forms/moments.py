"""Moments as people write them: “2 March 14:30”, “tomorrow 9:00”, 3月2日下午两点半."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.domain.forms.days import (
    MONTH,
    DayAmbiguous,
    DayUnclear,
    day_in_months,
    month_of,
    plainly,
    read_day,
)

_CLOCK = re.compile(
    r"(?P<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上)?\s*(?P<hour>\d{1,2})\s*"
    r"(?:[:.h]\s*(?P<minute>[0-5]\d)(?::[0-5]\d)?"
    r"|(?P<oclock>[点點时時])\s*(?:(?P<more>[0-5]?\d)\s*分?|(?P<half>半)|(?P<quarter>[13])刻|整)?)?"
    r"\s*(?P<noon>[ap]\.?\s?m\.?)?"
)
_ISO = re.compile(r"(?<=\d)t(?=\d)")
_NOON = re.compile(r"noon|midday|正午|中午")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = (
    r"(?:(?P<name>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\.?"
    r"|(?P<next>下)?(?:周|星期|礼拜)(?P<number>[1-6日天7]))"
)
_WITH_WEEKDAY = re.compile(rf"{_WEEKDAY}\s*[,，]?\s*(?P<rest>.+)")
_ONLY_WEEKDAY = re.compile(rf"(?:on )?{_WEEKDAY}")
_BRACKETED = re.compile(r"\s*\(\s*(?:周|星期|礼拜)(?P<number>[1-6日天7])\s*\)\s*")
_WITHOUT_YEAR = tuple(
    re.compile(spelling)
    for spelling in (
        rf"(?:on )?(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?(?: of)?[\s-]*{MONTH}",
        rf"(?:on )?{MONTH}[\s-]*(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?",
        r"(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号號]?",
    )
)
_NUMBERS = re.compile(r"(?P<first>\d{1,2})\s*(?P<mark>[./-])\s*(?P<second>\d{1,2})\.?")
_FROM_TODAY = {
    "today": 0, "今天": 0, "今日": 0,
    "tomorrow": 1, "明天": 1, "明日": 1,
    "day after tomorrow": 2, "the day after tomorrow": 2, "后天": 2, "後天": 2,
}  # fmt: skip
_LONG_AGO = timedelta(days=14)
"""A day without a year that was longer ago than this is meant to be the next one."""


@dataclass(frozen=True, slots=True)
class Wall:
    """What was read: a day, a time of day, or both."""

    day: date | None
    clock: time | None


def read_wall(typed: str, *, today: date) -> Wall:
    """Return the day and the time of day in a text; `today` is where its clock hangs.

    Raises:
        DayUnclear: it is neither, or a weekday is named that it is not.
        DayAmbiguous: day and month could change places.
    """
    plain = _ISO.sub(" ", plainly(typed)).strip(" ,，").removeprefix("at ")
    clock = _clock(plain)
    if clock is not None:
        return Wall(None, clock)
    try:
        return Wall(_day(plain, today), None)
    except DayUnclear:
        pass
    for day, rest in _parts(plain):
        clock = _clock(rest)
        if clock is not None:
            try:
                return Wall(_day(day, today), clock)
            except DayUnclear:
                continue
    raise DayUnclear


def _parts(plain: str) -> Iterator[tuple[str, str]]:
    """Every way to cut a text into a day and a time of day, in either order."""
    for place in range(1, len(plain)):
        first, second = plain[:place].strip(" ,，"), plain[place:].strip(" ,，")
        first = first.removesuffix(" at").removesuffix(",")
        if plain[place - 1].isdecimal() and plain[place].isdecimal():
            continue
        yield first, second
        yield second.removeprefix("on "), first


def _clock(text: str) -> time | None:
    if _NOON.fullmatch(text):
        return time(12)
    match = _CLOCK.fullmatch(text)
    if match is None or not (match["minute"] or match["oclock"] or match["noon"]):
        return None
    minute = int(match["minute"] or match["more"] or 0)
    minute = 30 if match["half"] else 15 * int(match["quarter"]) if match["quarter"] else minute
    half = {"a": "早上", "p": "下午"}.get((match["noon"] or "")[:1])
    if half and match["part"]:
        return None
    hour = _hour(int(match["hour"]), match["part"] or half or "")
    return None if hour is None else time(hour, minute)


def _hour(hour: int, part: str) -> int | None:
    if hour > 23:
        return None
    match part:
        case "凌晨" | "清晨" | "早上" | "早晨":
            return hour % 12 if hour <= 12 else None
        case "上午":
            return hour if hour <= 12 else None
        case "中午":
            return hour + 12 if hour <= 2 else hour if hour in {11, 12} else None
        case "下午" | "傍晚":
            return hour + 12 if hour < 12 else hour
        case "晚上":
            # Twelve in the evening is the next day for some, and this one for others.
            return hour + 12 if 5 <= hour < 12 else hour if hour > 12 else None
        case _:
            return hour


def _day(text: str, today: date) -> date:
    if text in _FROM_TODAY:
        return today + timedelta(days=_FROM_TODAY[text])
    if match := _ONLY_WEEKDAY.fullmatch(text):
        monday = today - timedelta(days=today.weekday())
        wanted = _weekday(match["name"], match["number"])
        if match["next"]:
            return monday + timedelta(days=7 + wanted)
        return today + timedelta(days=(wanted - today.weekday()) % 7)
    if match := _BRACKETED.search(text):
        text = f"{text[: match.start()]} {text[match.end() :]}".strip()
        return _on_weekday(text, _weekday(None, match["number"]), today)
    if (match := _WITH_WEEKDAY.fullmatch(text)) and not match["next"]:
        return _on_weekday(match["rest"], _weekday(match["name"], match["number"]), today)
    try:
        return read_day(text)
    except DayUnclear:
        return _without_year(text, today)


def _on_weekday(text: str, weekday: int, today: date) -> date:
    day = _day(text, today)
    if day.weekday() != weekday:
        raise DayUnclear
    return day


def _weekday(name: str | None, number: str | None) -> int:
    if name is not None:
        return _WEEKDAYS.index(name)
    return 6 if number in {"日", "天", "7"} else int(number or 1) - 1


def _without_year(text: str, today: date) -> date:
    for spelling in _WITHOUT_YEAR:
        if match := spelling.fullmatch(text):
            return _next(month_of(match["month"]), int(match["day"]), today)
    match = _NUMBERS.fullmatch(text)
    if match is None:
        raise DayUnclear
    first, second = int(match["first"]), int(match["second"])
    if match["mark"] == "." or first == second or first > 12 >= second:
        return _next(second, first, today)
    if second > 12 >= first:
        return _next(first, second, today)
    raise DayAmbiguous(_next(first, second, today), _next(second, first, today))


def _next(month: int, day: int, today: date) -> date:
    years = range(today.year - 1, today.year + 9)
    days = (day_in_months(year, month, day) for year in years)
    found = next((each for each in days if each and each >= today - _LONG_AGO), None)
    if found is None:
        raise DayUnclear
    return found
