"""The first screen is about whoever looks: their answer, what is next, what waits; then the rest."""

from tests.stories.broadcasts.world import LETTER_EN, send, texts, write
from tests.stories.people.world import REST
from tests.stories.rsvps.world import comes
from tests.stories.visa.world import holds, load
from tests.stories.world import World

ANN = (
    "Quiet Lake Dialogue\nLakeside House\nWed 3 Mar 2027 – Fri 5 Mar 2027\n\nYour answer: {answer}\n"
    "Answer, or change your answer, by Wed 10 Feb 2027, 18:00 (Zurich time; Wed 17:00 for you)."
)
NEXT = (
    "\n\nNext: Opening talk\nWed 3 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you)\nLakeside House"
)
GOING = ANN.format(answer="✅ yes, you have a seat") + NEXT
XU = (
    "静湖对话\n湖畔楼\n2027年3月3日（周三）至2027年3月5日（周五）\n\n您的答复：✅ 出席，席位已确认\n"
    "答复或更改的截止时间：2027年2月10日（周三）18:00（苏黎世时间；您当地周三 17:00）。\n\n"
    "接下来：开幕讲座\n2027年3月3日（周三）09:00（苏黎世时间；您当地周三 08:00）\n湖畔楼\n\n"
    "待您处理\n• ⚠️ 签证：拿到邀请函，已过最晚办理日期 2026年12月17日（周四）\n• 尚未填写行程信息"
)
NEWS = "Sun 10 Jan 2027: The bus leaves at 8."


async def test_first_screen_leads_from_one_thing_to_the_next(world: World) -> None:
    await load(world)
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await ann.says("/start")
    screens = [ann.shown]

    await comes(ann)
    await ann.says("/start")
    screens.append(ann.shown)
    await ann.taps("Add travel details", "Answer 5 short questions", *["Skip"] * 5, "« Start")
    screens.append(ann.shown)

    assert screens == [
        (ANN.format(answer="not answered yet"), [["Say whether you come"], *REST]),
        (
            f"{GOING}\n\nWaiting for you\n• Your travel details are missing",
            [["Add travel details"], *REST],
        ),
        (GOING, [["Next: Opening talk"], *REST]),
    ]
    await comes(xu)
    await holds(xu, "CN")
    await xu.says("/start")
    assert xu.shown == (
        XU,
        [
            ["下一个签证步骤"],
            ["我的出席情况", "日程"],
            ["提问", "签证"],
            ["行程信息", "会场"],
            ["最新消息", "更多"],
        ],
    )


async def test_seat_that_is_kept_and_the_end_of_the_event_come_first(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    for each in (ann, bo):
        await comes(each)
        await each.says("/schedule")
        await each.taps("▫️ Dinner", "Yes")
    await ann.says("/privacy")
    await ann.taps("Forget me", "Yes, forget me")
    await world.tick()

    await bo.says("/start")
    assert bo.screen.split("\n\n")[-1] == (
        "Waiting for you\n"
        "• A seat is kept for you until Mon 11 Jan 2027, 13:00 (Zurich time; Mon 12:00 for you): Dinner\n"
        "• Your travel details are missing"
    )
    await bo.taps("Answer about the seat")
    assert bo.screen.startswith("🍽 Dinner")

    await world.tick(days=60)
    await bo.says("/start")
    assert bo.buttons[0] == ["Give feedback"]


async def test_what_was_sent_can_be_read_again_while_it_counts(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await ann.says("/start")
    await ann.taps("News")
    assert ann.shown == (
        "There is no news: whatever the organizers have sent has reached you.",
        [["« Start"]],
    )
    await write(olga)
    await send(world, olga)
    await ann.says("/start")

    await ann.taps("News")
    assert ann.shown == (
        "News: whatever the organizers have sent has reached you. Tap a message to read it again.",
        [[NEWS], ["« Start"]],
    )
    await ann.taps(NEWS)
    assert (ann.screen, texts(ann, about=LETTER_EN)) == (LETTER_EN, 2)

    await write(olga)
    await olga.taps("Open on tap only", "Let it delete itself")
    await send(world, olga)
    await ann.says("/start")
    await ann.taps("News", "Sun 10 Jan 2027: 🔒")
    assert ann.buttons == [["Read the message"]]
    await world.tick(hours=2)
    await ann.taps("Sun 10 Jan 2027: 🔒")
    assert ann.screen == (
        "This message is no longer available. If you need it, please ask the organizers."
    )
    await world.tick(days=14)
    await ann.says("/start")
    await ann.taps("News")
    assert ann.buttons == [["« Start"]]


async def test_rest_is_one_tap_away(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await ann.says("/start")
    await xu.says("/start")

    await ann.taps("More")
    await xu.taps("更多")

    assert ann.shown == (
        "More\nQuiet Lake Dialogue",
        [
            ["My questions", "Calendar file"],
            ["Feedback", "Reminders"],
            ["Glossary", "About this event"],
            ["Privacy", "语言 · Language"],
            ["Help", "« Start"],
        ],
    )
    assert xu.shown == (
        "更多\n静湖对话",
        [
            ["我的问题", "日历文件"],
            ["反馈", "提醒"],
            ["术语", "关于本次活动"],
            ["隐私", "语言 · Language"],
            ["帮助", "« 首页"],
        ],
    )
