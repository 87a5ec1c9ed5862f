"""`colloquy bench screens`: how long each screen holds the one writer, by the number of guests."""

import asyncio
import json
from collections.abc import Callable, Sequence
from statistics import median

import typer
from rich.console import Console
from rich.table import Table

from bot.cli.bench.full_house.crowd import ORGANIZER
from bot.cli.bench.full_house.house import Database, House, Most, full_house
from bot.cli.bench.load import FIRST_ACCOUNT
from bot.cli.bench.report import AsJson
from bot.domain.callback_words import broadcasts, publicity, rsvps, travel, visa
from bot.domain.rsvps import Wish

SIZES = (100, 1_000, 10_000)
TIMES = 5
"""Each screen is asked for so many times after a first time that does not count."""
MOST_MS = {100: 20.0, 1_000: 20.0, 10_000: 50.0}
"""How long nothing may hold the writer, by the number of guests (design, contract 13)."""
_TYPED = (
    *("/admin", "/attendance", "/logistics", "/unreachable", "/visadesk", "/invite"),
    *("/broadcast", "/questions", "/reschedule", "/audit", "/settings", "/help"),
)
_TAPPED = (
    rsvps.ATTENDANCE_NAMES.to(0),
    rsvps.ATTENDANCE_PICTURE.to(),
    publicity.COMPANY.to(0),
    travel.ARRIVALS.to(),
    travel.LEAVING.to(),
    travel.TIGHT.to(0),
    travel.RIDES.to(),
    travel.ROOMS.to(),
    travel.NEEDS.to(),
    travel.NAMES.to(0),
    broadcasts.UNREACHABLE_CODES.to(0),
    broadcasts.UNREACHABLE_NAMES.to(0),
    visa.NAMES.to(0),
    visa.COMPARE.to(),
)


def bench_screens(
    database: Database = "",
    most: Most = SIZES[-1],
    as_json: AsJson = False,
) -> None:
    """Milliseconds of the writer's thread that each screen takes, with 100 to 10,000 guests.

    Processor time, so that other work on the machine does not count; some two minutes.
    """
    progress = Console(stderr=True, quiet=as_json)
    sizes = [size for size in SIZES if size <= most]
    with progress.status("preparing") as status:
        measured = {
            size: asyncio.run(measure_screens(size, database, status.update)) for size in sizes
        }
    if as_json:
        typer.echo(json.dumps(measured))
    else:
        Console().print(_table(measured))


async def measure_screens(
    guests: int, database: str, tell: Callable[[str], None]
) -> dict[str, float]:
    """Return the milliseconds of writer's time by screen (medians) with so many guests."""
    async with full_house(guests, database, tell) as house:
        event_id = house.plan.event.id
        answers = [(FIRST_ACCOUNT, _answer(event_id, turn)) for turn in range(TIMES + 1)]
        found = {"an answer": await _median(house, answers)}
        for asked in (*_TYPED, *_TAPPED):
            tell(asked)
            found[asked] = await _median(house, [(ORGANIZER, asked)] * (TIMES + 1))
        return found


async def _median(house: House, asked: Sequence[tuple[int, str]]) -> float:
    taken = [(await house.take(*each)).writer_ms for each in asked]
    return round(median(taken[1:]), 1)


def _answer(event_id: str, turn: int) -> str:
    return rsvps.ANSWER.to(event_id, (Wish.MAYBE, Wish.YES)[turn % 2])


def _table(measured: dict[int, dict[str, float]]) -> Table:
    table = Table("writer's ms", *(f"{size:,} guests" for size in measured))
    for column in table.columns[1:]:
        column.justify = "right"
    for name in next(iter(measured.values())):
        table.add_row(name, *(_cell(figures[name], size) for size, figures in measured.items()))
    return table


def _cell(ms: float, size: int) -> str:
    return f"{ms:.1f}" + (" MISSED" if ms >= MOST_MS[size] else "")
