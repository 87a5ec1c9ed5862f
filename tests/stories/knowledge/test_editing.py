"""The organizers' knowledge base: writing, restricting, expiring, deleting."""

from dataclasses import replace

from bot.domain.knowledge.entries import KnowledgeEntry
from bot.domain.messages.texts import Words
from tests.stories.knowledge.world import (
    AIRPORT,
    ENTRY,
    LETTER,
    WIFI,
    answer,
    entries,
    is_offered,
    teach,
)
from tests.stories.someone import Someone
from tests.stories.world import World


async def opens(organizer: Someone, entry: KnowledgeEntry) -> None:
    """Open an entry by way of the search."""
    await organizer.says("/knowledge")
    await organizer.taps("Search")
    await organizer.says(entry.questions[0].en)
    await organizer.taps(entry.questions[0].en)


async def test_overview_counts_and_lists_by_category(world: World) -> None:
    await teach(world)
    olga = await world.organizer()

    await olga.says("/admin")
    await olga.taps("Prepared answers")

    assert olga.shown == (
        "Prepared answers\n\nEntries: 4 of at most 500\nThe self-check has not run yet.\n\n"
        "Questions so far:\n· answered at once: 0 (of which found helpful: 0)\n"
        "· suggestions shown: 0\n· nothing found: 0\n· about other guests, refused: 0\n"
        "· passed on to you: 0",
        [
            ["New answer", "Search"],
            ["Travel and venue (3)", "Visas (1)"],
            ["One language only (1)", "Without a topic (4)"],
            ["Self-check", "Files"],
            ["« Organizers", "« Start"],
        ],
    )
    await olga.taps("One language only (1)")
    assert olga.shown == (
        "One language only (1)\n\n"
        "· How do I get an invitation letter for my visa? (one language only)",
        [
            ["How do I get an invitation letter for my visa?"],
            ["« Prepared answers", "« Organizers"],
        ],
    )


async def test_long_lists_have_pages(world: World) -> None:
    await teach(
        world,
        *(
            replace(
                WIFI, key=f"e{number:02}", id=f"e{number:02}", questions=(Words(f"Q{number}?"),)
            )
            for number in range(11)
        ),
    )
    olga = await world.organizer()
    await olga.says("/knowledge")

    await olga.taps("Travel and venue (11)")
    assert olga.buttons[7:] == [["Q7?"], ["More ›"], ["« Prepared answers", "« Organizers"]]
    await olga.taps("More ›")
    assert olga.buttons[0] == ["Q8?"]
    assert olga.buttons[3:] == [["‹ Earlier"], ["« Prepared answers", "« Organizers"]]
    for made_up in (
        "entries:e00:9",
        "entries:e00:x",
        "entries-lacking:z:0",
    ):
        await olga.taps_data(made_up)
        assert olga.screen.startswith("This button is out of date.")


async def test_new_answer_is_written_translated_and_found(world: World) -> None:
    olga, ann, xu = (
        await world.organizer(),
        await world.guest("Ann"),
        await world.guest("徐", "zh"),
    )
    await olga.says("/knowledge")
    await olga.taps("New answer")
    await olga.says_all("Is there  a gym?", "Yes, <i>in the cellar</i>.")
    await olga.taps("Travel and venue")
    assert olga.shown == (
        "This answer was approved by an organizer on Sun 10 Jan 2027.\n\n"
        "Ways to ask\n1. Is there a gym?\n\nAnswer in English\nYes, <i>in the cellar</i>.\n\n"
        "Answer in Chinese\n–\n\nTopic: not chosen yet\nCategory: Travel and venue\nFor: Everybody\nValid without end",
        ENTRY,
    )

    await olga.taps("Answer in Chinese")
    await olga.says("有，在地下室。")
    await olga.taps("✎ 1", "Write in Chinese")
    await olga.says("有健身房吗？")
    await olga.taps("One more way to ask")
    await olga.says("Where can I work out?")

    await ann.says("where can I work out")
    await xu.says("有健身房吗")
    assert ann.screen == answer(
        "Where can I work out?", "Yes, <i>in the cellar</i>.", by="an organizer"
    )
    assert xu.screen.split("\n")[2] == "有，在地下室。"
    assert [each.questions for each in await entries(world)] == [
        (Words("Is there a gym?", "有健身房吗？"), Words("Where can I work out?"))
    ]
    assert world.rows("SELECT act FROM audit WHERE act LIKE '%entry' ORDER BY rowid") == [
        ("added-entry",),
        *[("changed-entry",)] * 3,
    ]


async def test_a_question_has_one_answer_only_and_an_answer_at_least_one_question(
    world: World,
) -> None:
    await teach(world, WIFI, AIRPORT)
    olga = await world.organizer()
    taken = (
        "Another answer has this question already: “Is there a shuttle?”. Two answers to one"
        " question would leave me to choose. Please change the wording, or change the other answer"
        " (/knowledge, Search)."
    )

    await opens(olga, WIFI)
    await olga.taps("One more way to ask")
    await olga.says("is there a SHUTTLE")
    assert olga.screen == taken
    await olga.says("/cancel")
    await opens(olga, WIFI)
    await olga.taps("✎ 1", "Remove")
    assert olga.screen == (
        "This is the only way to ask. Add another one first, or delete the whole answer."
    )
    await opens(olga, AIRPORT)
    await olga.taps("✎ 2", "Remove")

    assert [each.questions for each in await entries(world)] == [
        AIRPORT.questions[:1],
        WIFI.questions,
    ]


async def test_restricting_expiring_and_deleting_take_effect_at_once(world: World) -> None:
    await teach(world, WIFI)
    olga, ann = await world.organizer(), await world.guest("Ann")
    question = WIFI.questions[0].en
    assert await is_offered(ann, question, WIFI)

    await opens(olga, WIFI)
    await olga.taps("Who it is for", "Those in: Dinner")
    assert "For: Those in: Dinner" in olga.screen.split("\n")
    assert not await is_offered(ann, question, WIFI)
    await olga.taps("Who it is for", "Everybody", "Valid until")
    await olga.says("soon")
    assert olga.screen.split("\n")[0] == (
        "⚠️ I could not read that as a day. Please type it like this: 2027-03-05"
    )
    await olga.says("2027-01-10")
    assert await is_offered(ann, question, WIFI)
    await world.tick(hours=24)
    assert not await is_offered(ann, question, WIFI)
    await olga.says("/knowledge")
    assert ["Expired (1)", "Without a topic (1)"] in olga.buttons
    await opens(olga, WIFI)
    await olga.taps("Valid until", "Without end")
    assert await is_offered(ann, question, WIFI)
    await opens(olga, WIFI)
    await olga.taps("Delete", "Yes, delete")

    assert not await is_offered(ann, question, WIFI)
    assert await entries(world) == []
    assert world.rows("SELECT act FROM audit WHERE act LIKE '%entry' ORDER BY rowid") == [
        ("restricted-entry",),
        ("restricted-entry",),
        ("expired-entry",),
        ("expired-entry",),
        ("removed-entry",),
    ]


async def test_only_organizers_see_any_of_it(world: World) -> None:
    await teach(world, WIFI)
    ann = await world.guest("Ann")

    for words in ("/knowledge", "/start"):
        await ann.says(words)
    of_entry = (f"entry:{WIFI.id}", f"entry-delete-now:{WIFI.id}")
    for data in (*of_entry, "knowledge-export:csv", "entry-add"):
        await ann.taps_data(data)
        assert ann.screen == "That is for organizers only. Send /help to see what you can do here."

    assert await entries(world) == [WIFI]


async def test_letter_entry_is_edited_by_two_without_losing_a_word(world: World) -> None:
    await teach(world, LETTER)
    olga, omar = await world.organizer(), await world.organizer("Omar")
    await opens(olga, LETTER)
    await opens(omar, LETTER)
    await olga.taps("Answer in Chinese")
    await omar.taps("One more way to ask")

    await world.both_at_once(
        lambda: olga.say("请发送 /visa。".removeprefix("/")),
        lambda: omar.say("Letter for the embassy?"),
    )

    (entry,) = await entries(world)
    assert (entry.answer, entry.questions[1:]) == (
        Words("Send /visa.", "请发送 /visa。"),
        (Words("Letter for the embassy?"),),
    )
