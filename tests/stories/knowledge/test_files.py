"""The knowledge base as a file: out, and back after a look."""

from dataclasses import replace

from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.ids import TopicId
from tests.stories.knowledge.world import SEATING, WIFI, entries, teach
from tests.stories.sample_event import DINNER
from tests.stories.world import World

WIFI_CSV = (
    "key,category,question_en,question_zh,answer_en,answer_zh,audience,expires,topic\r\n"
    "wifi,logistics,What is the wifi password?,无线网密码是多少？,It is on the card in your room.,"
    "密码印在您房间的卡片上。,,,\r\n"
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
  topic: dinner
"""


async def test_answers_go_out_as_files_and_come_back_after_a_look(world: World) -> None:
    await teach(world, WIFI)
    olga, ann = await world.organizer(), await world.guest("Ann")
    await olga.says("/knowledge")
    await olga.taps("Files", "Export as CSV")
    assert olga.document == ("knowledge.csv", WIFI_CSV.encode("utf-8-sig"))

    changed = WIFI_CSV.replace("on the card", "on the door") + (
        "pool,,'=SUM(1)?,有泳池吗？,'-No,,organizers,2027-03-05,gym\r\n"
    )
    await olga.taps("« Prepared answers", "Files", "Import a file")
    await olga.sends_file("knowledge.csv", changed.encode())
    await world.tick(seconds=1)
    assert olga.shown == (
        "Question 2 of 2\nThis is what the file comes to\n\nNew answers: 1\nChanged answers: 1\n"
        "The same as before: 0\n\n＋ =SUM(1)? (Organizers only)\n"
        "✎ What is the wifi password? (Everybody)\n\n"
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
    assert b"'-No,,organizers,2027-03-05,gym" in olga.document[1]


async def test_file_has_the_shape_of_the_event_file(world: World) -> None:
    tied = replace(SEATING, topic=TopicId("dinner"))
    await teach(world, tied)
    olga = await world.organizer()
    await olga.says("/knowledge")
    await olga.taps("Files", "Export as YAML")
    assert olga.document == ("knowledge.yaml", SEATING_YAML.encode())

    await olga.taps("« Prepared answers", "Files", "Import a file")
    # A file without topics takes none away.
    await olga.says(SEATING_YAML.replace("  topic: dinner\n", ""))
    await olga.taps("Import")

    assert await entries(world) == [tied]
    assert SEATING.audience == Audience(AudienceKind.SESSION, DINNER)


async def test_wrong_file_is_told_line_by_line_and_changes_nothing(world: World) -> None:
    await teach(world, WIFI)
    olga = await world.organizer()
    await olga.says("/knowledge")
    await olga.taps("Files", "Import a file")

    await olga.says(
        SEATING_YAML.replace("session00002", "lunch").replace("topic: dinner", "topic: dinnner")
        + "  expires: tomorrow\n  x: 1\n"
    )

    assert olga.screen == (
        "⚠️ 4 things in the file need to be corrected. Nothing has been taken from it.\n\n"
        "• line 10, knowledge[1].audience: must be all, confirmed, organizers, or session: and the"
        " key of a session\n"
        "• line 11, knowledge[1].topic: must be a topic that I know, like lunch or visa-time (each"
        " answer's screen names them), or none\n"
        "• line 12, knowledge[1].expires: must be a day like 2027-03-05\n"
        "• line 13, knowledge[1].x: is not a field here; known are answer, audience, category,"
        " expires, key, questions, topic\n\n"
        "Please correct the file and send it again."
    )
    assert await entries(world) == [WIFI]
