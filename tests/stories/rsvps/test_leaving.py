"""A no that costs seats is asked about once, and can be taken back for ten minutes."""

from tests.stories.rsvps.world import PROGRAMME_FOLLOWS, looks_at_dinner, standings, wants_dinner
from tests.stories.sample_event import EVENT, TALK
from tests.stories.world import World

ASKED = (
    "Give up your seats?\nIf you do not come, you lose:\n• Dinner\n\n"
    "For 10 minutes they stay yours if you change your mind; then they go to those who wait."
)


async def test_no_that_costs_seats_is_asked_about_and_taken_back(world: World) -> None:
    ann, bo, cy = [await world.guest(name) for name in ("Ann", "Bo", "Cy")]
    await wants_dinner(ann, bo, cy)
    for someone in (ann, bo):
        await someone.says("/rsvp")
        await someone.taps("No")
    assert ann.shown == (ASKED, [["Keep my seats"], ["I will not come"]])
    await ann.taps("Keep my seats")
    assert standings(world) == ["going", "waiting", "waiting"]

    for someone in (ann, bo):
        await someone.says("/rsvp")
        await someone.taps("No", "I will not come")
    assert ann.shown == (
        "Will you come?\nQuiet Lake Dialogue\n\nYour answer: ❌ no (with “Yes” you get back what you"
        " gave up, until Sun 10 Jan 2027, 13:10 (Zurich time; Sun 12:10 for you))\n"
        "Answer, or change your answer, by Wed 10 Feb 2027, 18:00"
        " (Zurich time; Wed 17:00 for you).",
        [["Yes", "Maybe", "✓ No"], ["Who is coming?", "« Start"]],
    )
    await ann.taps("✓ No")
    await world.tick(minutes=9, seconds=59)
    for someone in (ann, bo):
        await someone.taps("Yes")

    assert ann.screen.split("\n\n")[-1] == PROGRAMME_FOLLOWS
    assert standings(world) == ["going", "waiting", "waiting"]
    await bo.says("/schedule")
    await bo.taps("⏳ Dinner")
    assert bo.screen.split("\n")[-1] == "Your answer: ⏳ on the waiting list, place 1"

    await ann.taps_data(f"rsvp:{EVENT}:maybe")
    assert ann.buttons == [["Keep my seats"], ["Say “maybe”"]]
    await ann.taps("Say “maybe”")
    assert standings(world) == ["leaving", "waiting", "waiting"]
    await world.tick(minutes=10)
    assert standings(world) == ["declined", "offered", "waiting"]
    await ann.taps("Yes")
    assert standings(world) == ["declined", "offered", "waiting"]


async def test_no_that_costs_nothing_is_taken_at_once_and_leaves_no_trace(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await ann.says("/rsvp")
    await ann.taps("Yes", "No")
    assert standings(world, EVENT) == ["declined"]
    await ann.says("/schedule")
    assert ann.buttons[:2] == [["❌ Opening talk"], ["❌ Dinner"]]
    await ann.says("/rsvp")
    await ann.taps("Yes")
    await ann.says("/schedule")
    assert ann.buttons[:2] == [["✅ Opening talk"], ["▫️ Dinner"]]
    assert standings(world, TALK) == []

    await looks_at_dinner(chinese=xu)
    await xu.taps("出席")
    await xu.says("/rsvp")
    await xu.taps("不出席")
    assert xu.shown == (
        "确定放弃席位吗？\n如果您不出席，将失去：\n• 晚宴\n\n"
        "10 分钟内改变主意，席位仍归您；之后将提供给候补嘉宾。",
        [["保留席位"], ["我不出席"]],
    )
    await xu.taps("我不出席")
    assert "❌ 不出席（2027年1月10日（周日）13:10" in xu.screen
