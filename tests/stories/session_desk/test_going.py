"""How a session goes: interpreted or not, who called a translator, and speaking time without names."""

from bot.domain.features import Feature
from bot.domain.people.people import Role
from tests.stories.sample_event import TALK
from tests.stories.session_desk.test_desk import come, in_session, into, led
from tests.stories.world import World

SIDES = [["Side A", "Side B", "Other"], ["Nobody speaks"], ["« Desk"]]
HINT = (
    "Tap whose turn begins; agree among facilitators which side is A. No name is kept, shares are "
    "told in thirds, and all of it is deleted when the session ends."
)


def said(shown: str) -> list[str]:
    """Return what a desk says of interpreting."""
    return [line for line in shown.splitlines() if line.startswith(("🎧", "🔔"))]


async def test_desk_says_whether_it_is_interpreted_and_who_asked(world: World) -> None:
    await world.switch(Feature.DESK)
    fay = await led(world)
    tian = await world.guest("田", "zh", role=Role.TRANSLATOR)
    [ann, ben] = await come(world, "Ann", "Ben")
    in_session(world, minutes=10)
    await fay.says("/desk")
    before = said(fay.screen)
    await into(ann)
    await ann.taps("Translator for me")
    await into(ben)
    await ben.taps("Translator for all")
    await fay.says("/desk")
    called = said(fay.screen)
    kept = world.rows("SELECT COUNT(*), COUNT(DISTINCT person_id) FROM desk_calls")
    await fay.taps("Somebody interprets")
    there = said(fay.screen)
    left = world.rows("SELECT * FROM desk_calls")
    await fay.taps("Nobody interprets")

    assert before == ["🎧 Not interpreted."]
    assert called == [
        "🎧 Not interpreted.",
        "🔔 Somebody asks for a translator, for the room.",
        "🔔 Ann asks for a translator.",
    ]
    assert kept == [(1, 1)]
    assert (there, left) == (["🎧 Interpreted."], [])
    assert said(fay.screen) == ["🎧 Not interpreted."]
    assert tian.id


async def test_speaking_time_is_told_in_thirds_and_gone_at_the_end(world: World) -> None:
    await world.switch(Feature.DESK)
    fay = await led(world)
    in_session(world, minutes=10)
    await fay.says("/desk")
    await fay.taps("Speaking time")
    first = fay.shown
    await fay.taps("Side A")
    world.clock.move(seconds=200)
    await fay.taps("Side B")
    world.clock.move(seconds=100)
    await fay.taps("Nobody speaks")
    world.clock.move(seconds=500)
    await fay.says("/language")
    await fay.taps("中文")
    await fay.says("/desk")
    await fay.taps("发言时间")
    chinese = fay.screen
    columns = {row[1] for row in world.rows("PRAGMA table_info(desk_goings)")}
    control = {row[1] for row in world.rows("PRAGMA table_info(desk_calls)")}
    during = world.rows("SELECT seconds_a, seconds_b, seconds_other, side FROM desk_goings")
    in_session(world, minutes=60)
    await fay.taps_data(f"desk-turn:{TALK}:a")
    over = fay.screen
    await fay.taps_data(f"desk-speaking:{TALK}")
    after = fay.shown
    await world.tick()

    assert first == (
        "Speaking time: Opening talk\n\nShares are told once two minutes have been counted.\n\n"
        f"Nobody's time is counted now.\n\n{HINT}",
        SIDES,
    )
    assert chinese.splitlines()[2:7] == [
        *("甲方：约三分之二", "乙方：约三分之一", "其他：几乎没有"),
        *("", "目前不计时。"),
    ]
    assert columns == {
        *("event_id", "session_id", "interpreted", "called", "side", "since", "ends"),
        *("seconds_a", "seconds_b", "seconds_other"),
    }
    assert "person_id" in control
    assert during == [(200, 100, 0, "nobody")]
    assert over.startswith("这只能在场次进行时使用")
    assert after == (
        "发言时间：开幕讲座\n\n场次已结束，计时内容不再保留。",
        [["« 引导台"]],
    )
    assert world.rows("SELECT * FROM desk_goings") == []


async def test_desk_of_another_session_counts_nothing(world: World) -> None:
    await world.switch(Feature.DESK)
    await led(world)
    dan = await world.guest("Dan", role=Role.FACILITATOR)
    in_session(world, minutes=10)
    refused: list[str] = []
    for data in ("desk-interpreting:{}:on", "desk-speaking:{}", "desk-turn:{}:a"):
        await dan.says("/start")
        await dan.taps_data(data.format(TALK))
        refused.append(dan.screen.split(".")[0])

    assert set(refused) == {"This desk is for those who facilitate the session"}
    assert world.rows("SELECT * FROM desk_goings") == []
