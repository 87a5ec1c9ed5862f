"""Offers of a seat: taken, declined, lapsed, and never beyond the start."""

from tests.stories.changes.world import moves, releases
from tests.stories.rsvps.world import (
    DECLINED,
    GOING,
    answer,
    dinner_screen,
    looks_at_dinner,
    standings,
    wants_dinner,
)
from tests.stories.world import World


async def test_offered_seat_is_taken(world: World) -> None:
    ann, bo, cy = [await world.guest(name) for name in ("Ann", "Bo", "Cy")]
    await wants_dinner(ann, bo, cy)
    await ann.taps("No")
    cy.forget_past()

    await bo.taps("Yes, take the seat")

    assert [answer(ann), answer(bo)] == [DECLINED, GOING]
    assert cy.hears == []
    assert standings(world) == ["declined", "going", "waiting"]


async def test_declined_offer_goes_to_the_next(world: World) -> None:
    ann, bo, cy = [await world.guest(name) for name in ("Ann", "Bo", "Cy")]
    await wants_dinner(ann, bo, cy)
    await ann.taps("No")

    await bo.taps("No, thank you")

    assert answer(bo) == DECLINED
    assert cy.screen.split("\n")[0] == "🎟 A seat has become free for you"
    assert standings(world) == ["declined", "declined", "offered"]


async def test_nobody_else_gets_a_seat_that_is_kept(world: World) -> None:
    ann, bo, cy = [await world.guest(name) for name in ("Ann", "Bo", "Cy")]
    await wants_dinner(ann, bo)
    await ann.taps("No")

    await wants_dinner(cy)

    assert answer(cy) == "⏳ on the waiting list, place 1"


async def test_lapsed_offer_goes_to_the_next(world: World) -> None:
    ann, bo, cy = [await world.guest(name) for name in ("Ann", "Bo", "Cy")]
    await wants_dinner(ann, bo, cy)
    await ann.taps("No")

    await world.tick(hours=23, minutes=59)
    assert standings(world) == ["declined", "offered", "waiting"]
    await world.tick(minutes=1)

    assert bo.shown == (
        "The seat kept for you was not taken in time, so it is no longer kept:\nDinner · Quiet Lake Dialogue\n\n"
        "You can join the waiting list again.",
        [["Join waiting list again", "« Start"]],
    )
    assert cy.buttons == [["Yes, take the seat", "No, thank you"]]
    assert standings(world) == ["declined", "lapsed", "offered"]

    await bo.taps("Join waiting list again")

    assert answer(bo) == "⏳ on the waiting list, place 1"


async def test_stale_offer_taken_too_late_leads_to_the_waiting_list(world: World) -> None:
    ann, bo, cy = [await world.guest(name) for name in ("Ann", "Bo", "Cy")]
    await wants_dinner(ann, bo, cy)
    await ann.taps("No")
    offer = bo.messages[-1]["message_id"]
    await world.tick(hours=25)

    await bo.taps("Yes, take the seat")

    assert bo.screen_of(offer) == dinner_screen(
        "The only seat is taken.", "⏳ on the waiting list, place 1"
    )
    assert standings(world) == ["declined", "offered", "waiting"]


async def test_offer_can_be_taken_after_the_deadline(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await wants_dinner(ann, bo)
    await world.tick(days=31)
    await ann.taps("No")

    await world.tick(hours=6)
    await bo.taps("Yes, take the seat")

    assert answer(bo) == GOING


async def test_offer_that_lapses_after_the_deadline_names_whom_to_write_to(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await wants_dinner(ann, bo)
    await world.tick(days=31)
    await ann.taps("No")

    await world.tick(days=1)

    assert bo.shown == (
        "The seat kept for you was not taken in time, so it is no longer kept:\nDinner · Quiet Lake Dialogue\n\n"
        "The deadline for answers has passed. If you would still like to come, please write to the"
        " organizers: front desk, extension 12",
        [["« Start"]],
    )


async def test_offer_is_not_kept_beyond_the_start(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    olga = await world.organizer()
    await wants_dinner(ann, bo)
    await world.tick(days=52, hours=2)
    await olga.says("/settings")
    await olga.taps("1 seat · Dinner")
    await olga.says("2")

    assert bo.screen == (
        "🎟 A seat has become free for you\nDinner · Quiet Lake Dialogue\n\n"
        "It is kept for you until Wed 3 Mar 2027, 19:00 (Zurich time; Wed 18:00 for you)."
        " Would you like to take it?"
    )


async def test_more_seats_are_offered_to_those_who_wait(world: World) -> None:
    ann, bo, cy, dee = [await world.guest(name) for name in ("Ann", "Bo", "Cy", "Dee")]
    olga = await world.organizer()
    await wants_dinner(ann, bo, cy, dee)

    await olga.says("/settings")
    await olga.taps("1 seat · Dinner")
    await olga.says("3")

    assert ["3 seats · Dinner"] in olga.buttons
    assert [each.buttons[0] for each in (bo, cy)] == [["Yes, take the seat", "No, thank you"]] * 2
    assert standings(world) == ["going", "offered", "offered", "waiting"]


async def test_no_limit_offers_a_seat_to_everybody_who_waits(world: World) -> None:
    ann, bo, cy = [await world.guest(name) for name in ("Ann", "Bo", "Cy")]
    olga = await world.organizer()
    await wants_dinner(ann, bo, cy)

    await olga.says("/settings")
    await olga.taps("1 seat · Dinner", "No limit")

    assert ["no limit · Dinner"] in olga.buttons
    assert standings(world) == ["going", "offered", "offered"]


async def test_offer_of_a_session_that_begins_earlier_says_until_when_now(world: World) -> None:
    olga, ann, li = [
        await world.organizer(),
        await world.guest("Ann"),
        await world.guest("Li", "zh"),
    ]
    await wants_dinner(ann)
    await looks_at_dinner(chinese=li)
    await li.taps("出席")
    await world.tick(days=51, hours=2)
    await olga.says("/settings")
    await olga.taps("1 seat · Dinner")
    await olga.says("2")
    li.forget_past()

    await moves(olga, "Dinner", "12:00")
    await releases(olga, world)

    assert [said for said in li.hears if said.startswith("🎟")] == [
        "🎟 为您保留的席位，保留时间缩短了\n晚宴 · 静湖对话\n\n开始时间提前，因此该席位仅保留至"
        " 2027年3月3日（周三）12:00（苏黎世时间；您当地周三 11:00）。您是否接受？"
    ]
    await world.tick(hours=22)
    assert standings(world) == ["going", "lapsed"]


async def test_waiting_list_that_ends_is_told(world: World) -> None:
    ann, bo, li = [
        await world.guest("Ann"),
        await world.guest("Bo"),
        await world.guest("Li", "zh"),
    ]
    await wants_dinner(ann, bo)
    await looks_at_dinner(chinese=li)
    await li.taps("出席")
    li.forget_past()
    bo.forget_past()

    await world.tick(days=52, hours=5, minutes=59)
    waiting = standings(world)
    await world.tick(minutes=1)

    ended = "⌛ The waiting list has ended\nDinner · Quiet Lake Dialogue\n\nIt is beginning, and no seat has become free for you. We are sorry. Questions: front desk, extension 12"
    assert waiting == ["going", "waiting", "waiting"]
    assert [said for said in bo.hears if said.startswith("⌛")] == [ended]
    assert li.hears[-1].startswith("⌛ 候补已结束\n晚宴 · 静湖对话\n")
    assert standings(world) == ["going", "lapsed", "lapsed"]
    await bo.says("/schedule")
    await bo.taps("⌛ Dinner")
    assert answer(bo) == "⌛ no seat: an offer or the waiting list has ended"
