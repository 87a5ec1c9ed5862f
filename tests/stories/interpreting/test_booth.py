"""The booth of a session: signals of the room, and what it asks of the desk."""

import pytest

from bot.domain.features import Feature
from bot.domain.people.people import Role
from tests.stories.interpreting.world import DATA, facilitator, in_talk, notes, plans
from tests.stories.session_desk.test_desk import come, into
from tests.stories.world import World

PACE = (
    "合适的语速：英文每分钟 100 至 120 词，中文每分钟 150 至 180 个音节。"
    "您的请求会在引导台显示三分钟，并立即通知主持人。"
)


async def test_interpreter_sees_pace_signals_and_tells_the_desk(world: World) -> None:
    fay = await facilitator(world)
    tian = await world.guest("田", "zh", role=Role.TRANSLATOR)
    await world.guest("Tom", role=Role.TRANSLATOR)
    await notes(fay, "田", "Tom")
    await plans(world, fay)
    guests = await come(world, "Ann", "Ben")
    in_talk(world, minutes=10)
    for guest in guests:
        await into(guest)
        await guest.taps("Slow down")
        await guest.taps("Off topic")
    world.clock.move(seconds=31)
    await tian.says("/interpreting")
    await tian.taps("🎧 口译间：开幕讲座")
    booth, rows = tian.shown
    fay.forget_past()
    await tian.taps("请讲慢一点")
    noted, heard = tian.screen, fay.shown
    await tian.taps("请讲慢一点")
    again = tian.screen
    await fay.taps("Desk")
    desk = [line for line in fay.screen.splitlines() if line.startswith("📣")]
    world.clock.move(minutes=4)
    await fay.taps("Refresh")
    later = [line for line in fay.screen.splitlines() if line.startswith("📣")]
    in_talk(world, minutes=80)
    await tian.taps_data(DATA)

    lines = booth.splitlines()
    assert lines[:2] == ["🎧 口译间：开幕讲座", "还剩 50 分钟"]
    assert lines[3].startswith("🎧 口译至 09:30：")
    assert lines[4].startswith("🎧 接下来：")
    assert lines[5:] == ["", "• 请慢一点：少数", "", PACE]
    assert rows == [
        ["刷新"],
        ["请讲慢一点", "请大声一点"],
        ["请再说一遍", "请暂停一下"],
        ["打开术语表"],
        ["« 口译", "« 首页"],
    ]
    assert "✓ 已告知引导台。" in noted
    assert "引导台已收到这一请求；三分钟后可再次告知。" in again
    assert heard[0] == "🎧 From the booth: please slow down\nOpening talk"
    assert desk == ["📣 From the booth: please slow down."]
    assert later == []
    assert tian.shown == (
        "🎧 口译间：开幕讲座\n场次已结束。",
        [["刷新"], ["打开术语表"], ["« 口译", "« 首页"]],
    )


@pytest.mark.parametrize("role", [Role.GUEST, Role.FACILITATOR])
async def test_nobody_else_enters_the_booth(world: World, role: Role) -> None:
    await world.switch(Feature.LANGUAGES, Feature.DESK)
    dan = await world.guest("Dan", role=role)
    in_talk(world, minutes=10)
    refused: list[str] = []
    for data in (DATA, f"{DATA.replace('booth', 'booth-ask')}:pause"):
        await dan.says("/start")
        await dan.taps_data(data)
        refused.append(dan.screen.split(".")[0])

    assert refused == ["The booth is for those who interpret or translate"] * 2
    assert world.rows("SELECT * FROM desk_signals") == []
