"""Organizers among themselves: pings, claims, races, handing over, translations, nudges, rules."""

from tests.stories.someone import Someone
from tests.stories.tickets.world import asks, code_of, opens, replied_to
from tests.stories.world import World

GONE = "That question is no longer there. Please send /start to see what is."


async def test_pings_come_once_a_minute_with_codes(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()

    for number in range(4):
        await asks(world, ann, f"question {number}")
    assert olga.hears == [
        "❓ Quiet Lake Dialogue · A question waits for an answer: Q-1. Waiting in all: 1."
    ]
    await world.restart()
    await world.tick(seconds=61)
    assert olga.hears[1:] == [
        "❓ Quiet Lake Dialogue · 3 questions wait for an answer: Q-2, Q-3, Q-4. Waiting in all: 4."
    ]
    await world.tick(seconds=61)
    assert len(olga.hears) == 2


async def test_pings_wait_for_the_morning(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    world.clock.move(hours=12)

    await asks(world, ann, "Are you awake?")
    await world.tick(hours=1)
    assert olga.hears == []
    await world.tick(hours=7)
    assert olga.hears == [
        "❓ Quiet Lake Dialogue · A question waits for an answer: Q-1. Waiting in all: 1."
    ]


async def test_waiting_question_is_recalled_in_the_day_and_daily(world: World) -> None:
    ann = await world.guest("Ann")
    olga, omar = await world.organizer(), await world.organizer("Omar")
    await asks(world, ann, "one")
    await asks(world, ann, "two")
    await opens(olga, "Q-2")
    await olga.taps("Take it")
    for someone in (olga, omar):
        someone.forget_past()

    await world.tick(hours=3, minutes=59)
    assert olga.hears == [
        "❓ Quiet Lake Dialogue · A question waits for an answer: Q-2. Waiting in all: 2."
    ]
    await world.tick(minutes=2)
    assert olga.hears[1:] == [
        "⏳ Quiet Lake Dialogue · 2 questions have waited for more than 4 h of the day: Q-1, Q-2."
        " Please answer, hand over or close."
    ]
    assert omar.screen == (
        "⏳ Quiet Lake Dialogue · A question has waited for more than 4 h of the day: Q-1."
        " Please answer, hand over or close."
    )
    await world.tick(hours=23)
    assert len(olga.hears) == 2
    await world.tick(hours=2)
    assert len(olga.hears) == 3


async def test_of_two_who_take_it_at_once_one_is_first(world: World) -> None:
    ann = await world.guest("Ann")
    olga, omar = await world.organizer(), await world.organizer("Omar Host")
    await asks(world, ann, "Where do I sleep?")
    for someone in (olga, omar):
        await opens(someone)

    await world.both_at_once(lambda: olga.tap("Answer"), lambda: omar.tap("Answer"))
    code = await code_of(world, olga)
    assert olga.screen.startswith("What is the answer to Q-1?")
    assert omar.screen == (
        f"Q-1 is with another organizer ({code}). Please open it to take it over, or leave it to"
        " them."
    )
    await omar.says("/questions")
    await omar.taps("With others (1)", "Q-1")
    assert f"\nOlga Host ({code}) is handling it.\n" in omar.screen
    await omar.taps("Take over", "Answer")
    await world.both_at_once(
        lambda: omar.say("In room 7."),
        lambda: olga.say("In room 8."),
    )
    assert (
        ann.screen
        == "Quiet Lake Dialogue · The organizers' answer to Q-1\n\nYou asked: “Where do I sleep?”\n\nIn room 7."
    )
    assert olga.shown == (
        "Another organizer has answered Q-1 before you. Nothing was sent to the guest."
        " What you wrote:\n\nIn room 8.",
        [["Q-1"], ["« Guests' questions"]],
    )
    await olga.taps("Q-1", "Add to the answer")
    await olga.says("Or room 8.")
    assert (
        ann.screen
        == "Quiet Lake Dialogue · The organizers' answer to Q-1\n\nYou asked: “Where do I sleep?”\n\nOr room 8."
    )


async def test_words_come_back_when_the_asker_closed_the_question(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer("Olga", "zh")
    await asks(world, ann, "Where do I sleep?")
    await opens(olga)
    await olga.taps("答复")
    await ann.taps("My questions", "Q-1", "Close this question")

    await olga.says("七号房")

    assert olga.screen == "Q-1 在此期间已关闭。没有向提问者发送任何内容。您写的是：\n\n七号房"


async def test_repeated_taps_do_nothing_twice(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    ticket = await asks(world, ann, "Where do I sleep?")
    await opens(olga)
    for _ in range(3):
        await olga.taps_data(f"question-claim:{ticket}")
    await olga.taps_data(f"question-close:{ticket}")
    await olga.taps_data(f"question-close:{ticket}")
    ann.forget_past()
    await olga.taps("Skip")
    await olga.taps("Skip")

    assert ann.hears == [
        "Quiet Lake Dialogue · Your question Q-1 has been closed without an answer. We are sorry.\n\n"
        "If it still matters, please add to the question: it then goes to the organizers again."
    ]
    await olga.taps_data(f"question-claim:{ticket}")
    assert olga.screen.startswith("Q-1 is not waiting any more")
    await olga.taps_data(f"question-promote:{ticket}")
    assert olga.screen.startswith("Q-1 has no answer yet")


async def test_question_is_handed_over_by_name_in_a_vanishing_message(world: World) -> None:
    ann = await world.guest("Ann")
    olga, omar = await world.organizer(), await world.organizer("Omar Host")
    ticket = await asks(world, ann, "Where do I sleep?")
    mine, his = await code_of(world, olga), await code_of(world, omar)
    await opens(olga)
    await olga.taps("Hand over…")
    assert olga.shown == (
        "Who should handle Q-1?\n1–1 of 1\n\nThis message deletes itself in 60 minutes.",
        [[f"Omar Host · {his}"], ["« Keep it"]],
    )

    await olga.taps(f"Omar Host · {his}")

    assert omar.shown == (f"Quiet Lake Dialogue · Q-1 has been handed to you by {mine}.", [["Q-1"]])
    await olga.taps_data(f"question-hand-to:{ticket}:{'x' * 12}")
    assert olga.screen.startswith(f"Q-1 is with another organizer ({his}).")
    await omar.taps("Q-1", "Give it back")
    assert "\nNobody is handling it yet.\n" in omar.screen
    await world.tick(minutes=61)
    assert all("Where do I sleep" not in each["text"] for each in (*olga.messages, *omar.messages))


async def test_translators_help_with_question_and_answer(world: World) -> None:
    mei = await world.guest("梅", "zh")
    olga, ouyang = await world.organizer(), await world.organizer("欧阳", "zh")
    other = await world.organizer("Otto")
    await asks(world, mei, "有素食吗？")
    await opens(olga)
    for someone in (other, ouyang):
        someone.forget_past()

    await olga.taps("Translation needed")
    assert other.hears == []
    assert ouyang.hears == ["🌐 静湖对话 · Q-1 是用中文写的，需要翻译。您能添加译文吗？"]
    await olga.taps("Take it")
    await ouyang.says("/questions")
    await ouyang.taps("待翻译（1）", "Q-1", "添加译文")
    assert ouyang.screen == "Q-1 用英文怎么说？\n\n只有主办方能看到此译文。"
    await ouyang.says("Is there vegetarian food?")
    assert olga.screen == "Quiet Lake Dialogue · A translation has been added to Q-1."
    await olga.taps("Q-1")
    assert "\nGuest: 有素食吗？\nTranslation: Is there vegetarian food?\n" in olga.screen
    await olga.taps("Answer")
    await olga.says("Yes, always.")
    anchor = replied_to(mei)
    await ouyang.says("/questions")
    await ouyang.taps("已处理（1）", "Q-1", "添加译文")
    assert ouyang.screen == "Q-1 的答复用中文怎么说？\n\n译文会发给提问者。"
    await ouyang.says("有，一直都有。")
    assert mei.screen == "静湖对话 · Q-1 的答复译文\n\n有，一直都有。"
    assert replied_to(mei) == anchor


async def test_organizers_set_the_rules(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await olga.says("/questions")
    await olga.taps("Rules and group")
    assert olga.shown == (
        "Rules for questions\n\nOrganizers are reminded of a question after 4 h of the day, then"
        " daily.\nQuestions and answers are deleted 30 days after the event.\n\n"
        "Organizers' group: none. To have new questions announced in a group, add the bot to it"
        " and send /questions here there.",
        [
            ["⏰ 1 h", "⏰ 2 h", "⏰ 8 h", "⏰ 24 h"],
            ["🗑 7 days", "🗑 90 days"],
            ["« Guests' questions", "« Organizers"],
        ],
    )
    await olga.taps("⏰ 1 h", "🗑 7 days")
    assert "after 1 h of the day" in olga.screen
    await asks(world, ann, "Where do I sleep?")
    assert "usually answered within 1 hour during the day" in ann.screen
    olga.forget_past()
    await world.tick(minutes=61)
    assert olga.hears[-1].startswith(
        "⏳ Quiet Lake Dialogue · A question has waited for more than 1 h of the day: Q-1."
    )


async def test_long_lists_have_pages(world: World) -> None:
    olga = await world.organizer()
    for number in range(3):
        guest = await world.guest(f"Guest {number}")
        for _ in range(5):
            await asks(world, guest, "question")

    await olga.says("/questions")
    assert labels(olga)[:13] == [*(f"Q-{number}" for number in range(1, 13)), "Show 3 more"]
    await olga.taps("Show 3 more")
    assert labels(olga)[:4] == ["Q-13", "Q-14", "Q-15", "With me (0)"]


async def test_answered_question_becomes_a_prepared_answer(world: World) -> None:
    ann, olga = await world.guest("Ann Secret"), await world.organizer()
    await asks(world, ann, "Where can I leave my skis?")
    await opens(olga)
    await olga.taps("Answer")
    await olga.says("In the cellar.")
    olga.forget_past()

    await olga.taps("Add to prepared answers")

    await olga.says("Is there a ski room?")
    shown = "\n".join(olga.hears)
    assert "Is there a ski room?" in shown
    assert "In the cellar." in shown
    assert not [word for word in ("Ann", "leave my skis") if word in shown]


def labels(someone: Someone) -> list[str]:
    return [label for row in someone.buttons for label in row]
