"""The organizers' group: linked by an organizer, told codes and topics, answering by replies."""

from typing import Any

import pytest

from bot.demo.emulator.state.accounts import Topic as ForumTopic
from bot.domain.tickets import Topic
from tests.stories.someone import Someone
from tests.stories.tickets.world import asks, code_of, opens
from tests.stories.world import World

HELLO = (
    "New questions of guests will be announced here, by number and topic only.\n\n"
    "An organizer of the event may answer by replying to an announcement: whatever is written in"
    " such a reply goes to the guest. Everybody in this group can read it."
)
PING = (
    "❓ Q-1 · visa – reply to this message to answer. Whatever an organizer writes in the reply"
    " goes to the guest."
)

LOST = (
    "Quiet Lake Dialogue · The bot is no longer in the organizers' group, so new questions are"
    " announced only here."
)
FORUM = {"type": "supergroup", "title": "Org", "is_forum": True}
TOPIC = {"message_thread_id": 7, "is_topic_message": True}


class Hall:
    """A group with the bot in it."""

    def __init__(self, world: World, *members: Someone) -> None:
        self.world = world
        self.emulator = world.emulator.world
        people = [each.id for each in members]
        self.id: int = self.emulator.add_group(title="Hall", members=people)["id"]

    async def hears(self, someone: Someone, text: str, reply_to: int | None = None) -> None:
        """Have somebody write in the group, maybe as a reply."""
        self.emulator.say(someone.id, text, chat_id=self.id, reply_to=reply_to)
        await self.world.settle()

    @property
    def posts(self) -> list[dict[str, Any]]:
        """What the bot wrote in the group."""
        room = self.emulator.room(self.emulator.bot(), self.id)
        return [each for each in room.shown(deleted=False) if each["from"]["is_bot"]]

    @property
    def texts(self) -> list[str]:
        """The words of it."""
        return [each["text"] for each in self.posts if "text" in each and "sender_chat" not in each]


@pytest.fixture
async def cast(world: World) -> tuple[Someone, Someone, Someone, Someone]:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    return ann, bo, await world.organizer(), await world.organizer("Omar Host")


async def test_questions_are_announced_and_answered_in_the_group(
    world: World, cast: tuple[Someone, ...]
) -> None:
    ann, bo, olga, omar = cast
    hall = Hall(world, bo, olga, omar)

    await hall.hears(bo, "/questions here")
    await hall.hears(olga, "/questions")
    assert hall.texts == []
    await hall.hears(olga, "/questions here")
    assert hall.texts == [HELLO]
    code = await code_of(world, olga)
    assert omar.screen == (
        f"Quiet Lake Dialogue · {code} has linked a group: new questions are announced there by number and topic, and"
        " organizers can answer there."
    )
    await asks(world, ann, "Do I need a visa?", Topic.VISA)
    sent = ann.messages[-1]["message_id"]
    assert hall.texts == [HELLO, PING]
    ping = hall.posts[-1]["message_id"]
    ann.forget_past()

    await hall.hears(bo, "No!", reply_to=ping)
    await hall.hears(omar, "who takes it?")
    assert (ann.hears, len(hall.posts)) == ([], 2)
    await world.restart()
    await hall.hears(omar, "Please ask the embassy.", reply_to=ping)

    assert ann.hears == [
        "Quiet Lake Dialogue · The organizers' answer to Q-1\n\nYou asked: “Do I need a visa?”\n\nPlease ask the embassy."
    ]
    assert ann.messages[-1]["reply_to_message"]["message_id"] == sent
    assert hall.texts[2:] == ["Q-1: sent to the guest."]
    await hall.hears(olga, "Me too.", reply_to=ping)
    assert hall.texts[3:] == [
        "Q-1 is not waiting any more: it has been answered or closed. Please open it under"
        " /questions to see more."
    ]
    assert len(ann.hears) == 1
    await world.tick(days=2)
    await asks(world, ann, "And now?", Topic.VISA)
    assert len(hall.posts) == 5


async def test_group_respects_claims_and_lengths(world: World, cast: tuple[Someone, ...]) -> None:
    ann, _, olga, omar = cast
    hall = Hall(world, olga, omar)
    await hall.hears(olga, "/questions@colloquy_demo_bot here")
    await asks(world, ann, "Do I need a visa?", Topic.VISA)
    ping = hall.posts[-1]["message_id"]
    await opens(olga)
    await olga.taps("Take it")
    code = await code_of(world, olga)

    await hall.hears(omar, "No.", reply_to=ping)
    await hall.hears(olga, "x" * 1001, reply_to=ping)

    assert hall.texts[2:] == [
        f"Q-1 is with another organizer ({code}). Please open it to take it over, or leave it to"
        " them.",
        "That is too long: at most 1,000 characters, please. If you need more room, write the main"
        " point here and tell the organizers the rest.",
    ]


async def test_group_is_left(world: World, cast: tuple[Someone, ...]) -> None:
    ann, _, olga, omar = cast
    hall, other = Hall(world, olga, omar), Hall(world, olga)
    await hall.hears(olga, "/questions here")
    await other.hears(olga, "/questions here")
    await asks(world, ann, "Do I need a visa?", Topic.VISA)
    assert (hall.texts, other.texts) == ([HELLO], [HELLO, PING])
    ping = hall.posts[-1]["message_id"]
    await hall.hears(olga, "No.", reply_to=ping)
    assert hall.texts == [HELLO]

    await olga.says("/questions")
    await olga.taps("Rules and group", "Stop group notices")
    assert "Organizers' group: none." in olga.screen
    await asks(world, ann, "Hello?")
    assert other.texts == [HELLO, PING]


async def test_group_that_grows_or_sends_the_bot_away(
    world: World, cast: tuple[Someone, ...]
) -> None:
    ann, _, olga, omar = cast
    hall = Hall(world, olga, omar)
    await hall.hears(olga, "/questions here")
    hall.id = world.emulator.world.migrate(hall.id)["id"]
    await world.settle()
    await asks(world, ann, "Do I need a visa?", Topic.VISA)
    assert hall.texts[-1] == PING
    await hall.hears(omar, "Please ask the embassy.", reply_to=hall.posts[-1]["message_id"])
    assert (
        ann.screen
        == "Quiet Lake Dialogue · The organizers' answer to Q-1\n\nYou asked: “Do I need a visa?”\n\nPlease ask the embassy."
    )

    bot = {"id": 123456, "is_bot": True, "first_name": "Colloquy"}
    gone = {
        "chat": {"id": hall.id, "type": "supergroup", "title": "Hall"},
        "from": {"id": omar.id, "is_bot": False, "first_name": "Omar"},
        "date": 1_800_000_000,
        "old_chat_member": {"user": bot, "status": "member"},
        "new_chat_member": {"user": bot, "status": "left"},
    }
    world.emulator.world.inject([{"my_chat_member": gone}])
    await world.settle()
    assert olga.screen == (
        "Quiet Lake Dialogue · The bot is no longer in the organizers' group, so new questions are announced only here."
    )
    await asks(world, ann, "And now?", Topic.VISA)
    assert world.rows("SELECT count(*) FROM people WHERE event_id IS NOT NULL") == [(4,)]


async def test_strangers_in_a_group_learn_nothing(world: World) -> None:
    sly, olga = await world.person("Sly"), await world.organizer()
    hall = Hall(world, sly)
    await hall.hears(sly, "/questions here")
    await hall.hears(sly, "/start")
    assert hall.posts == []
    assert world.rows("SELECT count(*) FROM people") == [(1,)]
    assert olga.hears == []


async def test_topic_of_a_forum_is_remembered_whatever_the_case(
    world: World, cast: tuple[Someone, ...]
) -> None:
    ann, _, olga, omar = cast
    hall = Hall(world, olga, omar)
    hall.emulator.group(hall.id).topics[7] = ForumTopic("Questions", color=0)

    async def in_topic(someone: Someone, text: str, **fields: Any) -> None:
        raw = {**someone.raw_message(text=text, **fields), "chat": {"id": hall.id, **FORUM}}
        world.emulator.world.inject([{"message": {**raw, **TOPIC}}])
        await world.settle()

    await in_topic(olga, "/Questions@Colloquy_Demo_Bot Here")
    await world.restart()
    await asks(world, ann, "Do I need a visa?", Topic.VISA)
    await in_topic(omar, "Please ask the embassy.", reply_to_message=hall.posts[-1])

    assert hall.texts == [HELLO, PING, "Q-1: sent to the guest."]
    sent = world.emulator.world.journal.since(0, "sendMessage")
    assert [
        each.view()["params"].get("message_thread_id") for each in sent if each.chat_id == hall.id
    ] == ([7, 7, 7])
    assert ann.screen.endswith("Please ask the embassy.")


async def test_anonymous_admin_is_told_to_say_who_they_are(
    world: World, cast: tuple[Someone, ...]
) -> None:
    _, _, olga, _ = cast
    hall = Hall(world, olga)
    chat = {"id": hall.id, **FORUM}
    bot = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    said = {"message_id": 51, "date": 1, "chat": chat, "sender_chat": chat, "from": bot}

    for text in ("/questions here", "hello", "/start"):
        world.emulator.world.inject([{"message": {**said, "text": text}}])
        await world.settle()

    assert hall.texts == [
        "I cannot know who writes in the name of the group. Please switch “Remain anonymous” off for"
        " yourself (group settings, administrators), and send it again.",
        "您以群组的名义发言，我无法知道您是谁。请在群组设置的管理员中为自己关闭“匿名”，然后重新发送。",
    ]
    await hall.hears(olga, "/questions here")
    assert hall.texts[2:] == [HELLO]


async def test_dead_group_is_said_to_organizers(world: World, cast: tuple[Someone, ...]) -> None:
    ann, _, olga, _ = cast
    hall = Hall(world, olga)
    await hall.hears(olga, "/questions here")
    world.emulator.world.groups[hall.id].members[world.emulator.world.bot().id] = "kicked"

    await asks(world, ann, "Do I need a visa?", Topic.VISA)
    await world.tick(seconds=5)

    assert LOST in olga.hears
    await asks(world, ann, "And now?", Topic.VISA)
    await world.tick(minutes=5)
    assert olga.hears.count(LOST) == 1
