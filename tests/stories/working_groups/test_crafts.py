"""A shared craft bridges: said by guests, noted by organizers, and wished for the groups of a session."""

from tests.stories.working_groups.world import WAY_ZH, crowd, makes, opens, tells, told
from tests.stories.world import World


async def test_people_of_one_craft_are_put_together(world: World) -> None:
    olga, guests = await crowd(world)
    xu, one = guests[-1], guests[0]
    await xu.says("/start")
    await xu.taps(*WAY_ZH, "我的专长")
    asked = xu.screen
    await xu.says("芯片 设计")
    own = xu.screen
    await one.says("/groups")
    await one.taps("My craft")
    await one.says("Law")
    for guest, craft in (("Guest 1", "LAW"), ("Guest 2", "芯片 设计")):
        world.clock.move(minutes=1)
        await olga.says("/groups")
        await olga.taps("Make groups", "People")
        await olga.taps(
            next(label for [label, *_] in olga.buttons if label.startswith(f"{guest} ("))
        )
        await olga.taps("Craft")
        await olga.says(craft)
    noted = olga.screen
    await opens(olga)
    await olga.taps("More groups", "More groups", "Crafts together")
    wished = olga.shown
    await makes(world, olga, "Make the groups")
    for each in guests:
        each.forget_past()
    await tells(olga)
    await world.settle()
    letters = told(guests)
    await xu.says("/groups")
    await xu.taps("我的专长", "跳过")

    def group(place: int) -> str:
        return next(each for each in letters[place] if each.isdigit())

    assert "是什么专长？" in asked
    assert "您的专长：芯片 设计。主持人分组时会看到这一点。" in own
    assert "• craft: 芯片 设计" in noted
    assert "• Nobody is the only one of their craft, where that can be." in wished[0].split("\n")
    assert ["✓ Crafts together"] in wished[1]
    assert group(0) == group(1)
    assert group(2) == group(8)
    assert not any("Law" in letter or "芯片" in letter for letter in letters.values())
    assert "专长：" not in xu.screen
