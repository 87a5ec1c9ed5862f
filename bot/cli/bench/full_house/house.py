"""A bot that is not running, in a house full of guests: nothing but what is measured takes time."""

import asyncio
import tempfile
import time
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any, NamedTuple, TypeAlias

import typer

from bot.cli.bench.full_house.crowd import fill_house
from bot.cli.bench.load import make_plan
from bot.cli.bench.stand import settings_for
from bot.domain.events import EventPlan
from bot.founding import found
from bot.opening import open_store
from bot.parts import Parts
from bot.web.telegram.updates import read_update
from bot.wiring import wire
from storage.database.engine import open_engine
from storage.database.migrating import downgrade
from storage.looking.statements import statements_noted

Database: TypeAlias = Annotated[
    str, typer.Option(help="An empty PostgreSQL database to measure on instead of SQLite.")
]
Most: TypeAlias = Annotated[int, typer.Option(help="Leave out events with more guests.")]
"""How these benches are told where to measure, and up to which size."""
_NOWHERE = "http://127.0.0.1:9"


class Taken(NamedTuple):
    """What one update took: milliseconds of processor time, the writer's and everybody's, and of time.

    Besides: how many statements.
    """

    writer_ms: float
    cpu_ms: float
    ms: float
    statements: int


class _Clock:
    """The time, a minute later each time somebody writes: nobody is told to slow down."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@dataclass(slots=True)
class House:
    """An event full of guests, and the parts of the bot."""

    parts: Parts
    plan: EventPlan
    clock: _Clock
    number: int = 0

    async def take(self, account: int, what: str) -> Taken:
        """Have somebody type a command or tap, and return once it is committed."""
        return await self._take(make_update(self._next(), account, what))

    async def ask(self, account: int, words: str) -> Taken:
        """Have somebody type words, and return once they are answered and that is committed."""
        return await self._take(make_words(self._next(), account, words))

    async def ask_together(self, asked: Sequence[tuple[int, str]]) -> None:
        """Have several people type words at once, and return once all are answered."""
        updates = [read_update(make_words(self._next(), *each)) for each in asked]
        await self.parts.intake.take(updates)

    def _next(self) -> int:
        self.number += 1
        self.clock.ahead += timedelta(minutes=1)
        return self.number

    async def _take(self, made: Mapping[str, Any]) -> Taken:
        update = read_update(made)
        before = self._spent()
        with statements_noted() as said:
            await self.parts.intake.take([update])
        writer, cpu, took = (
            (end - begun) * 1000 for begun, end in zip(before, self._spent(), strict=True)
        )
        return Taken(writer, cpu, took, len(said))

    def _spent(self) -> tuple[float, float, float]:
        return self.parts.writer.spent, time.process_time(), time.perf_counter()


@asynccontextmanager
async def full_house(
    guests: int, database: str, tell: Callable[[str], None]
) -> AsyncGenerator[House]:
    """Open a house with so many guests; in a temporary folder, or in an empty database."""
    with tempfile.TemporaryDirectory(prefix="colloquy-bench-") as folder:
        settings = settings_for(_NOWHERE, Path(folder), database)
        clock = _Clock()
        plan = make_plan(seats=2 * guests)
        await found(settings, plan, now=clock)
        store = open_store(settings, now=clock)
        tell(f"{guests} guests come in")
        await asyncio.to_thread(fill_house, store, plan, guests)
        parts = wire(settings, store, now=clock, answer_room=store.outside.answer_room)
        try:
            yield House(parts, plan, clock)
        finally:
            parts.intake.close_readers()
            parts.writer.close()
            _empty(settings.database_url)


def _empty(url: str) -> None:
    """Leave nothing behind: the next house is founded in the same database."""
    engine = open_engine(url)
    downgrade(engine, "base")
    engine.dispose()


def make_update(number: int, account: int, what: str) -> dict[str, Any]:
    """Return an update: a command that somebody types, or what they tap."""
    if what.startswith("/"):
        return make_words(number, account, what)
    message = _message(number, account)
    tap = {"id": str(number), "from": message["from"], "chat_instance": "1", "data": what}
    return {"update_id": number, "callback_query": {**tap, "message": message}}


def make_words(number: int, account: int, words: str) -> dict[str, Any]:
    """Return an update: words that somebody types."""
    return {"update_id": number, "message": {**_message(number, account), "text": words}}


def _message(number: int, account: int) -> dict[str, Any]:
    sender = {"id": account, "is_bot": False, "first_name": "Somebody"}
    chat = {"id": account, "type": "private", "first_name": "Somebody"}
    return {"message_id": number, "date": 1_700_000_000, "chat": chat, "from": sender}
