"""Writing to one group: its members alone read it, each once, also where the bot stops before it is sent."""

from datetime import timedelta
from typing import Any

from tests.stories.broadcasts.world import trouble
from tests.stories.someone import Someone
from tests.stories.working_groups.world import WAY_ZH, crowd, makes, opens, tells, told
from tests.stories.world import World


async def in_group(guests: list[Someone]) -> list[int]:
    """Who is in group 1, by number."""
    return [number for number, letter in told(guests).items() if "1" in letter.partition("\n")[0]]


async def two_groups(world: World) -> tuple[Someone, list[Someone], list[int]]:
    olga, guests = await crowd(world)
    await makes(world, olga, "More groups", "Make the groups")
    await olga.taps("Rooms")
    await olga.says("Library\nAttic")
    await tells(olga)
    await world.settle()
    return olga, guests, await in_group(guests)


async def test_an_organizer_writes_to_one_group_and_only_its_members_read_it_once(
    world: World,
) -> None:
    olga, guests, first = await two_groups(world)
    await opens(olga)
    await olga.taps("Write to a group")
    choice = olga.buttons
    await olga.taps("Group 1 · Room: Library")
    await olga.says("Bring the <second> draft")
    preview = olga.shown
    await olga.taps("Send")
    sent = olga.screen
    await world.restart()  # nothing of it is lost, and nothing sent twice
    await world.settle()
    await world.tick(seconds=600)
    heard = told(guests)

    assert choice[:2] == [["Group 1 · Room: Library"], ["Group 2 · Room: Attic"]]
    assert preview[0].endswith(
        f"Send this to group 1?\n\nBring the <second> draft\n\n{len(first)} people get it."
    )
    assert sent == f"It is on its way to {len(first)} people."
    assert sorted(heard) == first
    english = {text for number, text in heard.items() if number != len(guests) - 1}
    assert english == {
        "To group 1: Opening talk\n\nBring the <second> draft\n\nThe organizers wrote this."
    }


async def test_who_chairs_a_group_writes_to_it_without_a_name_and_to_no_other(
    world: World,
) -> None:
    olga, guests, first = await two_groups(world)
    chair, other = (
        guests[first[0]],
        next(each for number, each in enumerate(guests) if number not in first),
    )
    await other.says("/groups")
    before = [label for row in other.buttons for label in row]
    await olga.says("/groups")
    await olga.taps("Make groups", "People")
    await olga.taps(
        next(label for [label, *_] in olga.buttons if label.startswith(f"Guest {first[0]} ("))
    )
    await olga.taps("Can chair")
    await chair.says("/groups")
    await chair.taps("Write to my group: Opening talk")
    await chair.says("We begin with the hard question")
    await chair.taps("Send")
    await world.settle()
    for each in (chair, other):
        each.forget_past()
    heard = told(guests)

    assert not any(label.startswith("Write to") for label in before)
    assert sorted(heard) == first[1:]
    english = {heard[each] for each in first[1:] if each != len(guests) - 1}
    assert english == {
        "To group 1: Opening talk\n\nWe begin with the hard question\n\nWhoever chairs your group wrote this."
    }


async def test_the_reminder_of_the_session_says_the_group_and_its_room(world: World) -> None:
    _, guests, first = await two_groups(world)
    for each in guests:
        each.forget_past()
    world.clock.now = world.plan.sessions[0].starts_at - timedelta(minutes=14, seconds=58)
    await world.tick(seconds=0)
    last = len(guests) - 1
    reminded = {
        number: next(text for text in each.hears if "⏰ Opening talk" in text)
        for number, each in enumerate(guests[:last])
    }

    for number, text in reminded.items():
        where = "1 · Room: Library" if number in first else "2 · Room: Attic"
        assert text.endswith(f"Lakeside House\nQuiet Lake Dialogue\n\nYour group: {where}")


async def test_an_organizer_who_reads_chinese_makes_groups_and_writes_to_one(world: World) -> None:
    _, guests = await crowd(world)
    ouyang = await world.organizer("欧阳", "zh")
    await ouyang.says("/start")
    await ouyang.taps(*WAY_ZH, "分组")
    await ouyang.taps(ouyang.buttons[0][0])
    await ouyang.taps("增加组数", "来源均衡", "开始分组")
    await world.tick(seconds=2)
    made = ouyang.screen
    await ouyang.taps("查看分组", "房间")
    await ouyang.says("书房\n阁楼")
    await ouyang.taps("查看要通知的内容", "发出通知")
    published = ouyang.screen
    await world.settle()
    letters = told(guests)
    await ouyang.taps("« 返回", "写给一个组", "第 2 组 · 房间：阁楼")
    await ouyang.says("请带上草稿")
    await ouyang.taps("发送")
    sent = ouyang.screen
    await world.settle()
    heard = told(guests)

    assert made == "✅ 已分好组。"
    assert published == "正在通知 9 人各自的组。"
    assert len(letters) == 9
    second = [number for number, letter in letters.items() if "阁楼" in letter]
    assert sorted(heard) == second
    assert sent == f"正在发给 {len(second)} 人。"
    assert all("请带上草稿" in letter for letter in heard.values())


async def test_pressure_and_a_block_lose_nothing_repeat_nothing_and_reach_nobody_else(
    world: World,
) -> None:
    olga, guests, first = await two_groups(world)
    slow, shut, *rest = [guests[number] for number in first]
    await opens(olga)
    await olga.taps("Write to a group", "Group 1 · Room: Library")
    await olga.says("Bring the second draft")
    before = {each.id: len(each.messages) for each in guests}
    trouble(world, "429", chat_id=slow.id, count=2)
    world.emulator.world.block(shut.id)
    await world.settle()
    await olga.taps("Send")
    await world.settle()
    await world.tick(seconds=600)
    await world.restart()
    await world.settle()
    got = {
        each.id: sum("Bring the second draft" in _words(one) for one in each.messages)
        for each in guests
    }
    world.emulator.world.unblock(shut.id)
    await world.settle()
    await world.tick(seconds=600)
    later = sum("Bring the second draft" in _words(one) for one in shut.messages)

    assert got == {each.id: int(each is slow or each in rest) for each in guests}
    assert world.emulator.world.faults.waiting == []  # control: the pressure was met
    assert later == 0
    assert len(slow.messages) == before[slow.id] + 1


def _words(message: dict[str, Any]) -> str:
    return message.get("text", "")
