"""Forms: travel details from the first question to the last, and everything that comes between."""

import pytest

from tests.stories.someone import Someone
from tests.stories.world import World

ARRIVAL = (
    "When do you arrive?\n\nPlease type date and time in the event's local time, for example"
    " 2027-03-02 14:30. The event begins on Wed 3 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you)."
)
DEPARTURE = (
    "When do you leave?\n\nPlease type date and time in the event's local time, for example"
    " 2027-03-05 18:00. The event ends on Fri 5 Mar 2027, 13:00 (Zurich time; Fri 12:00 for you)."
)
DIET = "Is there anything you do not eat or drink?\n\nFor example vegetarian, halal, kosher, allergies."
ACCESS = (
    "Is there anything that would make it easier for you to take part?\n\n"
    "For example step-free rooms, a hearing loop, interpretation, a quiet room."
)
EMERGENCY = (
    "Whom should we call in an emergency?\n\n"
    "A name and a phone number with country code. It is used for nothing else."
)
DETAILS = [["Arrival", "Departure"], ["Diet", "Access needs"], ["Emergency contact"], ["« Start"]]


def step(number: int, question: str) -> str:
    """A question of the travel form as it stands on the screen."""
    return f"Question {number} of 5\n{question}"


def details(*answers: str) -> str:
    """The screen of travel details with these answers."""
    labels = ("Arrival", "Departure", "Diet", "Access needs", "Emergency contact")
    lines = "\n".join(f"{label}: {answer}" for label, answer in zip(labels, answers, strict=True))
    return f"Your travel details\n\n{lines}\n\nTap an item to change it."


async def begins(someone: Someone) -> None:
    """Open the travel form from the first screen."""
    await someone.says("/start")
    await someone.taps("Travel details", "Answer five short questions")


async def fills_in(someone: Someone) -> None:
    """Answer all questions."""
    await begins(someone)
    await someone.says_all("2027-03-02 14:30", "2027-03-05 18:00", "halal", "quiet room", "Bo +1")


FILLED = (
    "Tue 2 Mar 2027, 14:30 (Zurich time; Tue 13:30 for you)",
    "Fri 5 Mar 2027, 18:00 (Zurich time; Fri 17:00 for you)",
    "halal",
    "quiet room",
    "Bo +1",
)


async def test_whole_form_in_english(world: World) -> None:
    ann = await world.guest("Ann")

    await begins(ann)
    screens = [ann.shown]
    for answer in ("2027-03-02 14:30", "5.3.2027", "2027/03/05 18:00", "halal & <b>🥕</b>"):
        await ann.says(answer)
        screens.append(ann.shown)
    await ann.taps("Skip")
    screens.append(ann.shown)
    await ann.says("Bo Chen +86 10 1234")

    below = [["Skip"], ["Cancel"]]
    unclear = (
        "⚠️ I could not read that as a date and time. Please type it like this: 2027-03-05 18:00"
    )
    assert screens == [
        (step(1, ARRIVAL), below),
        (step(2, DEPARTURE), below),
        (f"{unclear}\n\n{step(2, DEPARTURE)}", below),
        (step(3, DIET), below),
        (step(4, ACCESS), below),
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
    await xu.says("三月二日")
    assert xu.shown == (
        "⚠️ 未能识别日期和时间。请按此格式输入：2027-03-02 14:30\n\n"
        "第 1 题，共 5 题\n您何时抵达？\n\n"
        "请按活动当地时间输入日期和时间，例如 2027-03-02 14:30 或 2027年3月2日14:30。"
        "活动开始时间：2027年3月3日（周三）09:00（苏黎世时间；您当地周三 08:00）。",
        [["跳过"], ["取消"]],
    )
    await xu.says_all("2027年3月2日14点30分", "２０２７年３月５日　１８：００", "素食🥬")
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


@pytest.mark.parametrize(
    "typed", ["2027-02-30", "2027-03-02 25:00", "tomorrow", "2027-03-28 02:30"]
)
async def test_impossible_date_is_asked_again_with_an_example(world: World, typed: str) -> None:
    ann = await world.guest("Ann")
    await begins(ann)

    await ann.says(typed)

    unclear = "I could not read that as a date and time. Please type it like this: 2027-03-02 14:30"
    assert ann.screen == f"⚠️ {unclear}\n\n{step(1, ARRIVAL)}"


async def test_too_long_answer_is_asked_again(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await begins(ann)
    await ann.taps("Skip", "Skip")
    await xu.says("/details")
    await xu.taps("回答五个简短的问题", "跳过", "跳过")

    await ann.says("x" * 501)
    await xu.says("长" * 501)

    assert ann.screen == (
        "⚠️ That is too long: at most 500 characters, please. If you need more room, write the main"
        f" point here and tell the organizers the rest.\n\n{step(3, DIET)}"
    )
    assert xu.screen.split("\n")[0] == (
        "⚠️ 内容过长，最多 500 个字符。如果需要更多篇幅，请在此写明要点，其余内容请告知主办方。"
    )


async def test_one_item_is_changed_and_the_others_stay(world: World) -> None:
    ann = await world.guest("Ann")
    await fills_in(ann)

    await ann.taps("Diet")
    assert ann.shown == (DIET, [["Skip"], ["Cancel"]])
    await ann.says("kosher")

    assert ann.shown == (details(*FILLED[:2], "kosher", *FILLED[3:]), DETAILS)


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


async def test_cancel_command_leaves_the_form(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await begins(ann)

    await ann.says_all("2027-03-02 14:30", "/cancel", "halal")
    await xu.says("/cancel")

    assert ann.hears[-2:] == [
        "Cancelled. The answers to these questions were not kept.",
        "You asked: “halal”\n\n"
        "I have no approved answer to that. Shall I pass your question on to the organizers?",
    ]
    assert xu.hears == ["没有可取消的内容：目前没有待回答的问题。"]


async def test_form_goes_on_after_another_command(world: World) -> None:
    ann = await world.guest("Ann")
    await begins(ann)
    await ann.says("2027-03-02 14:30")

    await ann.says_all("/schedule", "/help")
    await begins(ann)
    assert ann.shown == (step(2, DEPARTURE), [["Skip"], ["Cancel"]])
    await ann.says("2027-03-05 18:00")
    await ann.says("/rsvp")
    await ann.says("halal")
    await ann.taps("Skip", "Skip")

    assert ann.screen == details(*FILLED[:3], "not given", "not given")


async def test_form_goes_on_after_a_restart(world: World) -> None:
    ann = await world.guest("Ann")
    await begins(ann)
    await ann.says("2027-03-02 14:30")

    await world.restart()
    await ann.says("2027-03-05 18:00")
    await world.restart()
    await ann.taps("Skip", "Skip", "Skip")

    assert ann.screen == details(*FILLED[:2], *["not given"] * 3)


async def test_button_of_an_earlier_question_shows_the_present_one(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await begins(ann)
    first = ann.messages[-1]["message_id"]
    data = ann.find("Skip")[1]["callback_data"]
    await ann.says("2027-03-02 14:30")
    await xu.says("/details")
    await xu.taps("回答五个简短的问题")
    stale = xu.find("跳过")[1]["callback_data"]
    await xu.taps("跳过")

    await ann.taps_data(data, message_id=first)
    await xu.taps_data(stale)

    assert ann.screen_of(first) == (
        "⚠️ That button belonged to an earlier question. This is the current one:\n\n"
        + step(2, DEPARTURE)
    )
    assert xu.screen.split("\n")[0] == "⚠️ 该按钮属于之前的问题。当前的问题是："
    await ann.says("2027-03-05 18:00")
    assert ann.screen == step(3, DIET)


async def test_cancel_button_of_an_earlier_form_cancels_nothing(world: World) -> None:
    ann = await world.guest("Ann")
    await begins(ann)
    data = ann.find("Cancel")[1]["callback_data"]
    await ann.says("/cancel")
    await begins(ann)
    await ann.says("2027-03-02 14:30")

    await ann.taps_data(data, message_id=1)
    assert ann.screen == "This button is out of date. Send /start to see where things stand now."
    await ann.says("2027-03-05 18:00")

    assert ann.screen == step(3, DIET)


async def test_sticker_or_photo_is_no_answer_and_loses_nothing(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await begins(ann)
    sticker = {
        "file_id": "s",
        "file_unique_id": "s",
        "type": "regular",
        "width": 1,
        "height": 1,
        "is_animated": False,
        "is_video": False,
    }
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]

    await ann.injects(sticker=sticker)
    await ann.injects(photo=photo, caption="2027-03-02 14:30")
    await ann.sends_file("passport.pdf", b"%PDF")
    await xu.injects(sticker=sticker)

    assert (
        ann.hears[-3:]
        == [
            "I cannot do anything with that here. If a question is open, please answer it in words;"
            " otherwise send /start."
        ]
        * 3
    )
    assert xu.hears == ["这里无法处理该内容。如果有待回答的问题，请用文字回答；否则请发送 /start。"]
    await ann.says("2027-03-02 14:30")
    assert ann.screen == step(2, DEPARTURE)


async def test_form_nobody_came_back_to_expires(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await begins(ann)
    await begins(bo)
    await ann.says("2027-03-02 14:30")
    await world.tick(days=6, hours=23)
    await bo.says("2027-03-02 14:30")

    await world.tick(hours=2)
    await ann.says("2027-03-05 18:00")
    await bo.says("2027-03-05 18:00")

    assert ann.screen == (
        "You asked: “2027-03-05 18:00”\n\n"
        "I have no approved answer to that. Shall I pass your question on to the organizers?"
    )
    assert bo.screen == step(3, DIET)
    assert len(world.rows("SELECT * FROM forms")) == 1


async def test_nothing_typed_into_a_form_stands_in_the_database(world: World) -> None:
    ann = await world.guest("Ann")
    await begins(ann)
    await ann.says_all(
        "2027-03-02 14:30", "2027-03-05 18:00", "PLAINTEXT-DIET", "x", "PLAINTEXT-BO"
    )

    content = b"".join(path.read_bytes() for path in world.folder.iterdir() if path.is_file())
    assert content.count(b"PLAINTEXT") == 0
