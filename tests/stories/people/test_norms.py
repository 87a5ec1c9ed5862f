"""Norms: declined, accepted later, and asked again when they have changed."""

from dataclasses import replace

from bot.domain.events import Norms
from bot.domain.messages.texts import Words
from tests.stories.people.world import HOME, NORMS_ZH
from tests.stories.world import World

NORMS = (
    "Quiet Lake Dialogue\n\n"
    "Organized by: The Lake Office\nFunded by: The Harbour Trust\nWhy: To understand each other\n\n"
    "The norms of this dialogue\n• Chatham House Rule\n\n"
    "Do you agree to these norms?"
)


async def test_norms_declined_can_be_accepted_later(world: World) -> None:
    ann = await world.person("Ann")
    await ann.says(f"/start {await world.code()}")
    await ann.taps("English", "London", "Yes, that is my time")

    await ann.taps("I do not agree")
    assert ann.shown == (
        "That is all right. Without agreeing to the norms you cannot take part, so nothing more"
        " will be sent to you.\n\n"
        "If you change your mind, tap “I agree” above or send /start.",
        [["« Start"]],
    )
    await ann.says("/rsvp")
    assert ann.screen == f"Question 3 of 6\n{NORMS}"
    await ann.taps("I agree", "Skip", "Only the organizers", "No, do not name me")

    assert ann.buttons == HOME


async def raise_norms(world: World) -> None:
    """Give the event a second version of its norms, as `colloquy init` does."""
    event = world.plan.event
    points = (*event.norms.points, Words("No recordings", "禁止录音"))
    changed = replace(event, norms=Norms(2, points))
    await world.do(lambda work: work.events.keep(changed))


async def test_changed_norms_are_asked_again_before_anything_else(world: World) -> None:
    ann = await world.guest("Ann")
    xu = await world.guest("徐", "zh")
    await ann.says("/rsvp")
    await raise_norms(world)
    ann.forget_past()

    await ann.taps("Yes")
    await xu.says("/schedule")

    asked = NORMS.replace("• Chatham House Rule", "• Chatham House Rule\n• No recordings")
    assert ann.hears[1:] == []
    assert ann.shown == (
        "The norms have changed since you last agreed to them. Please read them again.\n\n" + asked,
        [["I agree"], ["I do not agree"], ["Cancel"]],
    )
    assert xu.screen == "自您上次同意以来，准则已有更新，请重新阅读。\n\n" + NORMS_ZH.replace(
        "• 查塔姆研究所规则", "• 查塔姆研究所规则\n• 禁止录音"
    )
    assert world.rows("SELECT count(*) FROM rsvps") == [(0,)]

    await ann.taps("I agree")
    await xu.taps("我不同意")
    await xu.says("/schedule")

    assert ann.buttons == HOME
    assert xu.buttons == [["我同意"], ["我不同意"], ["取消"]]
