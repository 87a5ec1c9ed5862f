"""The personal calendar file."""

from typing import Any

from icalendar import Calendar

from tests.stories.someone import Someone
from tests.stories.world import World


def events_of(content: bytes) -> list[Any]:
    """The entries of a calendar file."""
    calendar: Any = Calendar.from_ical(content)
    return list(calendar.walk("VEVENT"))


async def goes_to_everything(someone: Someone) -> None:
    """Answer yes to the event and both sessions, in English."""
    await someone.says("/rsvp")
    await someone.taps("Yes", "Choose sessions", "▫️ 19:00 Dinner")


async def test_calendar_holds_what_the_guest_goes_to(world: World) -> None:
    ann = await world.guest("Ann")
    await goes_to_everything(ann)

    await ann.says("/start")
    await ann.taps("More", "Calendar file")

    name, content = ann.document
    assert name == "programme.ics"
    assert ann.shown == (
        "Your calendar file, with 3 entries. Open it to add them to your calendar.",
        [["Neutral titles"], ["Subscribe instead…"], ["« Start"]],
    )
    assert [
        (
            str(each["SUMMARY"]),
            str(each["UID"]),
            each["DTSTART"].to_ical().decode(),
            each["DTEND"].to_ical().decode(),
            each["DTSTART"].params.get("TZID"),
            str(each["LOCATION"]),
            str(each["CLASS"]),
            # The days of the event frame its sessions; a colleague may book the hours between.
            str(each["TRANSP"]),
        )
        for each in events_of(content)
    ] == [
        (
            "Quiet Lake Dialogue",
            "event0000001@colloquy",
            "20270303T080000Z",
            "20270305T120000Z",
            None,
            "Lakeside House",
            "PRIVATE",
            "TRANSPARENT",
        ),
        (
            "Opening talk",
            "session00001@colloquy",
            "20270303T080000Z",
            "20270303T090000Z",
            None,
            "Lakeside House",
            "PRIVATE",
            "OPAQUE",
        ),
        (
            "Dinner",
            "session00002@colloquy",
            "20270303T180000Z",
            "20270303T190000Z",
            None,
            "Lakeside House",
            "PRIVATE",
            "OPAQUE",
        ),
    ]


async def test_calendar_keeps_its_uids_and_names_nobody(world: World) -> None:
    ann = await world.guest("Ann Weiß")
    await goes_to_everything(ann)

    await ann.says("/calendar")
    _, first = ann.document
    world.clock.move(days=1)
    await ann.says("/calendar")
    _, second = ann.document

    uids = [[str(each["UID"]) for each in events_of(content)] for content in (first, second)]
    assert uids[0] == uids[1]
    assert len(set(uids[0])) == 3
    assert [content.count(word) for content in (first, second)
            for word in (b"ATTENDEE", b"ORGANIZER", b"Wei", b"TZID")] == [0] * 8  # fmt: skip


async def test_calendar_in_chinese(world: World) -> None:
    xu = await world.guest("徐", "zh")
    await xu.says("/rsvp")
    await xu.taps("出席", "« 首页", "更多", "日历文件")

    name, content = xu.document
    assert name == "日程.ics"
    assert xu.shown == (
        "您的日历文件，共 2 项。打开即可添加到您的日历。",
        [["中性标题"], ["改用订阅……"], ["« 首页"]],
    )
    assert [(str(each["SUMMARY"]), str(each["LOCATION"])) for each in events_of(content)] == [
        ("静湖对话", "湖畔楼"),
        ("开幕讲座", "湖畔楼"),
    ]

    await xu.taps("中性标题")

    assert xu.shown == (
        "您的中性标题日历文件，共 2 项：只有时间，每一项都称为“已有安排”。在另一份之后打开，会替换其标题。",
        [["显示标题和地点"], ["改用订阅……"], ["« 首页"]],
    )
    neutral, _ = events_of(xu.document[1])
    assert (str(neutral["SUMMARY"]), "静湖" in xu.document[1].decode()) == ("已有安排", False)


async def test_calendar_file_with_neutral_titles(world: World) -> None:
    ann = await world.guest("Ann")
    await goes_to_everything(ann)
    await ann.says("/calendar")
    _, titled = ann.document

    await ann.taps("Neutral titles")

    assert ann.shown == (
        "Your calendar file with neutral titles, with 3 entries: the times alone, each called"
        " “Appointment”. Opened after the other one, it replaces its titles.",
        [["With titles and places"], ["Subscribe instead…"], ["« Start"]],
    )
    _, neutral = ann.document
    assert [
        (str(each["SUMMARY"]), str(each["CLASS"]), str(each["TRANSP"]), "LOCATION" in each)
        for each in events_of(neutral)
    ] == [
        ("Appointment", "PRIVATE", "TRANSPARENT", False),
        ("Appointment", "PRIVATE", "OPAQUE", False),
        ("Appointment", "PRIVATE", "OPAQUE", False),
    ]
    assert [
        [(str(each["UID"]), each["DTSTART"].dt) for each in events_of(content)]
        for content in (titled, neutral)
    ] == [[(str(each["UID"]), each["DTSTART"].dt) for each in events_of(titled)]] * 2
    words = (b"Quiet", b"Dinner", b"Opening", b"Lakeside")
    assert [[word in content for word in words] for content in (titled, neutral)] == [
        [True] * 4,
        [False] * 4,
    ]

    await ann.taps("With titles and places")
    assert [str(each["SUMMARY"]) for each in events_of(ann.document[1])][1:] == [
        "Opening talk",
        "Dinner",
    ]


async def test_calendar_leaves_out_what_the_guest_does_not_go_to(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await goes_to_everything(ann)
    await bo.says("/schedule")
    await bo.taps("▫️ Opening talk", "Maybe")

    await bo.says("/calendar")

    assert bo.shown == (
        "Your calendar file would be empty: it holds what you have answered “Yes” to. Please answer"
        " first.",
        [["My attendance", "« Programme"], ["Subscribe instead…"]],
    )


async def test_first_screen_comes_back_below_the_file(world: World) -> None:
    ann = await world.guest("Ann")
    await goes_to_everything(ann)
    await ann.says("/calendar")

    await ann.taps("« Start")

    assert ann.screen.split("\n")[0] == "Quiet Lake Dialogue"
    assert ann.document[0] == "programme.ics"
