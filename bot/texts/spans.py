"""From one moment to another, in words, e.g. a session from 09:00 to 10:30."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.people.people import Language
from bot.texts.catalog import Catalog
from bot.texts.moments import city_words, wall_words


def span_words(
    starts_at: datetime,
    ends_at: datetime,
    *,
    zone: str,
    language: Language,
    catalog: Catalog,
) -> str:
    """Return two instants as wall times of a zone, without markup; the day is told once if it can.

    Raises ValueError for an instant without a time zone, ZoneInfoNotFoundError.
    """
    wall = ZoneInfo(zone)
    one_day = starts_at.astimezone(wall).date() == ends_at.astimezone(wall).date()
    full = catalog.plain("moment-full-pattern", {}, language)
    end_pattern = catalog.plain("moment-time-pattern", {}, language) if one_day else full
    span = catalog.plain(
        "moment-span" if one_day else "moment-span-days",
        {
            "start": wall_words(starts_at, zone, full, language.value),
            "end": wall_words(ends_at, zone, end_pattern, language.value),
        },
        language,
    )
    city = city_words(zone, language.value)
    return catalog.plain("moment-in-zone", {"wall": span, "city": city}, language)
