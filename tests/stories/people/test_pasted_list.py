"""A pasted list names people: every message of it leaves the chat, also what was refused or in parts."""

from tests.stories.people.world import goes_to_invitations
from tests.stories.someone import Someone
from tests.stories.test_parts import LIST_CUT, ROW, ROWS
from tests.stories.world import World

CANARY = "Canary Zebedee"


async def asks_for_list(world: World) -> Someone:
    """An organizer opens the question for a list."""
    olga = await world.organizer()
    await goes_to_invitations(olga)
    await olga.taps("Invite from a list")
    olga.forget_past()
    return olga


def typed_by(someone: Someone) -> str:
    """What still stands in the chat of what somebody typed."""
    room = someone.emulator.room(someone.emulator.bot(), someone.id)
    shown = room.shown(deleted=False)
    return "\n".join(each.get("text", "") for each in shown if not each["from"]["is_bot"])


async def test_what_is_refused_and_what_comes_after_is_deleted_as_well(world: World) -> None:
    olga = await asks_for_list(world)
    await olga.says(f"{CANARY}; fr")
    assert olga.screen.startswith("Row 1: the language must be English (en) or Chinese (zh)")
    await olga.says(f"{CANARY} One; en")
    assert f"{CANARY} One" in olga.hears[1]
    # A second message of the same list, while the first is to be confirmed.
    await olga.says(f"{CANARY} Two; en")
    assert typed_by(olga).count(CANARY) == 3

    await world.tick()

    assert CANARY not in typed_by(olga)
    assert "/start" in typed_by(olga)
    await olga.taps("Yes, make the links")
    assert olga.hears[-2].startswith("✅ 1 invitation")


async def test_words_held_because_it_was_long_ago_are_deleted_as_well(world: World) -> None:
    olga = await asks_for_list(world)
    world.clock.move(hours=3)
    await olga.says(f"{CANARY} One; en")
    await olga.says(f"{CANARY} Two; en")
    await olga.taps("Keep as my answer")

    assert "2 people are on the list" in olga.hears[-2]
    await world.tick()
    assert CANARY not in typed_by(olga)
    # What repeats them vanishes as well.
    await world.tick(minutes=11)
    await world.tick()
    assert CANARY not in str(olga.messages)


async def test_the_parts_of_a_list_that_was_cut_are_deleted(world: World) -> None:
    olga = await asks_for_list(world)
    for part in (ROWS[:4096], ROW * 90, f"{CANARY}; en"):
        await olga.says(part)
    assert olga.hears == [LIST_CUT]
    await world.tick(seconds=4)
    await olga.says(ROWS[:4000])
    await world.tick(seconds=4)
    assert olga.hears == [LIST_CUT, LIST_CUT]

    await world.tick()

    assert "Somebody Of A Long Name" not in typed_by(olga)
    assert CANARY not in typed_by(olga)
