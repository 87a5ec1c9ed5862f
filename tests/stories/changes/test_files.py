"""The programme as a file: exported, changed, and taken back as a draft."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.commands import app
from tests.stories.changes.world import PROGRAMME
from tests.stories.someone import Someone
from tests.stories.world import World

CHANGED = (
    PROGRAMME.replace("2027-03-03 19:00", "2027-03-04 19:30")
    .replace("2027-03-03 20:00", "2027-03-04 21:00")
    .replace("  seats: 1\n", "  seats: 20\n")
    + """\
- key: boat
  title: {en: Boat trip, zh: 游船}
  place: Pier
  about: {en: Warm coats!, zh: 请带外套！}
  kind: excursion
  starts: 2027-03-04 14:00
  ends: 2027-03-04 16:00
"""
)
WRONG = """\
sessions:
- id: nobody
  title: Boat trip
  starts: 2027-03-28 02:30
  ends: tomorrow
  seet: 3
"""
TABLE = (
    "key,id,title_en,title_zh,place_en,place_zh,about_en,about_zh,kind,strand,detail,topic_en,topic_zh,starts,ends,"
    "seats,cancelled\r\n"
    ",session00001,Opening talk,开幕讲座,Lakeside House,湖畔楼,,,talk,,,,,2027-03-03 09:00,2027-03-03 10:00,,\r\n"
    ",session00002,Dinner,晚宴,Lakeside House,湖畔楼,,,dinner,,,,,2027-03-03 19:00,2027-03-03 20:00,1,\r\n"
)


def files_of(someone: Someone) -> dict[str, bytes]:
    """Every document from the bot, by its name."""
    found = [each["document"] for each in someone.messages if "document" in each]
    return {each["file_name"]: someone.content(each["file_id"]) for each in found}


async def test_programme_goes_out_as_a_file_and_comes_back_as_a_draft(world: World) -> None:
    olga = await world.organizer()
    await olga.says("/reschedule")

    await olga.taps("Session file")

    assert files_of(olga) == {
        "sessions.yaml": PROGRAMME.encode(),
        "sessions.csv": TABLE.encode("utf-8-sig"),
    }
    assert olga.hears[-3:] == [
        "The programme as a file. Change it in any text editor and send it back here.",
        "The same as a table for a spreadsheet program. Send back either; save a table as CSV or XLSX.",
        (
            "Send the changed session file (YAML, CSV or XLSX)\n\nWhat differs becomes part of the draft; nothing is"
            " told to anybody before you release it."
        ),
    ]
    await olga.sends_file("sessions.yaml", CHANGED.encode())
    await world.tick(seconds=1)
    assert olga.screen == (
        "Draft of changes\n"
        "Not released: nobody has been told. Times are local times of the event.\n\n"
        "1. Dinner: Wed 3 Mar 2027 19:00 → Thu 4 Mar 2027 19:30\n"
        "2. Dinner: 60 min → 90 min\n"
        "3. Dinner: 1 seat → 20 seats\n"
        "4. ➕ Boat trip: Thu 4 Mar 2027 14:00, 120 min, Pier\n\n"
        "Edited by 1 organizer. Tap a number to take that change back."
    )
    assert world.rows("select count(*) from sessions") == [(2,)]

    await olga.taps("« Change the programme", "Session file")
    await olga.sends_file("sessions.yaml", CHANGED.encode())
    await world.tick(seconds=1)
    assert olga.screen.split("\n")[3:7] == [
        "4. ➕ Boat trip: Thu 4 Mar 2027 14:00, 120 min, Pier",
        "5. Dinner: Wed 3 Mar 2027 19:00 → Thu 4 Mar 2027 19:30",
        "6. Dinner: 60 min → 90 min",
        "7. Dinner: 1 seat → 20 seats",
    ]


async def test_file_can_be_pasted_and_cancels_what_it_says_is_cancelled(world: World) -> None:
    olga = await world.organizer(language="zh")
    await olga.says("/reschedule")
    await olga.taps("场次文件")

    await olga.says(PROGRAMME + "  cancelled: true\n")

    assert olga.screen == (
        "变更草稿\n尚未发布，未通知任何人。以下均为活动当地时间。\n\n"
        "1. ✖️ 晚宴取消（原定 2027年3月3日（周三） 19:00）\n\n"
        "共有 1 位主办方成员编辑。点选编号可撤回该项变更。"
    )


async def test_table_becomes_a_draft_and_its_faults_name_row_and_column(world: World) -> None:
    olga = await world.organizer(language="zh")
    await olga.says("/reschedule")
    await olga.taps("场次文件")

    await olga.says(
        "Key;ID;标题;地点;类型;开始;结束;名额;取消\n"
        ";session00002;晚宴;湖畔楼;dinner;3/4/2027 19:00;2027-03-04 20:00;很多;\n"
        ";session00002;晚宴;湖畔楼;Working Group;2027-03-04 19:00;2027-03-04 20:00"
    )
    faulty = olga.screen
    await olga.sends_file(
        "sessions.csv",
        (
            "Key;ID;title_en;标题;place_en;地点;类型;开始;结束;名额;取消\r\n"
            ";session00002;Dinner;晚宴;Lakeside House;湖畔楼;dinner;2027/3/4 19:30;2027/3/4 20:30;1;\r\n"
            ";session00001;Opening talk;开幕讲座;Lakeside House;湖畔楼;talk;"
            "2027-03-03 09:00;2027-03-03 10:00;;是\r\n"
            "Lake Boat;;;游船，请带外套;;码头;Excursion;2027年3月4日 14:00;2027年3月4日 16:00"
        ).encode("gb18030"),
    )
    await world.tick(seconds=1)

    assert faulty == (
        "⚠️ 文件中有 3 处需要修改。文件内容未被采用。\n\n"
        "• 第 2 行，starts：可能是 2027-03-04 或 2027-04-03；请按这种格式填写\n"
        "• 第 2 行，seats：必须是 1 到 100,000 之间的整数\n"
        "• 第 3 行，文件：该场次在文件中重复出现，请只保留一个\n\n"
        "请修改后重新发送。"
    )
    letters, draft = olga.hears[-2:]
    assert letters == (
        "⚠️ 请核对草稿中的文字。如有乱码，请撤回该项变更，将文件另存为“CSV UTF-8”后重新发送。"
    )
    assert draft == (
        "变更草稿\n尚未发布，未通知任何人。以下均为活动当地时间。\n\n"
        "1. 晚宴：2027年3月3日（周三） 19:00 → 2027年3月4日（周四） 19:30\n"
        "2. ✖️ 开幕讲座取消（原定 2027年3月3日（周三） 09:00）\n"
        "3. ➕ 游船，请带外套：2027年3月4日（周四） 14:00，120 分钟，码头\n\n"
        "共有 1 位主办方成员编辑。点选编号可撤回该项变更。"
    )
    assert world.rows("select count(*) from sessions") == [(2,)]


async def test_file_that_says_nothing_new_changes_nothing(world: World) -> None:
    olga = await world.organizer()
    await olga.says("/reschedule")
    await olga.taps("Session file")

    await olga.says(PROGRAMME)

    assert olga.screen == (
        "The file says what the programme says already; the draft has not been changed."
    )


@pytest.mark.parametrize(
    ("language", "label", "told"),
    [
        (
            "en",
            "Session file",
            (
                "⚠️ 5 things in the file need to be corrected. Nothing has been taken from it.\n\n"
                "• line 2, sessions[1].id: is no session of this event; leave it out to add one\n"
                "• line 2, sessions[1].place: is missing\n"
                "• line 4, sessions[1].starts: does not exist: the clocks are put forward then\n"
                "• line 5, sessions[1].ends: must be a time like 2027-03-03 09:00\n"
                "• line 6, sessions[1].seet: is not a field here; known are about, cancelled, detail, ends, id,"
                " key, kind, place, seats, starts, strand, title, topic\n\n"
                "Please correct the file and send it again."
            ),
        ),
        (
            "zh",
            "场次文件",
            (
                "⚠️ 文件中有 5 处需要修改。文件内容未被采用。\n\n"
                "• 第 2 行，sessions[1].id：不是本活动的场次；如要新增，请删去此字段\n"
                "• 第 2 行，sessions[1].place：缺失\n"
                "• 第 4 行，sessions[1].starts：不存在：时钟在该时刻拨快\n"
                "• 第 5 行，sessions[1].ends：必须是类似 2027-03-03 09:00 的时间\n"
                "• 第 6 行，sessions[1].seet：不是此处的字段；可用字段：about、cancelled、detail、ends、id、key、"
                "kind、place、seats、starts、strand、title、topic\n\n"
                "请修改后重新发送。"
            ),
        ),
    ],
)
async def test_mistakes_are_told_with_line_and_field(
    world: World, language: str, label: str, told: str
) -> None:
    olga = await world.organizer(language=language)
    await olga.says("/reschedule")
    await olga.taps(label)

    await olga.says(WRONG)

    assert olga.screen == told
    await olga.says(PROGRAMME)
    assert world.rows("select count(*) from change_drafts") == [(0,)]


def test_file_goes_out_and_in_on_the_command_line(founded: Path, tmp_path: Path) -> None:
    world_folder = tmp_path / "bot"
    shutil.copytree(founded, world_folder)
    file = tmp_path / "programme.yaml"

    exported = colloquy(world_folder, "sessions", "export", str(file))
    same = colloquy(world_folder, "sessions", "import", str(file))
    file.write_text(CHANGED, encoding="utf-8")
    changed = colloquy(world_folder, "sessions", "import", str(file))
    sheet = tmp_path / "programme.csv"
    colloquy(world_folder, "sessions", "export", str(sheet))
    table = sheet.read_bytes()
    sheet.write_bytes(table.replace(b",,\r\n", b",5,\r\n"))
    from_table = colloquy(world_folder, "sessions", "import", str(sheet))
    file.write_text("sessions: 3\n", encoding="utf-8")
    wrong = colloquy(world_folder, "sessions", "import", str(file))

    assert exported == (
        0,
        f"The programme is in {file}. It says when and where people meet: keep it private.\n",
        "",
    )
    assert same == (
        0,
        "The file says what the programme says already; the draft is as it was.\n",
        "",
    )
    assert changed == (
        0,
        (
            "1. Dinner: Wed 3 Mar 2027 19:00 → Thu 4 Mar 2027 19:30\n"
            "2. Dinner: 60 min → 90 min\n"
            "3. Dinner: 1 seat → 20 seats\n"
            "4. ➕ Boat trip: Thu 4 Mar 2027 14:00, 120 min, Pier\n"
            "This is the draft now. Nobody is told before it is released: /reschedule\n"
        ),
        "",
    )
    assert table == TABLE.encode("utf-8-sig")
    assert "Opening talk: no limit → 5 seats" in from_table[1]
    assert wrong == (
        2,
        "",
        f"{file}: line 1: sessions must be a list: lines that start with '- '.\n",
    )


def colloquy(folder: Path, *words: str) -> tuple[int, str, str]:
    """Run the command line over a bot's folder, without the imports of a process of its own."""
    done = CliRunner(env={"COLLOQUY_DATA_DIR": str(folder)}).invoke(app, list(words))
    return done.exit_code, done.stdout, done.stderr
