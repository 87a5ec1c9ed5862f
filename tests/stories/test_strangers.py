"""Strangers: a crowd of new accounts, odd codes, and who is heard all the same."""

import pytest

from bot.demo.emulator.people.world import World as Emulator
from bot.domain.ids import HOUSE
from bot.domain.limits import STRANGERS_PER_WINDOW
from storage.keys.keys import KeyForgotten
from tests.stories.people.test_declined import named_in_database
from tests.stories.roles.world import id_of
from tests.stories.sample_event import NEUTRAL
from tests.stories.world import World

CROWD = range(8_000_001, 8_000_001 + STRANGERS_PER_WINDOW + 50)
ODD = (
    *("\x00", "\x07", "\x1b[31m", "\x7f", "\u200b", "\u202e", "\u2028", "\ufeff", "\ufffe"),
    *("😀", "邀请", "%00", "%s", "{name}", "<b>", "&lt;", "'", '"', "\\", ";--"),
    *("a" * 24, "A" * 4000, "-_" * 12, "../../etc", "start", "/start", "x y", "\t", "\n"),
)


def knock(emulator: Emulator, *accounts: int, text: str = "/start") -> None:
    """Have accounts nobody has seen write, all at once."""
    emulator.inject([{"message": typed_by(account, text)} for account in accounts])


def typed_by(account: int, text: str) -> dict[str, object]:
    return {
        "message_id": 1,
        "date": 1_800_000_000,
        "chat": {"id": account, "type": "private", "first_name": "New"},
        "from": {"id": account, "is_bot": False, "first_name": "New", "language_code": "en"},
        "text": text,
    }


def heard(world: World) -> int:
    """To how many of the crowd something was said."""
    calls = world.emulator.world.journal.since(0, "sendMessage")
    return len({call.chat_id for call in calls} & set(CROWD))


async def crowded(world: World) -> None:
    """Let a crowd write of which some are passed over; whoever wrote before has been forgotten."""
    world.clock.move(seconds=21)
    knock(world.emulator.world, *CROWD)
    await world.settle()
    assert heard(world) == STRANGERS_PER_WINDOW
    assert world.rows("SELECT count(*) FROM people WHERE event_id IS NULL") == [
        (STRANGERS_PER_WINDOW,)
    ]


async def test_crowd_is_heard_up_to_a_number_and_others_later(world: World) -> None:
    await crowded(world)
    mallory, ann = await world.person("Mallory"), await world.person("Ann")

    await mallory.says("/start")
    world.clock.move(seconds=21)
    await ann.says("/start")

    assert (mallory.hears, ann.hears) == ([], [NEUTRAL])


async def test_one_account_takes_one_place(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.floods.STRANGERS_PER_WINDOW", 2)
    mallory, ann = await world.person("Mallory"), await world.person("Ann")

    knock(world.emulator.world, *[mallory.id] * 4)
    await ann.says("/start")

    assert ann.hears == [NEUTRAL]


async def test_guest_notices_no_crowd(world: World) -> None:
    ann = await world.guest("Ann")
    await crowded(world)

    await ann.says("/rsvp")

    assert ann.hears[-1].startswith("Will you come?")


@pytest.mark.parametrize("words", ["/start {}", "{}", "https://t.me/colloquy_demo_bot?start={}"])
async def test_invited_person_comes_in_through_a_crowd(world: World, words: str) -> None:
    code = await world.code()
    await crowded(world)
    ann = await world.person("Ann")

    await ann.says(words.format(code))

    assert "Question 1 of 6" in ann.screen


async def test_whoever_finds_the_link_used_is_heard_through_a_crowd(world: World) -> None:
    olga, thief, ann = await world.organizer(), await world.person("T"), await world.person("Ann")
    code = await world.code()
    await thief.says(f"/start {code}")
    await crowded(world)

    await ann.says(f"/start {code}")
    await ann.taps("This link should be mine")

    assert ann.hears[0] == NEUTRAL
    assert len(ann.hears) == 2
    assert len(olga.hears) == 1


async def test_start_with_any_character_gets_the_neutral_sentence(world: World) -> None:
    people = [await world.person("Mallory") for _ in ODD]
    for mallory, odd in zip(people, ODD, strict=True):
        for text in (f"/start {odd}", f"/start{odd}", f"/start={odd}"):
            mallory.say(text)
    await world.settle()

    assert [(ascii(odd), each.hears) for each, odd in zip(people, ODD, strict=True)] == [
        (ascii(odd), [NEUTRAL] * 3) for odd in ODD
    ]


async def test_whoever_never_came_in_is_forgotten_after_a_day(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    mallory = await world.person("Mallory Canary")
    await mallory.says_all("/start", "Mallory Canary would like to come")
    [(stranger,)] = world.rows("SELECT id FROM people WHERE event_id IS NULL")
    keystore = world.now_running.parts.store._keystore  # pyright: ignore[reportPrivateUsage]

    await world.tick(hours=23)
    assert named_in_database(world, stranger) >= {"people", "outbox"}
    assert keystore.person_key(HOUSE, stranger)
    await world.tick(hours=2)

    assert named_in_database(world, stranger) == set()
    with pytest.raises(KeyForgotten):
        keystore.person_key(HOUSE, stranger)
    # Whoever takes part stays, and the stranger may write again as somebody new.
    for someone in (ann, olga):
        assert named_in_database(world, await id_of(world, someone)) >= {"people", "guests"}
    mallory.forget_past()
    await mallory.says("/start")
    assert mallory.hears == [NEUTRAL]
