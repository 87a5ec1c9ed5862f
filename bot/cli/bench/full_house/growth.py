"""`colloquy bench growth`: what a tap costs with 100 and with 100,000 guests."""

import asyncio
import json
import math
from collections.abc import Callable
from dataclasses import asdict, dataclass
from statistics import median

import typer
from rich.console import Console
from rich.table import Table

from bot.cli.bench.full_house.crowd import ORGANIZER
from bot.cli.bench.full_house.house import Database, House, Most, Taken, full_house
from bot.cli.bench.load import FIRST_ACCOUNT
from bot.cli.bench.report import AsJson
from bot.domain.callback_words import rsvps
from bot.domain.rsvps import Wish

SIZES = (100, 1_000, 10_000, 100_000)
TIMES, ORGANIZER_TIMES = 200, 20
"""How often each thing is done, one after the other: by so many guests, or by one organizer."""
FIRST = 10
"""How often it is done before, and does not count: pages of the database and statements are read then."""
MOST_GROWTH = 1.5
_Asked = Callable[[House, int], tuple[int, str]]
"""Who does what, by their number and the house."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What something costs: statements at least and at most, and milliseconds.

    `cpu_ms`, the median of processor time, hardly minds what else the machine does.
    """

    statements: tuple[int, int]
    cpu_ms: float
    p50_ms: float
    p99_ms: float


def bench_growth(
    database: Database = "",
    most: Most = SIZES[-1],
    as_json: AsJson = False,
) -> None:
    """Statements and milliseconds that a tap takes, with 100 to 100,000 guests; some ten minutes.

    No Telegram: from the update to the commit, one after the other.
    """
    progress = Console(stderr=True, quiet=as_json)
    with progress.status("preparing") as status:
        sizes = [size for size in SIZES if size <= most]
        found = {size: asyncio.run(_measure(size, database, status.update)) for size in sizes}
    if as_json:
        said = {
            size: {name: asdict(each) for name, each in costs.items()}
            for size, costs in found.items()
        }
        typer.echo(json.dumps(said))
    else:
        Console().print(_table(found))


async def _measure(guests: int, database: str, tell: Callable[[str], None]) -> dict[str, Cost]:
    """Return what each thing costs with so many guests."""
    costs: dict[str, Cost] = {}
    async with full_house(guests, database, tell) as house:
        for name, (times, asked) in _ASKED.items():
            tell(f"{guests} guests: {name}")
            for number in range(FIRST):
                await house.take(*asked(house, number))
            costs[name] = _cost([await house.take(*asked(house, n)) for n in range(times)])
    return costs


def _answer(house: House, number: int) -> tuple[int, str]:
    wish = (Wish.MAYBE, Wish.YES)[house.number % 2]
    return _guest(house, number), rsvps.ANSWER.to(house.plan.event.id, wish)


def _guest(house: House, number: int) -> int:
    """Somebody from all over the house: those who are next to each other lie on one page."""
    among = int(house.plan.event.seats or 0) // 2
    return FIRST_ACCOUNT + number * max(1, among // (TIMES + 1)) % among


_ASKED: dict[str, tuple[int, _Asked]] = {
    "an answer to the invitation": (TIMES, _answer),
    "/start": (TIMES, lambda house, number: (_guest(house, number), "/start")),
    "/admin": (ORGANIZER_TIMES, lambda _house, _number: (ORGANIZER, "/admin")),
    "/attendance": (ORGANIZER_TIMES, lambda _house, _number: (ORGANIZER, "/attendance")),
}


def _cost(taken: list[Taken]) -> Cost:
    counts, times = [each.statements for each in taken], sorted(each.ms for each in taken)
    p99 = times[math.ceil(0.99 * len(times)) - 1]
    spent = median(each.cpu_ms for each in taken)
    return Cost((min(counts), max(counts)), *(round(n, 2) for n in (spent, median(times), p99)))


def _table(found: dict[int, dict[str, Cost]]) -> Table:
    table = Table(
        "statements; processor, p50 / p99 ms", *(f"{size:,} guests" for size in found), "growth"
    )
    for column in table.columns[1:]:
        column.justify = "right"
    for name in _ASKED:
        costs = [costs[name] for costs in found.values()]
        growth = costs[-1].p50_ms / costs[0].p50_ms
        missed = " MISSED" if growth > MOST_GROWTH else ""
        table.add_row(name, *map(_cell, costs), f"{growth:.2f}{missed}")
    return table


def _cell(cost: Cost) -> str:
    fewest, most = cost.statements
    count = f"{fewest}" if fewest == most else f"{fewest} to {most}"
    return f"{count}; {cost.cpu_ms:.1f}, {cost.p50_ms:.1f} / {cost.p99_ms:.1f}"
