"""The doorway: strangers, floods, garbage, repeated and poisonous updates."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.table import TAPPED
from tests.stories.sample_event import NEUTRAL
from tests.stories.someone import Someone
from tests.stories.world import World

STALE = "This button is out of date. Send /start to see where things stand now."
STALE_ZH = "该按钮已过期。请发送 /start 查看最新情况。"
APOLOGY = (
    "I am sorry, something went wrong on our side, and your last message had no effect. Please try"
    " it once more; if it happens again, tell the organizers."
)
ACCOUNT_UNREADABLE = (
    "I cannot answer you here: what is stored about your account was damaged and cannot be read."
    " Please tell the organizers in another way; the operator of the server will be told, too."
)
TOO_FAST = (
    "That was too fast: your last taps had no effect. Please wait half a minute, then repeat them."
)
BELOW = [["« Start"]]


def a_tap(someone: Someone, data: str) -> dict[str, Any]:
    """A callback query as Telegram sends it, with any data."""
    return {
        "callback_query": {
            "id": "1",
            "from": someone.emulator.person(someone.id).user,
            "chat_instance": "1",
            "message": someone.raw_message(text="x"),
            "data": data,
        }
    }


async def test_stranger_hears_only_the_neutral_sentence(world: World) -> None:
    mallory = await world.person("Mallory", "fr")

    await mallory.says_all("hello", "/start", "/help", "/admin", "/nonsense", "/", "你好")
    for data in ("home", "rsvp:session00001:yes", "admin", "attendance-names:0", "x", ""):
        world.emulator.world.inject([a_tap(mallory, data)])
        await world.settle()
    await mallory.sends_file("list.csv", b"Ann")
    await mallory.injects(photo=[{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}])
    await mallory.injects(text="x" * 4097)

    assert set(mallory.hears) == {NEUTRAL}
    assert len(mallory.hears) == 16
    assert {str(each.get("reply_markup")) for each in mallory.messages} == {"None"}


async def test_strangers_are_forgotten_after_a_day(world: World) -> None:
    mallory = await world.person("Mallory")
    await mallory.says("hello")
    assert world.rows("SELECT count(*) FROM people") == [(1,)]

    await world.tick(days=1, minutes=1)

    assert world.rows("SELECT count(*) FROM people") == [(0,)]
    assert world.rows("SELECT count(*) FROM outbox") == [(0,)]


async def test_unknown_command_says_where_to_look(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")

    await ann.says_all("/nonsense", "/", "/RSVP@colloquy_demo_bot now")
    await xu.says("/没有")

    assert (
        ann.hears[:2] == ["I do not know that command. Send /help to see what you can do here."] * 2
    )
    assert ann.hears[2].split("\n")[0] == "Will you come?"
    assert xu.shown == ("无法识别该命令。请发送 /help 查看您可以做什么。", [["« 首页"]])


async def test_words_nobody_asked_for_are_a_question(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")

    await ann.says("Will there be lunch?")
    await xu.says("有午餐吗？")

    assert ann.shown == (
        "You asked: “Will there be lunch?”\n\n"
        "I have no approved answer to that. Would you like to pass your question on to the organizers?",
        [["Ask the organizers"], ["Ask something else", "« Start"]],
    )
    assert xu.shown == (
        "您问的是：“有午餐吗？”\n\n目前没有经主办方确认的答复。是否将您的问题转交主办方？",
        [["询问主办方"], ["再问一个问题", "« 首页"]],
    )


@pytest.mark.parametrize(
    "data",
    [
        "",
        ":",
        "nonsense",
        "session:",
        "session:session00009",
        "rsvp:session00001",
        "rsvp:session00001:perhaps",
        "rsvp:session00009:yes",
        "events:event0000009",
        "events:\x00",
        "language:fr",
        "visibility:nobody",
        "readout:perhaps",
        "forget:no",
        "details-change:shoe-size",
        "form:1:0:yes",
        "form",
        "rsvp:" + "x" * 59,
    ],
)
async def test_garbage_below_a_button_is_out_of_date(world: World, data: str) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")

    world.emulator.world.inject([a_tap(ann, data)])
    world.emulator.world.inject([a_tap(xu, data)])
    await world.settle()

    assert ann.shown == (STALE, BELOW)
    assert xu.shown == (STALE_ZH, [["« 首页"]])


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=16)
KNOWN = st.sampled_from(["yes", "no", "event0000001", "session00002", "all", "0", "-1"])


def as_data(word: str, parts: list[str]) -> str:
    """Callback data of a route with whatever parts."""
    return ":".join([word, *parts])


DATA = st.one_of(
    TEXT,
    st.builds(as_data, st.sampled_from(sorted(TAPPED)), st.lists(TEXT | KNOWN, max_size=4)),
).map(lambda data: data.encode()[:64].decode(errors="ignore"))


async def test_no_data_of_any_kind_troubles_the_bot(world: World) -> None:
    people = [await world.guest("Ann"), await world.organizer(), await world.owner("徐", "zh")]
    await world.owner("Another")

    await tap_whatever_comes_to_mind(world, people)

    assert world.rows("SELECT trouble FROM seen_updates WHERE trouble IS NOT NULL") == []
    assert [APOLOGY in someone.hears for someone in people] == [False] * 3


async def tap_whatever_comes_to_mind(world: World, people: list[Someone]) -> None:
    """Tap made-up data, several at a time; drawn once, for worlds are not made twice."""
    drawn: list[str] = []

    @given(st.lists(DATA, min_size=25, max_size=25))
    @settings(max_examples=8, deadline=None, database=None, derandomize=True)
    def draw(batch: list[str]) -> None:
        drawn.extend(batch)

    draw()
    for start in range(0, len(drawn), 25):
        world.clock.move(minutes=1)
        for someone in people:
            batch = [a_tap(someone, data) for data in drawn[start : start + 25]]
            world.emulator.world.inject(batch)
        await world.settle()


async def test_too_long_message_is_refused_in_words(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await ann.says("/details")
    await ann.taps("Answer 5 short questions", "Skip", "Skip")

    await ann.injects(text="x" * 4097)
    await xu.injects(text="🎉" * 2049)
    await xu.injects(text="/" + "长" * 4096)

    assert ann.screen == (
        "That message is too long: at most 4,096 characters, please. Nothing of it was kept."
    )
    assert xu.hears == ["消息过长，最多 4,096 个字符。该消息未保存。"] * 2
    await ann.says("no nuts")
    assert ann.screen.split("\n")[:3] == ["✓ Noted: “no nuts”", "", "Question 4 of 5"]


async def test_flood_is_answered_with_one_sentence(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    world.clock.move(minutes=1)

    flood = [{"message": ann.raw_message(text="/help")} for _ in range(60)]
    world.emulator.world.inject(flood)
    await bo.says("/help")

    assert ann.hears[30:] == [TOO_FAST]
    assert len(bo.hears) == 1
    world.clock.move(seconds=10)
    await ann.says("/help")
    assert len(ann.hears) == 31
    world.clock.move(seconds=21)
    await ann.says("/help")
    assert len(ann.hears) == 32


async def test_what_waited_while_the_bot_was_away_is_no_flood(world: World) -> None:
    ann = await world.guest("Ann")
    world.clock.move(minutes=1)
    await world.stop()
    for _ in range(130):
        ann.say("/help")

    await world.start()
    await world.settle()
    waited = len(ann.hears)
    flood = [{"message": ann.raw_message(text="/help")} for _ in range(31)]
    world.emulator.world.inject(flood)
    await world.settle()

    assert waited == 130
    assert TOO_FAST not in ann.hears[:160]
    assert ann.hears[160:] == [TOO_FAST]


async def test_clock_that_is_set_back_makes_nobody_too_fast(world: World) -> None:
    ann = await world.guest("Ann")
    world.clock.move(minutes=1)
    world.emulator.world.inject([{"message": ann.raw_message(text="/help")} for _ in range(30)])
    await world.settle()
    ann.forget_past()

    world.clock.move(hours=-5)
    for _ in range(2):
        await ann.says("/help")

    assert len(ann.hears) == 2
    assert TOO_FAST not in ann.hears


async def test_channels_are_passed_over_and_an_edited_command_does_nothing(world: World) -> None:
    ann = await world.guest("Ann")
    edited = {**ann.raw_message(text="/rsvp"), "edit_date": 1_800_000_001}
    channel = {"id": -1001, "type": "channel", "title": "News"}
    post = {"message_id": 1, "date": 1_800_000_000, "chat": channel, "text": "/start"}

    world.emulator.world.inject([{"edited_message": edited}, {"channel_post": post}])
    await ann.says("/help")

    edit, helped = ann.hears
    assert edit.startswith("You edited a message, but I still have what you wrote first.")
    assert helped.startswith("What you can do here")
    assert {each.chat_id for each in world.emulator.world.journal.since(0, "sendMessage")} == {
        ann.id
    }


async def test_bot_is_silent_in_groups(world: World) -> None:
    ann = await world.guest("Ann")
    group = world.emulator.world.add_group(title="Lunch", members=[ann.id], bot_is_admin=True)
    sent = len(world.emulator.world.journal.since(0, "sendMessage"))

    for text in ("/start", "/attendance@colloquy_demo_bot", "hello", "/rsvp"):
        world.emulator.world.say(ann.id, text, chat_id=group["id"])
    await world.settle()

    assert len(world.emulator.world.journal.since(0, "sendMessage")) == sent
    assert world.rows("SELECT trouble FROM seen_updates WHERE trouble IS NOT NULL") == []


async def test_blocking_is_noted_and_unblocking_undoes_it(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()

    world.emulator.world.block(ann.id)
    await olga.says("/admin")
    blocked = olga.screen.split("\n")[7]
    world.emulator.world.unblock(ann.id)
    await olga.says("/admin")

    assert [blocked, olga.screen.split("\n")[7]] == [
        "Have blocked the bot or signed out: 1",
        "Have blocked the bot or signed out: 0",
    ]


async def test_poisonous_update_is_undone_alone(world: World) -> None:
    ann, bo, cy = await world.guest("Ann"), await world.guest("Bo"), await world.guest("徐", "zh")
    owen = await world.owner()
    for someone in (ann, bo):
        await someone.says("/reminders")
    await ann.taps("Also where I said “maybe”")
    await cy.says("/rsvp")
    world.spoil("UPDATE reminder_choices SET leads = 'poison'")

    await world.both_at_once(
        lambda: ann.tap("Switch all off"),
        lambda: bo.tap("Switch all off"),
        lambda: cy.tap("出席"),
    )
    await owen.says("/admin")
    await owen.taps("Bot status")

    assert ann.shown == (APOLOGY, BELOW)
    assert ["Switch on again"] in bo.buttons
    assert cy.buttons[0] == ["✓ 出席", "待定", "不出席"]
    assert "Messages or taps that failed: 1" in owen.screen.split("\n")
    assert world.rows("SELECT trouble FROM seen_updates WHERE trouble IS NOT NULL") == [
        ("ValueError",)
    ]


async def test_persons_own_damaged_row_stops_nobody_else(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await bo.says("/rsvp")
    world.spoil("UPDATE people SET sealed = x'00' WHERE rowid = (SELECT min(rowid) FROM people)")

    await world.both_at_once(
        lambda: ann.say("/rsvp"),
        lambda: bo.tap("Yes"),
    )

    assert ann.shown == (ACCOUNT_UNREADABLE, [])
    assert bo.buttons[0] == ["✓ Yes", "Maybe", "No"]
    assert world.rows("SELECT trouble FROM seen_updates WHERE trouble IS NOT NULL") == [
        ("PersonUnreadable",)
    ]
