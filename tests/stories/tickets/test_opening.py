"""Opening a ticket: typed in the chat, within limits, sealed."""

import pytest

from bot.domain.messages.refusals import Refused
from bot.domain.tickets import MOST_FOLLOW_UPS, MOST_OPEN, MOST_PER_DAY, TEXT_LENGTH
from bot.usecases.tickets.opening import QuestionEmpty, QuestionTooLong, TooManyOpen, TooManyToday
from tests.stories.someone import Someone
from tests.stories.tickets.world import asks, opens
from tests.stories.world import World


async def test_limits_have_sentences(world: World) -> None:
    ann = await world.guest("Ann")
    await world.organizer()
    for number in range(MOST_OPEN):
        await asks(world, ann, f"question {number}")
    await refused(world, ann, "one more", TooManyOpen)
    await ann.taps("My questions", "Q-5", "Close this question", "Add to this question")
    await ann.says("x" * (TEXT_LENGTH + 1))
    assert ann.screen.startswith("⚠️ That is too long: at most 1,000 characters, please.")
    await ann.says("still")
    assert ann.screen.startswith("✉️ This has been added to your question Q-5")
    await refused(world, ann, "one more", TooManyOpen)
    await refused(world, ann, " \n ", QuestionEmpty)
    await refused(world, ann, "x" * (TEXT_LENGTH + 1), QuestionTooLong)
    for number in range(MOST_PER_DAY - MOST_OPEN):
        await ann.taps("My questions", f"Q-{number + 5}", "Close this question")
        await asks(world, ann, f"question {number}")
    await ann.taps("My questions", "Q-10", "Close this question")
    await refused(world, ann, "one more", TooManyToday)
    await world.tick(days=1, minutes=1)
    await asks(world, ann, "tomorrow")
    for number in range(MOST_FOLLOW_UPS):
        await ann.taps("My questions", "Q-11", "Add to this question")
        await ann.says(f"and {number}")
        await world.tick(minutes=1)
    await ann.taps("My questions", "Q-11", "Add to this question")
    assert ann.screen == (
        "You have added to this question 10 times, which is as often as we can pass on."
        " Please ask a new one with /ask."
    )


async def test_everything_said_is_sealed_and_forgotten_after_the_event(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await asks(world, ann, "canary-question")
    await opens(olga)
    await olga.taps("Answer")
    await olga.says("canary-answer")

    for name in ("tickets", "ticket_posts", "outbox", "forms"):
        assert all(b"canary" not in _bytes(row) for row in world.rows(f"SELECT * FROM {name}"))
    end = world.plan.event.ends_at
    world.clock.now = end
    await world.tick(days=29)
    assert len(world.rows("SELECT * FROM ticket_posts")) == 2
    await world.tick(days=2)
    assert world.rows("SELECT * FROM tickets") == world.rows("SELECT * FROM ticket_posts") == []
    await ann.says("/privacy")
    assert "questions to the organizers: 30 days after the event" in ann.screen


async def refused(world: World, someone: Someone, text: str, why: type[Refused]) -> None:
    with pytest.raises(why):
        await asks(world, someone, text)


def _bytes(row: tuple[object, ...]) -> bytes:
    return b"|".join(each if isinstance(each, bytes) else str(each).encode() for each in row)


async def test_question_typed_in_the_chat_is_passed_on(world: World) -> None:
    mei, olga = await world.guest("梅", "zh"), await world.organizer()

    await mei.says("请问哪里可以存放滑雪板？")
    assert olga.hears == []
    await mei.taps("询问主办方")

    assert mei.screen.startswith("✉️ 您的问题已转交主办方，编号为 Q-1。\n\n请问哪里可以存放滑雪板？")
    assert olga.hears == [
        "❓ Quiet Lake Dialogue · A question waits for an answer: Q-1. Waiting in all: 1."
    ]
