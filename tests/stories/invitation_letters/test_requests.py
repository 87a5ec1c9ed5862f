"""Invitation letters as a guest meets them: asked for, filled in, sent, taken back."""

import hashlib
import re
from datetime import UTC, datetime

from bot.domain.invitation_letters.requests import InvitationLetterState
from tests.stories.invitation_letters.world import (
    ASKED,
    CHANGED,
    HEAD,
    asks,
    documents,
    fills_in,
    fills_letterhead,
    opens,
    receives,
    register,
    state_of,
)
from tests.stories.someone import Someone
from tests.stories.visa.world import deadlines, holds, load, move_event
from tests.stories.world import World
from tests.texts.pdf_text import text_of

STALE = "This button is out of date. Send /start to see where things stand now."


def squeezed(text: str) -> str:
    return "".join(text.split())


async def test_guest_asks_and_organizer_approves(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await ann.says("/start")
    await ann.taps_data("visaletter")
    assert ann.shown == (
        (
            "Invitation letter for “Quiet Lake Dialogue”\n\n"
            "For which consulate is it? I then ask only for what that letter needs. You check"
            " everything before the organizers see it; they approve it, and you receive a PDF"
            " here.\n\n"
            "What you write is confidential and stored encrypted"
            f"{ann.told(telegram=', but Telegram itself can read chats with bots')}."
            " The passport number may stay empty: the letter then leaves a line"
            " to fill in by hand. Everything is deleted 30 days after the last step."
        ),
        [
            ["China", "Switzerland"],
            ["Singapore", "USA"],
            ["United Kingdom", "Canada"],
            ["Other Schengen member", "Another destination"],
            ["« Visa", "« Start"],
        ],
    )
    await fills_in(ann)
    assert ann.shown == (
        (
            f"Please check: letter for Switzerland\n\n{ASKED}\n\n"
            "The letter names the event: Quiet Lake Dialogue\n\n"
            "Tap an item to change it."
        ),
        [
            ["Send to the organizers"],
            ["Name in the passport", "Date of birth"],
            ["Nationality", "Passport number"],
            ["Home address", "Employer"],
            ["Position", "Part in the event"],
            ["Arrival", "Departure"],
            ["Who pays"],
            ["Use a neutral name"],
            ["For another destination"],
            ["Withdraw and delete"],
            ["« Visa", "« Start"],
        ],
    )
    await ann.taps("Send to the organizers")
    code = re.search(r"request (\w{4}) is", ann.screen)
    assert code is not None
    assert olga.hears == ["📄 Quiet Lake Dialogue: invitation letters waiting for your approval: 1"]

    await fills_letterhead(olga)
    assert await opens(olga) == code[1]
    assert olga.shown == (
        (
            f"{code[1]} · Switzerland\n\n{ASKED}\n\n"
            "The letter names the event: Quiet Lake Dialogue\n\n"
            "This message deletes itself in 10 minutes."
        ),
        [
            ["Approve"],
            ["Ask for a correction", "Decline"],
            ["« Invitation letters", "« Organizers"],
        ],
    )
    await olga.taps("Approve")
    assert olga.screen == (
        f"✓ {code[1]} is approved as LD-2027-0001. The letter is being made and goes to the guest"
        " by itself."
    )
    await world.tick(seconds=2)

    assert ann.screen == (
        "Your invitation letter LD-2027-0001\nQuiet Lake Dialogue\n\nIt is not signed by hand. If the"
        " organizers sign it, the signed one comes here by itself. If your consulate wants a"
        " signature in ink or a stamp, tell them with /ask.\n\nPlease print it on A4 paper. Our"
        " copy and your data are deleted in 30 days."
    )
    name, content = ann.document
    assert (name, documents(ann)) == ("invitation-LD-2027-0001.pdf", [name])
    shown = squeezed(text_of(content))
    printed = ("Łucja NGUYỄN-ŞAHİN", "21 July 1985", 'Institute #read("/etc/passwd") ] \\ "quotes"')
    assert [squeezed(each) in shown for each in (*printed, "Senior researcher")] == [True] * 4
    (digest,) = world.rows("SELECT document FROM invitation_letter_register")
    assert digest == (hashlib.sha256(content).digest(),)
    assert register(world) == [("LD-2027-0001", 1, 1, 0)]
    await world.tick(minutes=11)
    assert [each for each in olga.hears if "Łucja" in each] == []
    files = [each.read_bytes() for each in world.folder.rglob("*") if each.is_file()]
    secrets = ("Łucja", "EA1234567", "Długa", "Lake Dialogue Foundation", "%PDF-")
    assert [each for each in secrets if any(each.encode() in file for file in files)] == []


async def test_letter_for_china_is_asked_and_written_in_chinese(world: World) -> None:
    wang, li = await world.guest("王", "zh"), await world.organizer("李", "zh")
    await fills_letterhead_in_chinese(li)
    await wang.says("/start")
    await wang.taps_data("visaletter")
    await wang.taps("中国")
    assert wang.shown == (
        "已有资料：邀请函（中国）\n\n• 中文姓名：王\n\n是否采用？提交给主办方之前您可以核对并逐项更改。",
        [["采用以上 1 项"], ["逐项填写"], ["« 签证", "« 首页"]],
    )
    await wang.taps("逐项填写")
    await wang.says_all("WANG Xiǎomíng", "王小𨭎")
    await wang.taps("女")
    await wang.says_all("1985年7月21日", "中国")
    await wang.taps("跳过")
    await wang.says_all("清华大学", "教授")
    await wang.taps("参会人员")
    await wang.says_all("2027-03-01", "2027-03-01")
    await wang.taps("由我的单位承担")
    asked = (
        "• 护照姓名：WANG Xiǎomíng\n• 中文姓名：王小{}\n• 性别：女\n• 出生日期：1985-07-21\n"
        "• 国籍：中国\n• 护照号码：留空，待手写\n• 工作单位：清华大学\n• 职务：教授\n"
        "• 参会身份：参会人员\n• 抵达日期：2027-03-01\n• 离开日期：2027-03-01\n"
        "• 费用承担：由我的单位承担\n\n"
    )
    assert wang.screen == (
        f"请核对：邀请函（中国）\n\n{asked.format('𨭎')}邀请函会写明活动名称：静湖对话\n\n"
        "⚠️ 中文姓名：邀请函的字体中没有 𨭎 (U+28B4E)。请按护照机读区的写法或用拉丁字母填写。\n\n"
        "点选某一项即可更改。"
    )
    assert "提交给主办方" not in str(wang.buttons)
    await wang.taps_data("visaletter-hand-in")
    assert await state_of(world, wang) is InvitationLetterState.DRAFT

    await wang.taps("中文姓名")
    await wang.says("王小镕")
    await wang.taps("活动名称改用中性措辞")
    assert wang.screen == (
        f"请核对：邀请函（中国）\n\n{asked.format('镕')}"
        "邀请函将“静湖对话”称为“国际学术交流会议”。\n\n点选某一项即可更改。"
    )
    await wang.taps("提交给主办方")
    await li.says("/start")
    await li.taps_data("visaletters")
    await li.taps(li.buttons[0][0], "批准")
    await world.tick(seconds=2)

    shown = squeezed(text_of(wang.document[1]))
    printed = ("王小镕", "女", "国际学术交流会议", "静湖对话基金会", "清华大学", "1day", "共1天")
    assert [each for each in printed if each not in shown] == []
    assert [each for each in ("QuietLake", "静湖对话·") if each in shown] == []


async def fills_letterhead_in_chinese(li: Someone) -> None:
    """Answer every question of the letterhead, in Chinese."""
    await li.says("/start")
    await li.taps_data("letterhead")
    await li.taps("填写信头")
    await li.says_all(*HEAD)
    await li.taps("不承担")
    await li.says("LD")
    await li.taps("跳过")


async def test_request_is_taken_back_and_withdrawn(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await asks(ann)
    await opens(olga)
    await ann.taps("Take back to change it")
    assert await state_of(world, ann) is InvitationLetterState.DRAFT
    await olga.taps("Approve")
    assert olga.screen == CHANGED

    await ann.taps("Send to the organizers", "Withdraw and delete", "Yes, delete it")
    assert ann.shown == (
        "There is no open request\n\nWhat you wrote for the last one is deleted.",
        [["Ask for a new letter"], ["« Visa", "« Start"]],
    )
    assert world.rows("SELECT state, sealed FROM invitation_letters") == [("withdrawn", None)]
    assert await state_of(world, ann) is None


async def test_letter_that_was_sent_ends_its_deadline_until_a_new_one_is_asked_for(
    world: World,
) -> None:
    await load(world)
    await move_event(world, datetime(2027, 6, 7, 8, tzinfo=UTC))
    ann, olga = await world.guest("Ann"), await world.organizer()
    await holds(ann, "CN")
    before = await deadlines(world, ann)

    await receives(world, ann, olga)

    left = {step: day for step, day in before.items() if step != "invitation"}
    assert left != before
    assert await deadlines(world, ann) == left
    world.clock.move(minutes=1)
    await asks(ann)
    assert await deadlines(world, ann) == before


async def test_made_up_buttons_do_nothing(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await asks(ann)
    [(request,)] = world.rows("SELECT id FROM invitation_letters")
    before = world.rows("SELECT * FROM invitation_letters")
    world.clock.move(minutes=1)
    guests = (
        *("visaletter-to:zz", "visaletter-edit:letter-name", "visaletter-edit:x", "visaletter:a:b"),
        *(
            "visaletter-hand-in",
            "visaletter-word:neutral",
            "visaletter-to:us",
            "visaletter-withdraw:no",
        ),
        *(f"visaletters-open:{request}", f"visaletters-approve:{request}:1", "letterhead"),
    )
    for data in guests:
        await ann.taps_data(data)
    hosts = (
        *("visaletters-open:x", "visaletters-approve:x:1", f"visaletters-approve:{request}:7"),
        *(f"visaletters-again:{request}", f"visaletters-burn:{request}:1", "letterhead-item:x"),
        f"visaletters-correct:{request}:9",
    )
    heard: set[str] = set()
    for data in hosts:
        await olga.says("/start")
        await olga.taps_data(data)
        heard.add(olga.screen)

    assert heard == {CHANGED, STALE}
    assert world.rows("SELECT * FROM invitation_letters") == before
    assert world.rows("SELECT trouble FROM seen_updates WHERE trouble IS NOT NULL") == []
    assert [each for each in ann.hears if "EA1234567" in each and "· Switz" in each] == []
