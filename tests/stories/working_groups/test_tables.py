"""Tables of a dinner: as mixed as groups, quiet ones for who prefers it, everybody told their own alone."""

import csv
import io
from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.events import Session
from bot.domain.ids import EventId, GroupPlanId, SessionId
from bot.domain.rsvps import Rsvp, Standing
from bot.domain.working_groups.plans import TABLE, GroupMember, GroupPlan, Mark
from storage.work import Work
from tests.stories.sample_event import DINNER, EVENT
from tests.stories.someone import Someone
from tests.stories.working_groups.world import WAY, WAY_ZH, crowd, told
from tests.stories.world import World
from tests.texts.pdf_text import text_of

MOMENT = "Wed 3 Mar 2027, 19:00 (Zurich time; Wed 18:00 for you)"
MOMENT_ZH = "2027年3月3日（周三）19:00（苏黎世时间；您当地周三 18:00）"


async def at_dinner(world: World, count: int) -> tuple[Someone, list[Someone]]:
    """An organizer, and guests who all have a seat at the dinner; the last reads Chinese."""
    olga, guests = await crowd(world, count)

    def seat(work: Work) -> None:
        dinner = _dinner(work)
        work.events.keep_session(replace(dinner, seats=count))
        for each in guests:
            person = work.people.behind(each.at)
            assert person is not None
            work.rsvps.keep(Rsvp(EVENT, dinner.subject, person.id, Standing.GOING, work.now))

    await world.do(seat)
    return olga, guests


def _dinner(work: Work) -> Session:
    return work.events.session(EVENT, DINNER)


async def prefers_quiet(*guests: Someone) -> None:
    for each in guests:
        await each.says("/start")
        await each.taps(*WAY, "I prefer a quiet table")
        each.forget_past()


async def test_guests_sit_at_mixed_tables_and_read_their_own_alone(world: World) -> None:
    olga, guests = await at_dinner(world, 14)
    await prefers_quiet(*guests[:3])
    await olga.says("/start")
    await olga.taps(*WAY, "Make groups", "Dinner")
    first = olga.shown
    await olga.taps("Make the tables")
    await world.tick(seconds=2)
    made = olga.shown
    await olga.taps("See the tables")
    planned = olga.shown
    nobody = told(guests)
    await olga.taps("Seating sheet", "As a CSV file")
    name, sheet = olga.document
    in_chat = olga.document_in_chat
    await olga.says("/groups")
    await olga.taps("Make groups", "✅ Dinner", "See what is told", "Tell them")
    published = olga.screen
    await world.settle()
    letters = told(guests)

    assert first == (
        f"Tables: Dinner\n{MOMENT}\n\nPeople who come: 14. Tables: 2, with 7 people at each.\n"
        "• The guests' origins are balanced.\n"
        "• Those who prefer a quiet table sit at as few tables as hold them.\n\n"
        "Not made yet with these wishes.",
        [
            ["✓ Balance of origins", "✓ Quiet tables"],
            ["Make the tables"],
            ["« Make groups", "« Start"],
        ],
    )
    assert made[0] == "✅ The tables are made."
    assert nobody == {}
    assert planned[1] == [
        ["✓ Balance of origins", "✓ Quiet tables"],
        ["Make anew"],
        ["Who stays", "Table names"],
        ["Seating sheet"],
        ["See what is told"],
        ["« Make groups", "« Start"],
    ]
    heading, *rows = csv.reader(io.StringIO(sheet.decode("utf-8-sig")))
    assert (name, heading) == ("seating.csv", ["table", "table name", "name", "note"])
    assert Counter(table for table, _, _, _ in rows) == {"1": 7, "2": 7}
    assert in_chat[0] == "seating.csv.age"
    assert b"Guest" not in in_chat[1]
    assert published == "14 people are being told their tables."
    table_of = {person: (table, note) for table, _, person, note in rows}
    quiet = {table_of[f"Guest {number}"] for number in range(3)}
    assert len(quiet) == 1  # one table holds the three, and it alone is a quiet one
    assert {note for _, note in quiet} == {"quiet"}
    assert {note for at, note in table_of.values() if (at, note) not in quiet} == {""}
    last = len(guests) - 1
    for number, letter in letters.items():
        table, note = table_of["徐" if number == last else f"Guest {number}"]
        if number == last:
            mark = " · 安静桌" if note else ""
            assert letter == f"您在第 {table} 桌\n晚宴\n{MOMENT_ZH}{mark}"
        else:
            mark = " · a quiet table" if note else ""
            assert letter == f"Your table: {table}\nDinner\n{MOMENT}{mark}"
    assert len(letters) == len(guests)

    table, _ = table_of["徐"]
    await guests[last].says("/start")
    await guests[last].taps(*WAY_ZH)
    assert f"晚宴\n{MOMENT_ZH}\n第 {table} 桌" in guests[last].screen
    assert "Guest" not in guests[last].screen


async def test_who_changes_their_mind_has_the_tables_made_anew(world: World) -> None:
    olga, guests = await at_dinner(world, 14)
    await olga.says("/groups")
    await olga.taps("Make groups", "Dinner", "Make the tables")
    await world.tick(seconds=2)
    await olga.taps("See the tables", "See what is told", "Tell them")
    await world.settle()
    before = told(guests)
    await guests[-1].says("/start")
    await guests[-1].taps(*WAY_ZH, "想坐安静的桌")
    asked = guests[-1].screen
    guests[-1].forget_past()
    await olga.says("/groups")
    await olga.taps("Make groups", "✅ Dinner", "Make anew")
    await world.tick(seconds=2)
    await olga.taps("See the tables", "See what is told", "Tell them")
    await world.settle()
    after = told(guests)

    assert "晚宴时您想坐安静的桌" in asked
    assert not any("quiet" in letter or "安静" in letter for letter in before.values())
    # Those at the one table hear that it is a quiet one now; nobody moves, and nobody else hears.
    assert set(after) == {
        number for number in before if _table(before[number]) == _table(before[13])
    }
    assert after[13] == f"有变动：您已改到第 {_table(before[13])} 桌\n晚宴\n{MOMENT_ZH} · 安静桌"


async def test_tables_are_named_printed_and_written_to_in_chinese(world: World) -> None:
    olga, guests = await at_dinner(world, 14)
    wei = await world.organizer("魏 Host", "zh")
    await wei.says("/admin")
    await wei.taps("对话", "工作组", "分组", "晚宴", "开始排桌")
    await world.tick(seconds=2)
    await wei.taps("查看桌位", "桌名")
    asked = wei.screen
    await wei.says("湖\n靠窗")
    named = wei.shown
    await wei.taps("座位表")
    paper, printed = wei.document
    in_chat = wei.document_in_chat
    await wei.says("/groups")
    await wei.taps("分组", "✅ 晚宴", "查看要通知的内容", "发出通知")
    await world.settle()
    letters = told(guests)
    await wei.taps("« 返回", "写给一桌")
    choices = wei.shown
    await wei.taps("第 2 桌 · 靠窗")
    await wei.says("Please come at seven. 请七点到。")
    sure = wei.screen
    await wei.taps("发送")
    await world.settle()
    written = told(guests)
    olga.forget_past()

    assert asked.endswith(
        "各桌叫什么名称？\n\n每行输入一个名称，依次为第 1 至 2 桌，例如“湖”或“靠窗”。"
    )
    assert "第 1 桌 · 湖\n" in named[0]
    assert named[1] == [
        ["✓ 来源均衡", "✓ 安静桌"],
        ["重新安排"],
        ["谁留在原处", "桌名"],
        ["座位表"],
        ["查看要通知的内容"],
        ["« 分组", "« 首页"],
    ]
    assert (paper, in_chat[0]) == ("seating.pdf", "seating.pdf.age")
    text = text_of(printed)
    # A page for each language, with everybody on both.
    assert [each in text for each in ("Tables: Dinner", "桌位：晚宴", "Table 1 · Lake")] == [
        True,
        True,
        False,
    ]
    assert {text.count(f"Guest {number}\n") for number in range(13)} == {2}
    assert letters[13] in {
        f"您在第 {table} 桌\n晚宴\n{MOMENT_ZH} · {name}" for table, name in ((1, "湖"), (2, "靠窗"))
    }
    assert choices[1][:2] == [["第 1 桌 · 湖"], ["第 2 桌 · 靠窗"]]
    assert sure.endswith(
        "把这条消息发给第 2 桌吗？\n\nPlease come at seven. 请七点到。\n\n将有 7 人收到。"
    )
    at_second = {number for number, letter in letters.items() if "2" in letter.splitlines()[0]}
    assert set(written) == at_second
    assert {letter for number, letter in written.items() if number != 13} == {
        "To table 2: Dinner\n\nPlease come at seven. 请七点到。\n\nThe organizers wrote this."
    }


def _table(letter: str) -> str:
    return next(each for each in letter if each.isdigit())


@given(people=st.integers(3, 300))
def test_tables_have_six_to_eight_where_the_number_lets_them(people: int) -> None:
    plan = GroupPlan(GroupPlanId("p"), EventId("e"), SessionId("s"), 1, tables=True)
    could = [
        groups
        for groups in range(1, people + 1)
        if people // groups >= TABLE.start and -(-people // groups) < TABLE.stop
    ]

    possible = plan.possible(people)

    assert list(possible) == could or (not could and len(possible) == 1)
    for groups in possible:
        least, most = replace(plan, groups=groups).sizes(people)
        assert most < TABLE.stop
        assert least * groups <= people <= most * groups


async def test_who_needs_interpreting_sits_with_somebody_who_interprets(world: World) -> None:
    olga, guests = await at_dinner(world, 14)
    needing, helpers = [guests[0], guests[-1]], guests[5:7]

    def mark(work: Work) -> None:
        for people, what in ((needing, Mark.NEEDS_INTERPRETING), (helpers, Mark.INTERPRETS)):
            for each in people:
                person = work.people.behind(each.at)
                assert person is not None
                member = GroupMember(person.id, frozenset({what}))
                work.working_groups.keep_member(EVENT, member)

    await world.do(mark)
    await olga.says("/start")
    await olga.taps(*WAY, "Make groups", "Dinner", "Make the tables")
    await world.tick(seconds=2)
    await olga.taps("See the tables", "See what is told", "Tell them")
    await world.settle()
    letters = told(guests)
    tables = {number: letter.partition("\n")[0] for number, letter in letters.items()}
    last = {number: letter.splitlines()[-1] for number, letter in letters.items()}

    assert last.pop(0) == "Somebody who interprets is there with you."
    assert last.pop(13) == "那里有人为您口译。"
    assert {last.pop(number) for number in (5, 6)} == {"You interpret there."}
    assert {line for line in last.values() if "nterpret" in line} == set()
    # By their numbers: two of them may need it at one table.
    assert tables[0] in {tables[5], tables[6]}
