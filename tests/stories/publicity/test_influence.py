"""Limits of one's influence: own words, by consent, below a name in the guest list; gone where it is off."""

from bot.domain.features import Feature
from bot.domain.publicity.consents import Audience
from tests.stories.my_data.test_my_data import made
from tests.stories.someone import Someone
from tests.stories.world import World

LINE = "I can bring this to my team; I do not decide on <releases>."
LINE_ZH = "我可以带回团队，但不决定发布。"
HEADING = "Guests who are coming and agreed, as you did, to be seen by each other\n1–1 of 1\n\n"
FOOTING = "\n\nAffiliations are for identification only. Please treat this list as confidential."


async def company_of(someone: Someone) -> str:
    """Open the guest list."""
    await someone.says("/publicity")
    await someone.taps("Who else agreed")
    return someone.screen.removeprefix(HEADING).removesuffix(FOOTING)


async def two_who_see_each_other(world: World) -> tuple[Someone, Someone]:
    """Two guests who come and let each other see their names, where trust is on."""
    await world.switch(Feature.TRUST)
    ann = await world.guest("Ann", seen_by=Audience.GUESTS)
    xu = await world.guest("徐", "zh", seen_by=Audience.GUESTS)
    await ann.says("/rsvp")
    await ann.taps("Yes")
    await xu.says("/rsvp")
    await xu.taps("出席")
    return ann, xu


async def test_written_in_two_languages_seen_by_who_agreed_and_taken_back(world: World) -> None:
    ann, xu = await two_who_see_each_other(world)
    await xu.says("/start")
    await xu.taps("更多", "隐私", "谁可以看到我的信息", "我的影响力边界", "同样同意的嘉宾也可以")
    asked = xu.screen
    await xu.says(LINE_ZH)
    await xu.says(LINE)
    kept = xu.screen.split("\n")[0]
    seen = await company_of(ann)
    await xu.taps("换一种写法")
    await xu.says("别的话")
    await xu.taps("跳过")
    edited = await company_of(ann)
    await world.switch()
    off = await company_of(ann)
    await world.switch(Feature.TRUST)
    await xu.taps("任何人都不可以")
    gone = await company_of(ann)

    assert asked == (
        "第 1 题，共 2 题\n您的影响力能到哪里？\n\n请用自己的话写，中文或英文均可，最多 200 个字符。您所在的国家、地区或单位不希望外传的内容，"
        "请不要写。"
    )
    assert kept.startswith("我的影响力边界：同样同意的嘉宾也可以")
    assert seen == f"• 徐\nInfluence: {LINE_ZH} / {LINE}"
    assert edited == "• 徐\nInfluence: 别的话"
    assert (off, gone) == ("• 徐", "• 徐")


async def test_sealed_in_my_data_too_long_is_refused_and_off_it_is_not_offered(
    world: World,
) -> None:
    ann, _ = await two_who_see_each_other(world)
    await ann.says("/publicity")
    offered = ann.buttons[:4]
    await ann.taps("Limits of my influence")
    choices = ann.buttons
    await ann.taps("Guests who agreed, too")
    await ann.says("x" * 201)
    refused = ann.screen
    await ann.says(LINE)
    await ann.taps("Skip")
    at_rest = world.database_file.read_bytes()
    _, data = await made(ann, "More", "Privacy", "Everything about me", "Make the file")
    held = [each["row"] for each in data["rows"] if each["table"] == "consents"]
    await world.switch()
    await ann.says("/publicity")
    without = ann.buttons[:4]
    await ann.taps_data("consent-give:influence:guests")

    assert offered == [
        ["Name"],
        ["Affiliation"],
        ["Country or territory"],
        ["Limits of my influence"],
    ]
    assert choices == [["✓ Nobody"], ["Guests who agreed, too"], ["« Who may see what of me"]]
    assert "200" in refused
    assert b"my team" not in at_rest
    said = [each["said"]["words"] for each in held if each["fact"] == "influence"]
    assert said == [LINE]
    assert without == [["Name"], ["Affiliation"], ["Country or territory"], ["Who else agreed"]]
    assert "out of date" in ann.screen
