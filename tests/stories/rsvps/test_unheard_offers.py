"""Offers of a seat that do not surely arrive: made again, then passed on; no seat is kept in vain."""

from bot.demo.emulator.state.faults import Fault
from tests.stories.rsvps.world import answer, looks_at_dinner, standings, wants_dinner
from tests.stories.someone import Someone
from tests.stories.world import World

OFFER = "🎟 A seat has become free for you"


def break_lines(world: World, someone: Someone, kind: str, count: int) -> None:
    """Let the next messages to somebody end in a broken connection, before or after they arrive."""
    fault = Fault(kind=kind, method="sendMessage", count=count, chat_id=someone.id)
    world.emulator.world.faults.add(fault)


def offers(someone: Someone) -> list[str]:
    """Until when seats were said to be kept, in the offers somebody heard."""
    return [said.rsplit("\n", 1)[-1] for said in someone.hears if said.startswith(OFFER)]


async def test_offer_that_may_not_have_arrived_is_made_again(world: World) -> None:
    ann, bo, cy = [await world.guest(name) for name in ("Ann", "Bo", "Cy")]
    await wants_dinner(ann, bo, cy)
    bo.forget_past()
    break_lines(world, bo, "drop_before", 1)
    await ann.taps("No")
    assert bo.hears == []

    await world.tick(seconds=15)

    assert len(offers(bo)) == 1
    await world.tick(seconds=15)
    assert len(offers(bo)) == 1
    await bo.taps("Yes, take the seat")
    assert answer(bo) == "✅ yes, you have a seat"
    assert standings(world) == ["declined", "going", "waiting"]


async def test_offer_made_twice_is_one_offer(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await wants_dinner(ann, bo)
    bo.forget_past()
    break_lines(world, bo, "drop_after", 1)
    await ann.taps("No")
    await world.tick(seconds=15)

    assert len(offers(bo)) == 2
    await bo.taps("Yes, take the seat")
    await bo.taps("Yes, take the seat")
    assert standings(world) == ["declined", "going"]


async def test_offer_that_never_surely_arrives_is_passed_on(world: World) -> None:
    ann, bo, cy = [await world.guest(name) for name in ("Ann", "Bo", "Cy")]
    await wants_dinner(ann, bo, cy)
    bo.forget_past()
    break_lines(world, bo, "drop_before", 3)
    await ann.taps("No")

    for _ in range(3):
        assert cy.screen.split("\n")[0] != OFFER
        await world.tick(seconds=15)

    assert bo.shown == (
        "A seat was kept for you, but the message about it could not be delivered to you."
        " It has now been offered to the next guest:\nDinner · Quiet Lake Dialogue\n\nYou can join the waiting list again.",
        [["Join waiting list again", "« Start"]],
    )
    assert cy.buttons == [["Yes, take the seat", "No, thank you"]]
    assert standings(world) == ["declined", "lapsed", "offered"]

    await bo.taps("Join waiting list again")
    assert answer(bo) == "⏳ on the waiting list, place 1"


async def test_that_it_was_passed_on_is_said_in_chinese(world: World) -> None:
    ann, li = await world.guest("Ann"), await world.guest("Li", "zh")
    await wants_dinner(ann)
    await looks_at_dinner(chinese=li)
    await li.taps("出席")
    break_lines(world, li, "drop_before", 3)
    await ann.taps("No")
    for _ in range(3):
        await world.tick(seconds=15)

    assert li.shown == (
        "曾为您保留一个席位，但通知未能送达给您。该席位现已提供给下一位嘉宾：\n晚宴 · 静湖对话\n\n您可以重新加入候补名单。",
        [["重新加入候补名单", "« 首页"]],
    )


async def test_offer_to_somebody_who_left_is_passed_on_at_once(world: World) -> None:
    ann, bo, cy = [await world.guest(name) for name in ("Ann", "Bo", "Cy")]
    await wants_dinner(ann, bo, cy)
    await bo.leaves()
    await ann.taps("No")

    await world.tick(seconds=15)

    assert cy.screen.split("\n")[0] == OFFER
    assert standings(world) == ["declined", "lapsed", "offered"]


async def test_guest_who_leaves_after_an_offer_does_not_hold_the_seat(
    world: World,
) -> None:
    ann, bo, cy = [await world.guest(name) for name in ("Ann", "Bo", "Cy")]
    await wants_dinner(ann, bo, cy)
    await ann.taps("No")
    assert bo.screen.split("\n")[0] == OFFER
    await bo.leaves()

    await world.tick(seconds=15)

    assert cy.screen.split("\n")[0] == OFFER
    assert standings(world) == ["declined", "lapsed", "offered"]
