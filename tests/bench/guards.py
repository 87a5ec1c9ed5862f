"""What guards cost: `python -m tests.bench.guards [GUESTS]`; each screen with them checked and not, by turns.

Only here they can be left unchecked. Processor time of the whole process, medians of the ratios of
neighbouring runs, so that neither other work on the machine nor its warming up counts.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import Row, Table

from bot.cli.bench.full_house.crowd import ORGANIZER, fill_house
from bot.cli.bench.full_house.house import make_update
from bot.cli.bench.load import make_plan
from bot.cli.bench.stand import settings_for
from bot.domain.callback_words import people, publicity, rsvps, travel
from bot.founding import found
from bot.opening import open_store
from bot.parts import Parts
from bot.web.telegram.updates import read_update
from bot.wiring import wire
from storage.database.guarding import Guard

RUNS = 9
SCREENS = (
    *("/admin", "/attendance", "/invite", "/logistics", "/broadcast", "/start"),
    *(rsvps.ATTENDANCE_NAMES.to(0), publicity.COMPANY.to(0), people.MEMBERS.to(0)),
    *(people.MEMBER_NAMES.to(0), travel.NAMES.to(0), travel.ARRIVALS.to()),
)


class _Clock:
    """The time, a minute later each time somebody writes: nobody is told to slow down."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@contextmanager
def unchecked() -> Generator[None]:
    """Believe every row."""

    def believe(self: Guard, table: Table, row: Row[Any]) -> None:
        del self, table, row

    check = Guard.check
    Guard.check = believe
    try:
        yield
    finally:
        Guard.check = check


async def measure(guests: int) -> dict[str, tuple[float, float, float]]:
    """Return by screen the milliseconds with guards checked, and not, and the ratio of the two."""
    with tempfile.TemporaryDirectory(prefix="colloquy-guards-") as folder:
        settings = settings_for("http://127.0.0.1:9", Path(folder), "")
        clock, plan = _Clock(), make_plan(seats=2 * guests)
        await found(settings, plan, now=clock)
        store = open_store(settings, now=clock)
        await asyncio.to_thread(fill_house, store, plan, guests)
        parts = wire(settings, store, now=clock)
        try:
            turns = _Turns(parts, clock)
            return {asked: await turns.compare(asked) for asked in SCREENS}
        finally:
            parts.intake.close_readers()
            parts.writer.close()


class _Turns:
    """Asks for screens, with guards checked and not, by turns."""

    def __init__(self, parts: Parts, clock: _Clock) -> None:
        self._parts = parts
        self._clock = clock
        self._number = 0

    async def compare(self, asked: str) -> tuple[float, float, float]:
        """Return the milliseconds with and without, and the ratio (medians of RUNS)."""
        pairs: list[tuple[float, float]] = []
        for _ in range(RUNS + 1):
            checked = await self._take(asked)
            with unchecked():
                pairs.append((checked, await self._take(asked)))
        del pairs[0]
        return (
            median(pair[0] for pair in pairs),
            median(pair[1] for pair in pairs),
            median(pair[0] / pair[1] for pair in pairs),
        )

    async def _take(self, asked: str) -> float:
        self._number += 1
        self._clock.ahead += timedelta(minutes=1)
        update = read_update(make_update(self._number, ORGANIZER, asked))
        before = time.process_time()
        await self._parts.intake.take([update])
        return (time.process_time() - before) * 1000


def main() -> None:
    """Measure and print."""
    guests = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    found = asyncio.run(measure(guests))
    for asked, (checked, believed, ratio) in found.items():
        sys.stdout.write(f"{asked:28} {checked:7.1f} ms {believed:7.1f} ms  x{ratio:.3f}\n")
    sys.stdout.write(f"median x{median(ratio for *_, ratio in found.values()):.3f}\n")


if __name__ == "__main__":
    main()
