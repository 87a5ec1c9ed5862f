"""A rota is planned by its rules, changed by hand, told to whoever interprets, and seen at the desk."""

from functools import partial

from bot.domain.people.people import Role
from bot.usecases.reminders.planning import replan_now
from tests.stories.interpreting.world import (
    facilitator,
    in_talk,
    notes,
    opens_talk,
    plans,
)
from tests.stories.roles.world import id_of
from tests.stories.sample_event import EVENT
from tests.stories.world import World

NOBODY = "nobody: no pair for both directions"
RULES = (
    "Turns last at most half an hour; a pair takes up to four in a row. Planning keeps these rules: "
    "nobody in two places or with a seat in a working group at that time, subjects and hours that "
    "fit, a pause after two hours, both directions between the two. Turns that you set by hand stay."
)


async def test_pair_is_noted_planned_told_reminded_and_seen_at_the_desk(world: World) -> None:
    fay = await facilitator(world)
    tom = await world.guest("Tom", role=Role.TRANSLATOR)
    tian = await world.guest("田", "zh", role=Role.TRANSLATOR)
    await notes(fay, "Tom")
    noted = fay.shown
    await plans(world, fay)
    alone = fay.screen
    await opens_talk(fay)
    open_turns = fay.screen.splitlines()[4:]
    await notes(fay, "田")
    await plans(world, fay)
    whole = fay.shown
    await fay.taps("Tell 2 interpreters")
    told = (fay.screen, tom.hears, tian.hears)
    await tian.taps("我的轮次")
    own = tian.shown
    await world.tick(seconds=2)
    tom.forget_past()
    in_talk(world, minutes=-15.02)
    await world.tick(seconds=2)
    reminded = tom.shown
    in_talk(world, minutes=10)
    await fay.says("/desk")
    desk = [line for line in fay.screen.splitlines() if line.startswith("🎧")]

    assert noted == (
        "Tom\n\nInterprets. What is marked below is what they can do.\nAt all hours of the event.",
        [
            ["✓ Technical", "✓ Policy"],
            ["✓ No tag"],
            ["EN → 中文", "中文 → EN"],
            ["✓ Both"],
            ["Hours"],
            ["Interprets no more"],
            ["« Interpreters", "« Start"],
        ],
    )
    assert alone.splitlines()[2:5] == [
        "Interpreters: 1",
        "Sessions to be interpreted: 1; turns: 2",
        "Open turns: 2",
    ]
    assert open_turns == [f"09:00–09:30 {NOBODY}", f"09:30–10:00 {NOBODY}"]
    assert whole == (
        "Rota of interpreters\n\nInterpreters: 2\nSessions to be interpreted: 1; turns: 2\n"
        f"Open turns: 0\n\n{RULES}",
        [
            ["Interpreters"],
            ["Sessions"],
            ["Plan the turns"],
            ["Tell 2 interpreters"],
            ["« Interpreting", "« Start"],
        ],
    )
    assert told == (
        "2 interpreters have been told.",
        ["You interpret, in 2 turns. Please look when they are."],
        ["请您口译，共 2 轮。请查看时间。"],
    )
    first, second = own[0].splitlines()[4:6]
    assert {first, second} in (
        {"• 09:00–09:30 您口译 · 搭档：Tom", "• 09:30–10:00 您在旁协助 · 搭档：Tom"},
        {"• 09:00–09:30 您在旁协助 · 搭档：Tom", "• 09:30–10:00 您口译 · 搭档：Tom"},
    )
    assert own[1] == [["« 对话", "« 首页"]]
    assert reminded[0].startswith("You interpret soon\n\nOpening talk · Lakeside House\n")
    assert reminded[1] == [["My turns"], ["Fewer reminders"]]
    one, other = ("Tom", "田") if "您在旁" in first else ("田", "Tom")
    assert desk == [
        f"🎧 Interpreting until 09:30: {one}, beside {other}.",
        f"🎧 Next: {other}, beside {one}.",
    ]


async def test_turn_is_changed_by_hand_and_stays_when_planned_anew(world: World) -> None:
    fay = await facilitator(world)
    for name in ("Tom", "Tian", "Mei"):
        await world.guest(name, role=Role.TRANSLATOR)
    await notes(fay, "Tom", "Tian", "Mei")
    world.clock.move(minutes=1)
    await fay.taps("Hours", "✓ Morning")
    hours = fay.shown
    await plans(world, fay)
    await opens_talk(fay)
    before = fay.screen.splitlines()[4:]
    await fay.taps("09:00–09:30", "Who interprets")
    choice = fay.buttons
    await fay.taps("⚠️ Mei: not at that hour")
    changed = fay.screen.splitlines()[3]
    await fay.taps("Swap the two")
    swapped = fay.screen.splitlines()[3]
    await plans(world, fay)
    await opens_talk(fay)
    after = fay.screen.splitlines()[4:]
    await fay.taps("09:00–09:30", "Leave it open", "« Session", "Not interpreted")
    off = fay.shown
    await fay.taps("« Rota")
    none = fay.screen.splitlines()[3]

    assert hours == (
        "Mei: Wed 3 Mar 2027\n\nCan interpret:\nin the afternoon\nin the evening\n\n"
        "Morning is until 13:00, evening from 18:00, by the event's clock.",
        [["Morning", "✓ Afternoon"], ["✓ Evening"], ["More ›"], ["« Back", "« Start"]],
    )
    assert {line.split(" ", 1)[1] for line in before} == {
        "Tom, beside Tian",
        "Tian, beside Tom",
    }
    assert choice[:3] == [["Tian"], ["Tom"], ["⚠️ Mei: not at that hour"]]
    other = before[0].rpartition(" ")[2]
    assert changed == f"09:00–09:30 Mei, beside {other} ⚠️ not at that hour"
    assert swapped == f"09:00–09:30 {other}, beside Mei ⚠️ not at that hour"
    assert after[0] == swapped
    assert after[1].split(" ", 1)[1] in {"Tom, beside Tian", "Tian, beside Tom"}
    assert off == (
        "Opening talk\nWed 3 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you)\n\nNo turns are planned for it.",
        [["Have it interpreted"], ["« Sessions", "« Rota"]],
    )
    assert none == "Sessions to be interpreted: 0; turns: 0"


async def test_guest_says_what_they_need_and_no_longer_interpreting_frees_turns(
    world: World,
) -> None:
    fay = await facilitator(world)
    xu = await world.guest("徐", "zh")
    tom = await world.guest("Tom", role=Role.TRANSLATOR)
    await world.guest("Tian", role=Role.TRANSLATOR)
    await xu.says("/start")
    await xu.taps("更多", "对话", "口译")
    before = xu.shown
    await xu.taps("我需要口译")
    needs = xu.shown
    await notes(fay, "Tom", "Tian")
    await plans(world, fay)
    await fay.taps("Tell 2 interpreters")
    await fay.says("/interpreting")
    await fay.taps("Rota", "Interpreters", "✓ Tom", "Interprets no more")
    await tom.says("/interpreting")
    freed = tom.screen
    await opens_talk(fay)
    left = fay.screen.splitlines()[4:]
    await xu.taps_data("rota")
    refused = xu.screen

    assert before == (
        "口译\n\n口译员两人一组，在中英文之间口译。\n\n"
        "如需口译，请在此说明：主持人分组和安排餐桌时会予以照顾。",
        [["我需要口译"], ["« 对话", "« 首页"]],
    )
    assert needs == (
        "口译\n\n口译员两人一组，在中英文之间口译。\n\n您需要口译。主持人分组和安排餐桌时会看到。",
        [["我不需要口译"], ["« 对话", "« 首页"]],
    )
    assert freed.startswith("Interpreting\n\n")
    assert {line.split(" ", 1)[1] for line in left} == {
        "Tian, alone",
        "beside Tian, nobody interprets",
    }
    assert "口译轮值表" not in refused


async def test_reminders_are_planned_anew_without_asking_for_each_person(world: World) -> None:
    await facilitator(world)
    people = [await id_of(world, await world.guest(name)) for name in ("Ann", "Bo", "Cy", "Dai")]
    await world.tick(minutes=1)

    one, all_four = [
        await world.statements(partial(replan_now, event_id=EVENT, people=some))
        for some in (people[:1], people)
    ]

    assert one == all_four
