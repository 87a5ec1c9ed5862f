"""The organizers' knowledge base: writing, restricting, checking, and files."""

from dataclasses import replace

from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.knowledge.entries import KnowledgeEntry
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language
from bot.usecases.current_event import here_of
from bot.usecases.knowledge.editing import propose_entry
from bot.usecases.knowledge.index import entries_of
from storage.work import Work
from tests.stories.knowledge.world import (
    AIRPORT,
    BELOW_ANSWER,
    LETTER,
    SEATING,
    WIFI,
    answer,
    is_offered,
    nothing,
    teach,
)
from tests.stories.sample_event import DINNER, EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

ENTRY = [
    ["✎ 1"],
    ["One more way to ask"],
    ["Answer in English", "Answer in Chinese"],
    ["Category", "For whom", "Valid until"],
    ["Delete"],
    ["« Prepared answers", "« Organizers"],
]
WIFI_CSV = (
    "key,category,question_en,question_zh,answer_en,answer_zh,audience,expires\r\n"
    "wifi,logistics,What is the wifi password?,无线网密码是多少？,It is on the card in your room.,"
    "密码印在您房间的卡片上。,,\r\n"
)
SEATING_YAML = """\
knowledge:
- key: seating
  category: logistics
  questions:
  - en: What is the seating plan of the dinner?
    zh: 晚宴座位怎么安排？
  answer:
    en: The round table is by the window.
    zh: 圆桌在窗边。
  audience: session:session00002
"""


async def entries(world: World) -> list[KnowledgeEntry]:
    """What the event knows."""
    return list(await world.do(lambda work: entries_of(work, EVENT)))


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
            ["In one language only (1)"],
            ["Self-check", "Files"],
            ["« Organizers", "« Start"],
        ],
    )
    await olga.taps("In one language only (1)")
    assert olga.shown == (
        "In one language only (1)\n\n"
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
        "knowledge:list:logistics:9",
        "knowledge:list:logistics:x",
        "knowledge:only:z:0",
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
        "Answer in Chinese\n–\n\nCategory: Travel and venue\nFor: everybody\nValid without end",
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
    await olga.taps("For whom", "those in: Dinner")
    assert "For: those in: Dinner" in olga.screen.split("\n")
    assert not await is_offered(ann, question, WIFI)
    await olga.taps("For whom", "everybody", "Valid until")
    await olga.says("soon")
    assert olga.screen.split("\n")[0] == (
        "⚠️ I could not read that as a day. Please type it like this: 2027-03-05"
    )
    await olga.says("2027-01-10")
    assert await is_offered(ann, question, WIFI)
    await world.tick(hours=24)
    assert not await is_offered(ann, question, WIFI)
    await olga.says("/knowledge")
    assert ["Expired (1)"] in olga.buttons
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


async def test_promoted_question_is_a_draft_without_its_asker(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")

    def promote(work: Work) -> None:
        person = work.people.find(olga.id)
        assert person is not None
        propose_entry(
            work,
            here_of(work, person),
            question="有  自行车吗？",
            language=Language.ZH,
            answer=Words("", "有，在前台。"),
            category="unheard-of",
        )

    await world.do(promote)
    await world.settle()

    assert olga.shown == (
        "📝 Draft. Nobody is answered from it before you publish it.\n\n"
        "Ways to ask\n1. 有 自行车吗？\n\nAnswer in English\n–\n\nAnswer in Chinese\n有，在前台。\n\n"
        "Category: Other\nFor: everybody\nValid without end",
        [["Publish: answer guests from it"], *ENTRY],
    )
    await ann.says("有自行车吗")
    assert ann.screen == nothing("有自行车吗")
    await olga.taps("Publish: answer guests from it")
    await ann.says("有 自行车吗")
    assert ann.buttons == BELOW_ANSWER
    assert ann.screen.split("\n")[4] == "This answer is only available in Chinese so far."


async def test_self_check_runs_at_night_and_on_request(world: World) -> None:
    await teach(world)
    olga = await world.organizer()
    await world.tick(seconds=60)
    first = world.rows("SELECT checked_at FROM knowledge_state")

    await world.tick(hours=13)
    assert world.rows("SELECT checked_at FROM knowledge_state") == first
    await world.tick(hours=2)
    night = world.rows("SELECT checked_at FROM knowledge_state")
    assert night != first

    await olga.says("/knowledge")
    await olga.taps("Self-check")
    assert olga.screen == (
        "Self-check\n\nEvery night I ask myself every question and look for answers that get in each"
        " other's way.\n\nSelf-check on Mon 11 Jan 2027, 04:01 (Zurich time; Mon 03:01 for you):"
        " every wording finds its own answer, no two answers are too alike."
    )
    await olga.taps("Check now")
    await world.tick(minutes=1)
    assert world.rows("SELECT checked_at FROM knowledge_state") != night


async def test_answers_go_out_as_files_and_come_back_after_a_look(world: World) -> None:
    await teach(world, WIFI)
    olga, ann = await world.organizer(), await world.guest("Ann")
    await olga.says("/knowledge")
    await olga.taps("Files", "Export as CSV")
    assert olga.document == ("knowledge.csv", WIFI_CSV.encode())

    changed = WIFI_CSV.replace("on the card", "on the door") + (
        "pool,,'=SUM(1)?,有泳池吗？,'-No,,organizers,2027-03-05\r\n"
    )
    await olga.taps("« Prepared answers", "Files", "Import a file")
    await olga.sends_file("knowledge.csv", changed.encode())
    await world.tick(seconds=1)
    assert olga.shown == (
        "Question 2 of 2\nThis is what the file comes to\n\nNew answers: 1\nChanged answers: 1\n"
        "The same as before: 0\n\n＋ =SUM(1)? (organizers only)\n"
        "✎ What is the wifi password? (everybody)\n\n"
        "Answers that the file does not mention stay as they are. Nothing has been changed yet.",
        [["Import"], ["Cancel"]],
    )
    await ann.says("What is the wifi password?")
    assert ann.screen.split("\n")[2] == "It is on the card in your room."
    await world.restart()
    await olga.taps("Import")

    await ann.says("What is the wifi password?")
    assert ann.screen.split("\n")[2] == "It is on the door in your room."
    assert [(each.key, each.id) for each in await entries(world)][1] == ("wifi", WIFI.id)
    await olga.taps("Files", "Export as CSV")
    assert b"pool,logistics,'=SUM(1)?," in olga.document[1]
    assert b"'-No,,organizers,2027-03-05" in olga.document[1]


async def test_file_has_the_shape_of_the_event_file(world: World) -> None:
    await teach(world, SEATING)
    olga = await world.organizer()
    await olga.says("/knowledge")
    await olga.taps("Files", "Export as YAML")
    assert olga.document == ("knowledge.yaml", SEATING_YAML.encode())

    await olga.taps("« Prepared answers", "Files", "Import a file")
    await olga.says(SEATING_YAML)
    await olga.taps("Import")

    assert await entries(world) == [SEATING]
    assert SEATING.audience == Audience(AudienceKind.SESSION, DINNER)


async def test_wrong_file_is_told_line_by_line_and_changes_nothing(world: World) -> None:
    await teach(world, WIFI)
    olga = await world.organizer()
    await olga.says("/knowledge")
    await olga.taps("Files", "Import a file")

    await olga.says(SEATING_YAML.replace("session00002", "lunch") + "  expires: tomorrow\n  x: 1\n")

    assert olga.screen == (
        "⚠️ 3 things in the file need to be corrected. Nothing has been taken from it.\n\n"
        "• line 10, knowledge[1].audience: must be all, confirmed, organizers, or session: and the"
        " key of a session\n"
        "• line 11, knowledge[1].expires: must be a day like 2027-03-05\n"
        "• line 12, knowledge[1].x: is not a field here; known are answer, audience, category,"
        " expires, key, questions\n\n"
        "Please mend the file and send it again."
    )
    assert await entries(world) == [WIFI]


async def test_only_organizers_see_any_of_it(world: World) -> None:
    await teach(world, WIFI)
    ann = await world.guest("Ann")

    for words in ("/knowledge", "/start"):
        await ann.says(words)
    for data in (f"entry:{WIFI.id}", f"entry:{WIFI.id}:gone", "knowledge:csv", "knowledge:add"):
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
        lambda: world.emulator.world.say(olga.id, "请发送 /visa。".removeprefix("/")),
        lambda: world.emulator.world.say(omar.id, "Letter for the embassy?"),
    )

    (entry,) = await entries(world)
    assert (entry.answer, entry.questions[1:]) == (
        Words("Send /visa.", "请发送 /visa。"),
        (Words("Letter for the embassy?"),),
    )
