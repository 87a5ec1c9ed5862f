"""Bold words, links behind words, hidden words: what is kept of them, and what is said to be lost."""

from typing import Any

from tests.stories.broadcasts.world import send
from tests.stories.someone import Someone
from tests.stories.tickets.world import asks, opens
from tests.stories.world import World

TEXT = "Read the <b>programme</b>: room B, not A. Secret. 👩‍👩‍👧 Call Max"
SENT = {
    "text": TEXT,
    "entities": [
        {"type": "bold", "offset": 0, "length": 25},
        {"type": "text_link", "offset": 12, "length": 9, "url": "https://evil.example/?a=1&b=<i>"},
        {"type": "strikethrough", "offset": 33, "length": 7},
        {"type": "spoiler", "offset": 42, "length": 7},
        {"type": "text_mention", "offset": 64, "length": 3},
    ],
}
KEPT = "Read the <b>programme (https://evil.example/?a=1&b=<i>)</b>: room B, not A. Secret. 👩‍👩‍👧 Call Max"
LOST = (
    "⚠️ Hidden words (spoilers) cannot be kept hidden: everybody who reads this sees them.\n"
    "⚠️ A mention of a person does not lead to them any more; the name is kept."
)


def looks(message: dict[str, Any], kind: str) -> list[str]:
    """The words of a message that look so."""
    units = message["text"].encode("utf-16-le")
    return [
        units[2 * each["offset"] : 2 * (each["offset"] + each["length"])].decode("utf-16-le")
        for each in message.get("entities", ())
        if each["type"] == kind
    ]


async def test_broadcast_keeps_what_is_safe_and_says_what_is_not(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await olga.says("/broadcast")
    await olga.taps("New broadcast")

    await olga.injects(**SENT)

    assert olga.shown == (
        f"{KEPT}\n\n{LOST}\n\nWhat is the English text?\n\nUp to 3,000 characters, just as it"
        " should be read; bold, italic, underlined and struck words and links are kept. “Skip” leaves"
        " English out.\n\nShould I take your words like this? You can also send them again.",
        [["Take them like this"], ["Cancel"]],
    )
    await world.restart()
    await olga.taps("Take them like this", "Skip", "Preview")
    previews = [(m["text"], m["entities"]) for m in olga.messages[-3:-1]]
    await send(world, olga)

    assert ann.screen == f"📣 Quiet Lake Dialogue\n\n{KEPT}"
    assert (ann.screen, ann.messages[-1]["entities"]) == previews[0]
    assert KEPT.partition(": room")[0] in looks(ann.messages[-1], "bold")
    assert looks(ann.messages[-1], "strikethrough") == [", not A"]
    assert looks(ann.messages[-1], "text_link") == []


async def test_words_that_are_sent_again_take_the_place_of_the_preview(world: World) -> None:
    xu = await world.organizer("徐", "zh")
    await xu.says("/broadcast")
    await xu.taps("新建群发", "跳过")

    await xu.injects(text="密码：1234", entities=[{"type": "spoiler", "offset": 3, "length": 4}])
    lines = xu.screen.split("\n")
    await xu.injects(text="大巴八点出发", entities=[{"type": "bold", "offset": 2, "length": 2}])

    assert lines[:3] == [
        "密码：1234",
        "",
        "⚠️ 无法保持隐藏（剧透遮盖）：所有读者都会看到这些文字。",
    ]
    assert "中文：大巴八点出发" in xu.screen
    assert "八点" in looks(xu.messages[-1], "bold")


async def ask_and_pass_on(ann: Someone) -> None:
    """Ask something with a link and hidden words, and pass it on."""
    await ann.injects(
        text="Is this my room?",
        entities=[
            {"type": "text_link", "offset": 3, "length": 4, "url": "https://rooms.example/21"},
            {"type": "italic", "offset": 8, "length": 2},
            {"type": "spoiler", "offset": 11, "length": 4},
        ],
    )


async def test_questions_answers_and_follow_ups_keep_what_is_safe(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    asked = "Is this (https://rooms.example/21) my room?"

    await ask_and_pass_on(ann)
    assert ann.screen.startswith(f"You asked: “{asked}”")
    assert ann.screen.endswith(LOST.split("\n", maxsplit=1)[0])
    await ann.taps("Ask the organizers")
    await opens(olga)
    assert asked in olga.screen
    assert "my" in looks(olga.messages[-1], "italic")
    await olga.taps("Answer")
    await olga.injects(text="Yes, 21", entities=[{"type": "code", "offset": 5, "length": 2}])
    assert "⚠️ The look of code is not kept." in olga.screen
    await olga.injects(text="Yes, 21", entities=[{"type": "bold", "offset": 5, "length": 2}])

    assert ann.screen.endswith("(https://rooms.example/21) my room?”\n\nYes, 21")
    assert "21" in looks(ann.messages[-1], "bold")
    await ann.taps("Reply or add more")
    await ann.injects(text="Thanks a lot!", entities=[{"type": "bold", "offset": 7, "length": 1}])
    await opens(olga)
    assert "a" in looks(olga.messages[-1], "bold")


async def test_hidden_words_do_not_leave_at_once(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await asks(world, ann, "Which code opens the door?")
    await world.tick(minutes=10)
    ping = next(m for m in reversed(olga.messages) if "Q-1" in m["text"])
    ann.forget_past()

    reply = {"reply_to_message": ping}
    await olga.injects(
        text="It is 1234", entities=[{"type": "spoiler", "offset": 6, "length": 4}], **reply
    )

    assert (ann.hears, olga.screen) == (
        [],
        "Your reply has hidden words (a spoiler), and I cannot keep them hidden. Nothing was sent:"
        " please write it again without them.",
    )
    await olga.injects(
        text="It is 1234", entities=[{"type": "custom_emoji", "offset": 0, "length": 2}], **reply
    )
    assert ann.screen.endswith("It is 1234")
    assert olga.screen.endswith("⚠️ Custom emoji become ordinary ones.")


async def test_prepared_answer_keeps_its_look(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await olga.says("/admin")
    await olga.taps("Prepared answers", "New answer")
    await olga.says("Where is breakfast served?")
    await olga.injects(
        text="In the hall", entities=[{"type": "underline", "offset": 7, "length": 4}]
    )
    await olga.taps("Other")

    await ann.says("Where is breakfast served?")

    assert "In the hall" in ann.screen
    assert "hall" in looks(ann.messages[-1], "underline")
