"""Once a week the owners hear how the bot does; they can ask at any time, and switch it off."""

from tests.stories.home.test_panel import status_of
from tests.stories.world import World


async def week_begins(world: World) -> None:
    """The clock runs until the second Monday, 09:00 in Zurich, but for ten minutes."""
    await world.tick()
    await world.tick(days=7, hours=19, minutes=50)


async def test_it_comes_on_monday_morning_to_owners_alone_and_once(world: World) -> None:
    owen, olga, ann = await world.owner(), await world.organizer(), await world.guest("Ann")
    await week_begins(world)
    for each in (owen, olga, ann):
        each.forget_past()

    await world.tick(minutes=9)
    assert owen.hears == []
    await world.tick(minutes=1)
    said = list(owen.hears)
    await world.tick(hours=5)

    assert said == [status_of(world, delivered=0)]
    assert (owen.hears, olga.hears, ann.hears) == (said, [], [])
    owen.forget_past()
    await world.tick(days=7)
    assert len(owen.hears) == 1


async def test_after_an_outage_it_comes_later_in_the_week_but_never_at_night(world: World) -> None:
    owen = await world.owner()
    await week_begins(world)
    owen.forget_past()

    await world.tick(days=1, hours=14)
    assert owen.hears == []
    await world.tick(hours=11)

    assert [each.split("\n")[0] for each in owen.hears] == ["Bot status"]


async def test_owner_switches_it_off_and_on_again(world: World) -> None:
    owen = await world.owner()
    await owen.says("/admin")
    await owen.taps("Bot status", "Not every week")
    assert owen.screen.endswith("This does not come by itself.")
    assert owen.buttons == [["Every Monday"], ["« Organizers", "« Start"]]
    await week_begins(world)
    owen.forget_past()
    await world.tick(days=1)
    assert owen.hears == []

    await owen.says("/admin")
    await owen.taps("Bot status", "Every Monday")
    assert owen.screen.endswith("This comes to the owners every Monday.")
    owen.forget_past()
    await world.tick(days=7, hours=1)
    assert len(owen.hears) == 1


async def test_it_says_how_old_the_newest_verified_backup_is_in_chinese_too(world: World) -> None:
    folder = world.folder.with_name(f"{world.folder.name}-copies")
    folder.mkdir()
    world.more["COLLOQUY_BACKUP_DIR"] = str(folder)
    xu = await world.owner("徐", "zh")
    await world.restart()
    await world.tick()
    await world.tick(hours=3)

    await xu.says("/admin")
    await xu.taps("机器人运行情况")

    assert "最近通过验证的备份：3 小时前" in xu.screen.split("\n")
    assert xu.buttons == [["不再每周发送"], ["« 主办方面板", "« 首页"]]
