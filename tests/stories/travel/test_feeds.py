"""Subscribing to one's own programme: a secret link that follows every change until it is revoked."""

import logging
import re
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from icalendar import Calendar

from bot.settings.settings import Settings
from tests.stories.someone import Someone
from tests.stories.world import World

PUBLIC = "https://bot.example.org"
MOVED = "20270303T183000Z"


class SitedWorld(World):
    """A world whose bot has a public address."""

    port = 0

    def settings(self, **more: str) -> Settings:
        """The settings of this world's bot."""
        listen = f"127.0.0.1:{self.port}"
        return super().settings(COLLOQUY_PUBLIC_URL=PUBLIC, COLLOQUY_LISTEN=listen, **more)

    async def fetch(self, link: str, **headers: str) -> tuple[int, bytes, dict[str, str]]:
        """Fetch a link as a calendar does, past the proxy."""
        url = link.replace(PUBLIC, f"http://127.0.0.1:{self.port}")
        async with aiohttp.ClientSession() as client, client.get(url, headers=headers) as got:
            headers = {name.lower(): value for name, value in got.headers.items()}
            return got.status, await got.read(), headers


@pytest.fixture
async def site(tmp_path: Path, founded: Path) -> AsyncGenerator[SitedWorld]:
    """A world whose bot has a public address, and a proxy in front of it."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        SitedWorld.port = door.getsockname()[1]
    async with opened(tmp_path / "bot", founded) as world:
        yield world


@asynccontextmanager
async def opened(folder: Path, founded: Path) -> AsyncGenerator[SitedWorld]:
    """Open a world with an address."""
    async with SitedWorld.opened(folder, founded=founded) as world:
        yield world


async def goes_to_dinner(someone: Someone) -> None:
    """Answer yes to the dinner, in English."""
    await someone.says("/schedule")
    await someone.taps("▫️ Dinner", "Yes")


async def subscribes(someone: Someone, *labels: str) -> str:
    """Make a link; return it."""
    await someone.says("/calendar")
    await someone.taps(*(labels or ("Subscribe instead of a file…", "Make a link")))
    found = re.search(rf"{PUBLIC}\S+", someone.screen)
    assert found is not None
    return found[0]


def entries(content: bytes) -> list[dict[str, str]]:
    """The entries of a calendar, each property as it stands in the file."""
    calendar: Any = Calendar.from_ical(content)
    return [
        {name: value.to_ical().decode() for name, value in each.items()}
        for each in calendar.walk("VEVENT")
    ]


async def test_link_is_shown_once_and_deletes_itself(site: SitedWorld) -> None:
    ann = await site.guest("Ann")
    await ann.says("/calendar")
    assert ann.shown == (
        (
            "Your calendar file would be empty: it holds what you have answered “Yes” to. Please"
            " answer first."
        ),
        [["My attendance", "« Programme"], ["Subscribe instead of a file…"]],
    )

    await ann.taps("Subscribe instead of a file…")
    assert ann.buttons == [
        ["Make a link"],
        ["Make a link with neutral titles"],
        ["Calendar file", "« Start"],
    ]
    await ann.taps("Make a link")

    link = re.search(rf"{PUBLIC}/calendar/(\w{{24}})\.ics", ann.screen)
    assert link is not None
    assert ann.screen == (
        "Your subscription link\n"
        "Shown only now; this message deletes itself in 10 minutes.\n\n"
        f"{link[0]}\n\n"
        "In your calendar choose “subscribe” or “from URL” and paste it. On Apple devices this form"
        " opens the calendar by itself:\n"
        f"webcal://bot.example.org/calendar/{link[1]}.ics\n\n"
        "Please keep it to yourself."
    )
    files = [*site.folder.rglob("*.sqlite3*"), *site.folder.rglob("*.json")]
    assert [file.name for file in files if link[1].encode() in file.read_bytes()] == []
    await site.tick(minutes=11)
    assert ann.screen.split("\n")[0] == "Your subscription"
    assert ann.buttons == [
        ["Use neutral titles"],
        ["Make a new link"],
        ["Revoke the link"],
        ["Calendar file", "« Start"],
    ]


async def test_feed_follows_changes_until_it_is_revoked(site: SitedWorld) -> None:
    ann, olga = await site.guest("Ann Weiß"), await site.organizer()
    await goes_to_dinner(ann)
    link = await subscribes(ann)

    status, content, headers = await site.fetch(link)

    assert (status, headers["content-type"], headers["cache-control"]) == (
        200,
        "text/calendar; charset=utf-8",
        "private, no-cache",
    )
    before = {
        "UID": "session00002@colloquy",
        "DTSTAMP": "20270110T120000Z",
        "LAST-MODIFIED": "20270110T120000Z",
        "SEQUENCE": "0",
        "DTSTART": "20270303T180000Z",
        "DTEND": "20270303T190000Z",
        "SUMMARY": "Dinner",
        "STATUS": "CONFIRMED",
        "LOCATION": "Lakeside House",
        "DESCRIPTION": (
            "Quiet Lake Dialogue\\nWed 3 Mar 2027\\, 19:00–20:00 (Zurich time)\\n"
            "Wed 3 Mar 2027\\, 18:00–19:00 (UTC)"
        ),
    }
    assert entries(content) == [before]
    lines = content.decode().split("\r\n")
    assert [line for line in lines[:12] if line.partition(":")[0] != "BEGIN"][:8] == [
        "VERSION:2.0",
        "PRODID:-//Colloquy//Colloquy//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "NAME:Quiet Lake Dialogue",
        "X-WR-CALNAME:Quiet Lake Dialogue",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
    ]
    assert [word for word in (b"ATTENDEE", b"ORGANIZER", b"Wei", b"TZID") if word in content] == []
    assert (await site.fetch(link, **{"If-None-Match": headers["etag"]}))[:2] == (304, b"")

    site.clock.move(hours=1)
    await olga.says("/reschedule")
    await olga.taps("Dinner", "Start")
    await olga.says("19:30")
    await olga.taps("Check and release…", "Release and tell 1 guest")
    status, content, _ = await site.fetch(link, **{"If-None-Match": headers["etag"]})

    assert (status, entries(content)) == (
        200,
        [
            before
            | {
                "DTSTAMP": "20270110T130000Z",
                "LAST-MODIFIED": "20270110T130000Z",
                "SEQUENCE": "1",
                "DTSTART": MOVED,
                "DTEND": "20270303T193000Z",
                "DESCRIPTION": (
                    "Quiet Lake Dialogue\\nWed 3 Mar 2027\\, 19:30–20:30 (Zurich time)\\n"
                    "Wed 3 Mar 2027\\, 18:30–19:30 (UTC)"
                ),
            }
        ],
    )

    await ann.says("/calendar")
    await ann.taps("Subscribe instead of a file…", "Revoke the link")
    assert ann.screen == (
        "The link has been revoked and shows nothing any more. Entries already in your calendar"
        " stay there until you delete that subscription."
    )
    revoked = await site.fetch(link)
    unknown = await site.fetch(f"{PUBLIC}/calendar/{'x' * 24}.ics")
    shapeless = await site.fetch(f"{PUBLIC}/calendar/x.ics")
    elsewhere = await site.fetch(f"{PUBLIC}/nothing")
    answers = [
        (status, body, {name: value for name, value in headers.items() if name != "date"})
        for status, body, headers in (revoked, unknown, shapeless, elsewhere)
    ]
    assert answers == [answers[0]] * 4
    assert answers[0][:2] == (404, b"Not Found")


async def test_cancelled_session_is_told_for_thirty_days(site: SitedWorld) -> None:
    ann, olga = await site.guest("Ann"), await site.organizer()
    await goes_to_dinner(ann)
    link = await subscribes(ann)
    site.clock.move(hours=1)
    await olga.says("/reschedule")
    await olga.taps("Dinner", "Cancel the session")
    await olga.taps("Check and release…", "Release and tell 1 guest")

    _, content, _ = await site.fetch(link)
    (told,) = entries(content)
    site.clock.move(days=31)
    _, later, _ = await site.fetch(link)

    assert (told["SUMMARY"], told["STATUS"], told["SEQUENCE"], told["UID"], told["DTSTAMP"]) == (
        "Cancelled: Dinner",
        "CANCELLED",
        "1",
        "session00002@colloquy",
        "20270110T130000Z",
    )
    assert entries(later) == []


async def test_neutral_titles_tell_the_times_only(site: SitedWorld) -> None:
    xu = await site.guest("徐", "zh")
    await xu.says("/schedule")
    await xu.taps("▫️ 晚宴", "出席")
    link = await subscribes(xu, "改用订阅……", "生成链接（中性标题）")

    _, neutral, _ = await site.fetch(link)
    await xu.taps("« 订阅")
    assert xu.shown == (
        (
            "您的订阅\n\n只显示时间，每一项都称为“日程安排”。\n\n"
            "链接本身不会被保存，无法再次显示。如果您遗失了链接，或他人可能看到过它，请生成新链接，"
            "旧链接随即失效。"
        ),
        [["显示标题和地点"], ["生成新链接"], ["撤销链接"], ["日历文件", "« 首页"]],
    )
    site.clock.move(hours=1)
    await xu.taps("显示标题和地点")
    _, full, _ = await site.fetch(link)

    assert [word for word in ("晚宴", "静湖", "湖畔", "苏黎世") if word in neutral.decode()] == []
    assert entries(neutral) == [
        {
            "UID": "session00002@colloquy",
            "DTSTAMP": "20270110T120000Z",
            "LAST-MODIFIED": "20270110T120000Z",
            "SEQUENCE": "0",
            "DTSTART": "20270303T180000Z",
            "DTEND": "20270303T190000Z",
            "SUMMARY": "日程安排",
            "STATUS": "CONFIRMED",
        }
    ]
    (entry,) = entries(full)
    assert (entry["SUMMARY"], entry["LOCATION"], entry["DTSTAMP"]) == (
        "晚宴",
        "湖畔楼",
        "20270110T130000Z",
    )


async def test_new_link_ends_the_old_one(site: SitedWorld) -> None:
    ann = await site.guest("Ann")
    await goes_to_dinner(ann)
    old = await subscribes(ann)

    await ann.taps("Make a new link")
    new = re.findall(rf"{PUBLIC}\S+", ann.screen)[0]

    assert (await site.fetch(old))[0] == 404
    assert (await site.fetch(new))[0] == 200


async def test_forgotten_guest_has_no_feed(site: SitedWorld) -> None:
    ann = await site.guest("Ann")
    await goes_to_dinner(ann)
    link = await subscribes(ann)

    await ann.says("/privacy")
    await ann.taps_data("forget:yes")

    assert (await site.fetch(link))[0] == 404
    assert site.rows("select count(*) from feeds") == [(0,)]


async def test_nothing_about_a_feed_is_logged(
    site: SitedWorld, caplog: pytest.LogCaptureFixture
) -> None:
    ann = await site.guest("Ann")
    caplog.set_level("INFO")
    link = await subscribes(ann)
    token = link.rpartition("/")[2].removesuffix(".ics")

    await site.fetch(link)
    await site.fetch(f"{PUBLIC}/calendar/{'x' * 24}.ics")

    # pytest listens even at loggers that lead nowhere, as uvicorn's log of requests does here.
    told = [each for each in caplog.records if logging.getLogger(each.name).propagate]
    assert [each.name for each in told if token in each.getMessage()] == []
    assert [each.name for each in told if "/calendar/" in each.getMessage()] == []


async def test_without_a_public_address_the_file_is_sent(world: World) -> None:
    ann = await world.guest("Ann")
    await goes_to_dinner(ann)
    await ann.says("/calendar")
    ann.forget_past()

    await ann.taps("Subscribe instead of a file…")

    assert ann.hears == [
        (
            "A subscription is not offered here: this bot has no public web address. Here is your"
            " calendar file instead. Changes always come in this chat as well."
        ),
        "Your calendar file, with 1 entry. Open it to add it to your calendar.",
    ]
    assert ann.document[0] == "programme.ics"
