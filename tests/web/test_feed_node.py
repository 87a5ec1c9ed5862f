"""Feeds and files as ical.js and node-ical read them, the parsers behind most web calendars."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.domain.messages.messages import CalendarEntry, CalendarFile
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog
from bot.texts.documents.calendar_file import write_calendar, write_feed

NODE = Path(__file__).parent / "node"
EVENT = Words("Quiet Lake Dialogue", "静湖对话")
MADE = CalendarEntry(
    uid="session00002@colloquy",
    title=Words(
        "Dinner; red lines, thresholds & 🍽", "晚宴：红线、门槛，以及很长很长很长很长很长的中文标题"
    ),
    starts_at="2027-03-03T18:00:00+00:00",
    ends_at="2027-03-03T19:00:00+00:00",
    zone="Europe/Zurich",
    place=Words("Palais, Room 2", "宫殿，二号厅"),
    changed_at="2027-01-10T12:00:00+00:00",
)
MOVED = replace(
    MADE,
    starts_at="2027-03-28T00:30:00+00:00",
    ends_at="2027-03-28T01:30:00+00:00",
    sequence=1,
    changed_at="2027-01-11T12:00:00+00:00",
)
CANCELLED = replace(MOVED, sequence=2, cancelled=True)


def read(content: bytes) -> list[Any]:
    """Return what both parsers understood; skip where they are not installed."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    if not (NODE / "node_modules" / "ical.js").is_dir():
        pytest.skip("ical.js and node-ical are not installed: run `make feed-check`")
    done = subprocess.run(
        [node, str(NODE / "read.mjs")], input=content, capture_output=True, check=True, timeout=60
    )
    return json.loads(done.stdout)


def feed(entries: Sequence[CalendarEntry], language: Language, *, neutral: bool) -> bytes:
    """Return a feed."""
    return write_feed(
        CalendarFile(EVENT, tuple(entries), neutral=neutral),
        language=language,
        zone="Asia/Shanghai",
        catalog=Catalog(),
    )


def understood(entry: CalendarEntry, title: str, place: str) -> dict[str, Any]:
    """Return what a parser should make of an entry."""
    return {
        "uid": entry.uid,
        "title": title,
        "place": place,
        "starts": entry.starts_at.replace("+00:00", ".000Z"),
        "ends": entry.ends_at.replace("+00:00", ".000Z"),
        "sequence": entry.sequence,
        "status": "CANCELLED" if entry.cancelled else "CONFIRMED",
        "attendees": 0,
        "organizer": "",
    }


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("entry", [MADE, MOVED, CANCELLED], ids=["made", "moved", "cancelled"])
def test_feed_is_understood_alike(entry: CalendarEntry, language: Language) -> None:
    title = entry.title.in_language(language)
    if entry.cancelled:
        title = f"Cancelled: {title}" if language is Language.EN else f"已取消：{title}"

    both = read(feed([entry], language, neutral=False))

    expected = understood(entry, title, entry.place.in_language(language))
    assert both == [{"method": "PUBLISH", "entries": [expected]}] * 2


def test_neutral_feed_is_understood_alike() -> None:
    both = read(feed([MADE], Language.ZH, neutral=True))

    expected = understood(MADE, "已有安排", "")
    assert both == [{"method": "PUBLISH", "entries": [expected]}] * 2


def test_empty_feed_is_understood_as_empty() -> None:
    assert read(feed([], Language.EN, neutral=False)) == [{"method": "PUBLISH", "entries": []}] * 2


def test_file_is_understood_like_the_feed() -> None:
    content = write_calendar(
        CalendarFile(EVENT, (MADE,)),
        language=Language.EN,
        zone="Europe/Zurich",
        stamp=datetime(2027, 1, 10, tzinfo=UTC),
        catalog=Catalog(),
    )

    expected = understood(MADE, MADE.title.en, MADE.place.en)
    assert read(content) == [{"method": "PUBLISH", "entries": [expected]}] * 2
