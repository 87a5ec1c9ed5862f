"""What people send besides words: captions, contacts, places, service messages."""

import json
from pathlib import Path
from typing import Any

from tests.stories.world import World

CASES = Path(__file__).parents[1] / "cases" / "updates"
SEVERAL = {"album_caption", "anonymous_admin", "forum_topic", "service_messages", "shared_contact"}
PHOTO = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
POINT = {"latitude": 47.37690, "longitude": 8.54170}


def case(name: str) -> list[dict[str, Any]]:
    """The fields of the messages of a small input, as anybody would send them."""
    found: Any = json.loads((CASES / f"upd_{name}.json").read_text())
    updates: list[dict[str, Any]] = found if name in SEVERAL else [found]
    own = {"message_id", "date", "edit_date", "chat", "from"}
    return [
        {key: value for key, value in message.items() if key not in own}
        for update in updates
        for message in update.values()
    ]


async def test_service_messages_get_silence(world: World) -> None:
    ann, mallory = await world.guest("Ann"), await world.person("Mallory")
    await ann.says("/details")
    await ann.taps("Answer 5 short questions")
    ann.forget_past()

    for someone in (ann, mallory):
        for fields in case("service_messages"):
            await someone.injects(**fields)

    assert (ann.hears, mallory.hears) == ([], [])
    assert world.rows("SELECT trouble FROM seen_updates WHERE trouble IS NOT NULL") == []
    await ann.says("2027-03-02 14:30")
    assert ann.screen.split("\n")[2] == "Question 2 of 5"


async def test_caption_counts_as_text(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")

    await ann.injects(photo=PHOTO, caption="My tickets; do they fit the programme?")
    await xu.injects(voice={"file_id": "v", "file_unique_id": "v", "duration": 1}, caption="谢谢")
    asked = ann.screen
    await ann.injects(photo=PHOTO, caption="/help")

    assert asked == (
        "You asked: “My tickets; do they fit the programme?”\n\n"
        "I have no approved answer to that. Would you like to pass your question on to the organizers?\n\n"
        "I took the words, but did not keep a picture. If somebody has to see it, ask the"
        " organizers how to send it."
    )
    assert ann.screen.startswith("What you can do here")
    assert xu.hears == [
        "这里无法保存语音或录音，我只能处理文字。请用文字写出要点。"
        "其他内容不受影响，待回答的问题仍在等待。"
    ]


async def test_shared_contact_answers_a_question_for_somebody_to_call(world: World) -> None:
    ann = await world.guest("Ann")
    (contact,) = case("shared_contact")

    await ann.injects(**contact)
    alone = ann.screen
    await ann.says("/details")
    await ann.taps("Answer 5 short questions", "Skip", "Skip")
    await ann.injects(**contact)
    refused = ann.screen
    await ann.taps("Skip", "Skip")
    await ann.injects(contact={"phone_number": "41790000000", "first_name": "Max"})

    assert [alone, refused] == [
        "I cannot keep a contact here: I only take words. Please write in words what matters."
        " Nothing else was lost; an open question stays open."
    ] * 2
    assert "Emergency contact: Max, +41790000000" in ann.screen


async def test_location_answers_an_address(world: World) -> None:
    olga = await world.organizer()
    await olga.says("/venue")
    await olga.taps("Change this page", "Map")
    await olga.injects(location=POINT)
    await olga.taps("Address")
    await olga.injects(location=POINT)
    noted = olga.screen.split("\n")[0]
    await olga.injects(
        location=POINT, venue={"location": POINT, "title": "湖边之家", "address": "湖滨路 1 号"}
    )
    await olga.injects(location=POINT)

    assert noted == "✓ Noted: “47.37690, 8.54170”"
    assert olga.screen == (
        "I cannot keep a location here: I only take words. Please write in words what matters."
        " Nothing else was lost; an open question stays open."
    )
    await olga.says("/venue")
    assert "47.37690, 8.54170" in olga.screen
    assert olga.opens("Open the map") == (
        "https://www.openstreetmap.org/?mlat=47.37690&mlon=8.54170"
    )
