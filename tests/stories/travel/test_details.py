"""Travel details: the whole form in both languages, one item changed, items left out."""

from tests.stories.someone import Someone
from tests.stories.travel.world import (
    ARRIVAL,
    DAYS_OF_ARRIVAL,
    DAYS_OF_DEPARTURE,
    DEPARTURE,
    DIET,
    DIETS,
    FILLED,
    begins,
    details,
    step,
)
from tests.stories.world import World

ACCESS = (
    "Is there anything that would make it easier for you to take part?\n\n"
    "For example step-free rooms, a hearing loop, interpretation, a quiet room."
)
EMERGENCY = (
    "Who should we call in an emergency?\n\n"
    "A name and a phone number with country code. It is used for nothing else."
)
DETAILS = [["Arrival", "Departure"], ["Diet", "Access needs"], ["Emergency contact"], ["« Start"]]


async def fills_in(someone: Someone) -> None:
    """Answer all questions."""
    await begins(someone)
    await someone.says_all("2027-03-02 14:30", "2027-03-05 18:00", "halal", "quiet room", "Bo +1")


async def test_whole_form_in_english(world: World) -> None:
    ann = await world.guest("Ann")

    await begins(ann)
    screens = [ann.shown]
    for answer in ("2 March 2:30 pm", "5 Marchember", "5.3. 18:00", "halal & <b>🥕</b>"):
        await ann.says(answer)
        screens.append(ann.shown)
    await ann.taps("Skip")
    screens.append(ann.shown)
    await ann.says("Bo Chen +86 10 1234")

    below, below_answered = [["Skip"], ["Cancel"]], [["Skip"], ["« Change that"], ["Cancel"]]
    leaving = DAYS_OF_DEPARTURE
    unclear = "⚠️ I could not read that as a date and time. Please type it like this: 5 March 18:00"
    assert screens == [
        (step(1, ARRIVAL), [*DAYS_OF_ARRIVAL, *below]),
        (step(2, DEPARTURE, noted=FILLED[0]), [*leaving, *below_answered]),
        (f"{unclear}\n\n{step(2, DEPARTURE)}", [*leaving, *below]),
        (step(3, DIET, noted=FILLED[1]), [*DIETS, *below_answered]),
        (step(4, ACCESS, noted="halal & <b>🥕</b>"), below_answered),
        (step(5, EMERGENCY), below),
    ]
    assert ann.shown == (
        details(FILLED[0], FILLED[1], "halal & <b>🥕</b>", "not given", "Bo Chen +86 10 1234"),
        DETAILS,
    )


async def test_whole_form_in_chinese(world: World) -> None:
    xu = await world.guest("徐", "zh")

    await xu.says("/details")
    await xu.taps("回答五个简短的问题")
    await xu.says("三月三十二日")
    assert xu.shown == (
        "⚠️ 无法识别日期和时间。请按此格式输入：3月2日 14:30\n\n"
        "第 1 题，共 5 题\n您何时抵达？\n\n"
        "请点选日期，或按活动当地时间输入，例如 3月2日下午两点半。"
        "活动开始时间：2027年3月3日（周三）09:00（苏黎世时间；您当地周三 08:00）。",
        [
            ["2027年3月1日（周一）", "2027年3月2日（周二）"],
            ["2027年3月3日（周三）", "2027年3月4日（周四）"],
            ["跳过"],
            ["取消"],
        ],
    )
    await xu.says_all("三月二日下午两点半", "２０２７年３月５日　１８：００", "素食🥬")
    await xu.taps("跳过")
    await xu.says("王伟 +86 10 1234")

    assert xu.shown == (
        "您的行程信息\n\n"
        "抵达：2027年3月2日（周二）14:30（苏黎世时间；您当地周二 13:30）\n"
        "离开：2027年3月5日（周五）18:00（苏黎世时间；您当地周五 17:00）\n"
        "饮食：素食🥬\n无障碍需求：未填写\n紧急联系人：王伟 +86 10 1234\n\n"
        "点选某一项即可更改。",
        [["抵达", "离开"], ["饮食", "无障碍需求"], ["紧急联系人"], ["« 首页"]],
    )


async def test_everything_may_be_skipped(world: World) -> None:
    ann = await world.guest("Ann")
    await begins(ann)

    await ann.taps("Skip", "Skip", "Skip", "Skip", "Skip")

    assert ann.shown == (details(*["not given"] * 5), DETAILS)


async def test_one_item_is_changed_and_the_others_stay(world: World) -> None:
    ann = await world.guest("Ann")
    await fills_in(ann)

    await ann.taps("Diet")
    assert ann.shown == (DIET, [*DIETS, ["Skip"], ["Cancel"]])
    await ann.says("kosher")

    assert ann.shown == (details(*FILLED[:2], "Kosher", *FILLED[3:]), DETAILS)


async def test_cancelling_a_change_keeps_what_was_there(world: World) -> None:
    ann = await world.guest("Ann")
    await fills_in(ann)

    await ann.taps("Emergency contact", "Cancel")
    assert ann.shown == (
        "Cancelled. The answers to these questions were not kept.",
        [["« Start"]],
    )
    await ann.taps("« Start", "Travel details")

    assert ann.shown == (details(*FILLED), DETAILS)


async def test_days_times_and_diets_are_tapped(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await begins(ann)
    await xu.says("/details")
    await xu.taps("回答五个简短的问题", "2027年3月2日（周二）")

    await ann.taps("Mon 1 Mar 2027")
    asked = ann.shown
    await ann.taps("« Change that", "Tue 2 Mar 2027")
    await ann.says("half past two")
    unclear = ann.screen.split("\n")[0]
    await ann.says("14:30")
    await ann.taps("Fri 5 Mar 2027", "18:00", "Halal")
    await ann.says("quiet room")
    await ann.says("Bo +1")
    await xu.says("下午两点半")

    assert asked == (
        "Question 1 of 5\nAt what time on Mon 1 Mar 2027?\n\n"
        "Tap one, or type it, for example 14:30.",
        [["09:00", "12:00", "15:00"], ["18:00", "21:00"], ["Skip"], ["« Change that"], ["Cancel"]],
    )
    assert unclear == (
        "⚠️ I could not read that as a date and time. Please type it like this: 2 March 14:30"
    )
    assert ann.shown == (details(*FILLED), DETAILS)
    assert xu.screen.split("\n")[0] == (
        "✓ 已记下：“2027年3月2日（周二）14:30（苏黎世时间；您当地周二 13:30）”"
    )
