"""Lists leave only as age files, for registered recipients; without any, nobody gets one."""

import asyncio
import shutil
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.crypto.codes import new_id
from bot.domain.events import Security
from bot.domain.exports.recipients import Recipient
from storage.work import Work
from tests.stories.rsvps.world import comes
from tests.stories.sample_event import EVENT, sample_plan
from tests.stories.sealed_files import AGE_KEY, READER, SECRET_KEY, unsealed
from tests.stories.world import World

AGE = b"age-encryption.org/v1\n"
NO_RECIPIENT = (
    "No file was made: nobody is registered who could open it\n\nLists leave this chat only as age"
    " files (age-encryption.org), sealed for the computers of people you choose, so that neither"
    " Telegram nor a lost phone can read them.\n\n"
    "1. On your computer, install age and run age-keygen -o key.txt. Keep that file there.\n"
    "2. Send the line that begins with age1 to whoever runs the server.\n"
    '3. They type colloquy exports recipients add "Your name" age1…, and then you ask for the file'
    " again."
)
WAYS = (
    ("/logistics", "File for the hotel", "hotel.csv"),
    ("/logistics", "File for the kitchen", "kitchen.csv"),
    ("/attendance", "Names", "attendance.csv"),
)


def _remove_all(work: Work) -> None:
    for each in work.export_recipients.of_event(EVENT):
        work.export_recipients.remove(EVENT, each.id)


async def test_every_list_of_people_leaves_as_an_age_file(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann Kanarienvogel")
    await comes(ann)
    for command, label, name in WAYS:
        await olga.says(command)
        await olga.taps(label)
        if label == "Names":
            await olga.taps("As a CSV file")
        in_chat, content = olga.document_in_chat
        assert (in_chat, content.startswith(AGE)) == (f"{name}.age", True)
        assert b"Kanarienvogel" not in content
        # The control: who has the key finds what is in it.
        opened = olga.document[1]
        assert (b"Kanarienvogel" in opened) is (name != "kitchen.csv")
        assert b"," in opened
    await olga.taps("As an Excel file")
    assert olga.document_in_chat[0] == "attendance.xlsx.age"
    assert olga.document[1].startswith(b"PK")
    await olga.taps_data("invite-list")
    await olga.says("name,language\nBo Kanarienvogel,en")
    await olga.taps("Yes, make the links")
    sealed = [each["document"] for each in olga.messages if "document" in each][-2:]
    contents = [olga.content(each["file_id"]) for each in sealed]
    assert [each["file_name"] for each in sealed] == ["invitations.csv.age", "invitations.html.age"]
    assert all(each.startswith(AGE) and b"Kanarien" not in each for each in contents)
    assert all(b"Bo Kanarienvogel" in content for _, content in olga.documents[-2:])


@pytest.mark.skipif(shutil.which("age") is None, reason="the tool age is not installed")
async def test_the_tool_age_opens_what_leaves(world: World, tmp_path: Path) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann Lee")
    await comes(ann)
    await olga.says("/logistics")
    await olga.taps("File for the hotel")
    key, file = tmp_path / "key.txt", tmp_path / "hotel.csv.age"
    key.write_text(SECRET_KEY)
    file.write_bytes(olga.document_in_chat[1])

    tool = await asyncio.create_subprocess_exec(
        *("age", "-d", "-i", str(key), str(file)), stdout=asyncio.subprocess.PIPE
    )
    opened, _ = await tool.communicate()

    assert opened.decode("utf-8-sig").splitlines() == ["name,arrival,departure", "Ann Lee,,"]
    assert unsealed(file.name, file.read_bytes())[1] == opened


async def test_without_a_recipient_the_screen_says_who_must_do_what(world: World) -> None:
    olga, xu = await world.organizer(), await world.organizer("徐", "zh")
    await world.do(_remove_all)

    await olga.says("/logistics")
    await olga.taps("File for the hotel")
    await xu.says("/attendance")
    await xu.taps("姓名", "CSV 文件")

    assert olga.screen == NO_RECIPIENT
    assert xu.screen == (
        "未生成文件：尚未登记能打开文件的接收者\n\n名单只能以 age 加密文件（age-encryption.org）离开本聊天，"
        "由您选定的人在自己的电脑上打开，因此 Telegram 或捡到手机的人都无法读取。\n\n"
        "1. 在您的电脑上安装 age，运行 age-keygen -o key.txt，并把该文件留在电脑上。\n"
        "2. 把以 age1 开头的那一行发给系统管理员。\n"
        '3. 对方运行 colloquy exports recipients add "您的姓名" age1…，之后您再次索取文件即可。'
    )
    assert olga.documents == xu.documents == []
    assert world.rows("SELECT act FROM audit WHERE act LIKE 'exported-%'") == []


async def test_without_a_recipient_a_short_list_of_links_comes_as_messages(world: World) -> None:
    olga = await world.organizer()
    await world.do(_remove_all)
    await olga.taps_data("invite-list", message_id=1)
    await olga.says("name,language\nAnn,en\nBo,en")
    olga.forget_past()
    await olga.taps("Yes, make the links")

    assert [each.splitlines()[0] for each in olga.hears] == [
        "Dear Ann,",
        "Dear Bo,",
        "✅ 2 invitations, in the messages above: forward each to its person.",
    ]
    assert olga.documents == []

    await olga.taps_data("invite-list", message_id=1)
    await olga.says("name,language\n" + "\n".join(f"Guest {number},en" for number in range(31)))
    assert olga.screen == NO_RECIPIENT
    assert world.rows("SELECT count(*) FROM invitations WHERE role = 10 AND state = 'open'") == [
        (2,)
    ]


async def test_whoever_writes_to_the_database_becomes_no_recipient(world: World) -> None:
    """Neither by a key put in place of another, nor by a row of their own."""
    olga, ann = await world.organizer(), await world.guest("Ann Lee")
    await comes(ann)
    await world.stop()
    with closing(sqlite3.connect(world.folder / "colloquy.sqlite3")) as database, database:
        database.execute(
            "INSERT INTO export_recipients SELECT 'thief', event_id, 'age1thief', added_at, sealed,"
            " guard FROM export_recipients"
        )
    await world.start()
    await olga.says("/logistics")
    await olga.taps("File for the hotel")
    assert f"can open: {READER}." in olga.screen
    assert b"Ann Lee" in olga.document[1]

    await world.stop()
    with closing(sqlite3.connect(world.folder / "colloquy.sqlite3")) as database, database:
        database.execute("UPDATE export_recipients SET age_key = 'age1thief'")
    await world.start()
    await olga.says("/logistics")
    await olga.taps("File for the hotel")
    assert olga.screen == NO_RECIPIENT


@pytest.fixture
async def paired(tmp_path: Path) -> AsyncGenerator[World]:
    """An event that wants four eyes."""
    plan = sample_plan()
    event = replace(plan.event, security=Security(second_factor=False, four_eyes=True))
    async with World.opened(tmp_path / "paired", plan=replace(plan, event=event)) as opened:
        yield opened


async def test_what_two_agree_to_is_sealed_for_those_who_were_shown(paired: World) -> None:
    olga, otto = await paired.organizer(), await paired.organizer("Otto")
    ann = await paired.guest("Ann Lee")
    await comes(ann)
    for agreed in (True, False):
        await olga.says("/logistics")
        await olga.taps("File for the hotel")
        otto.forget_past()
        await otto.taps("Look at it")
        assert any(f"can open: {READER}." in each for each in otto.hears)
        assert all(each[1].startswith(b"\xef\xbb\xbfname,") for each in otto.documents)
        if not agreed:
            await paired.do(lambda work: _add(work, "Somebody else"))
        olga.forget_past()
        await otto.taps("I agree, do it")
        assert any("Names, arrivals" in each for each in olga.hears) is agreed
    assert "has changed since" in otto.screen


def _add(work: Work, name: str) -> None:
    work.export_recipients.add(EVENT, Recipient(new_id(), name, AGE_KEY))
