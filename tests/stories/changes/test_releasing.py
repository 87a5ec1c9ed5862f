"""What a released change does: to answers, to offers, to calendars, to new sessions."""

from tests.stories.changes.world import (
    DINNER_MOVED,
    END,
    END_ZH,
    HEAD,
    HEAD_ZH,
    answers,
    moves,
    releases,
)
from tests.stories.sample_event import DINNER, EVENT, TALK
from tests.stories.world import World


async def test_cancelled_session_stays_in_sight_and_takes_no_answers(world: World) -> None:
    olga = await world.organizer()
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await answers(ann, "Dinner", "Yes")
    await answers(bo, "Dinner", "Yes")
    await olga.says("/reschedule")
    await olga.taps("Dinner", "Cancel the session")
    assert olga.screen == (
        "Draft of changes\n"
        "Not released: nobody has been told. Times are local times of the event.\n\n"
        "1. ✖️ Dinner is cancelled (was Wed 3 Mar 2027 19:00)\n\n"
        "Edited by 1 organizer. Tap a number to take that change back."
    )
    await releases(olga, world)

    cancelled = (
        HEAD + "• ✖️ Dinner is cancelled. It was to be Wed 3 Mar 2027, 19:00"
        " (Zurich time; Wed 18:00 for you), 60 min, Lakeside House." + END
    )
    assert (ann.hears, bo.hears) == ([cancelled], [cancelled])
    await ann.says("/schedule")
    assert ann.screen == (
        "Programme\nQuiet Lake Dialogue\n\n"
        "It begins Wed 3 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you). All times below are"
        " local times of the event.\n\n"
        "Wed 3 Mar 2027\n"
        "✅ 09:00 🎤 Opening talk · Lakeside House\n"
        "✖️ 19:00 🍽 Dinner\n\n"
        "Tap a session to see it and to answer."
    )
    await ann.taps("✖️ Dinner")
    assert ann.shown == (
        (
            "🍽 Dinner\nWed 3 Mar 2027, 19:00 (Zurich time; Wed 18:00 for you)\n\n"
            "✖️ This session is cancelled."
        ),
        [["« Programme", "« Start"]],
    )
    await ann.taps_data(f"rsvp:{DINNER}:yes")
    assert ann.screen == "This session has been cancelled, so it takes no answers."


async def test_offer_of_a_seat_ends_with_its_session(world: World) -> None:
    olga = await world.organizer()
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await answers(ann, "Dinner", "Yes")
    await answers(bo, "Dinner", "Yes")
    await ann.says("/schedule")
    await ann.taps("✅ Dinner", "No")
    await world.settle()
    bo.forget_past()
    await olga.says("/reschedule")
    await olga.taps("Dinner", "Cancel the session")
    await releases(olga, world)
    await bo.taps("I have seen this")
    assert len(bo.hears) == 1

    await world.tick(days=2)

    assert len(bo.hears) == 1


async def test_new_session_is_told_to_everybody_who_may_come(world: World) -> None:
    olga = await world.organizer()
    ann, bo, cy = await world.guest("Ann"), await world.guest("Bo", "zh"), await world.guest("Cy")
    await ann.says("/rsvp")
    await ann.taps("Yes")
    await cy.says("/rsvp")
    await cy.taps("No")
    for each in (ann, cy):
        each.forget_past()

    await olga.says("/reschedule")
    await olga.taps("Add a session")
    await olga.says_all("Evening walk", "傍晚散步")
    await olga.taps("⛴ Excursion")
    await olga.says_all("2027-03-04 17:00", "45")
    await olga.taps("Skip", "Skip")
    await olga.says("8")
    assert olga.screen == (
        "Draft of changes\n"
        "Not released: nobody has been told. Times are local times of the event.\n\n"
        "1. ➕ Evening walk: Thu 4 Mar 2027 17:00, 45 min, Lakeside House\n\n"
        "Edited by 1 organizer. Tap a number to take that change back."
    )
    await releases(olga, world)

    assert ann.hears == [
        HEAD + "• ➕ New: Evening walk, Thu 4 Mar 2027, 17:00 (Zurich time; Thu 16:00 for you),"
        " 45 min, Lakeside House" + END
    ]
    assert bo.hears == [
        HEAD_ZH + "• ➕ 新增：傍晚散步，2027年3月4日（周四）17:00（苏黎世时间；您当地周四 16:00），"
        "45 分钟，湖畔楼" + END_ZH
    ]
    assert cy.hears == []
    await ann.taps("Programme", "▫️ Evening walk", "Yes")
    assert ann.screen.endswith("7 of 8 seats are free.\nYour answer: ✅ yes, you have a seat")


async def test_material_changes_raise_the_sequence_once(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await answers(ann, "Dinner", "Yes")
    await moves(olga, "Dinner", "19:30")
    await olga.says("/reschedule")
    await olga.taps("Dinner", "Title")
    await olga.says("Lake dinner")
    await olga.taps("Skip")
    await releases(olga, world)

    assert world.rows("select id, sequence from sessions order by id") == [(TALK, 0), (DINNER, 1)]
    assert world.rows("select id, sequence from events") == [(EVENT, 0)]
    assert ann.hears == [
        HEAD + "• Lake dinner\nformerly “Dinner”\n" + DINNER_MOVED.partition("\n")[2] + END
    ]
