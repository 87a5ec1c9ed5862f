"""Settings: deadline, seats and offers, changed by organizers in chat."""

import pytest

from tests.stories.rsvps.world import comes
from tests.stories.world import World

SETTINGS = [
    ["Event, hosts, norms"],
    ["Deadline for answers"],
    ["Seats at the event", "Hours a seat is kept"],
    ["no limit · Opening talk"],
    ["1 seat · Dinner"],
    ["Second factor", "Lockdown", "Requests"],
    ["How seats work"],
    ["« Organizers", "« Start"],
]


def settings(deadline: str, seats: str = "no limit", hours: int = 24) -> str:
    """The screen of settings."""
    return (
        f"Settings\n\nDeadline for answers: {deadline}\nSeats at the event: {seats}\n"
        f"A freed seat is kept for {hours} h\n\nBelow: the seats of each session."
    )


DEADLINE = "Wed 10 Feb 2027, 18:00 (Zurich time; Wed 17:00 for you)"


async def test_deadline_is_changed(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await olga.says("/start")
    await olga.taps("For organizers", "Settings")
    assert olga.shown == (settings(DEADLINE), SETTINGS)

    await olga.taps("Deadline for answers")
    assert olga.shown == (
        f"What is the deadline for answers?\n\nNow: {DEADLINE}. Please type the new date and time in the"
        " event's local time, for example 2027-02-20 18:00.",
        [["Cancel"]],
    )
    await olga.says("2027-02-20 12:00")

    changed = "Sat 20 Feb 2027, 12:00 (Zurich time; Sat 11:00 for you)"
    assert olga.shown == (settings(changed), SETTINGS)
    await world.tick(days=35)
    await ann.says("/rsvp")
    await ann.taps("Yes")
    assert ann.screen.split("\n")[4] == f"Answer, or change your answer, by {changed}."


async def test_earlier_deadline_is_told_to_all_who_have_not_said_no(world: World) -> None:
    olga, ann, li, no = [
        await world.organizer(),
        await world.guest("Ann"),
        await world.guest("Li", "zh"),
        await world.guest("No"),
    ]
    await no.says("/rsvp")
    await no.taps("No")
    for someone in (ann, li, no):
        someone.forget_past()
    await olga.says("/settings")
    await olga.taps("Deadline for answers")
    await olga.says("2027-02-01 12:00")
    await world.tick(seconds=1)

    assert ann.hears == [
        "📢 The programme has changed\nQuiet Lake Dialogue\n\n• Answers are due earlier: by"
        " Mon 1 Feb 2027, 12:00 (Zurich time; Mon 11:00 for you). Until then you can answer, or"
        " change your answer: /rsvp\n\nPlease confirm that you have seen this."
    ]
    assert li.hears[0].split("\n")[3] == (
        "• 答复截止时间提前至 2027年2月1日（周一）12:00（苏黎世时间；您当地周一 11:00）。"
        "在此之前可以答复或更改答复：/rsvp"
    )
    assert no.hears == []


async def test_deadline_after_the_beginning_is_refused_and_asked_again(world: World) -> None:
    olga, xu = await world.organizer(), await world.organizer("徐", "zh")
    for someone, label in ((olga, "Deadline for answers"), (xu, "答复截止时间")):
        await someone.says("/settings")
        await someone.taps(label)

    await olga.says("2027-03-03 09:01")
    await xu.says("2027年3月4日")

    assert olga.screen == ("That is after the event begins. Please type an earlier date and time.")
    assert xu.screen == "该时间晚于活动开始时间。请输入更早的日期和时间。"
    await olga.says("2027-03-03 09:00")
    assert olga.screen == settings("Wed 3 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you)")


@pytest.mark.parametrize("typed", ["soon", "2027-02-30", "20.02.27"])
async def test_unclear_deadline_is_asked_again(world: World, typed: str) -> None:
    olga = await world.organizer()
    await olga.says("/settings")
    await olga.taps("Deadline for answers")

    await olga.says(typed)

    assert olga.screen.split("\n")[0] == (
        "⚠️ I could not read that as a date and time. Please type it like this: 2027-02-20 18:00"
    )


async def test_seats_of_the_event_are_changed(world: World) -> None:
    olga = await world.organizer()
    await olga.says("/settings")

    await olga.taps("Seats at the event")
    assert olga.shown == (
        "How many seats are there?\n\nNobody loses a seat when the number gets smaller. When it gets"
        " larger, the waiting list is offered the new seats.",
        [["No limit"], ["Cancel"]],
    )
    await olga.says("40")
    assert olga.screen == settings(DEADLINE, "40 seats")
    await olga.taps("Seats at the event", "No limit")

    assert olga.screen == settings(DEADLINE)


@pytest.mark.parametrize("typed", ["0", "-3", "many", "10000", "2.5", "½", "99999999999"])
async def test_wrong_number_is_asked_again(world: World, typed: str) -> None:
    olga, xu = await world.organizer(), await world.organizer("徐", "zh")
    await olga.says("/settings")
    await olga.taps("Seats at the event")
    await xu.says("/settings")
    await xu.taps("席位保留时长")

    await olga.says(typed)
    await xu.says(typed)

    too_long = len(typed) > 8
    assert olga.screen.split("\n")[0] == (
        "⚠️ That is too long: at most 8 characters, please. If you need more room, write the main"
        " point here and tell the organizers the rest."
        if too_long
        else "⚠️ Please type a whole number from 1 to 9999, or tap “No limit”."
    )
    assert xu.screen.split("\n")[0] == (
        "⚠️ 内容过长，最多 8 个字符。如果需要更多篇幅，请在此写明要点，其余内容请告知主办方。"
        if too_long
        else "⚠️ 请输入小时数（不小于 1 的整数）。"
    )
    assert world.rows("SELECT seats, offer_seconds FROM events") == [(None, 86_400)]


async def test_hours_of_an_offer_are_changed(world: World) -> None:
    xu, ann, bo = (
        await world.organizer("徐", "zh"),
        await world.guest("Ann"),
        await world.guest("Bo"),
    )
    for someone in (ann, bo):
        await comes(someone)
        await someone.says("/schedule")
        await someone.taps("▫️ Dinner", "Yes")

    await xu.says("/settings")
    await xu.taps("席位保留时长")
    await xu.says("６")
    await ann.taps("No")

    assert xu.screen == (
        "设置\n\n答复截止时间：2027年2月10日（周三）18:00（苏黎世时间；您当地周三 17:00）\n"
        "活动席位：不限\n空出的席位保留 6 小时\n\n以下为各场次的席位。"
    )
    assert bo.screen.split("\n")[3].startswith("It is kept for you until Sun 10 Jan 2027, 19:00")


async def test_changes_are_noted_in_the_audit_chain(world: World) -> None:
    olga = await world.organizer()
    for label, typed in (
        ("Deadline for answers", "2027-02-20"),
        ("Hours a seat is kept", "6"),
        ("Seats at the event", "9"),
        ("1 seat · Dinner", "5"),
    ):
        await olga.says("/settings")
        await olga.taps(label)
        await olga.says(typed)

    assert world.rows("SELECT act FROM audit") == [
        ("set-deadline",),
        ("set-offer",),
        ("set-seats",),
        ("set-seats",),
    ]


async def test_guests_may_not_change_settings(world: World) -> None:
    ann = await world.guest("Ann")
    await ann.says("/settings")
    for data in ("settings", "change-setting:deadline", "session-seats:session00002"):
        await ann.taps_data(data)

    assert ann.hears == ["That is for organizers only. Send /help to see what you can do here."] * 4


async def test_setting_nobody_knows_is_out_of_date(world: World) -> None:
    olga = await world.organizer()
    await olga.says("/settings")

    await olga.taps_data("session-seats:session00009")

    assert olga.screen == "This button is out of date. Send /start to see where things stand now."
