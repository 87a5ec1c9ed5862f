"""What organizers see of arrivals, rooms and needs: counts and codes, names only on demand."""

import re
from datetime import UTC, datetime
from io import BytesIO

import openpyxl

from bot.domain.people.codes import Desk
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.tickets.world import code_of
from tests.stories.world import World


async def travels(world: World, someone: Someone, **answers: str) -> str:
    """Have a guest's travel details written; return their code."""

    def write(work: Work) -> str:
        person = work.people.behind(someone.at)
        assert person is not None
        work.travel_details.keep(EVENT, person.id, answers)
        return work.codes.of(EVENT, person.id, Desk.TRAVEL)

    return await world.do(write)


def on(day: int, hour: int, minute: int = 0) -> str:
    """A moment of March 2027 as forms keep it."""
    return datetime(2027, 3, day, hour, minute, tzinfo=UTC).isoformat()


async def test_board_counts_arrivals_rooms_rides_and_needs(world: World) -> None:
    olga = await world.organizer()
    ann, bo, cy = [await world.guest(name) for name in ("Ann Lee", "Bo Chen", "Cy Roe")]
    await travels(
        world, ann, arrival=on(2, 13, 10), departure=on(5, 14), diet="vegetarian", access="-"
    )
    late = await travels(
        world, bo, arrival=on(3, 8, 30), departure=on(5, 9), diet="清真", access="-"
    )
    await travels(world, cy, arrival=on(2, 13, 50), departure="-", diet="none", access="Step-free")

    await olga.says("/admin")
    await olga.taps("Logistics")
    board = olga.shown
    screens: list[str] = []
    for label in (
        "Arrivals",
        "Departures",
        "Tight arrivals",
        "Transfers",
        "Rooms",
        "Diet and access",
    ):
        await olga.taps(label)
        screens.append(olga.screen)
        await olga.taps("« Logistics")

    assert board == (
        (
            "Logistics\nQuiet Lake Dialogue\n\n"
            "Guests who have not declined: 4\nArrival known: 3\nDeparture known: 2\n"
            "⚠️ Less than 3 h between arrival and first session: 1\nNotes on diet or access: 3\n\n"
            "Counts and codes only. “Names” shows them in a message that deletes itself."
        ),
        [
            ["Arrivals", "Departures"],
            ["Tight arrivals", "Transfers"],
            ["Rooms", "Diet and access"],
            ["File for the hotel", "File for the kitchen"],
            ["Names"],
            ["« Organizers", "« Start"],
        ],
    )
    assert screens == [
        (
            "Arrivals, in the event's local time\n\n"
            "Tue 2 Mar 2027\n• 14:00–15:00: 2\nWed 3 Mar 2027\n• 09:00–10:00: 1"
        ),
        (
            "Departures, in the event's local time\n\n"
            "Fri 5 Mar 2027\n• 10:00–11:00: 1\n• 15:00–16:00: 1"
        ),
        (
            "Little time before the first session\nIn the event's local time.\n1–1 of 1\n\n"
            f"⛔ {late}: arrives Wed 3 Mar 2027, 09:30, "
            "after the first session began (Wed 3 Mar 2027, 09:00)"
        ),
        (
            "Transfers to share\n"
            "In the event's local time. Nobody waits for longer than an hour.\n\n"
            "To the venue\n"
            "• Tue 2 Mar 2027, 14:10–14:50: 2 people\n"
            "• Wed 3 Mar 2027, 09:30: 1 person\n"
            "From the venue\n"
            "• Fri 5 Mar 2027, 10:00: 1 person\n"
            "• Fri 5 Mar 2027, 15:00: 1 person"
        ),
        (
            "Rooms per night\n\n• Tue 2 Mar 2027: 1 room\n• Wed 3 Mar 2027: 2 rooms\n"
            "• Thu 4 Mar 2027: 2 rooms\n❓ Arrival or departure not known: 2"
        ),
        (
            "Diet and access\n"
            "A guest can count in several lines. “Other” is best read under “Names”.\n\n"
            "• Vegetarian: 1\n• Halal: 1\n• Step-free access: 1"
        ),
    ]


async def test_names_are_shown_on_demand_and_delete_themselves(world: World) -> None:
    olga = await world.organizer("Olga", "zh")
    ann = await world.guest("Ann <b>Lee</b>")
    code = await travels(world, ann, arrival=on(2, 13), departure="-", diet="No <nuts>", access="-")
    await olga.says("/logistics")

    await olga.taps("姓名")
    names = olga.screen
    await world.tick(minutes=11)

    assert names.splitlines()[4:-1] == [
        f"Ann <b>Lee</b>（{code}）",
        "抵达：2027年3月2日（周二）14:00；离开：未填写",
        "饮食：No <nuts>；无障碍：未填写",
    ]
    assert re.fullmatch(r"Olga（T-\w{6}）：尚未填写", names.splitlines()[-1])
    assert all("Lee" not in heard for heard in olga.hears)
    assert world.rows("SELECT count(*) FROM travel_details WHERE sealed LIKE '%nuts%'") == [(0,)]


async def test_whoever_declined_is_not_counted_and_guests_see_nothing(world: World) -> None:
    olga = await world.organizer()
    ann = await world.guest("Ann")
    await travels(world, ann, arrival=on(3, 8, 30), departure="-", diet="-", access="-")
    await ann.taps_data("rsvp:event0000001:no")
    await olga.says("/logistics")

    await olga.taps("Tight arrivals")
    await ann.says("/logistics")

    assert olga.screen == (
        "Little time before the first session\nIn the event's local time.\n\n"
        "Nothing is known yet. Guests write it under “Travel details”; "
        "you can remind them with /remind."
    )
    assert ann.screen == "That is for organizers only. Send /help to see what you can do here."


def sheet_of(content: bytes) -> list[list[str]]:
    """What Excel would show of a workbook, in which no cell is a formula or becomes one by an edit."""
    cells = list(openpyxl.load_workbook(BytesIO(content)).worksheets[0])
    shown = [[str(cell.value or "") for cell in row] for row in cells]
    assert {cell.data_type for row in cells for cell in row if cell.value} == {"s"}
    guarded = [cell.value for row in cells for cell in row if cell.quotePrefix]
    assert guarded == [text for row in shown for text in row if text.startswith("=")]
    return shown


async def test_files_for_hotel_and_kitchen_disappear_and_are_noted(world: World) -> None:
    olga, xu = await world.organizer(), await world.organizer("徐", "zh")
    ann, bo, cy = [await world.guest(name) for name in ("=Ann", "沈若兰", "Cy Roe")]
    for someone, diet in ((ann, "vegan"), (bo, "清真"), (cy, "none")):
        await travels(world, someone, arrival=on(2, 13, 10), departure="-", diet=diet, access="-")
    codes = [await code_of(world, each, Desk.KITCHEN) for each in (ann, bo)]
    for someone, wish in ((ann, "yes"), (bo, "yes"), (cy, "maybe")):
        await someone.taps_data(f"rsvp:{EVENT}:{wish}", message_id=1)
    await olga.says("/logistics")
    await xu.says("/logistics")
    shown = len(olga.messages)

    await olga.taps("File for the hotel")
    await xu.taps("厨房用文件")

    assert olga.screen == (
        "Names, arrivals and departures of those who come (2), for the hotel. An age file, which"
        " these can open: Olga, office. It disappears from this chat in 10 minutes."
    )
    name, content = olga.document
    assert (name, content.decode("utf-8-sig").splitlines()) == (
        "hotel.csv",
        ["name,arrival,departure", "'=Ann,2027-03-02 14:10,", "沈若兰,2027-03-02 14:10,"],
    )
    assert content.startswith("\ufeff".encode())
    assert xu.screen == (
        "供厨房使用：确定出席的嘉宾（2 人）的饮食和无障碍需求，只有代号，没有姓名。"
        "这是 age 加密文件，可由以下接收者打开：Olga, office。文件将在 10 分钟后从本聊天中消失。"
    )
    name, content = xu.document
    lines = content.decode("utf-8-sig").splitlines()
    assert (name, lines[0]) == ("kitchen.csv", "guest,diet,access")
    assert sorted(lines[1:]) == sorted([f"{codes[0]},vegan,", f"{codes[1]},清真,"])
    assert world.rows("SELECT act FROM audit WHERE act NOT LIKE 'opened-%'") == [
        ("exported-hotel",),
        ("exported-kitchen",),
    ]

    await olga.taps("As an Excel file")
    await xu.taps("Excel 文件")

    assert (olga.buttons, xu.buttons) == ([["As a CSV file"]], [["CSV 文件"]])
    assert (olga.document[0], xu.document[0]) == ("hotel.xlsx", "kitchen.xlsx")
    assert sheet_of(olga.document[1]) == [
        ["name", "arrival", "departure"],
        ["=Ann", "2027-03-02 14:10", ""],
        ["沈若兰", "2027-03-02 14:10", ""],
    ]
    await world.tick(minutes=11)
    assert len(olga.messages) == shown
