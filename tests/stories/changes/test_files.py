"""The programme as a file: exported, changed, and taken back as a draft."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from bot.cli.commands import app
from bot.domain.events import Session, SessionKind
from bot.domain.ids import SessionId
from bot.domain.messages.texts import Words
from bot.eventfile.session_file import Row, parse_sessions, write_sessions
from bot.eventfile.yaml_file import EventFileWrong
from tests.stories.sample_event import DINNER, EVENT, NOW, TALK, sample_plan
from tests.stories.world import World

PROGRAMME = """\
sessions:
- id: session00001
  title:
    en: Opening talk
    zh: 开幕讲座
  place:
    en: Lakeside House
    zh: 湖畔楼
  kind: talk
  starts: 2027-03-03 09:00
  ends: 2027-03-03 10:00
- id: session00002
  title:
    en: Dinner
    zh: 晚宴
  place:
    en: Lakeside House
    zh: 湖畔楼
  kind: dinner
  starts: 2027-03-03 19:00
  ends: 2027-03-03 20:00
  seats: 1
"""
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


async def test_programme_goes_out_as_a_file_and_comes_back_as_a_draft(world: World) -> None:
    olga = await world.organizer()
    await olga.says("/reschedule")

    await olga.taps("Session file")

    assert olga.document == ("sessions.yaml", PROGRAMME.encode())
    assert olga.hears[-2:] == [
        "The programme as a file. Change it in any text editor and send it back here.",
        (
            "Send the changed session file (YAML)\n\nWhat differs becomes part of the draft; nothing is"
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
        "1. ✖️ 晚宴 取消（原定 2027年3月3日（周三） 19:00）\n\n"
        "共有 1 位主办方成员编辑。点选编号可撤回该项变更。"
    )


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
                "• line 6, sessions[1].seet: is not a field here; known are about, cancelled, ends, id,"
                " key, kind, place, seats, starts, title\n\n"
                "Please mend the file and send it again."
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
                "• 第 6 行，sessions[1].seet：不是此处的字段；可用字段：about, cancelled, ends, id, key,"
                " kind, place, seats, starts, title\n\n"
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
    assert wrong == (
        2,
        "",
        "line 1: sessions must be a list: lines that start with '- '.\n",
    )


def colloquy(folder: Path, *words: str) -> tuple[int, str, str]:
    """Run the command line over a bot's folder, without the imports of a process of its own."""
    done = CliRunner(env={"COLLOQUY_DATA_DIR": str(folder)}).invoke(app, list(words))
    return done.exit_code, done.stdout, done.stderr


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]),
    min_size=1,
    max_size=40,
).filter(lambda text: text.strip() == text and text.isprintable())
"""What can stand in a title: on one line, without white space around it."""
ZH = st.sampled_from(["", "开幕讲座", "晚宴：船屋", "第一场，讨论"])
MINUTES = st.integers(min_value=0, max_value=2 * 24 * 60)


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """A session on the days of the sample event."""
    event = sample_plan().event
    starts_at = event.starts_at + timedelta(minutes=draw(MINUTES))
    return Session(
        id=SessionId(draw(st.text("abcdefXYZ0189", min_size=12, max_size=12))),
        event_id=EVENT,
        title=Words(draw(TEXT), draw(ZH)),
        place=Words(draw(TEXT), draw(ZH)),
        about=Words(draw(TEXT | st.just("two\nlines: yes")), draw(ZH)),
        kind=draw(st.sampled_from(SessionKind)),
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=draw(st.integers(1, 180))),
        seats=draw(st.none() | st.integers(1, 9_999)),
        key=draw(st.just("") | st.from_regex(r"[a-z0-9][a-z0-9-]{0,9}", fullmatch=True)),
        cancelled=draw(st.booleans()),
    )


@given(
    st.lists(
        sessions(), max_size=4, unique_by=(lambda each: each.id, lambda each: each.key or each.id)
    )
)
def test_what_is_exported_is_read_back_the_same(programme: Sequence[Session]) -> None:
    event = sample_plan().event

    content = write_sessions(event, programme).encode()
    rows = parse_sessions(content, event=event, known=programme, now=NOW, new_id=lambda: "new")

    assert rows == tuple(Row(replace(session), session) for session in programme)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("sessions:\n- id: session00001\n  key: Big\n", "sessions[1].key"),
        (PROGRAMME + PROGRAMME.partition("\n")[2], "sessions[3]"),
        (PROGRAMME.replace("2027-03-03 09:00", "2026-03-03 09:00"), "sessions[1].starts"),
        (PROGRAMME + "  cancelled: perhaps\n", "sessions[2].cancelled"),
        ("sessions: [*a]\n", ""),
        ("- 1\n", ""),
    ],
)
def test_faults_know_their_field(content: str, fault: str) -> None:
    plan = sample_plan()

    with pytest.raises(EventFileWrong) as caught:
        parse_sessions(
            content.encode(),
            event=plan.event,
            known=plan.sessions,
            now=NOW,
            new_id=lambda: "new",
        )

    assert fault in {each.field for each in caught.value.faults}


def test_cancelled_session_does_not_come_back_by_a_file() -> None:
    plan = sample_plan()
    known = [replace(each, cancelled=each.id == DINNER) for each in plan.sessions]

    with pytest.raises(EventFileWrong) as caught:
        parse_sessions(
            PROGRAMME.encode(), event=plan.event, known=known, now=NOW, new_id=lambda: "new"
        )

    assert str(caught.value) == (
        "sessions.yaml: line 12: sessions[2] was cancelled; give it another key and no id to add it"
        " anew."
    )


def test_past_sessions_may_stay_in_the_file() -> None:
    plan = sample_plan()
    later = datetime(2027, 3, 3, 12, tzinfo=UTC)

    rows = parse_sessions(
        PROGRAMME.encode(), event=plan.event, known=plan.sessions, now=later, new_id=lambda: "new"
    )

    assert [row.session.id for row in rows] == [TALK, DINNER]
