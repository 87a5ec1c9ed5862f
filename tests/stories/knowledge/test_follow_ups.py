"""Several questions of one message, and questions that lean on the one before them."""

from tests.stories.knowledge.world import (
    BELOW_ANSWER,
    BELOW_NOTHING,
    answer,
    below_suggestions,
    nothing,
    suggestions,
)
from tests.stories.world import World

SHUTTLE = ("Is there a shuttle?", "Take the <b>train</b> & walk.")
WIFI_ANSWER = ("What is the wifi password?", "It is on the card in your room.")


async def test_two_questions_of_one_message_are_answered_as_two(taught: World) -> None:
    ann, xu = await taught.guest("Ann"), await taught.guest("徐", "zh")

    await ann.says("Hello! Is there a shuttle? And what is the wifi password?")
    await xu.says("有接驳车吗？无线网密码是多少？")

    assert ann.hears[-2:] == [
        answer(*SHUTTLE),
        answer(*WIFI_ANSWER, by="an organizer"),
    ]
    assert ann.buttons == BELOW_ANSWER
    assert [each.split("\n")[0] for each in xu.hears[-2:]] == [
        "我的理解是：有接驳车吗？",
        "我的理解是：无线网密码是多少？",
    ]
    assert taught.rows("SELECT count(*) FROM asked_questions") == [(4,)]


async def test_follow_up_is_read_with_the_question_before_it_for_ten_minutes(
    taught: World,
) -> None:
    ann, xu = await taught.guest("Ann"), await taught.guest("徐", "zh")
    await ann.says("What is the wifi password?")
    await ann.says("and where?")

    both = "What is the wifi password – and where?"
    assert ann.shown == (suggestions(both, WIFI_ANSWER, SHUTTLE), below_suggestions(2))
    await xu.says("无线网密码是多少？")
    await xu.says("那在哪里呢？")
    assert xu.screen.split("\n")[0] == "您问的是：“无线网密码是多少 – 那在哪里呢？”"

    taught.clock.move(minutes=11)
    await ann.says("and where?")
    assert ann.shown == (nothing("and where?"), BELOW_NOTHING)
    # What stands by itself is asked by itself.
    await ann.says("What is the wifi password?")
    await ann.says("Violoncello lessons on Tuesday evenings?")
    assert ann.screen == nothing("Violoncello lessons on Tuesday evenings?")
    await taught.tick(hours=25)
    assert taught.rows("SELECT count(*) FROM asked_questions") == [(0,)]
