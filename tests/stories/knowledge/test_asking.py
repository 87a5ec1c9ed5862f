"""Asking in chat: answers, suggestions, refusals, and the way to the organizers."""

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.knowledge.entries import ASKED
from bot.domain.messages.texts import Words
from tests.answers.encoders import remembering_encoder
from tests.stories.knowledge.world import (
    AIRPORT,
    ALL,
    BELOW_ANSWER,
    BELOW_NOTHING,
    LETTER,
    WIFI,
    answer,
    below_suggestions,
    nothing,
    suggestions,
    teach,
)
from tests.stories.someone import Someone
from tests.stories.world import World


async def test_known_wording_is_answered_at_once_in_both_languages(taught: World) -> None:
    ann, xu = await taught.guest("Ann"), await taught.guest("徐", "zh")

    await ann.says("how do i get from the Airport to the venue")
    await xu.says("無線網密碼是多少？")

    assert ann.shown == (
        answer("How do I get from the airport to the venue?", "Take the <b>train</b> & walk."),
        BELOW_ANSWER,
    )
    assert xu.shown == (
        "我的理解是：无线网密码是多少？\n\n密码印在您房间的卡片上。\n\n"
        "本答复由主办方一位成员于 2027年1月10日（周日）确认。",
        [["✅ 有帮助"], ["询问主办方"], ["« 首页"]],
    )


async def test_command_asks_at_once_or_asks_what_about(taught: World) -> None:
    ann = await taught.guest("Ann")

    await ann.says("/ask What is the wifi password?")
    assert ann.screen == answer(
        "What is the wifi password?", "It is on the card in your room.", by="an organizer"
    )

    await ann.says("/start")
    await ann.taps("Ask a question")
    assert ann.shown == (
        "What would you like to know?\n\n"
        "· How do I get from the airport to the venue?\n"
        "· How do I get an invitation letter for my visa?\n\n"
        "One question at a time works best, in English or Chinese."
        " You can also just type it in this chat at any time."
        " I forget it after a day, unless you have it passed on to the organizers.",
        [["Cancel"]],
    )
    await ann.says("有接驳车吗")
    assert ann.screen == answer("Is there a shuttle?", "Take the <b>train</b> & walk.")


async def test_answer_in_the_other_language_only_is_shown_and_said_to_be(taught: World) -> None:
    xu = await taught.guest("徐", "zh")

    await xu.says("How do I get an invitation letter for my visa?")

    assert xu.screen == (
        "我的理解是：How do I get an invitation letter for my visa?\n\nSend /visa.\n\n"
        "本答复目前只有英文。\n⚠️ 规定可能变动，请先向使领馆核实，再据此安排。\n"
        "本答复由主办方于 2027年1月10日（周日）确认。"
    )
    assert xu.buttons == [["✅ 有帮助"], ["询问主办方"], ["签证", "« 首页"]]


async def test_unsure_questions_are_suggestions_that_show_their_answer(taught: World) -> None:
    ann = await taught.guest("Ann")

    await ann.says("from airport to the venue??")

    shown = ("How do I get from the airport to the venue?", "Take the <b>train</b> & walk.")
    assert ann.shown == (
        suggestions(
            "from airport to the venue??",
            shown,
        ),
        below_suggestions(1),
    )
    assert ann.formatted("expandable_blockquote") == ["Take the <b>train</b> & walk."]
    await ann.taps("This is it: 1")
    thanks = (
        "May the organizers see your wording, without your name, so that others find this answer"
        " at once?\n\n"
    )
    assert ann.shown == (
        answer(*shown, thanks=thanks),
        [["Yes, show my wording"], ["Ask the organizers"], ["« Start"]],
    )
    assert len(ann.hears) == 1


_UNSURE = (
    ("what is the wfi pasword", WIFI),
    ("wifi 密码 is what?", WIFI),
    ("请问 airport 怎么去 venue", AIRPORT),
)


async def test_typos_and_mixed_languages_come_to_suggestions(taught: World) -> None:
    ann = await taught.guest("Ann")

    for question, entry in _UNSURE:
        await ann.says(question)

        assert ann.screen.startswith(f"You asked: “{question}”\n\nI am not sure which of these")
        assert any(wording in ann.screen for wording, _ in entry.phrasings())


async def test_question_without_an_answer_goes_to_the_organizers(taught: World) -> None:
    ann, olga = await taught.guest("Ann"), await taught.organizer()

    await ann.says("<i>Violoncello</i>?")
    assert ann.shown == (nothing("<i>Violoncello</i>?"), BELOW_NOTHING)
    await taught.restart()
    await ann.taps("Ask the organizers")

    assert ann.hears[0] == (
        "You asked: “<i>Violoncello</i>?”\n\nYour question has gone to the organizers, see below."
    )
    assert len(ann.hears) == 2
    assert taught.rows("SELECT count(*) FROM tickets") == [(1,)]
    await olga.says("/knowledge")
    assert olga.screen.splitlines()[-3:] == [
        "· nothing found: 1",
        "· about other guests, refused: 0",
        "· passed on to you: 1",
    ]


async def test_question_is_passed_on_once_and_forgotten_after_a_day(taught: World) -> None:
    ann = await taught.guest("Ann")
    await ann.says("Violin?")
    data = ann.find("Ask the organizers")[1]["callback_data"]
    await ann.taps("Ask the organizers")
    await ann.taps_data(data)
    assert ann.screen == (
        "This question is with the organizers already. Send /ask to ask another one."
    )

    await ann.says("Cello?")
    later = ann.find("Ask the organizers")[1]["callback_data"]
    await taught.tick(hours=25)
    await ann.taps_data(later)

    assert ann.screen == (
        "Questions are forgotten here after 24 hours, and this one has been."
        " Please send /ask and ask it again."
    )
    assert taught.rows("SELECT count(*) FROM asked_questions") == [(0,)]
    assert taught.rows("SELECT count(*) FROM tickets") == [(1,)]


async def test_long_question_is_refused_with_numbers(taught: World) -> None:
    ann = await taught.guest("Ann")

    await ann.says("x" * (ASKED + 1))

    assert ann.screen == (
        "Your question has 1,001 characters; at most 1,000, please. Put the main point into a shorter"
        " question; the organizers will ask for the rest."
    )


async def test_expired_answers_and_drafts_answer_nobody(world: World) -> None:
    today = date(2027, 1, 10)
    await teach(
        world,
        replace(WIFI, expires=today - timedelta(days=1)),
        replace(AIRPORT, expires=today),
        replace(LETTER, draft=True),
    )
    ann = await world.guest("Ann")

    for question, there in (
        ("What is the wifi password?", False),
        ("How do I get an invitation letter for my visa?", False),
        ("Is there a shuttle?", True),
    ):
        await ann.says(question)
        assert (ann.buttons == BELOW_ANSWER) is there

    world.clock.move(days=1)
    await ann.says("Is there a shuttle?")
    assert ann.screen == nothing("Is there a shuttle?")
    assert ann.buttons == BELOW_NOTHING


async def test_wording_that_helped_is_offered_to_the_organizers_without_a_name(
    taught: World,
) -> None:
    ann, olga = await taught.guest("Ann"), await taught.organizer()
    await ann.says("password wifi room")
    await ann.taps("This is it: 1", "Yes, show my wording")
    shown = ("What is the wifi password?", "It is on the card in your room.")
    thanks = "Thank you. The organizers will look at your wording; they do not see whose it is.\n\n"
    assert ann.screen == answer(*shown, by="an organizer", thanks=thanks)

    bo = await taught.guest("Bo")
    assert not (await is_answered(bo, "password wifi room"))
    await olga.says("/knowledge")
    await olga.taps("Wordings to look at (1)")
    assert olga.shown == (
        "Guests asked like this, and said which answer they meant (1 to look at)\n\n"
        "“password wifi room”\n→ What is the wifi password?\n\n"
        "If you take them, everybody who asks like this finds the same answer. Choose if one names"
        " somebody or something private.",
        [
            ["Take all", "Take none"],
            ["Choose some"],
            ["« Prepared answers", "« Organizers"],
        ],
    )
    await olga.taps("Choose some")
    assert olga.screen.splitlines()[2:4] == [
        "Asked: “password wifi room”",
        "Answered as: “What is the wifi password?”",
    ]
    await olga.taps("« Prepared answers", "Wordings to look at (1)", "Take all")
    assert await is_answered(bo, "password wifi room")


async def is_answered(someone: Someone, question: str) -> bool:
    """Ask, and say whether an answer came at once."""
    await someone.says(question)
    return someone.buttons == BELOW_ANSWER


async def test_known_wording_that_helped_needs_no_offering(taught: World) -> None:
    ann = await taught.guest("Ann")
    await ann.says("What is the wifi password?")

    await ann.taps("✅ This helps")

    assert ann.screen == answer(
        "What is the wifi password?",
        "It is on the card in your room.",
        by="an organizer",
        thanks="Glad to hear it.\n\n",
    )


async def test_semantic_search_finds_the_same_question_in_the_other_language(
    world: World,
) -> None:
    world.load_embedder = remembering_encoder
    await world.restart()
    await teach(world, *(replace(each, questions=(Words(each.questions[0].en),)) for each in ALL))
    await world.tick(seconds=3)
    xu = await world.guest("徐", "zh")

    for question, entry in (("怎么从机场去会场？", AIRPORT), ("WiFi 的密码是什么？", WIFI)):
        await xu.says(question)
        if entry.answer.zh not in xu.screen:
            await xu.taps(entry.questions[0].en)
        assert entry.answer.zh in xu.screen
    assert world.rows("SELECT count(*) FROM knowledge_vectors") == [(len(ALL),)]
