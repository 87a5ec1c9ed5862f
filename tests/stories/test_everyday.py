"""Everyday words: news about coming lead to the answer buttons, thanks to silence, and no further."""

import pytest

from tests.stories.someone import Someone
from tests.stories.world import World

NEWS = ["Sorry, I can't come", "I won't be able to attend.", "I'll be there", "来不了", "我会参加"]
THANKS = ["thanks", "Thank you very much!", "收到", "好的，谢谢", "OK, got it.", "🙏🏽"]
BELOW = [["Yes", "Maybe", "No"], ["Choose sessions"], ["Tell the organizers", "« Start"]]
BELOW_ZH = [["出席", "待定", "不出席"], ["选择场次"], ["转告主办方", "« 首页"]]


@pytest.mark.parametrize("typed", NEWS)
async def test_news_about_coming_lead_to_the_answer_buttons(world: World, typed: str) -> None:
    ann = await world.guest("Ann")

    await ann.says(typed)
    assert ann.shown == (
        "Quiet Lake Dialogue\nYour answer: not answered yet\n"
        "Answer, or change your answer, by Wed 10 Feb 2027, 18:00 (Zurich time; Wed 17:00 for you).\n\n"
        "Here you can say whether you come; the organizers see it at once. For a single session,"
        " please choose it in the programme.",
        BELOW,
    )
    await ann.taps("No")

    assert world.rows("SELECT standing FROM rsvps") == [("declined",)]


async def test_news_may_be_told_to_the_organizers_in_chinese(world: World) -> None:
    olga, xu = await world.organizer(), await world.guest("徐", "zh")
    await xu.says("很抱歉，我来不了了")
    assert xu.buttons == BELOW_ZH

    await xu.taps("转告主办方")

    assert olga.screen.startswith("❓ Quiet Lake Dialogue")
    assert world.rows("SELECT count(*) FROM tickets") == [(1,)]


@pytest.mark.parametrize("typed", THANKS)
async def test_thanks_need_no_reply(world: World, typed: str) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")

    await ann.says(typed)
    await xu.says(typed)

    assert (ann.hears, xu.hears) == ([], [])


@pytest.mark.parametrize(
    "typed",
    [
        "Thanks, but when is dinner?",
        "What if I can't come",
        "如果我来不了怎么办",
        "谢谢，晚宴在哪里",
    ],
)
async def test_questions_stay_questions(world: World, typed: str) -> None:
    ann = await world.guest("Ann")

    await ann.says(typed)

    assert ann.screen.split("\n")[0] == f"You asked: “{typed}”"


async def comes_to_diet(someone: Someone) -> None:
    """Leave the form at the question about food."""
    await someone.says("/details")
    await someone.taps("Answer 5 short questions", "Skip", "Skip")


async def test_news_in_the_middle_of_a_form_are_no_diet(world: World) -> None:
    ann = await world.guest("Ann")
    await comes_to_diet(ann)

    await ann.says("Sorry, I can't come")
    assert ann.buttons[0] == ["No, ask it for me"]
    await ann.taps("No, ask it for me")

    assert ann.buttons == BELOW
