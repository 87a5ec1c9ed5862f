"""Inviting, as an organizer does it by taps from the first screen."""

import csv
import io

import openpyxl
import pytest

from tests.stories.people.world import BACK, arrives, goes_to_invitations, link_of
from tests.stories.someone import Someone
from tests.stories.world import World

INVITE = [
    ["Invite one guest"],
    ["Invite from a list"],
    ["Open invitations (1)"],
    ["Who has joined (1)"],
    ["Words to forward"],
    ["« Organizers", "« Start"],
]
LIST = (
    "Who would you like to invite?\n\nPaste one person per line, or send a CSV or Excel (XLSX)"
    " file:\nname, language\nThe language (English or Chinese) may be left out; below"
    " headings, there may be a column email for your own mail merge. At most 500 people."
    " You see what was read before anybody is invited; what you send disappears from this chat, so"
    " keep your copy."
)
TWO = "Make invitations for these 2 people?\n\nNobody has been invited yet."
YES_OR_CANCEL = [
    ["Yes, make the links"],
    ["Yes, a message each"],
    ["Cancel"],
]
ALL_INVITED = (
    "✅ 2 invitations. The file holds names, links and words to forward, in both languages, ready for a"
    " mail merge; nothing is mailed from here. It is an age file, which these can open: Olga, office."
    " It disappears from this chat in 10 minutes."
)
WORDS_TO_FORWARD = (
    "You are invited to Quiet Lake Dialogue. This link opens the event's bot in Telegram. It is for"
    " you alone and works once, within 30 days:\n\n{link}\n\nBefore you agree to anything you read"
    " who organizes and funds the event and what its norms are. Then you can answer, see the"
    " programme and ask. Telegram sees that you use this bot and what is written there, and the"
    " organizers read it: it is confidential, not anonymous. If you would rather not use Telegram,"
    " please tell whoever invited you.\n\n"
    "诚邀您参加静湖对话。上面的链接会在 Telegram 中打开本活动的机器人，仅供您本人使用，30 天内有效，"
    "只能用一次。\n\n在您同意任何内容之前，会先看到主办方、资助方和准则；之后可以答复、查看日程和提问。"
    "Telegram 能看到您使用本机器人以及其中的文字，主办方也会读到：内容是保密的，但不是匿名的。"
    "如果您不便使用 Telegram，请告知邀请您的人。"
)
CODES = "The same links as QR codes to print. This file disappears in 10 minutes as well."


def open_count(world: World) -> int:
    """How many invitations of guests are open."""
    return world.rows("SELECT count(*) FROM invitations WHERE role = 10 AND state = 'open'")[0][0]


async def test_one_guest_is_invited_by_link_and_code_picture(world: World) -> None:
    olga = await world.organizer()
    await goes_to_invitations(olga)
    assert olga.shown == (
        "Invitations\n\nEach invitation is a link that lets in one account, once, within 30 days."
        " Please send it to that person alone, preferably over a channel you both trust.\n\nOpen now: 1",
        INVITE,
    )

    await olga.taps("Invite one guest")
    assert olga.shown == (
        "Who is the invitation for?\n\nType a name so that you recognize it later; only organizers"
        " see it. Or tap “Skip”.",
        [["Skip"], ["Cancel"]],
    )
    await olga.says("Ann & <b>Bo</b>")
    assert olga.shown == (
        "Make this invitation?\nAnn & <b>Bo</b> – guest\n\nIts link lets in one account, once, until"
        " Tue 9 Feb 2027. Nothing has been made yet. You get the link, its QR code and words to"
        " forward in both languages.",
        [["Yes, make the link"], ["Cancel"]],
    )
    assert open_count(world) == 0
    olga.forget_past()
    await olga.taps("Yes, make the link")

    link = link_of(olga.screen)
    assert olga.hears[0] == WORDS_TO_FORWARD.format(link=link)
    assert olga.shown == (
        "✅ Invitation (guest) for Ann & <b>Bo</b>\nvalid until Tue 9 Feb 2027\n\n"
        f"{link}\n\nPlease pass it on to this person only. This message"
        " and the words above delete themselves in 24 hours.",
        [["Copy the link"], *BACK],
    )
    assert olga.photo[:8] == b"\x89PNG\r\n\x1a\n"
    copied = olga.messages[-1]["reply_markup"]["inline_keyboard"][0][0]["copy_text"]["text"]
    assert copied == link
    ann = await arrives(world, "Ann", link)
    assert ann.screen.split("\n")[0] == "Question 1 of 6"


async def test_one_guest_is_invited_in_chinese(world: World) -> None:
    xu = await world.organizer("徐", "zh")
    await xu.says("/start")
    await xu.taps("主办方专用", "邀请", "邀请一位嘉宾", "跳过", "是，生成链接")

    link = link_of(xu.screen)
    assert xu.shown == (
        f"✅ 邀请（嘉宾）：未填写姓名\n有效期至 2027年2月9日（周二）\n\n{link}\n\n请仅转发给受邀者本人。本消息和上面的文字将在 24 小时后自动删除。",
        [["复制链接"], ["« 邀请", "« 主办方面板"]],
    )


async def test_pasted_list_becomes_links_and_printable_codes(world: World) -> None:
    olga = await world.organizer()
    await goes_to_invitations(olga)
    await olga.taps("Invite from a list")
    assert olga.shown == (LIST, [["Cancel"]])
    olga.forget_past()

    await olga.injects(text="Name\tLanguage\nAnn\ten\n沈若兰\t中文")
    assert olga.hears == [
        "2 people are on the list (2 of 2 shown)\nEnglish: 1 · Chinese: 1 · not said: 0\n\n"
        "1. Ann – English\n2. 沈若兰 – 中文\n\nThis message deletes itself in 10 minutes.",
        TWO,
    ]
    assert olga.buttons == YES_OR_CANCEL
    assert open_count(world) == 0
    olga.forget_past()
    await olga.taps("Yes, make the links")

    assert olga.hears == [ALL_INVITED, CODES]
    assert olga.buttons == BACK
    files = [each["document"]["file_name"] for each in olga.messages[-2:]]
    assert files == ["invitations.csv.age", "invitations.html.age"]
    rows = links_in(olga)
    assert [row[:2] for row in rows] == [["name", "language"], ["Ann", "en"], ["沈若兰", "zh"]]
    shen = await arrives(world, "Shen", rows[2][2], "en")
    await shen.taps("中文")
    assert shen.screen.split("\n")[1] == "您通常在哪个时区？"


def links_in(someone: Someone) -> list[list[str]]:
    """The rows of the newest file of links."""
    (content,) = [content for name, content in someone.documents if name == "invitations.csv"][-1:]
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


async def test_list_may_come_as_a_file(world: World) -> None:
    olga = await world.organizer()
    await goes_to_invitations(olga)
    await olga.taps("Invite from a list")
    olga.forget_past()

    await olga.sends_file("guests.csv", "\ufeffname;language\r\nAnn;en\r\nBo;\r\n".encode())
    assert olga.hears == ["Thank you, I am reading the file…"]
    await world.tick()
    assert olga.shown == (TWO, YES_OR_CANCEL)
    await olga.taps("Yes, make the links")

    assert olga.hears[-2:] == [ALL_INVITED, CODES]
    assert [row[:2] for row in links_in(olga)[1:]] == [["Ann", "en"], ["Bo", ""]]


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        (
            b"Ann,en\nBo,fr\n",
            "Row 2: the language must be English (en) or Chinese (zh), with nothing after it.",
        ),
        (b"Ann,en\n,zh\n", "Row 2 has no visible name, or one that is too long."),
        (b"Ann,en\n" + b"x" * 81, "Row 2 has no visible name, or one that is too long."),
        (b'Ann,en\n"Bo,zh\n', "The list is not a proper CSV (near row 2)."),
        (b"name,language\n", "There is nobody on the list (row 1)."),
        (b"Ann\n" * 501, "That is more than 500 people."),
        (b"\x89PNG\r\n\x1a\n\0\0", "That file could not be read as text."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "That is a workbook in the format of before 2007 (XLS)."),
        (b"PK\x03\x04\0\0", "That Excel file is damaged or protected by a password."),
        (b"x" * 200_001, "That file is too large."),
    ],
)
async def test_faulty_list_invites_nobody_and_may_be_sent_again(
    world: World, content: bytes, answer: str
) -> None:
    olga = await world.organizer()
    await goes_to_invitations(olga)
    await olga.taps("Invite from a list")

    await olga.sends_file("guests.csv", content)
    await world.tick()

    assert olga.screen.startswith(answer)
    assert open_count(world) == 0
    await olga.sends_file("guests.csv", b"Ann\nBo")
    await world.tick()
    await olga.taps("Yes, make the links")
    assert olga.hears[-2:] == [ALL_INVITED, CODES]


async def test_names_that_look_like_formulas_are_harmless(world: World) -> None:
    olga = await world.organizer()
    await goes_to_invitations(olga)
    await olga.taps("Invite from a list")

    await olga.injects(text="=HYPERLINK(0)\n+1\n@x\n-1\n'quoted\n<script>")
    await olga.taps("Yes, make the links")

    assert [row[0] for row in links_in(olga)[1:]] == [
        "'=HYPERLINK(0)",
        "'+1",
        "'@x",
        "'-1",
        "''quoted",
        "<script>",
    ]
    assert olga.document[1].count(b"<script>") == 0


async def test_names_that_repeat_are_pointed_out_before_anybody_is_invited(world: World) -> None:
    olga = await world.organizer()
    await goes_to_invitations(olga)
    await olga.taps("Invite from a list")
    await olga.says("Bo Li")
    await olga.taps("Yes, make the links")
    await olga.says("/invite")
    await olga.taps("Invite from a list")
    olga.forget_past()

    await olga.sends_file("guests.csv", "Name,Table\nAnn,7\nann ,\nＢＯ LI,\n".encode("utf-16"))
    await world.tick()

    assert olga.hears[1:] == [
        "3 people are on the list (3 of 3 shown)\nEnglish: 0 · Chinese: 0 · not said: 3\n\n"
        "1. Ann\n2. ann\n3. ＢＯ LI\n\n⚠️ More than once on the list: Ann\n"
        "⚠️ Invited before: ＢＯ LI\nColumns not used: Table\n\n"
        "This message deletes itself in 10 minutes.",
        "Some names stand on the list twice, or were invited before. Who do you mean?\n\n"
        "All on the list: 3. Only new names, each once: 1.\nNobody has been invited yet.",
    ]
    assert olga.buttons == [
        ["New names, each once"],
        ["Everybody on the list"],
        ["Cancel"],
    ]
    await olga.taps("New names, each once")
    assert [row[0] for row in links_in(olga)] == ["name", "Ann"]

    await olga.says("/invite")
    await olga.taps("Invite from a list")
    await olga.says("Bo Li")
    await olga.taps("New names, each once")
    assert olga.screen == "Everybody on this list has been invited before. No new link was made."


async def test_names_that_repeat_are_parted_as_chinese_does(world: World) -> None:
    xu = await world.organizer("徐", "zh")
    await xu.says("/invite")
    await xu.taps("按名单邀请多位")
    xu.forget_past()

    await xu.sends_file(
        "名单.csv", "姓名,桌,花\n王小明,7,\n王小明,,\nAnn,1,\n".encode() + b"ann,,\n"
    )
    await world.tick()

    assert xu.hears[1] == (
        "名单共 4 人（显示 4 / 4）\n英文：0 · 中文：0 · 未注明：4\n\n"
        "1. 王小明\n2. 王小明\n3. Ann\n4. ann\n\n⚠️ 名单中重复：王小明、Ann\n"
        "未使用的列：桌、花\n\n本消息将在 10 分钟后自动删除。"
    )


async def test_list_from_a_chinese_spreadsheet_is_shown_for_its_letters(world: World) -> None:
    xu = await world.organizer("徐", "zh")
    await xu.says("/start")
    await xu.taps("主办方专用", "邀请", "按名单邀请多位")
    xu.forget_past()

    await xu.sends_file("名单.csv", "姓名,语言\r\n王小明,中文\r\n".encode("gb18030"))
    await world.tick()

    assert xu.hears[1:] == [
        "名单共 1 人（显示 1 / 1）\n英文：0 · 中文：1 · 未注明：0\n\n1. 王小明 – 中文\n\n"
        "⚠️ 请核对姓名中的文字。如有乱码，请点选“取消”，将文件另存为“CSV UTF-8”后重新发送。\n\n"
        "本消息将在 10 分钟后自动删除。",
        "为这 1 位生成邀请？\n\n尚未邀请任何人。",
    ]
    await xu.taps("是，生成链接")
    assert [row[:2] for row in links_in(xu)] == [["name", "language"], ["王小明", "zh"]]
    assert xu.documents[-2][1][:3] == b"\xef\xbb\xbf"


async def test_list_may_be_a_workbook(world: World) -> None:
    olga = await world.organizer()
    await goes_to_invitations(olga)
    await olga.taps("Invite from a list")
    book = openpyxl.Workbook()
    sheet = book.create_sheet("People")
    for row in (
        ("Surname", "Given name", "Lang"),
        ("Weber", "Anna", "EN"),
        ("王", "小明", "zh-CN"),
    ):
        sheet.append(row)
    packed = io.BytesIO()
    book.save(packed)

    await olga.sends_file("guests.xlsx", packed.getvalue())
    await world.tick()
    await olga.taps("Yes, make the links")

    assert [row[:2] for row in links_in(olga)[1:]] == [["Anna Weber", "en"], ["王小明", "zh"]]


async def test_files_with_links_disappear(world: World) -> None:
    olga = await world.organizer()
    await goes_to_invitations(olga)
    await olga.taps("Invite from a list")
    await olga.says("Ann")
    await olga.taps("Yes, make the links")
    shown = len(olga.messages)

    await world.tick(minutes=9, seconds=59)
    assert len(olga.messages) == shown
    await world.tick(seconds=2)

    assert [each for each in olga.messages if "document" in each] == []


async def test_only_an_owner_invites_organizers(world: World) -> None:
    owen, olga = await world.owner(), await world.organizer()
    await goes_to_invitations(owen)
    assert owen.buttons[1] == ["Invite an organizer"]

    await owen.taps("Invite an organizer")
    await owen.says("Petra")
    await owen.taps("Yes, make the link")
    petra = await arrives(world, "Petra", link_of(owen.screen))
    await petra.taps(
        "English", "London", "Yes, that is my time", "I agree", "Skip", "Only the organizers"
    )
    await petra.taps("No, do not name me")
    await olga.says("/invite")
    await olga.taps_data("invite-one:30")

    assert petra.buttons[-1] == ["For organizers"]
    assert olga.shown == (
        "Only an owner of the event can invite organizers or revoke their invitations. Please ask"
        " one of them.",
        [["« Start"]],
    )


async def test_guests_may_not_invite(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await ann.says("/start")

    await ann.says("/invite")
    await ann.taps_data("invite-one:10")
    await ann.taps_data("revoke:x")
    await xu.says("/invite")

    assert (
        ann.hears[1:]
        == ["That is for organizers only. Send /help to see what you can do here."] * 3
    )
    assert xu.hears == ["此功能仅供主办方使用。请发送 /help 查看您可以做什么。"]


async def test_invitations_are_noted_in_the_audit_chain(world: World) -> None:
    olga = await world.organizer()
    await goes_to_invitations(olga)
    await olga.taps("Invite from a list")
    await olga.says("Ann\nBo")
    await olga.taps("Yes, make the links")

    assert world.rows("SELECT act FROM audit") == [("invited",), ("invited",)]
    assert await world.do(lambda work: work.audit.is_whole(world.plan.event.id))
