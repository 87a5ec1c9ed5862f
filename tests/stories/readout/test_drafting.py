"""Points of a readout: drafted in both languages, read by the guard, shown to guests, in three versions."""

from bot.domain.features import Feature
from bot.domain.people.people import Role
from tests.stories.someone import Someone
from tests.stories.world import World

WAY = ("More", "Dialogue", "Readout")
WAY_ZH = ("更多", "对话", "会议纪要")
DESK = "For facilitators"
POINT = "Pilots should come before rules."
POINT_ZH = "先试点，后立规。"


async def facilitators(world: World) -> tuple[Someone, Someone]:
    """Two facilitators, one of each language, in an event with a readout."""
    await world.switch(Feature.READOUT)
    fay = await world.guest("Fay Turner", role=Role.FACILITATOR)
    return fay, await world.guest("方丽", "zh", role=Role.FACILITATOR)


async def drafts(fay: Someone, text: str = POINT, kind: str = "Agreement") -> None:
    """Add a point in English, without reasons."""
    await fay.says("/readout")
    await fay.taps(DESK, "Add a point", kind)
    await fay.says(text)
    await fay.taps("Skip")


async def writes_chinese(fay: Someone, text: str = POINT_ZH) -> None:
    """Write the Chinese of the point that is open."""
    await fay.taps("Write the Chinese")
    await fay.says(text)
    await fay.taps("Skip")


async def shows(fay: Someone) -> None:
    """Show the drafts to guests, the rule being chosen."""
    await fay.says("/readout")
    await fay.taps(DESK, "Show drafts to guests", "Yes, show them")


async def ready(world: World) -> tuple[Someone, Someone]:
    """Have one point shown to guests."""
    fay, fang = await facilitators(world)
    await drafts(fay)
    await writes_chinese(fay)
    await fay.taps("« For facilitators", "Rule for objections", "It is dropped")
    await shows(fay)
    return fay, fang


async def test_point_is_found_by_tapping_drafted_and_read_in_both_languages(world: World) -> None:
    fay, _ = await facilitators(world)
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await ann.says("/start")
    await ann.taps(*WAY)
    nothing = ann.shown
    await fay.says("/start")
    await fay.taps(*WAY, DESK)
    desk = fay.shown
    await fay.taps("Add a point", "Agreement")
    asked = fay.screen
    await fay.says(POINT)
    await fay.says("Trust grows with practice.")
    drafted = fay.screen
    await fay.taps("Write the Chinese")
    await fay.says(POINT_ZH)
    await fay.says("实践增进信任。")
    await fay.taps("« For facilitators", "Rule for objections", "It is dropped")
    world.clock.move(minutes=1)
    await shows(fay)
    shown = fay.screen
    told = xu.screen
    await xu.says("/start")
    await xu.taps(*WAY_ZH)

    assert nothing == (
        "Readout\nFacilitators draft its points. You will be told when there is something to read.",
        [["« Dialogue", "« Start"]],
    )
    assert desk == (
        "Readout, for facilitators\nIt is being written.\n\nDrafted, not seen by guests: 0\n"
        "Seen by guests: 0\n\nNo rule for objections is chosen yet.\n\n"
        "🔴 finds a person or fewer than five, 🔶 may find somebody. The guard is a helper: it cannot "
        "find allusions, and a point without a mark has not passed anything.",
        [["Add a point", "Rule for objections"], ["« Readout", "« Start"]],
    )
    assert "What does the point say, in English?" in asked
    assert drafted == (
        "Agreement · draft · version 1 of 3\n\n"
        f"🇬🇧 {POINT}\n🇨🇳 —\n🇬🇧 Trust grows with practice.\n🇨🇳 —\n\n"
        "Something is missing in one language. Guests see a point once both say it.\n\n"
        "What the guard sees (it cannot find allusions)\n"
        "No mark. That is no proof: please read it once as somebody who was there."
    )
    assert "Drafted, not seen by guests: 0\nSeen by guests: 1\n" in shown
    assert told.startswith("可以阅读会议纪要了\n")
    assert xu.shown == (
        "会议纪要\n草稿，尚未发布任何内容。如果您反对某条要点，请告诉主持人。\n\n共识\n1. 先试点，后立规。\n\n理由：实践增进信任。\n\n"
        "有人反对的要点将被删除。",
        [["是否署名？", "带回内容"], ["« 对话", "« 首页"]],
    )


async def test_red_words_block_until_reworded_or_two_let_them_stand(world: World) -> None:
    fay, fang = await facilitators(world)
    await world.guest("Zoe Lindqvist")
    await drafts(fay, "Zoe Lindqvist warned against haste, and others agreed.")
    await writes_chinese(fay, "有人告诫不要操之过急。")
    marked = fay.screen
    await fay.taps("« For facilitators", "Rule for objections", "It is dropped")
    await fay.taps("« For facilitators", "Show drafts to guests")
    blocked = fay.screen
    await fay.says("/readout")
    await fay.taps(
        DESK, "🔴 Agreement: Zoe Lindqvist warned against haste, and…", "Let red words stand"
    )
    [point] = {row[0] for row in world.rows("SELECT point_id FROM readout_points")}
    once = fay.screen
    await fay.taps_data(f"readout-overrule:{point}:1")
    twice = fay.screen
    await fang.says("/readout")
    await fang.taps("主持人专用", "🔴 共识：有人告诫不要操之过急。", "保留红色文字")
    await shows(fay)

    assert "🔴 “Zoe Lindqvist”: name of somebody here, fits one person\n" in marked
    assert "Instead: “several participants”, or “it was suggested that …”" in marked
    assert blocked.startswith("🔴 Words in 1 point find a person or fewer than five.")
    assert "1 of 2 people let the red words stand. That is in the record of acts." in once
    assert twice == "You have let them stand already; it takes 2 people."
    assert world.rows("SELECT state FROM readout_points") == [("shown",)]


async def test_other_words_undo_what_two_let_stand(world: World) -> None:
    fay, fang = await facilitators(world)
    await world.guest("Zoe Lindqvist")
    await drafts(fay, "Lindqvist warned.")
    await writes_chinese(fay)
    await fay.taps("Let red words stand", "Write the English")
    await fay.says("Lindqvist warned again.")
    await fay.taps("Skip")
    await fang.says("/readout")
    await fang.taps("主持人专用", f"🔴 共识：{POINT_ZH}", "保留红色文字")

    assert "共需 2 人" in fang.screen
    assert "已有 1 人" in fang.screen


async def test_rule_is_fixed_and_versions_are_three(world: World) -> None:
    fay, _ = await ready(world)
    await fay.says("/readout")
    await fay.taps(DESK, "Rule for objections")
    fixed = fay.shown
    await fay.taps_data("readout-rule-is:majority-noted")
    refused = fay.screen
    for text in ("Pilots first.", "Pilots first, rules second."):
        world.clock.move(minutes=1)
        await fay.says("/readout")
        await fay.taps(DESK)
        await fay.taps(fay.buttons[0][0], "Write the English")
        await fay.says(text)
        await fay.taps("Skip")
        await shows(fay)
    await fay.says("/readout")
    await fay.taps(DESK)
    await fay.taps(fay.buttons[0][0], "Write the English")

    assert "Guests have read points already, so the rule is fixed." in fixed[0]
    assert fixed[1] == [["« For facilitators", "« Start"]]
    assert refused.startswith("Guests have read points already; the rule for objections cannot")
    assert fay.screen.startswith("Guests have seen 3 versions of this point")
    assert len(world.rows("SELECT id FROM readout_points")) == 3


async def test_guests_see_no_draft_and_nothing_is_left_where_it_is_off(world: World) -> None:
    fay, _ = await facilitators(world)
    ann = await world.guest("Ann")
    await drafts(fay)
    [(point,)] = world.rows("SELECT point_id FROM readout_points")
    await ann.says("/readout")
    guests = ann.screen
    await ann.taps_data(f"readout-point:{point}")
    refused = ann.screen
    await world.switch()
    await ann.says("/readout")

    assert POINT not in guests
    assert refused == "That is for organizers only. Send /help to see what you can do here."
    assert ann.screen == "I do not know that command. Send /help to see what you can do here."


async def test_organizers_tell_the_guard_what_few_have_in_common(world: World) -> None:
    fay, _ = await facilitators(world)
    zoe = await world.guest("Zoe Lindqvist")
    owen = await world.owner()
    await owen.says("/readout")
    await owen.taps(DESK, "About the guests")
    await owen.says(
        "- {name: zoe lindqvist, country: SE, facts: [former minister]}\n- {name: Nobody}"
    )
    taken = owen.screen
    await owen.taps("« For facilitators", "Identifying words")
    await owen.says("the host of last year\nLindy")
    await drafts(fay, "A Swedish guest and Lindy disagreed.")
    found = fay.screen
    await zoe.says("/privacy")
    rows = world.rows("SELECT count(*) FROM readout_people")
    await zoe.taps("Forget me", "Yes, forget me")

    assert taken == (
        "The guard knows more about 1 guest now.\n\n1 row fits nobody's name and was not kept."
    )
    assert "🔴 “A Swedish guest”: something that few share, fits one person" in found
    assert "🔴 “Lindy”: words that organizers know to find somebody" in found
    assert rows == [(1,)]
    assert world.rows("SELECT count(*) FROM readout_people") == [(0,)]
