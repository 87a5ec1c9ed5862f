"""A passport is picked, guessed from what was typed, confirmed, and hinted about."""

from tests.stories.sample_event import EVENT
from tests.stories.visa.world import SOURCE, VERIFY, deadlines, holds, load, of
from tests.stories.world import World


async def test_passport_is_picked_confirmed_and_hinted_about(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")

    await ann.says("/start")
    await ann.taps("Visa")
    assert ann.shown == (
        (
            "Visa\nDestination: Switzerland\n\n"
            "Which country, territory or authority issued the passport or travel document you will"
            " travel"
            " with?\n\n"
            "Only the issuer is kept, no number and no name. It is sealed with your own key and"
            " deleted 30 days after the event, or when you tap “Forget”. Organizers see counts,"
            " dates and a code, and your name only where a deadline is close."
        ),
        [["Choose from a list", "Type it"], ["Something else"], ["Invitation letter", "« Start"]],
    )
    await ann.taps("Choose from a list", "C")
    assert ann.buttons[:2] == [["Cambodia", "Cameroon"], ["Canada", "Cape Verde"]]
    await ann.taps("China")
    assert ann.shown == (
        (
            "Issuer of the passport or travel document: China\n\nIs that right?\n\n"
            "Only this is kept, sealed with your own key, until 30 days after the event."
        ),
        [
            ["Yes, that is right"],
            ["Hong Kong SAR", "Macao SAR"],
            ["Taiwan"],
            ["Choose from a list", "Type it"],
            ["Something else", "« Visa"],
        ],
    )
    await ann.taps("Yes, that is right")

    assert ann.shown == (
        (
            "Visa\nQuiet Lake Dialogue\n\n"
            "Normally a visa is required to enter Switzerland with a passport issued by China.\n"
            f"{SOURCE}\n\n{VERIFY}\n\n"
            "Next step: get the invitation letter\nLatest day: Thu 17 Dec 2026\n\n"
            "⚠️ There may not be enough time: one of your latest days passed 24 days ago. Please"
            " ask the"
            " organizers now."
        ),
        [
            ["Ask for the letter"],
            ["All steps", "Ask the organizers now"],
            ["« Start"],
        ],
    )
    assert await deadlines(world, ann) == {"appointment": "2027-01-20", "decision": "2027-02-19"}


async def test_typed_issuer_only_prefills_in_chinese_too(world: World) -> None:
    await load(world, host="SG")
    xu = await world.guest("徐", "zh")
    await xu.says("/visa")
    await xu.taps("直接输入")

    await xu.says("中國護照")
    assert xu.shown == (
        "您输入了：中國護照\n\n护照或旅行证件签发方是以下哪一个？请点选。",
        [
            ["中国"],
            ["香港特别行政区"],
            ["澳门特别行政区"],
            ["台湾"],
            ["从列表选择", "直接输入"],
            ["其他情况", "« 签证"],
        ],
    )
    await xu.taps("直接输入")
    await xu.says("<b>火星")
    assert xu.screen == ("您输入了：<b>火星\n\n没有找到这个签发方。请换一种写法，或从列表中选择。")
    await xu.taps("从列表选择", "Y", "印度", "是，正确")

    assert xu.shown == (
        (
            "签证\n静湖对话\n\n"
            "持印度签发的证件前往新加坡，通常需要办理入境许可（电子签证、电子旅行许可或落地签证）。\n"
            "来源：Made-up list，数据日期 2027年1月1日（周五），距今 9 天。\n\n"
            "以上不构成建议。请向使领馆核实：https://www.ica.gov.sg\n\n"
            "下一步：取得邀请函\n最晚办理日期：2027年1月12日（周二）\n\n"
            "⏳ 距下一个最晚办理日期还有 2 天。"
        ),
        [
            ["申请邀请函"],
            ["全部步骤", "询问主办方"],
            ["« 首页"],
        ],
    )


async def test_british_national_overseas_is_no_british_passport(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await ann.says("/visa")
    await ann.taps("Type it")

    await ann.says("British BN(O)")

    assert ann.buttons == [
        ["BN(O) passport"],
        ["United Kingdom"],
        ["Choose from a list", "Type it"],
        ["Something else", "« Visa"],
    ]


async def test_other_passport_begins_anew(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await holds(ann, "CN")
    await ann.taps("All steps", "Letter", "I have the letter")

    await ann.taps("All steps", "Passport and sources", "Other passport", "I", "India")
    assert ann.screen == (
        "Issuer of the passport or travel document: India\n\n"
        "⚠️ The steps you have noted so far are deleted, and begin anew with this passport.\n\n"
        "Is that right?\n\n"
        "Only this is kept, sealed with your own key, until 30 days after the event."
    )
    await ann.says("/language")
    await ann.taps("中文")
    await ann.says("/visa")
    await ann.taps("全部步骤", "证件与来源", "更换证件", "Y", "印度")
    assert ann.screen.split("\n\n")[1:3] == [
        "⚠️ 此前记录的步骤将被删除，并按此证件重新开始。",
        "是否正确？",
    ]
    await ann.taps("是，正确")

    assert "下一步：取得邀请函" in ann.screen
    case = await of(world, ann, lambda work, person: work.visa_cases.find(EVENT, person.id))
    assert case is not None
    assert (case.passport, dict(case.marks)) == ("IN", {})
