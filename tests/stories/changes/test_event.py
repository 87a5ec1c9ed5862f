"""The event itself is changed as a draft: title, dates, hosts, seats, deadline, and who is told."""

from bot.domain.callback_words import changes as words
from tests.stories.changes.world import END, END_ZH, releases
from tests.stories.rsvps.world import comes
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

FACTS = [
    ["Title", "Dates"],
    ["Place", "Deadline for answers"],
    ["Seats at the event", "People to turn to"],
    ["Hosts and purpose", "Norms"],
    ["Draft: empty", "« Settings"],
]
NOT_FOR_YOU = "That is for organizers only. Send /help to see what you can do here."
NEW_DAY = "Wed 10 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you)"
HEAD = "📢 The event has changed\nQuiet Lake Dialogue\n\n"


async def opens_event(someone: Someone, *more: str) -> None:
    """Reach the event by taps alone."""
    await someone.says("/start")
    await someone.taps("For organizers", "Settings", "Event, hosts, norms", *more)


async def test_facts_are_changed_as_a_draft_and_released_at_once(world: World) -> None:
    olga, li = await world.organizer(), await world.guest("Li", "zh")
    ann, no = await world.guest("Ann"), await world.guest("No")
    await comes(ann)
    await no.says("/rsvp")
    await no.taps("No")
    for each in (ann, no):
        each.forget_past()

    await opens_event(olga)
    assert olga.shown == (
        (
            "The event as your draft would make it\n"
            "Nothing changes, and nobody is told, before you release the draft.\n\n"
            "Title: Quiet Lake Dialogue / 静湖对话\n"
            "Begins: Wed 3 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you)\n"
            "Ends: Fri 5 Mar 2027, 13:00 (Zurich time; Fri 12:00 for you)\n"
            "Place: Lakeside House / 湖畔楼\n"
            "Deadline for answers: Wed 10 Feb 2027, 18:00 (Zurich time; Wed 17:00 for you)\n"
            "Seats at the event: no limit\n"
            "People to turn to: front desk, extension 12 / 前台，分机 12\n"
            "Norms: version 1\n\n"
            "Kept about guests:\n"
            "• passport and visa details: 30 days after the event\n"
            "• travel details: 30 days after the event\n"
            "• questions to the organizers: 30 days after the event\n"
            "• data and copy of an invitation letter: 30 days after its last step\n"
            "• that a message was sent to you (its words go at once): 14 days\n\n"
            "Times are local times of the event (Europe/Zurich). Tap what you would like to change."
        ),
        FACTS,
    )
    await olga.taps("Title")
    await olga.says_all("Deep Lake Dialogue", "深湖对话")
    await olga.taps("Deadline for answers")
    await olga.says("12 Feb 2027 12:00")
    await olga.taps("Hosts and purpose", "Facilitators")
    await olga.says("Two people of no side")
    await olga.taps("Skip")
    assert olga.screen == (
        "Hosts and purpose as your draft would make them\n\n"
        "Organized by: The Lake Office / 湖畔办公室\nFunded by: The Harbour Trust / 港湾基金会\n"
        "Not decided by the funder: –\nWhy: To understand each other / 增进理解\n"
        "Facilitators: Two people of no side ✏️\n\n"
        "Guests read this before they agree to anything, and later under “About this event”."
    )
    await olga.taps("What would change: 3")
    draft = (
        "1. Title: Quiet Lake Dialogue / 静湖对话 → Deep Lake Dialogue / 深湖对话\n"
        "2. Deadline for answers: Wed 10 Feb 2027, 18:00 (Zurich time; Wed 17:00 for you)"
        " → Fri 12 Feb 2027, 12:00 (Zurich time; Fri 11:00 for you)\n"
        "3. Facilitators: – → Two people of no side\n\n"
    )
    assert olga.screen == (
        "Draft of changes\nNot released: nobody has been told. Times are local times of the"
        f" event.\n\n{draft}Edited by 1 organizer. Tap a number to take that change back."
    )
    assert (ann.hears, world.rows("SELECT count(*) FROM changes")) == ([], [(0,)])
    await olga.taps("Check and release…")
    assert olga.shown == (
        f"Release these changes?\n\n{draft}2 guests will be told, each only what concerns them.",
        [["Release, tell 2 guests"], ["Mark as urgent"], ["Draft", "« Event"]],
    )
    await olga.taps("Release, tell 2 guests")
    await world.tick(seconds=1)

    assert ann.hears == [
        "📢 The event has changed\nDeep Lake Dialogue\n\n"
        "• The event is now called Deep Lake Dialogue, formerly “Quiet Lake Dialogue”\n"
        "• Answers are due later: by Fri 12 Feb 2027, 12:00 (Zurich time; Fri 11:00 for you). Until"
        " then you can answer, or change your answer: /rsvp" + END
    ]
    assert li.hears == [
        "📢 活动有变更\n深湖对话\n\n• 活动现名深湖对话，原名“静湖对话”\n"
        "• 答复截止时间推迟至 2027年2月12日（周五）12:00（苏黎世时间；您当地周五 11:00）。"
        "在此之前可以答复或更改答复：/rsvp" + END_ZH
    ]
    assert no.hears == []
    await ann.says("/about")
    assert "Facilitators: Two people of no side" in ann.screen.split("\n")
    assert world.rows("SELECT sequence FROM events") == [(1,)]
    acts = world.rows("SELECT act FROM audit WHERE event_id = ? ORDER BY id", EVENT)
    assert [act for (act,) in acts if act != "joined"] == [
        *("drafted-title", "drafted-deadline", "drafted-facilitators", "released-changes"),
    ]


async def test_what_changes_nothing_for_guests_is_told_to_nobody(world: World) -> None:
    olga, ann, bo = await world.organizer(), await world.guest("Ann"), await world.guest("Bo")
    await opens_event(olga, "Seats at the event")
    await olga.says("1")
    await olga.taps("What would change: 1", "Check and release…", "Release")
    assert olga.shown == ("✅ Released. Nobody needed to be told.", [["« Event", "« Organizers"]])
    await comes(ann)
    await bo.says("/rsvp")
    await bo.taps("Yes")
    for each in (ann, bo):
        each.forget_past()

    await olga.taps("« Event", "Seats at the event")
    await olga.says("2")
    await olga.taps("People to turn to")
    await olga.says_all("the gate", "门口")
    await olga.taps("What would change: 2", "Check and release…", "Release")
    await world.tick(seconds=1)

    assert (ann.hears, len(bo.hears)) == ([], 1)
    assert bo.hears[0].startswith("🎟 A seat has become free for you")


async def test_new_dates_take_the_programme_along(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await comes(ann)
    ann.forget_past()
    await opens_event(olga, "Dates")
    await olga.says("2027-03-10 09:00")
    await olga.says("2027-03-10 08:00")
    assert olga.screen == "The event would end before it begins. Please type a later end."
    await olga.says("12 March 2027 13:00")
    await olga.taps("What would change: 2", "Check and release…")
    assert olga.shown == (
        (
            "This cannot be released yet\n\n"
            "1. Begins: Wed 3 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you)"
            " → Wed 10 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you)\n"
            "2. Ends: Fri 5 Mar 2027, 13:00 (Zurich time; Fri 12:00 for you)"
            " → Fri 12 Mar 2027, 13:00 (Zurich time; Fri 12:00 for you)\n\n"
            "⚠️ Please correct first:\n"
            "• “Opening talk” (Wed 3 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you)) would not be"
            " on the days of the event.\n"
            "• “Dinner” (Wed 3 Mar 2027, 19:00 (Zurich time; Wed 18:00 for you)) would not be on the"
            " days of the event."
        ),
        [["Move sessions by 7 days"], ["Draft", "« Event"]],
    )
    await olga.taps("Move sessions by 7 days", "Release, tell 1 guest")
    await world.tick(seconds=1)

    assert ann.hears == [
        HEAD + "• The dates of the event have changed\n"
        "before: Wed 3 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you) –"
        " Fri 5 Mar 2027, 13:00 (Zurich time; Fri 12:00 for you)\n"
        "now: Wed 10 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you) –"
        " Fri 12 Mar 2027, 13:00 (Zurich time; Fri 12:00 for you)\n"
        "• Opening talk\n"
        "before: Wed 3 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you)\n"
        "now: Wed 10 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you)" + END
    ]
    await ann.says("/calendar")
    _, calendar = ann.document
    starts = [line for line in calendar.decode().split("\r\n") if line.startswith("DTSTART")]
    assert starts == ["DTSTART:20270310T080000Z", "DTSTART:20270310T080000Z"]
    ann.forget_past()
    await world.tick(days=51)
    await world.tick(hours=1)
    assert ann.hears == []
    await world.tick(days=6, hours=18)
    assert ann.hears == []
    await world.tick(hours=1)
    lines = [line for each in ann.hears for line in each.split("\n")]
    assert [line for line in lines if line[:1] in "⏰W" and line] == [
        *("⏰ Quiet Lake Dialogue begins soon.", NEW_DAY),
        *("⏰ Opening talk", NEW_DAY),
    ]


async def test_what_was_not_looked_at_is_not_released(world: World) -> None:
    olga, xu = await world.organizer(), await world.organizer("徐", "zh")
    await opens_event(olga, "Title")
    await olga.says("Deep Lake Dialogue")
    await olga.taps("Skip", "What would change: 1", "Check and release…")
    await xu.says("/settings")
    await xu.taps("活动席位")
    await xu.says("30")

    await olga.taps("Release, tell 1 guest")
    assert olga.screen == (
        "The event or its programme has been changed since you looked at this. Please look again"
        " at what would change and then release it: /event"
    )
    assert world.rows("SELECT count(*) FROM changes") == [(0,)]
    await olga.says("/event")
    await olga.taps("What would change: 1")
    await releases(olga, world)
    assert world.rows("SELECT seats, sequence FROM events") == [(30, 1)]


async def test_nobody_else_changes_the_event(world: World) -> None:
    ann = await world.guest("Ann")
    await ann.says("/event")
    assert ann.screen == NOT_FOR_YOU
    for data in (words.EVENT.to(), words.NORMS.to(), words.POINT_REMOVE.to(1)):
        await ann.taps_data(data)
        assert ann.screen == NOT_FOR_YOU
