"""Moments in words: an event's wall time in a language.

Telegram's `<tg-time unix=".." format="..">` *replaces* the words by the reader's own time wherever
a format is given (Bot API, date-time entity formatting), so the event's wall time would be lost. We
therefore leave the format out there: the words stay as written, and a tap tells the reader's own
time. Somebody known to be in another zone is told that time as well, in a second entity with a
format, so that it follows them when they travel.
The place name stands behind the tag, because Telegram ignores such an entity on a long text.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import cast
from zoneinfo import ZoneInfo

from babel.core import Locale, get_global
from babel.dates import format_datetime

_NO_PLACE = frozenset({"UTC", "Etc/UTC", "GMT", "Etc/GMT"})


@lru_cache(maxsize=4096)
def wall_words(at: datetime, zone: str, pattern: str, language: str) -> str:
    """Return an instant as a zone's wall clock shows it, e.g. `Tue 3 Mar 2026, 09:00`.

    `pattern` is a CLDR date pattern (UTS 35), `zone` an IANA name. Raises ValueError when the
    instant has no time zone, ZoneInfoNotFoundError when the zone does not exist.
    """
    if at.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return format_datetime(at.astimezone(ZoneInfo(zone)), pattern, tzinfo=None, locale=language)


@lru_cache(maxsize=1024)
def city_words(zone: str, language: str) -> str:
    """Return the name of a zone's city (CLDR exemplar city), `UTC` for the zones of no place."""
    if zone in _NO_PLACE:
        return "UTC"
    known = cast("Mapping[str, Mapping[str, str]]", Locale.parse(language).time_zones)
    names = _names_of_zone(zone)
    for name in names:
        city = known.get(name, {}).get("city")
        if city:
            return city
    return names[0].rsplit("/", 1)[-1].replace("_", " ")


def same_clock(at: datetime, zone: str, other: str) -> bool:
    """Say whether the clocks of two zones show the same at an instant."""
    return at.astimezone(ZoneInfo(zone)).utcoffset() == at.astimezone(ZoneInfo(other)).utcoffset()


def unix_seconds(at: datetime) -> int:
    """Return an instant in whole seconds since 1970, as Bot API dates are."""
    return int(at.timestamp())


def _names_of_zone(zone: str) -> list[str]:
    """Return a zone's present name and all its older ones; CLDR lists a city under any of them."""
    aliases = cast("dict[str, str]", get_global("zone_aliases"))
    newest = aliases.get(zone, zone)
    return [newest, *(old for old, new in aliases.items() if new == newest)]
