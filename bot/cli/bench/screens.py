"""`colloquy bench screens`: how long each screen holds the one writer, by the number of guests."""

import asyncio
import json
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from bot.cli.bench.crowd import ORGANIZER, fill_house
from bot.cli.bench.load import FIRST_ACCOUNT, make_plan
from bot.cli.bench.report import AsJson
from bot.cli.bench.stand import settings_for
from bot.domain.callback_words import broadcasts, publicity, rsvps, travel, visa
from bot.domain.events import EventPlan
from bot.domain.rsvps import Wish
from bot.founding import found
from bot.opening import open_store
from bot.parts import Parts
from bot.web.telegram.updates import read_update
from bot.wiring import wire
from storage.database.engine import open_engine
from storage.database.migrating import downgrade

SIZES = (100, 1_000, 10_000)
TIMES = 5
"""Each screen is asked for so many times after a first time that does not count."""
MOST_MS = {100: 20.0, 1_000: 20.0, 10_000: 50.0}
"""How long nothing may hold the writer, by the number of guests (design, contract 13)."""
_NOWHERE = "http://127.0.0.1:9"
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
    database: Annotated[
        str, typer.Option(help="An empty PostgreSQL database to measure on instead of SQLite.")
    ] = "",
    most: Annotated[int, typer.Option(help="Leave out events with more guests.")] = SIZES[-1],
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
    with tempfile.TemporaryDirectory(prefix="colloquy-bench-") as folder:
        settings = settings_for(_NOWHERE, Path(folder), database)
        clock = _Clock()
        plan = make_plan(seats=2 * guests)
        await found(settings, plan, now=clock)
        store = open_store(settings, now=clock)
        tell(f"{guests} guests come in")
        await asyncio.to_thread(fill_house, store, plan, guests)
        parts = wire(settings, store, now=clock)
        try:
            return await _Stand(parts, plan, clock).measure(tell)
        finally:
            parts.intake.close_readers()
            parts.writer.close()
            _empty(settings.database_url)


def _empty(url: str) -> None:
    """Leave nothing behind: the next house is founded in the same database."""
    engine = open_engine(url)
    downgrade(engine, "base")
    engine.dispose()


class _Clock:
    """The time, a minute later each time somebody writes: nobody is told to slow down."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


class _Stand:
    """The parts of a bot that is not running: nothing but what is measured takes time."""

    def __init__(self, parts: Parts, plan: EventPlan, clock: _Clock) -> None:
        self._parts = parts
        self._plan = plan
        self._clock = clock
        self._number = 0

    async def measure(self, tell: Callable[[str], None]) -> dict[str, float]:
        """Return the milliseconds by screen."""
        event = self._plan.event
        found = {
            "an answer": await self._median([("rsvp", _answer(event.id, n)) for n in range(6)])
        }
        for asked in (*_TYPED, *_TAPPED):
            tell(asked)
            found[asked] = await self._median([("organizer", asked)] * (TIMES + 1))
        return found

    async def _median(self, asked: Sequence[tuple[str, str]]) -> float:
        taken = [await self._take(who, what) for who, what in asked]
        return round(median(taken[1:]), 1)

    async def _take(self, who: str, what: str) -> float:
        self._number += 1
        self._clock.ahead += timedelta(minutes=1)
        account = ORGANIZER if who == "organizer" else FIRST_ACCOUNT
        update = read_update(make_update(self._number, account, what))
        before = self._parts.writer.spent
        await self._parts.intake.take([update])
        return (self._parts.writer.spent - before) * 1000


def _answer(event_id: str, turn: int) -> str:
    return rsvps.ANSWER.to(event_id, (Wish.MAYBE, Wish.YES)[turn % 2])


def make_update(number: int, account: int, what: str) -> dict[str, Any]:
    """Return an update: what somebody types, or taps."""
    sender = {"id": account, "is_bot": False, "first_name": "Somebody"}
    chat = {"id": account, "type": "private", "first_name": "Somebody"}
    message = {"message_id": number, "date": 1_700_000_000, "chat": chat, "from": sender}
    if what.startswith("/"):
        return {"update_id": number, "message": {**message, "text": what}}
    tap = {"id": str(number), "from": sender, "chat_instance": "1", "data": what}
    return {"update_id": number, "callback_query": {**tap, "message": message}}


def _table(measured: dict[int, dict[str, float]]) -> Table:
    table = Table("writer's ms", *(f"{size:,} guests" for size in measured))
    for column in table.columns[1:]:
        column.justify = "right"
    for name in next(iter(measured.values())):
        table.add_row(name, *(_cell(figures[name], size) for size, figures in measured.items()))
    return table


def _cell(ms: float, size: int) -> str:
    return f"{ms:.1f}" + (" MISSED" if ms >= MOST_MS[size] else "")
