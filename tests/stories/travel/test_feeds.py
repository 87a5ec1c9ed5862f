"""A calendar feed follows every change of one's own programme until it is revoked."""

from typing import Any

from icalendar import Calendar

from tests.stories.rsvps.world import comes
from tests.stories.travel.world import PUBLIC, SitedWorld, goes_to_dinner, subscribes

MOVED = "20270303T183000Z"


def entries(content: bytes) -> list[dict[str, str]]:
    """The last entry of a calendar besides the event's, each property as it stands in the file."""
    calendar: Any = Calendar.from_ical(content)
    return [
        {name: value.to_ical().decode() for name, value in each.items()}
        for each in calendar.walk("VEVENT")[1:][-1:]
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
        "CLASS": "PRIVATE",
        "TRANSP": "OPAQUE",
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
    await olga.taps("Check and release…", "Release, tell 1 guest")
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

    await site.tick()
    await ann.says("/calendar")
    await ann.taps("Subscribe instead…", "Revoke the link")
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
    await olga.taps("Check and release…", "Release, tell 1 guest")

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
    await comes(xu)
    await xu.says("/schedule")
    await xu.taps("▫️ 晚宴", "出席")
    link = await subscribes(xu, "改用订阅……", "生成链接（中性标题）")

    _, neutral, _ = await site.fetch(link)
    await xu.taps("« 订阅")
    assert xu.shown == (
        (
            "您的订阅\n\n只显示时间，每一项都称为“已有安排”。\n\n"
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
            "SUMMARY": "已有安排",
            "STATUS": "CONFIRMED",
            "CLASS": "PRIVATE",
            "TRANSP": "OPAQUE",
        }
    ]
    (entry,) = entries(full)
    assert (entry["SUMMARY"], entry["LOCATION"], entry["DTSTAMP"]) == (
        "晚宴",
        "湖畔楼",
        "20270110T130000Z",
    )
