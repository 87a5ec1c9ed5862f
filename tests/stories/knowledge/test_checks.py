"""The knowledge base checks itself: at night and on request."""

from dataclasses import replace

from bot.domain.ids import EntryId
from bot.domain.messages.texts import Words
from tests.stories.knowledge.world import WIFI, teach
from tests.stories.world import World


async def test_self_check_runs_at_night_and_on_request(world: World) -> None:
    await teach(world)
    olga = await world.organizer()
    await world.tick(seconds=60)
    first = world.rows("SELECT checked_at FROM knowledge_state")

    await world.tick(hours=13)
    assert world.rows("SELECT checked_at FROM knowledge_state") == first
    await world.tick(hours=2)
    night = world.rows("SELECT checked_at FROM knowledge_state")
    assert night != first

    await olga.says("/knowledge")
    await olga.taps("Self-check")
    assert olga.screen == (
        "Self-check\n\nEvery night I ask myself every question and look for answers that get in each"
        " other's way.\n\nSelf-check on Mon 11 Jan 2027, 04:01 (Zurich time; Mon 03:01 for you):"
        " every wording finds its own answer, no two answers are too alike."
    )
    await olga.taps("Check now")
    await world.tick(minutes=1)
    assert world.rows("SELECT checked_at FROM knowledge_state") != night


async def test_self_check_names_the_answer_that_takes_a_wording(world: World) -> None:
    mine, other = "Where is the garden gate?", "What about the wifi password?"
    taker = replace(WIFI, questions=(*WIFI.questions, Words(mine)))
    robbed = replace(
        WIFI, id=EntryId("gate00000001"), key="gate", questions=(Words(other), Words(mine))
    )
    await teach(world, taker, robbed)
    olga, omar = await world.organizer(), await world.organizer("奥马", "zh")
    await world.tick(seconds=60)

    await olga.says("/knowledge")
    await olga.taps("Self-check")
    wifi, wifi_zh = "What is the wifi password?", "无线网密码是多少？"
    assert olga.screen.split("\n")[-3:] == [
        f"· “{mine}” finds “{wifi}” rather than: {other}",
        f"· “{mine}” finds “{other}” rather than: {wifi}",
        f"· Too alike: {other} / {wifi}",
    ]
    assert olga.buttons == [
        ["Check now"],
        [other],
        [wifi],
        ["« Prepared answers", "« Organizers"],
    ]
    await omar.says("/knowledge")
    await omar.taps("自检")
    assert omar.screen.split("\n")[-3:] == [
        f"· “{mine}”找到的是“{wifi_zh}”，而不是：{other}",
        f"· “{mine}”找到的是“{other}”，而不是：{wifi_zh}",
        f"· 过于相近：{other} / {wifi_zh}",
    ]
