"""A readout is published by two, with the names of those who agreed to this very text, in three forms."""

from dataclasses import replace
from pathlib import Path

from bot.domain.events import Security
from tests.stories.readout.test_drafting import DESK, POINT, POINT_ZH, WAY_ZH, ready
from tests.stories.sample_event import sample_plan
from tests.stories.someone import Someone
from tests.stories.world import World

NAME = "Ann Canary"


async def agrees(ann: Someone) -> None:
    """Agree to be named as a participant."""
    await ann.says("/readout")
    await ann.taps("May I be named?", "Yes, as a participant")


async def publishes(olga: Someone) -> None:
    """Publish, by one where the event does not want four eyes."""
    await olga.says("/readout")
    await olga.taps(DESK, "Ready to publish", "Publish it")


async def test_nobody_is_named_who_has_not_said_so(world: World) -> None:
    await ready(world)
    ann, olga = await world.guest(NAME), await world.organizer()
    await world.guest("Bob Silent")
    await ann.says("/readout")
    await ann.taps("May I be named?")
    before = ann.shown
    await ann.taps("Yes, as a participant")
    after = ann.screen
    await publishes(olga)
    await ann.says("/readout")
    published = ann.shown
    await ann.taps("As a text file")
    name, content = ann.document

    assert before == (
        f"May your name stand below the readout?\nName: {NAME}\n\nNow: you are not named.\n\n"
        "Nobody is named who has not said so. Whoever is named is named for this text alone, for a "
        "year after the event; if its words change, you are asked again.",
        [
            ["Yes, as a participant"],
            ["Yes, I support it all"],
            ["« Readout", "« Start"],
        ],
    )
    assert "Now: named as a participant, until" in after
    assert published[0].startswith("Readout\nPublished on ")
    assert published[1][1] == ["As a text file", "As PDF"]
    assert name == "readout.md"
    text = content.decode()
    assert text.startswith("# Readout: ")
    assert POINT in text
    assert POINT_ZH in text
    assert f"## Took part\n\n- {NAME}\n" in text
    assert "Bob" not in text


async def test_name_withdrawn_before_publication_is_gone_everywhere(world: World) -> None:
    await ready(world)
    ann, olga = await world.guest(NAME), await world.organizer()
    await agrees(ann)
    await olga.says("/readout")
    await olga.taps(DESK, "Ready to publish")
    _, preview = olga.document
    await ann.taps("No, take it out")
    await publishes(olga)
    await olga.taps("As a text file")
    _, content = olga.document

    assert NAME in preview.decode()  # control
    assert NAME not in content.decode()
    assert "## Took part" not in content.decode()


async def test_name_withdrawn_later_is_gone_from_what_the_bot_gives(world: World) -> None:
    await ready(world)
    ann, olga = await world.guest(NAME), await world.organizer()
    await agrees(ann)
    await publishes(olga)
    await olga.taps("As a text file")
    _, first = olga.document
    await ann.says("/readout")
    await ann.taps("May I be named?")
    told = ann.screen
    await ann.taps("No, take it out")
    await olga.says("/readout")
    await olga.taps("As a text file")
    _, second = olga.document

    assert NAME in first.decode()
    assert "Copies that others have remain." in told
    assert NAME not in second.decode()


async def test_other_words_are_another_text_that_names_nobody(world: World) -> None:
    fay, _ = await ready(world)
    ann, olga = await world.guest(NAME), await world.organizer()
    await agrees(ann)
    await fay.says("/readout")
    await fay.taps(DESK)
    await fay.taps(fay.buttons[0][0], "Write the English")
    await fay.says("Rules should come before pilots.")
    await fay.taps("Skip")
    await fay.taps("« For facilitators", "Show drafts to guests", "Yes, show them")
    told = ann.screen
    await publishes(olga)
    await olga.taps("As a text file")
    _, content = olga.document

    assert told.startswith("The readout has other words now\n")
    assert NAME not in content.decode()
    assert "Rules should come before pilots." in content.decode()


async def test_pdf_and_brief_hold_the_points_and_no_names(world: World) -> None:
    await ready(world)
    ann, olga = await world.guest(NAME), await world.organizer()
    await agrees(ann)
    await ann.taps("« Readout", "Take it home")
    brief = ann.screen
    await publishes(olga)
    await olga.taps("As PDF")
    name, content = olga.document

    assert brief.startswith("To take home from: ")
    assert POINT in brief
    assert NAME not in brief
    assert "The bot cannot find allusions." in brief
    assert (name, content[:5]) == ("readout.pdf", b"%PDF-")


async def test_published_text_cannot_change(world: World) -> None:
    fay, _ = await ready(world)
    olga = await world.organizer()
    await publishes(olga)
    await fay.says("/readout")
    await fay.taps(DESK)
    desk = fay.shown
    await fay.taps(fay.buttons[0][0])
    point = fay.shown
    [(point_id,)] = world.rows("SELECT DISTINCT point_id FROM readout_points")
    await fay.taps_data(f"readout-write:{point_id}:en")

    assert "It is published, so nothing can be changed." in desk[0]
    assert desk[1][1:] == [["« Readout", "« Start"]]
    assert point[0].endswith("\n\nIt is published, so nothing can be changed.")
    assert point[1] == [["« For facilitators", "« Start"]]
    assert fay.screen.startswith("The readout is published, so nothing of it can be changed")


async def test_chinese_organizer_publishes_and_chinese_guest_reads_it(world: World) -> None:
    await ready(world)
    xu, fang = await world.guest("徐", "zh"), await world.organizer("方组织", "zh")
    await xu.says("/readout")
    await xu.taps("是否署名？", "同意，作为参与者")
    named = xu.screen
    await fang.says("/start")
    await fang.taps(*WAY_ZH, "主持人专用", "准备发布")
    preview = fang.screen
    await fang.taps("发布")
    told = xu.screen
    await xu.taps("阅读")
    read = xu.shown
    await xu.taps("文本文件")
    _, content = xu.document

    assert "目前：以参与者身份署名，有效期至 " in named
    assert preview.startswith("将发布以下内容\n要点：1 条\n同意在这份文本后署名的人：1 位\n")
    assert told == "会议纪要已发布\n静湖对话"
    assert read[0].startswith("会议纪要\n已于 ")
    assert read[0].endswith(f"发布。\n\n共识\n1. {POINT_ZH}")
    assert read[1] == [["是否署名？", "带回内容"], ["文本文件", "PDF"], ["« 对话", "« 首页"]]
    assert "## 参与者\n\n- 徐\n" in content.decode()


async def test_where_the_event_wants_four_eyes_the_second_reads_what_is_published(
    tmp_path: Path,
) -> None:
    plan = sample_plan()
    event = replace(plan.event, security=Security(second_factor=False, four_eyes=True))
    async with World.opened(tmp_path / "bot", plan=replace(plan, event=event)) as world:
        await ready(world)
        ann, olga, fang = (
            await world.guest(NAME),
            await world.organizer(),
            await world.organizer("方组织", "zh"),
        )
        await agrees(ann)
        await publishes(olga)
        asked = olga.screen
        waiting = world.rows("SELECT published_at FROM readouts")
        fang.forget_past()
        await fang.taps("查看")
        _, seen = fang.document
        await fang.taps("同意并执行")
        published = world.rows("SELECT published_at FROM readouts")
        acts = [act for (act,) in world.rows("SELECT act FROM audit ORDER BY id DESC LIMIT 4")]

    assert asked.startswith("Another organizer is asked\n\nYou want to publish the readout.")
    assert waiting == [(None,)]
    assert NAME in seen.decode()
    assert published != waiting
    assert acts == ["published-readout", "agreed-as-second", "saw-request", "asked-for-two"]
