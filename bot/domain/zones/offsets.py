"""Offsets with the everyday sign: `UTC+8` and 东八区 are eight hours ahead of UTC."""

import re
from datetime import timedelta

_PLACES = {
    "-11:00": "Pacific/Pago_Pago",
    "-10:00": "Pacific/Honolulu",
    "-09:30": "Pacific/Marquesas",
    "-09:00": "Pacific/Gambier",
    "-08:00": "Pacific/Pitcairn",
    "-07:00": "America/Phoenix",
    "-06:00": "America/Costa_Rica",
    "-05:00": "America/Bogota",
    "-04:00": "America/Puerto_Rico",
    "-03:00": "America/Argentina/Buenos_Aires",
    "-02:00": "America/Noronha",
    "-01:00": "Atlantic/Cape_Verde",
    "+00:00": "UTC",
    "+01:00": "Africa/Lagos",
    "+02:00": "Africa/Johannesburg",
    "+03:00": "Africa/Nairobi",
    "+04:00": "Asia/Dubai",
    "+04:30": "Asia/Kabul",
    "+05:00": "Indian/Maldives",
    "+05:30": "Asia/Kolkata",
    "+05:45": "Asia/Kathmandu",
    "+06:00": "Asia/Dhaka",
    "+06:30": "Asia/Yangon",
    "+07:00": "Asia/Bangkok",
    "+08:00": "Asia/Singapore",
    "+08:45": "Australia/Eucla",
    "+09:00": "Asia/Tokyo",
    "+09:30": "Australia/Darwin",
    "+10:00": "Australia/Brisbane",
    "+11:00": "Pacific/Guadalcanal",
    "+12:00": "Pacific/Tarawa",
    "+13:00": "Pacific/Tongatapu",
    "+14:00": "Pacific/Kiritimati",
}
"""A place for each offset whose clocks never change. `Etc/GMT-8` would say the same with the sign
turned round; kept so, it could not be told from what earlier versions misread."""

_WRITTEN = re.compile(
    r"(?:(?:utc|gmt|z)\s*)?(?P<sign>[+-]|±)\s*(?P<hours>\d{1,2})"
    r"(?:\s*[:h]?\s*(?P<minutes>\d{2})|[.](?P<part>0|25|5|75))?\s*(?:h|hours?|小时)?"
)
_ZERO = frozenset({"utc", "gmt", "z", "utc time", "gmt time", "世界时", "世界标准时间", "零时区"})
_CHINESE = re.compile(
    r"(?P<side>[东西])(?P<hours>\d{1,2}|[一二三四五六七八九十]{1,2})(?P<half>半)?(?:时)?区(?P<late>半)?"
)
_DIGITS = {
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
_PARTS = {None: 0, "0": 0, "25": 15, "5": 30, "75": 45}


def offset_in(plain: str) -> timedelta | None:
    """Return the offset written in a text (lower case, compatibility forms resolved), if it is one."""
    if plain in _ZERO:
        return timedelta(0)
    if match := _WRITTEN.fullmatch(plain):
        minutes = int(match["minutes"]) if match["minutes"] else _PARTS[match["part"]]
        if minutes >= 60:
            return None
        ahead = timedelta(hours=int(match["hours"]), minutes=minutes)
        return -ahead if match["sign"] == "-" else ahead
    if match := _CHINESE.fullmatch(plain):
        half = timedelta(minutes=30 if match["half"] or match["late"] else 0)
        ahead = timedelta(hours=_hours(match["hours"])) + half
        return -ahead if match["side"] == "西" else ahead
    return None


def place_at(offset: timedelta) -> str | None:
    """Return a zone whose clocks always show this offset; None where there is no such place."""
    minutes = round(offset / timedelta(minutes=1))
    hours, rest = divmod(abs(minutes), 60)
    return _PLACES.get(f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}")


def _hours(written: str) -> int:
    if written.isdigit():
        return int(written)
    tens, _, ones = written.rpartition("十")
    if "十" not in written:
        return _DIGITS.get(written, 99)
    return 10 * _DIGITS.get(tens, 1) + (_DIGITS[ones] if ones else 0)
