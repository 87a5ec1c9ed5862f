"""A guest's question goes to the organizers, is answered by one, and comes back threaded."""

import pytest

from bot.domain.messages.refusals import Refused
from bot.domain.tickets import MOST_FOLLOW_UPS, MOST_OPEN, MOST_PER_DAY, TEXT_LENGTH
from bot.usecases.tickets.opening import QuestionEmpty, QuestionTooLong, TooManyOpen, TooManyToday
from tests.stories.someone import Someone
from tests.stories.tickets.world import asks, code_of, opens, replied_to
from tests.stories.world import World

QUESTION = "Is there a <quiet> room & a prayer room?"


async def test_question_is_answered_threaded_to_it(world: World) -> None:
    ann, olga = await world.guest("Ann Secret"), await world.organizer()

    await asks(world, ann, QUESTION)
    guest = await code_of(world, ann)
    sent = ann.messages[-1]["message_id"]
    assert ann.shown == (
        "✉️ Your question has gone to the organizers. Its number is Q-1.\n\n"
        f"{QUESTION}\n\n"
        "It is usually answered within 4 hours during the day. The organizers see you as"
        f" {guest}, without your name.",
        [["Show my name"], ["My questions"]],
    )
    assert olga.shown == (
        "❓ A question waits for an answer: Q-1. Waiting in all: 1.",
        [["« Guests' questions"]],
    )
    await olga.taps("« Guests' questions")
    assert olga.shown == (
        "Guests' questions · 1 waiting in all\n\n"
        "New, with nobody: 1\nQ-1 · general · English · 0 minutes",
        [
            ["Q-1"],
            ["With me (0)", "With others (0)"],
            ["To translate (0)", "Done (0)"],
            ["Rules and group"],
            ["« Organizers", "« Start"],
        ],
    )
    await olga.taps("Q-1")
    assert olga.shown == (
        "Q-1 · general · English · waiting for an answer\n"
        f"From {guest}, who is not named.\nNobody looks after it yet.\n"
        "Last change: 0 minutes ago.\n\n"
        f"Guest: {QUESTION}\n\n"
        "This message deletes itself after 60 minutes.",
        [
            ["Answer", "Take it"],
            ["Hand over…", "Close without answer…"],
            ["Translation needed", "Add a translation"],
            ["« Guests' questions"],
        ],
    )
    await olga.taps("Answer")
    await world.restart()
    await olga.says("Yes: room 2.")

    assert ann.shown == (
        "The organizers' answer to Q-1\n\nYes: room 2.",
        [["Reply or add more"], ["My questions"]],
    )
    assert replied_to(ann) == sent
    assert olga.shown == (
        "✅ Your answer to Q-1 is on its way to the guest. You will be told if it cannot be"
        " delivered.",
        [["Add to the prepared answers"], ["Q-1", "« Guests' questions"]],
    )
    assert all("Ann" not in each and "Secret" not in each for each in olga.hears)
    olga.forget_past()
    await world.tick(minutes=10)
    assert olga.hears == []


async def test_question_is_answered_in_chinese(world: World) -> None:
    mei, olga = await world.guest("梅", "zh"), await world.organizer("欧阳", "zh")

    await asks(world, mei, "会场有素食吗？")
    guest = await code_of(world, mei)
    assert mei.screen == (
        "✉️ 您的问题已转交主办方，编号为 Q-1。\n\n会场有素食吗？\n\n"
        f"白天通常会在 4 小时内答复。主办方只看到您的代号 {guest}，看不到姓名。"
    )
    assert olga.screen == "❓ 有 1 个问题等待答复：Q-1。等待答复的问题共 1 个。"
    await olga.taps("« 嘉宾的问题", "Q-1")
    assert olga.screen == (
        f"Q-1 · 一般问题 · 中文 · 等待答复\n提问者：{guest}（未具名）\n目前无人负责。\n"
        "最近变动：0 分钟前。\n\n嘉宾：会场有素食吗？\n\n此消息将在 60 分钟后自动删除。"
    )
    await olga.taps("答复")
    assert olga.screen == ("对 Q-1 的答复是什么？\n\n内容会原样发给提问者，不显示您的姓名。")
    await olga.says("有的。")
    assert mei.screen == "主办方对 Q-1 的答复\n\n有的。"
    await mei.taps("追问或补充")
    await mei.says("早餐也有吗？")
    assert mei.screen == (
        "✉️ 已补充到您的问题 Q-1，并再次转交主办方。\n\n早餐也有吗？\n\n"
        f"通常在白天 4 小时内答复。主办方只看到您的代号 {guest}，看不到姓名。"
    )


async def test_asker_is_named_only_while_they_wish(world: World) -> None:
    ann, olga = await world.guest("Ann Secret"), await world.organizer()
    await asks(world, ann, "Where do I sleep?")
    guest = await code_of(world, ann)

    await ann.taps("Show my name")
    assert ann.screen.endswith("The organizers see your name with this question.")
    await opens(olga)
    assert f"\nFrom Ann Secret ({guest}), who chose to be named.\n" in olga.screen
    assert "Ann" not in "".join(olga.hears[:-1])

    await ann.taps("Do not show my name")
    await opens(olga)
    assert f"\nFrom {guest}, who is not named.\n" in olga.screen
    await olga.taps("Answer")
    await olga.says("In room 7.")
    await ann.taps_data(f"tickets:{await ticket_id(world)}:named")
    assert ann.screen == "That can be changed only while the question waits for an answer."
    await world.tick(hours=2)
    assert all("Ann" not in each for each in olga.hears)


async def test_asker_sees_adds_to_and_closes_their_questions(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await ann.taps_data("tickets", message_id=1)
    assert ann.screen == (
        "My questions\n\nYou have not asked the organizers anything yet.\n\n"
        "To ask something new, send /ask."
    )
    await asks(world, ann, "Where do I sleep?")
    await opens(olga)
    await olga.taps("Answer")
    await olga.says("In room 7.")

    await ann.taps("My questions")
    assert ann.shown == (
        "My questions\n\nQ-1 · answered · Where do I sleep?\n\nTo ask something new, send /ask.",
        [["Q-1"], ["« Start"]],
    )
    await ann.taps("Q-1", "Add to this question")
    assert ann.screen == (
        "What would you like to add to Q-1?\n\n"
        "Please write it in one message. It goes to the organizers."
    )
    await ann.says("Is it warm?")
    added = ann.messages[-1]["message_id"]
    await world.tick(minutes=2)
    assert olga.screen == "❓ A question waits for an answer: Q-1. Waiting in all: 1."
    await olga.says("/questions")
    await olga.taps("With me (1)", "Q-1", "Answer")
    await olga.says("It is.")
    assert ann.screen == "The organizers' answer to Q-1\n\nIt is."
    assert replied_to(ann) == added

    await ann.taps("My questions", "Q-1", "Close this question")
    guest = await code_of(world, ann)
    assert ann.shown == (
        "Q-1 · closed\n\nYou: Where do I sleep?\nOrganizers: In room 7.\nYou: Is it warm?\n"
        f"Organizers: It is.\n\nThe organizers see you as {guest}, without your name.",
        [["Add to this question"], ["« My questions", "« Start"]],
    )
    olga.forget_past()
    await world.tick(days=3)
    assert olga.hears == []


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


async def test_forged_buttons_show_nobody_elses_questions(world: World) -> None:
    ann, bo, olga = await world.guest("Ann"), await world.guest("Bo"), await world.organizer()
    stranger = await world.person("Sly")
    await stranger.says("hello")
    ticket = await asks(world, ann, "My secret question")
    tail = ["named", "unnamed", "more", "close", "named:anchor"]
    olga.forget_past()

    for data in (f"tickets:{ticket}", *(f"tickets:{ticket}:{verb}" for verb in tail)):
        bo.forget_past()
        await bo.taps_data(data, message_id=1)
        assert bo.hears == ["That question is no longer there. Please send /start to see what is."]
    for verb in ("", ":answer", ":claim", ":close", ":promote", ":to:x", ":translate", ":hand"):
        for someone in (ann, bo, stranger):
            someone.forget_past()
            await someone.taps_data(f"questions:{ticket}{verb}", message_id=1)
            assert len(someone.hears) == 1
            assert "secret" not in someone.screen
        await world.tick(minutes=1)
    assert bo.screen == "That is for organizers only. Send /help to see what you can do here."
    for data in ("questions:tab", "questions:tab:x", "questions:nudge:3", "questions:x:claim"):
        await olga.taps_data(data)
        assert olga.screen in {
            "That question is no longer there. Please send /start to see what is.",
            "This button is out of date. Send /start to see where things stand now.",
        }
    await olga.taps_data("questions:tab:new:-1")
    assert olga.screen.startswith("Guests' questions · 1 waiting in all")
    assert world.rows("SELECT trouble FROM seen_updates WHERE trouble IS NOT NULL") == []


async def test_question_of_a_forgotten_asker_is_gone(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    ticket = await asks(world, ann, "My secret question")
    await opens(olga)
    await olga.taps("Answer")

    await ann.says("/privacy")
    await ann.taps("Forget me", "Yes, forget me")
    await olga.says("The answer")

    assert olga.shown == (
        "That question has been deleted in the meantime. Nothing was sent to the guest."
        " What you wrote:\n\nThe answer",
        [["« Guests' questions"]],
    )
    await olga.taps_data(f"questions:{ticket}")
    assert olga.screen == "That question is no longer there. Please send /start to see what is."
    assert world.rows("SELECT * FROM tickets") == world.rows("SELECT * FROM ticket_posts") == []
    await world.tick(days=2)
    await olga.says("/questions")
    assert olga.screen.startswith("Guests' questions · 0 waiting in all")


async def test_organizer_is_told_when_an_answer_does_not_arrive(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await asks(world, ann, "Where do I sleep?")
    guest = await code_of(world, ann)
    await opens(olga)
    await olga.taps("Answer")
    world.emulator.world.block(ann.id)
    await olga.says("In room 7.")

    await world.restart()
    await world.tick(minutes=1)

    assert olga.shown == (
        f"⚠️ The answer to Q-1 could not be delivered: {guest} has blocked the bot or left"
        " Telegram. Please reach them another way; /unreachable lists who is not reached.",
        [["Q-1"]],
    )
    olga.forget_past()
    await world.tick(minutes=1)
    assert olga.hears == []


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
    assert "Questions you ask the organizers are deleted 30 days after the event." in ann.screen


async def refused(world: World, someone: Someone, text: str, why: type[Refused]) -> None:
    with pytest.raises(why):
        await asks(world, someone, text)


async def ticket_id(world: World) -> str:
    ((found,),) = world.rows("SELECT id FROM tickets")
    return found


def _bytes(row: tuple[object, ...]) -> bytes:
    return b"|".join(each if isinstance(each, bytes) else str(each).encode() for each in row)


async def test_question_typed_in_the_chat_is_passed_on(world: World) -> None:
    mei, olga = await world.guest("梅", "zh"), await world.organizer()

    await mei.says("请问哪里可以存放滑雪板？")
    assert olga.hears == []
    await mei.taps("询问主办方")

    assert mei.screen.startswith("✉️ 您的问题已转交主办方，编号为 Q-1。\n\n请问哪里可以存放滑雪板？")
    assert olga.hears == ["❓ A question waits for an answer: Q-1. Waiting in all: 1."]
