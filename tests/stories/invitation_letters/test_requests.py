"""Invitation letters: asked for, checked, approved, made once, sent once, forgotten in time."""

import asyncio
import hashlib
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.commands import app
from bot.domain.invitation_letters.requests import InvitationLetterState
from bot.usecases.invitation_letters.documents import letter_made, letters_to_make
from storage.work import Work
from tests.stories.invitation_letters.world import (
    ASKED,
    HEAD,
    PUBLIC,
    asks,
    fills_in,
    fills_letterhead,
    letter_world,
    opens,
    receives,
)
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.visa.world import deadlines, holds, load, move_event
from tests.stories.world import World
from tests.texts.pdf_text import text_of

CHANGED = (
    "This request has changed, was withdrawn or is already dealt with. Please open the list again."
)
STALE = "This button is out of date. Send /start to see where things stand now."


async def state_of(world: World, someone: Someone) -> InvitationLetterState | None:
    """Where somebody's letter stands."""

    def look(work: Work) -> InvitationLetterState | None:
        person = work.people.find(someone.id)
        assert person is not None
        return work.invitation_letters.state(EVENT, person.id)

    return await world.do(look)


def register(world: World) -> list[tuple[object, ...]]:
    """The register as it stands in the database."""
    return world.rows(
        "SELECT number, document IS NOT NULL, issued_at IS NOT NULL, ended_at IS NOT NULL"
        " FROM invitation_letter_register ORDER BY serial"
    )


def documents(someone: Someone) -> list[str]:
    """The names of the documents somebody got."""
    return [each["document"]["file_name"] for each in someone.messages if "document" in each]


def squeezed(text: str) -> str:
    return "".join(text.split())


async def test_guest_asks_and_organizer_approves(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await ann.says("/start")
    await ann.taps_data("visaletter")
    assert ann.shown == (
        (
            "Invitation letter for “Quiet Lake Dialogue”\n\n"
            "Whose consulate is it for? I then ask only for what that letter needs. You check"
            " everything before the organizers see it; they approve it, and you receive a PDF"
            " here.\n\n"
            "What you write is confidential and stored encrypted, but Telegram itself can read"
            " chats with bots. The passport number may stay empty: the letter then leaves a line"
            " to fill in by hand. Everything is deleted 30 days after the last step."
        ),
        [
            ["China", "Switzerland"],
            ["Singapore", "USA"],
            ["United Kingdom", "Canada"],
            ["Other Schengen country", "Another country"],
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
            ["Use neutral wording for the event"],
            ["For another country"],
            ["Withdraw and delete"],
            ["« Visa", "« Start"],
        ],
    )
    await ann.taps("Send to the organizers")
    code = re.search(r"request (\w{4}) is", ann.screen)
    assert code is not None
    assert olga.hears == ["📄 Invitation letters waiting for your approval: 1"]

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
        "Your invitation letter LD-2027-0001\nQuiet Lake Dialogue\n\nPlease print it on A4 paper."
        " If your consulate wants a signature in ink or a stamp, ask the organizers with /ask. Our"
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
    await wang.says_all("WANG Xiǎomíng", "王小𨭎")
    await wang.taps("女")
    await wang.says_all("1985年7月21日", "中国")
    await wang.taps("跳过")
    await wang.says_all("清华大学", "教授")
    await wang.taps("参会者")
    await wang.says_all("2027-03-01", "2027-03-01")
    await wang.taps("由我的单位承担")
    asked = (
        "• 护照姓名：WANG Xiǎomíng\n• 中文姓名：王小{}\n• 性别：女\n• 出生日期：1985-07-21\n"
        "• 国籍：中国\n• 护照号码：留空，待手写\n• 工作单位：清华大学\n• 职务：教授\n"
        "• 参会身份：参会者\n• 抵达日期：2027-03-01\n• 离开日期：2027-03-01\n"
        "• 费用承担：由我的单位承担\n\n"
    )
    assert wang.screen == (
        f"请核对：邀请函（中国）\n\n{asked.format('𨭎')}邀请函会写明活动名称：静湖对话\n\n"
        "⚠️ 中文姓名：邀请函的字体中没有 𨭎 (U+28B4E)。请按护照机读区的写法或用拉丁字母填写。\n\n"
        "点选某一项即可更改。"
    )
    assert "提交给主办方" not in str(wang.buttons)
    await wang.taps_data("visaletter:send")
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
    await li.taps_data("visaletters:head")
    await li.taps("填写信头")
    await li.says_all(*HEAD)
    await li.taps("不承担")
    await li.says("LD")
    await li.taps("跳过")


async def test_nothing_is_approved_without_a_letterhead(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await asks(ann)
    await opens(olga)
    await olga.taps("Approve")

    assert olga.shown == (
        (
            "Before a letter can be approved, the letterhead must be filled in: who invites, where,"
            " and who signs. It takes two minutes and is needed once."
        ),
        [["Letterhead"], ["« Invitation letters", "« Organizers"]],
    )
    assert (register(world), await state_of(world, ann)) == ([], InvitationLetterState.WAITING)


async def test_correction_and_refusal_reach_the_guest(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await asks(ann)
    code = await opens(olga)
    await olga.taps("Ask for a correction")
    assert olga.screen == (
        f"What should be corrected in {code}?\n\nOne or two sentences; the guest reads them word"
        " for word."
    )
    await olga.says("The <b>name</b> differs")
    assert olga.screen == f"✓ {code}: your request for a correction is with the guest."
    assert ann.screen == ("Your invitation letter needs a correction\n\nThe <b>name</b> differs")
    await ann.taps("Invitation letter")
    assert "✏️ The organizers ask for a correction: The <b>name</b> differs" in ann.screen
    await ann.taps("Name in the passport")
    await ann.says_all("R2D2", "Lucja Sahin")
    await ann.taps("Send to the organizers")
    world.clock.move(minutes=1)
    await opens(olga)
    assert "• Name in the passport: Lucja Sahin" in olga.screen
    await olga.taps("Decline")
    await olga.says("You told us you cannot come.")

    assert olga.screen == f"✓ {code} is refused; the guest has your reason."
    assert ann.screen == (
        "The organizers did not approve your invitation letter\n\nYou told us you cannot come."
    )
    assert await state_of(world, ann) is InvitationLetterState.REFUSED
    acts = [act for (act,) in world.rows("SELECT act FROM audit ORDER BY id")]
    assert acts == [
        "saw-letter-request",
        "corrected-letter",
        "saw-letter-request",
        "refused-letter",
    ]


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


async def test_organizer_does_not_approve_what_nobody_read(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await fills_letterhead(olga)
    await asks(ann)
    world.clock.move(minutes=1)
    await opens(olga)
    await ann.taps("Take back to change it", "Employer")
    await ann.says("Another employer")
    await ann.taps("Send to the organizers")
    await olga.taps("Approve")

    assert (olga.screen, register(world)) == (CHANGED, [])


async def test_two_organizers_approve_at_once_and_there_is_one_number(world: World) -> None:
    ann, olga, otto = (
        await world.guest("Ann"),
        await world.organizer(),
        await world.organizer("Otto Host"),
    )
    await fills_letterhead(olga)
    await asks(ann)
    world.clock.move(minutes=1)
    await opens(olga)
    await opens(otto)
    await world.both_at_once(lambda: olga.tap("Approve"), lambda: otto.tap("Approve"))
    await world.tick(seconds=2)

    assert sorted(each.screen == CHANGED for each in (olga, otto)) == [False, True]
    assert (register(world), documents(ann)) == (
        [("LD-2027-0001", 1, 1, 0)],
        ["invitation-LD-2027-0001.pdf"],
    )


async def test_restart_between_approval_and_sending_loses_and_doubles_nothing(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await fills_letterhead(olga)
    await asks(ann)
    world.clock.move(minutes=1)
    await opens(olga)
    await olga.taps("Approve")
    jobs = await world.do(letters_to_make)
    await world.restart()
    await asyncio.gather(world.now_running.tick_all(), world.now_running.tick_all())
    await world.tick(seconds=2)
    for job in jobs:
        await world.do(lambda work, job=job: letter_made(work, job=job, content=b"%PDF-again"))
    await world.tick(seconds=2)

    assert len(jobs) <= 1
    assert (register(world), documents(ann)) == (
        [("LD-2027-0001", 1, 1, 0)],
        ["invitation-LD-2027-0001.pdf"],
    )


async def test_data_is_destroyed_after_its_days_with_a_note(world: World) -> None:
    ann, bea, olga = await world.guest("Ann"), await world.guest("Bea"), await world.organizer()
    await receives(world, ann, olga)
    await asks(bea)
    await world.tick(days=31)
    await ann.says("/start")
    await ann.taps_data("visaletter")

    gone = (
        "Your data for the invitation letter and our copy of it have been deleted, as announced."
        " The register keeps only its number, check sums and dates; your letter stays valid."
    )
    assert gone in ann.hears
    assert ann.screen == (
        "Your letter was sent, and our copy is deleted\n\nThe register keeps its number, check sums"
        " and dates, so that it can still be verified. If you need another one, just ask."
    )
    assert bea.screen == (
        "Nothing happened with your request for an invitation letter for a long time, so it has"
        " been deleted. If you still need one, please ask again with /visa."
    )
    assert world.rows("SELECT state, sealed FROM invitation_letters ORDER BY state") == [
        ("destroyed", None),
        ("withdrawn", None),
    ]
    assert world.rows("SELECT * FROM invitation_letter_documents") == []
    assert register(world) == [("LD-2027-0001", 1, 1, 0)]


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


async def test_letter_is_sent_again_by_an_organizer_and_replaced_by_a_new_one(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    content = await receives(world, ann, olga)
    await olga.taps("« Invitation letters")
    await olga.taps(olga.buttons[0][0])
    again = ann.document[1]
    world.clock.move(minutes=1)
    await asks(ann)
    await opens(olga)
    await olga.taps("Approve")
    await world.tick(seconds=2)

    assert (again, ann.document[1] == content) == (content, False)
    assert documents(ann) == [
        "invitation-LD-2027-0001.pdf",
        "invitation-LD-2027-0001.pdf",
        "invitation-LD-2027-0002.pdf",
    ]
    assert register(world) == [("LD-2027-0001", 1, 1, 1), ("LD-2027-0002", 1, 1, 0)]
    acts = [act for (act,) in world.rows("SELECT act FROM audit ORDER BY id")]
    assert acts == [
        "changed-letterhead",
        "saw-letter-request",
        "approved-letter",
        "sent-letter-again",
        "saw-letter-request",
        "approved-letter",
    ]


async def test_forgotten_guest_leaves_a_number_and_nothing_else(world: World) -> None:
    ann, bea, olga = await world.guest("Ann"), await world.guest("Bea"), await world.organizer()
    await receives(world, ann, olga)
    world.clock.move(minutes=1)
    await asks(bea)
    await opens(olga)
    await world.both_at_once(
        lambda: olga.tap("Approve"), lambda: bea.emulator.tap(bea.id, *last(bea, "forget:yes"))
    )
    await ann.says("/privacy")
    await ann.taps_data("forget:yes")
    await world.tick(seconds=2)

    assert world.rows("SELECT * FROM invitation_letters") == []
    assert world.rows("SELECT * FROM invitation_letter_documents") == []
    assert register(world) == [("LD-2027-0001", 1, 1, 0), ("LD-2027-0002", 0, 0, 1)]
    assert documents(bea) == []


def last(someone: Someone, data: str) -> tuple[int, str]:
    """A button of somebody's newest message, with data of one's own."""
    return someone.messages[-1]["message_id"], data


async def test_made_up_buttons_do_nothing(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await asks(ann)
    [(request,)] = world.rows("SELECT id FROM invitation_letters")
    before = world.rows("SELECT * FROM invitation_letters")
    world.clock.move(minutes=1)
    guests = (
        *("visaletter:to:zz", "visaletter:edit:letter-name", "visaletter:edit:x", "visaletter:a:b"),
        *("visaletter:send", "visaletter:neutral", "visaletter:to:us", "visaletter:withdraw:no"),
        *(f"visaletters:{request}", f"visaletters:{request}:approve:1", "visaletters:head"),
    )
    for data in guests:
        await ann.taps_data(data)
    hosts = (
        *("visaletters:x", "visaletters:x:approve:1", f"visaletters:{request}:approve:7"),
        *(f"visaletters:{request}:again", f"visaletters:{request}:burn:1", "visaletters:head:x"),
        f"visaletters:{request}:correct:9",
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


async def test_code_on_the_letter_is_verified_by_anybody(tmp_path: Path, founded: Path) -> None:
    async with letter_world(tmp_path / "bot", founded) as world:
        ann, olga = await world.guest("Ann"), await world.organizer()
        content = await receives(world, ann, olga)
        found = re.search(rf"{PUBLIC}/letters/LD-2027-0001/[0-9a-f]{{16}}", text_of(content))
        assert found is not None
        digit = "0" if found[0][-1] != "0" else "1"
        wrong = f"{found[0][:-1]}{digit}"
        pages = [
            await world.look_up(link)
            for link in (
                found[0],
                wrong,
                found[0].replace("0001", "0002"),
                f"{PUBLIC}/letters/{'x' * 300}/%22%3Cb%3E",
            )
        ]

        titles = [(status, re.findall(r"<title>(.*?)</title>", page)) for status, page in pages]
        assert titles == [
            (200, ["Valid · 有效"]),
            (200, ["Not valid · 无效"]),
            (200, ["Not valid · 无效"]),
            (200, ["Not valid · 无效"]),
        ]
        assert "LD-2027" not in pages[0][1]
        statuses = [(await world.look_up(wrong))[0] for _ in range(40)]
        assert (statuses[0], statuses[-1]) == (200, 429)


async def test_command_line_knows_the_register_and_no_names(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    content = await receives(world, ann, olga)
    await world.stop()
    monkeypatch.setenv("COLLOQUY_DATA_DIR", str(world.folder))
    monkeypatch.chdir(tmp_path)
    good, bad = tmp_path / "letter.pdf", tmp_path / "changed.pdf"
    good.write_bytes(content)
    bad.write_bytes(content + b"\n")
    digests = [hashlib.sha256(each.read_bytes()).hexdigest() for each in (good, bad)]
    issued = world.clock.now.date()

    def say(*words: str) -> tuple[int, str]:
        done = CliRunner().invoke(app, ["letters", *words])
        return done.exit_code, done.output

    said = await asyncio.to_thread(
        lambda: [say("verify", str(good)), say("verify", str(bad)), say("list")]
    )
    assert said == [
        (0, f"LD-2027-0001: valid, issued {issued}. SHA-256 {digests[0]}\n"),
        (
            1,
            f"NOT in the register. SHA-256 {digests[1]}\n"
            "A scan, a copy that was saved anew or a changed file never is.\n",
        ),
        (0, f"LD-2027-0001  {digests[0]}  valid, issued {issued}\n"),
    ]
