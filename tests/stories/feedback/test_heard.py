"""“I felt heard”, 1 to 3, asked at the close beside the stars, and told as one word from eleven answers on."""

from itertools import product

import pytest

from bot.domain.callback_words.feedback import Heard
from bot.domain.features import Feature
from bot.domain.ratings import judge_stars
from tests.stories.feedback.world import FeedbackWorld
from tests.stories.someone import Someone
from tests.stories.world import World

WAY = ("More", "Feedback", "Give stars to a session", "☆ I felt heard")


async def answers(guest: Someone, choice: str) -> None:
    """Answer by tapping from the first screen."""
    await guest.says("/start")
    await guest.taps(*WAY, choice)


async def publish(olga: Someone) -> str:
    """Close the stars, publish them, and return what everybody then sees."""
    await olga.says("/admin")
    await olga.taps("Feedback", "Close the stars now", "Yes, close", "Preview the stars")
    await olga.taps("Publish to everybody", "Yes, publish")
    return olga.screen


@pytest.mark.parametrize(
    ("count", "word"), [(10, "too few answers to say"), (11, "nearly everybody did")]
)
async def test_told_as_a_word_from_eleven_answers_on(world: World, count: int, word: str) -> None:
    await world.switch(Feature.TRUST)
    olga = await world.organizer()
    guests = [await world.guest(f"Guest {number}") for number in range(count)]
    await olga.says("/admin")
    await olga.taps("Feedback", "Open stars in the chat", "Yes, open")
    await guests[0].taps_data("heard-say:5")
    early = guests[0].screen
    world.clock.now = max(each.starts_at for each in world.plan.sessions)
    await guests[0].says("/start")
    await guests[0].taps(*WAY)
    asked = guests[0].shown
    await guests[0].taps("3 · Yes")
    thanks = guests[0].screen
    await guests[0].taps_data("heard-say:1")
    again = guests[0].screen
    for guest in guests[1:]:
        await answers(guest, "3 · Yes")
    published = await publish(olga)

    assert early.startswith("This session cannot be rated now.")
    assert asked == (
        "Did you feel heard in this event?\n\nBy those who facilitated and by the others. One tap, and"
        f" the first one counts. Confidential: {guests[0].readers} can see it. The result is"
        " one word for all, and only if at least 11 people answered.",
        [["1 · No", "2 · Partly", "3 · Yes"], ["« Feedback", "« Start"]],
    )
    assert thanks == "✓ Thank you. Your answer is recorded."
    assert again == "✓ Your answer is already recorded. The first tap counts."
    assert f"“I felt heard”: {word}" in published.split("\n")


async def test_beside_the_sealed_page_too_in_chinese_and_off_without_a_trace(
    polled: FeedbackWorld,
) -> None:
    xu = await polled.guest("徐", "zh")
    polled.clock.now = max(each.starts_at for each in polled.plan.sessions)
    await xu.says("/feedback")
    await xu.taps("给某个场次评分")
    off = xu.buttons
    await polled.switch(Feature.TRUST)
    await xu.taps("« 反馈", "给某个场次评分", "☆ 我的意见得到了倾听", "2 · 部分")
    thanks = xu.screen
    await polled.switch()
    await xu.taps_data("heard-say:5")

    assert ["☆ 我的意见得到了倾听"] not in off
    assert thanks == "✓ 谢谢，已记录您的回答。"
    assert xu.screen != thanks


def test_answers_of_one_to_three_fall_under_the_rule_that_was_enumerated() -> None:
    """No, partly and yes are 1, 3 and 5 stars: against, in between and for, so its proof holds."""
    for no, partly, yes in product(range(6), repeat=3):
        tally = [0] * 5
        for choice, number in zip(Heard, (no, partly, yes), strict=True):
            tally[choice - 1] = number
        assert (judge_stars(tally) is None) == (no + partly + yes < 11)
