"""Where points are to be relevant without prescribing, whoever words one that says "must" reads a hint."""

from dataclasses import replace

from bot.domain.readout.style import PointStyle
from storage.work import Work
from tests.stories.readout.test_drafting import drafts, facilitators, shows, writes_chinese
from tests.stories.sample_event import EVENT
from tests.stories.world import World

POINT, ZH = "Laboratories must report incidents.", "实验室应当通报事故。"


async def test_hint_follows_the_switch_and_is_no_bar(world: World) -> None:
    fay, fang = await facilitators(world)
    ann = await world.guest("Ann")
    await drafts(fay, POINT)
    plain = fay.screen

    def switch(work: Work) -> None:
        work.events.keep(replace(work.events.get(EVENT), style=PointStyle.RELEVANT))

    await world.do(switch)
    await writes_chinese(fay, ZH)
    hinted = fay.screen
    await fang.says("/readout")
    await fang.taps("主持人专用")
    desk = fang.screen
    await fang.taps(f"▫️ 共识：{ZH}")
    zh = fang.screen
    await fay.taps("« For facilitators", "Rule for objections", "It is dropped")
    world.clock.move(minutes=1)
    await shows(fay)
    await ann.says("/readout")
    seen = ann.screen
    await fay.taps("« For facilitators", f"▫️ Agreement: {POINT}", "Write the English")
    await fay.says("Early reports of incidents would let others act in time.")
    await fay.taps("Skip", "Write the Chinese")
    await fay.says("及早通报事故，有助于他人及时应对。")
    await fay.taps("Skip")

    assert "🧭" not in plain
    assert hinted.split("\n\n")[-1] == (
        "🧭 Relevant, not prescribing: this says “must, 应当”. Perhaps say what would follow from what, "
        "and leave the choice to those who decide. This is only a hint."
    )
    assert "🧭 要点应可供决策参考，但不规定该怎么做。" in desk.split("\n\n")
    assert zh.split("\n\n")[-1].startswith("🧭 可供决策参考，但不作规定：文中有“must、应当”。")
    assert f"1. {POINT}" in seen
    assert "🧭" not in seen
    assert "🧭" not in fay.screen
