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
from bot.domain.working_groups.plans import TABLE, GroupPlan
from storage.work import Work
from tests.stories.sample_event import DINNER, EVENT
from tests.stories.someone import Someone
from tests.stories.working_groups.world import WAY, WAY_ZH, crowd, told
from tests.stories.world import World

MOMENT = "Wed 3 Mar 2027, 19:00 (Zurich time; Wed 18:00 for you)"
MOMENT_ZH = "2027年3月3日（周三）19:00（苏黎世时间；您当地周三 18:00）"


async def at_dinner(world: World, count: int) -> tuple[Someone, list[Someone]]:
    """An organizer, and guests who all have a seat at the dinner; the last reads Chinese."""
    olga, guests = await crowd(world, count)

    def seat(work: Work) -> None:
        dinner = _dinner(work)
        work.events.keep_session(replace(dinner, seats=count))
        for each in guests:
            person = work.people.find(each.id)
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
    await olga.taps("Seating sheet")
    name, sheet = olga.document
    in_chat = olga.document_in_chat
    await olga.says("/groups")
    await olga.taps("Make groups", "✅ Dinner", "See what is told", "Tell them")
    published = olga.screen
    await world.settle()
    letters = told(guests)

    assert first == (
        f"Tables: Dinner\n{MOMENT}\n\nPeople who come: 14. Tables: 2, with 7 people at each.\n"
        "• The guests’ origins are balanced.\n"
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
        ["Who stays", "Seating sheet"],
        ["See what is told"],
        ["« Make groups", "« Start"],
    ]
    heading, *rows = csv.reader(io.StringIO(sheet.decode("utf-8-sig")))
    assert (name, heading) == ("seating.csv", ["table", "name", "note"])
    assert Counter(table for table, _, _ in rows) == {"1": 7, "2": 7}
    assert in_chat[0] == "seating.csv.age"
    assert b"Guest" not in in_chat[1]
    assert published == "14 people are being told their tables."
    table_of = {person: (table, note) for table, person, note in rows}
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
    assert after[13] == f"有变动：您现在在第 {_table(before[13])} 桌\n晚宴\n{MOMENT_ZH} · 安静桌"


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
