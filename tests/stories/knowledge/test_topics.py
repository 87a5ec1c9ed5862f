"""Topics: an entry is tied by a confirmed tap; what was asked in vain is listed and written."""

from datetime import datetime

from bot.domain.ids import TopicId
from bot.domain.messages.texts import Words
from storage.work import Work
from tests.stories.knowledge.world import ENTRY, LETTER, WIFI, answer, entries, teach
from tests.stories.sample_event import EVENT
from tests.stories.world import World


async def asked_in_vain(world: World, topic: str, times: int = 1) -> None:
    """Have a topic asked about that has no answer, some hours apart."""
    for _ in range(times):
        await world.do(lambda work: work.questions.gaps.note(EVENT, TopicId(topic), at=_hour(work)))
        world.clock.move(hours=1)


def _hour(work: Work) -> datetime:
    return work.now.replace(minute=0, second=0, microsecond=0)


async def test_answers_without_a_topic_are_tied_one_tap_each(world: World) -> None:
    await teach(world, WIFI, LETTER)
    olga = await world.organizer()
    await olga.says("/knowledge")

    await olga.taps("Without a topic (2)")

    first = "How do I get an invitation letter for my visa?"
    assert olga.shown == (
        f"{first}\nTopic now: not chosen yet\n\n"
        "Is this answer about the invitation letter? Guests also ask about that like this:\n"
        "· can I get an invitation letter?\n· invitation letter for visa\n· need official invite\n\n"
        "With a topic, I know these ways to ask as well. Say yes only if the answer fits them.",
        [
            ["Yes, that is it"],
            ["Another topic", "None of these"],
            ["« This answer", "« Prepared answers"],
        ],
    )
    assert [each.topic for each in await entries(world)] == ["", ""]
    await olga.taps("Yes, that is it")
    assert olga.screen.split("\n")[0] == "What is the wifi password?"
    await olga.taps("None of these")
    assert "Without a topic" not in str(olga.buttons)
    assert [each.topic for each in await entries(world)] == ["invitation-letter", "none"]

    await olga.taps("Search")
    await olga.says("wifi")
    await olga.taps("What is the wifi password?", "Topic", "Another topic")
    assert olga.screen == (
        "What is the wifi password?\n\nWhich topic is this answer about? The most likely come first.\n\n"
        "1–7 of 154"
    )
    assert olga.buttons[0] == ["Wi-Fi"]
    await olga.taps("More ›", "‹ Earlier", "Wi-Fi")
    assert olga.shown == (
        "This answer was approved by an organizer on Sun 10 Jan 2027.\n\n"
        "Ways to ask\n1. What is the wifi password?\n无线网密码是多少？\n\n"
        "Answer in English\nIt is on the card in your room.\n\n"
        "Answer in Chinese\n密码印在您房间的卡片上。\n\n"
        "Topic: Wi-Fi (wifi)\nCategory: Travel and venue\nFor: Everybody\nValid without end",
        ENTRY,
    )
    assert world.rows("SELECT act FROM audit WHERE act = 'tied-entry'") == [("tied-entry",)] * 3
    await olga.taps_data(f"entry-tie:{WIFI.id}:entry:zzz")
    assert olga.screen.startswith("This button is out of date.")
    await olga.taps_data(f"entry-topics:{WIFI.id}:entry:99")
    assert olga.screen.endswith("1–7 of 154"), "whoever made a page up sees the first"


async def test_what_was_asked_in_vain_is_listed_and_its_answer_written(world: World) -> None:
    await teach(world, WIFI)
    olga, omar = await world.organizer(), await world.organizer("奥马", "zh")
    await asked_in_vain(world, "lunch", 4)
    await asked_in_vain(world, "gym")

    await olga.says("/admin")
    assert "2 topics asked in vain" in olga.screen
    await olga.taps("Prepared answers", "Asked in vain (2)")
    assert olga.shown[1] == [
        ["Write an answer: lunch"],
        ["Write an answer: gym and pool"],
        ["« Prepared answers", "« Organizers"],
    ]
    lines = olga.screen.split("\n")
    assert lines[:5] == [
        "Asked in vain (2)",
        "",
        "Guests asked about these topics, and there is no prepared answer. You see how often, and the"
        " hour of the last three times; who asked is not kept.",
        "",
        "lunch: 4 times",
    ]
    assert len([each for each in lines if each.startswith("· ")]) == 4
    await omar.says("/knowledge")
    await omar.taps("问而无答（2）")
    assert omar.screen.split("\n")[4] == "午餐：4 次"
    assert omar.buttons[0] == ["写答复：午餐"]

    await olga.taps("Write an answer: lunch")
    assert olga.screen == (
        "What is the answer about lunch?\n\nGuests ask for example:\n· lunch?\n· is there lunch\n"
        "· what time is lunch\n\nAt most 1500 characters, in English or Chinese. It answers guests at"
        " once; afterwards you can change the question and add the other language."
    )
    await olga.says("At one, in the hall.")

    assert "Topic: lunch (lunch)" in olga.screen.split("\n")
    (_, written) = sorted(await entries(world), key=lambda each: each.topic)
    assert (written.topic, written.questions) == (
        "lunch",
        (Words("Is lunch offered on each day of the meeting?", "中午吃什么？"),),
    )
    ann = await world.guest("Ann")
    await ann.says("Is lunch offered on each day of the meeting?")
    assert ann.screen == answer(written.questions[0].en, "At one, in the hall.", by="an organizer")
    await omar.says("/knowledge")
    await omar.taps("问而无答（1）")
    assert omar.buttons == [["写答复：健身与游泳"], ["« 预设答复", "« 主办方面板"]]
    await olga.taps_data(f"gap-fill:{TopicId('zzz')}")
    assert olga.screen.startswith("This button is out of date.")
