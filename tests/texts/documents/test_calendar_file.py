"""Calendar files: golden ones for create, move and cancel, and hostile words in every field."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from bot.domain.messages.messages import CalendarEntry, CalendarFile
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog
from bot.texts.documents.calendar_file import write_calendar
from bot.texts.inert import one_line

GOLDEN = Path(__file__).parent / "golden"
TITLE = Words(
    "Opening; red lines, thresholds & verification in frontier systems \U0001f44b",
    "\u5f00\u5e55\uff1b\u524d\u6cbf\u7cfb\u7edf\u7684\u7ea2\u7ebf\u3001\u95e8\u69db\u4e0e\u6838"
    "\u67e5\uff0c\u4ee5\u53ca\u6682\u505c\u5f00\u53d1\u7684\u56fd\u9645\u534f\u8c03\u673a\u5236",
)
MADE = CalendarEntry(
    uid="ses-7f3a@colloquy",
    title=TITLE,
    starts_at="2026-03-03T08:00:00+00:00",
    ends_at="2026-03-03T09:30:00Z",
    zone="Europe/Zurich",
    place=Words("Palais Wilson, Room 2", "\u5a01\u5c14\u900a\u5bab\uff0c\u4e8c\u53f7\u5385"),
)
MOVED = replace(MADE, starts_at="2026-03-04T22:30:00Z", ends_at="2026-03-05T00:00:00Z", sequence=1)
CANCELLED = replace(MOVED, sequence=2, cancelled=True)
STAMP = datetime(2026, 2, 1, 12, 0, tzinfo=UTC)
EVENT = Words("Geneva Dialogue", "\u65e5\u5185\u74e6\u5bf9\u8bdd")


def written(
    entry: CalendarEntry,
    catalog: Catalog,
    language: Language = Language.EN,
    zone: str = "Europe/Zurich",
) -> bytes:
    file = CalendarFile(EVENT, (entry,))
    return write_calendar(file, language=language, zone=zone, stamp=STAMP, catalog=catalog)


def properties_of(event: Event) -> set[str]:
    return {key.lower() for key in cast("dict[str, object]", event)}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    ("name", "entry"), [("made", MADE), ("moved", MOVED), ("cancelled", CANCELLED)]
)
def test_calendar_file_is_the_golden_one(
    catalog: Catalog, name: str, entry: CalendarEntry, language: Language
) -> None:
    content = written(entry, catalog, language, zone="Asia/Shanghai")

    assert content == (GOLDEN / f"{name}-{language.value}.ics").read_bytes()


def test_calendar_file_reads_back_as_written(catalog: Catalog) -> None:
    calendar = Calendar.from_ical(written(CANCELLED, catalog))

    (event,) = calendar.events
    assert (calendar["method"], calendar["version"], calendar.subcomponents) == (
        "PUBLISH",
        "2.0",
        [event],
    )
    assert (event.uid, event.sequence, event["status"], event.start, event.end, event.stamp) == (
        "ses-7f3a@colloquy",
        2,
        "CANCELLED",
        datetime(2026, 3, 4, 22, 30, tzinfo=UTC),
        datetime(2026, 3, 5, 0, 0, tzinfo=UTC),
        STAMP,
    )
    assert (event["summary"], event["location"], event["description"]) == (
        f"Cancelled: {TITLE.en}",
        "Palais Wilson, Room 2",
        "Geneva Dialogue\nWed 4 Mar 2026, 23:30 \u2013 Thu 5 Mar 2026, 01:00 (Zurich time)",
    )
    assert {"attendee", "organizer"} & properties_of(event) == set()


def test_lines_are_folded_and_end_in_crlf(catalog: Catalog) -> None:
    lines = written(MADE, catalog, Language.ZH).split(b"\r\n")

    assert (lines[-1], max(map(len, lines)) <= 75) == (b"", True)
    assert [line for line in lines if b"\n" in line or b"\r" in line] == []


def test_times_without_an_offset_are_refused(catalog: Catalog) -> None:
    with pytest.raises(ValueError, match="a calendar entry needs times with an offset"):
        written(replace(MADE, starts_at="2026-03-03T08:00:00"), catalog)


def test_place_that_is_empty_is_left_out(catalog: Catalog) -> None:
    (event,) = Calendar.from_ical(written(replace(MADE, place=Words("")), catalog)).events

    assert "location" not in event


@given(title=st.text(), place=st.text(min_size=1))
def test_hostile_words_stay_in_their_field(catalog: Catalog, title: str, place: str) -> None:
    entry = replace(MADE, title=Words(title), place=Words(place))

    (event,) = Calendar.from_ical(written(entry, catalog)).events

    assert (event.get("summary", ""), event.get("location", "")) == (
        one_line(title),
        one_line(place),
    )
    usual = {"uid", "dtstamp", "last-modified", "sequence", "dtstart", "dtend", "summary", "status"}
    assert properties_of(event) - {"location"} == usual | {"description", "class", "transp"}
