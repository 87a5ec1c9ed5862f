"""Calendar files (RFC 5545, RFC 5546): what a guest attends, to be opened by any calendar.

Times are UTC, because Outlook misreads the time zone tables other forms need; the wall time stands
in the description. The method is PUBLISH: there is no organizer and no attendee, so the file tells
nobody who takes part. Calendars often ignore STATUS on import, hence the word in the title too.
Every entry is CLASS:PRIVATE: in a calendar shared with colleagues they see that somebody is busy,
not with what.
"""

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Component, Event, vDuration

from bot.domain.messages.messages import CalendarEntry, CalendarFile
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog
from bot.texts.inert import one_line
from bot.texts.spans import span_words

MIME_TYPE = "text/calendar"
_REFRESH = timedelta(hours=1)
"""How often a calendar that subscribed is asked to look again; many look much less often."""
_PRODUCT = "-//Colloquy//Colloquy//EN"


def write_calendar(
    file: CalendarFile,
    *,
    language: Language,
    zone: str,
    stamp: datetime,
    catalog: Catalog,
) -> bytes:
    """Return an .ics file (UTF-8, CRLF, lines folded at 75 octets).

    `stamp` is the aware time of writing (DTSTAMP); a later one wins over an earlier one of the same
    SEQUENCE. `zone` is the reader's: where it differs from an entry's, both wall times are told.
    Raises ValueError for an entry whose times are not ISO 8601 with an offset.
    """
    calendar = _calendar()
    for entry in file.entries:
        calendar.add_component(_event(file, entry, language, zone, stamp.astimezone(UTC), catalog))
    return calendar.to_ical()


def write_feed(
    file: CalendarFile,
    *,
    language: Language,
    zone: str,
    catalog: Catalog,
    waiting: tuple[date, date] | None = None,
) -> bytes:
    """Return what a calendar that subscribed is given; each entry is stamped with its last change.

    From the first to the last day of `waiting` it says that a message waits, and nothing of it.

    So the same programme is the same bytes. Raises ValueError for an entry whose times are not ISO 8601 with an offset.
    """
    calendar = _calendar()
    title = _title(file, file.event_title, language, catalog)
    _add(calendar, "name", title)
    _add(calendar, "x-wr-calname", title)
    _add(calendar, "refresh-interval", vDuration(_REFRESH))
    _add(calendar, "x-published-ttl", vDuration(_REFRESH))
    calendar["refresh-interval"].params["VALUE"] = "DURATION"
    for entry in file.entries:
        stamp = _instant(entry.changed_at)
        calendar.add_component(_event(file, entry, language, zone, stamp, catalog))
    if waiting is not None:
        calendar.add_component(_waiting_event(*waiting, language, catalog))
    return calendar.to_ical()


def _waiting_event(first: date, last: date, language: Language, catalog: Catalog) -> Event:
    event = Event()
    _add(event, "uid", "waiting@colloquy")
    _add(event, "dtstamp", datetime.combine(last, time(), tzinfo=UTC))
    _add(event, "dtstart", first)
    _add(event, "dtend", last + timedelta(days=1))
    _add(event, "summary", catalog.plain("calendar-waiting", {}, language))
    _add(event, "class", "PRIVATE")
    _add(event, "transp", "TRANSPARENT")
    return event


def _calendar() -> Calendar:
    calendar = Calendar()
    _add(calendar, "prodid", _PRODUCT)
    _add(calendar, "version", "2.0")
    _add(calendar, "calscale", "GREGORIAN")
    _add(calendar, "method", "PUBLISH")
    return calendar


def _title(file: CalendarFile, title: Words, language: Language, catalog: Catalog) -> str:
    if file.neutral:
        return catalog.plain("calendar-neutral", {}, language)
    return one_line(title.in_language(language))


def _event(
    file: CalendarFile,
    entry: CalendarEntry,
    language: Language,
    zone: str,
    stamp: datetime,
    catalog: Catalog,
) -> Event:
    title = _title(file, entry.title, language, catalog)
    event = _bare_event(entry, title, stamp, language, catalog)
    if file.neutral:
        return event
    starts_at, ends_at = _instant(entry.starts_at), _instant(entry.ends_at)
    spans = [
        span_words(starts_at, ends_at, zone=each, language=language, catalog=catalog)
        for each in dict.fromkeys((entry.zone, zone))
    ]
    place = one_line(entry.place.in_language(language))
    if place:
        _add(event, "location", place)
    _add(
        event,
        "description",
        catalog.plain(
            "calendar-description",
            {
                "event": one_line(file.event_title.in_language(language)),
                "times": "\n".join(spans),
            },
            language,
        ),
    )
    return event


def _bare_event(
    entry: CalendarEntry, title: str, stamp: datetime, language: Language, catalog: Catalog
) -> Event:
    if entry.cancelled:
        title = catalog.plain("calendar-cancelled", {"title": title}, language)
    elif entry.tentative:
        title = catalog.plain("calendar-tentative", {"title": title}, language)
    event = Event()
    _add(event, "uid", one_line(entry.uid))
    _add(event, "dtstamp", stamp)
    _add(event, "last-modified", stamp)
    _add(event, "sequence", entry.sequence)
    _add(event, "dtstart", _instant(entry.starts_at))
    _add(event, "dtend", _instant(entry.ends_at))
    _add(event, "summary", title)
    _add(event, "status", _status(entry))
    _add(event, "class", "PRIVATE")
    _add(event, "transp", "OPAQUE" if entry.busy else "TRANSPARENT")
    return event


def _status(entry: CalendarEntry) -> str:
    if entry.cancelled:
        return "CANCELLED"
    return "TENTATIVE" if entry.tentative else "CONFIRMED"


def _add(component: Component, name: str, value: str | int | date | vDuration) -> None:
    # icalendar leaves the type of a property's value open; this is the one untyped call.
    component.add(name, value)  # pyright: ignore[reportUnknownMemberType]


def _instant(text: str) -> datetime:
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError("a calendar entry needs times with an offset")
    return instant.astimezone(UTC)
