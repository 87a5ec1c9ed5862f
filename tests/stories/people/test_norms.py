"""Norms: declined, accepted later, read again; how they change: `changes/test_norms.py`."""

from dataclasses import replace

from bot.domain.messages.texts import Words
from tests.stories.people.world import HOME
from tests.stories.world import World

NORMS = (
    "Quiet Lake Dialogue\nWed 3 Mar 2027 – Fri 5 Mar 2027\nLakeside House\n\n"
    "Organized by: The Lake Office\nFunded by: The Harbour Trust\nWhy: To understand each other\n\n"
    "The norms of this dialogue (version 1)\n• Chatham House Rule\n\n"
    "Do you agree to these norms?"
)


async def test_norms_declined_can_be_accepted_later(world: World) -> None:
    ann = await world.person("Ann")
    await ann.says(f"/start {await world.code()}")
    await ann.taps("English", "London", "Yes, that is my time")

    await ann.taps("I do not agree")
    assert ann.shown == (
        "That is all right. Without agreeing to the norms you cannot take part; the organizers"
        " see that you are not coming.\n\n"
        "If you change your mind, tap “I agree” above or send /start. Otherwise what is kept about you"
        " for this event is deleted after Wed 10 Feb 2027, 18:00 (Zurich time; Wed 17:00 for you); with"
        " “Forget me” at once.",
        [["Forget me"], ["« Start"]],
    )
    assert world.rows("SELECT standing FROM rsvps") == [("declined",)]
    await ann.says("/rsvp")
    assert ann.screen == f"Question 3 of 6\n{NORMS}"
    await ann.taps("I agree", "Skip", "Only the organizers", "No, do not name me")

    assert ann.buttons == HOME
    assert world.rows("SELECT standing FROM rsvps") == []


async def test_norms_are_read_again_from_every_session_and_from_about(world: World) -> None:
    event = world.plan.event
    hosts = replace(
        event.hosts,
        independence=Words("Guests and topics", "嘉宾与议题"),
        facilitators=Words("Two people of no side", "两位中立人士"),
    )
    await world.do(lambda work: work.events.keep(replace(event, hosts=hosts)))
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")

    await ann.says("/schedule")
    await ann.taps("▫️ Opening talk", "Norms")
    assert ann.shown == (
        "The norms of this dialogue (version 1)\nQuiet Lake Dialogue\n\n• Chatham House Rule",
        [["About this event"], ["« Programme", "« Start"]],
    )
    await ann.taps("About this event")
    assert ann.shown == (
        "Quiet Lake Dialogue\nWed 3 Mar 2027 – Fri 5 Mar 2027\nLakeside House\n\n"
        "Organized by: The Lake Office\nFunded by: The Harbour Trust\n"
        "Not decided by the funder: Guests and topics\nWhy: To understand each other\n"
        "Facilitators: Two people of no side\n\nPeople to turn to\nfront desk, extension 12",
        [["Norms"], ["« Programme", "« Start"]],
    )
    await xu.says("/about")
    assert xu.shown == (
        "静湖对话\n2027年3月3日（周三）至2027年3月5日（周五）\n湖畔楼\n\n主办方：湖畔办公室\n资助方：港湾基金会\n"
        "资助方不决定：嘉宾与议题\n宗旨：增进理解\n主持人：两位中立人士\n\n联系人\n前台，分机 12",
        [["准则"], ["« 日程", "« 首页"]],
    )
