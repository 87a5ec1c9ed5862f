"""Swipe replies in private chats belong to what the message is about."""

from typing import Any

from tests.stories.people.world import HOME
from tests.stories.someone import Someone
from tests.stories.test_attachments import case
from tests.stories.tickets.world import asks
from tests.stories.world import World


def newest_about(someone: Someone, code: str) -> dict[str, Any]:
    """The newest message from the bot that names a question."""
    return next(each for each in reversed(someone.messages) if code in each.get("text", ""))


async def replies(someone: Someone, code: str, text: str) -> None:
    """Swipe the newest message that names a question, and type."""
    await someone.injects(text=text, reply_to_message=newest_about(someone, code))


async def test_reply_to_a_ping_is_the_answer(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await asks(world, ann, "Do I need a visa?")
    ann.forget_past()

    (swiped,) = case("swipe_reply_to_ping")
    await olga.injects(**swiped | {"reply_to_message": newest_about(olga, "Q-1")})

    assert ann.hears == [
        "Quiet Lake Dialogue · The organizers' answer to Q-1\n\nYou asked: “Do I need a visa?”\n\n"
        "Yes, you need a short-stay visa."
    ]
    assert world.rows("SELECT state FROM tickets") == [("answered",)]
    assert world.rows("SELECT act FROM audit") == [("answered-ticket",)]
    assert "Q-1" in olga.screen


async def test_reply_to_an_answer_is_a_follow_up_in_chinese(world: World) -> None:
    olga, xu = await world.organizer("王", "zh"), await world.guest("徐", "zh")
    await asks(world, xu, "我需要签证吗？")
    await replies(olga, "Q-1", "需要短期签证。")
    olga.forget_past()

    await replies(xu, "Q-1", "需要提前多久申请？")

    assert world.rows("SELECT state FROM tickets") == [("open",)]
    await world.tick(minutes=2)
    (ping,) = olga.hears
    assert "Q-1" in ping
    await replies(olga, "Q-1", "提前六周。")
    assert xu.screen.split("\n")[-1] == "提前六周。"


async def test_reply_to_a_ping_in_the_middle_of_a_form_answers_and_keeps_the_form(
    world: World,
) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await asks(world, ann, "Is there a piano?")
    await olga.says("/invite")
    await olga.taps("Invite one guest")

    await replies(olga, "Q-1", "Yes, in the hall.")
    await olga.says("Bo")

    assert ann.screen.split("\n")[-1] == "Yes, in the hall."
    assert olga.screen.startswith("Make this invitation?\nBo – guest")


async def test_reply_to_a_message_about_two_questions_asks_which(world: World) -> None:
    olga, ann, bo = await world.organizer(), await world.guest("Ann"), await world.guest("Bo")
    await asks(world, ann, "Is there a piano?")
    await asks(world, bo, "Is there a pool?")
    await world.tick(minutes=2)
    await asks(world, ann, "Is there a sauna?")
    await asks(world, bo, "Is there a gym?")
    await asks(world, bo, "Is there a garden?")
    await world.tick(minutes=2)
    two = next(each for each in reversed(olga.messages) if each["text"].count("Q-") > 1)

    await olga.injects(text="Yes", reply_to_message=two)

    assert olga.screen.startswith("That message is about several questions")
    assert set(world.rows("SELECT state FROM tickets")) == {("open",)}


async def test_reply_of_somebody_elses_question_is_words_of_ones_own(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await asks(world, ann, "Is there a piano?")
    forged = {**newest_about(ann, "Q-1"), "chat": bo.raw_message()["chat"]}

    await bo.injects(text="And a violin?", reply_to_message=forged)

    assert bo.screen.split("\n")[0] == "You asked: “And a violin?”"
    assert world.rows("SELECT count(*) FROM ticket_posts") == [(1,)]


async def test_reply_to_a_screen_is_an_ordinary_question(world: World) -> None:
    ann = await world.guest("Ann")
    await ann.says("/start")
    assert ann.buttons == HOME

    await ann.injects(text="Is there a piano?", reply_to_message=ann.messages[-1])

    assert ann.screen.split("\n")[0] == "You asked: “Is there a piano?”"
