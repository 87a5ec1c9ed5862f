"""How soon one copy on PostgreSQL acts on what another one committed, with the bells and without.

    python -m tests.robustness.measure_wakes [TIMES]

Both are measured in turn in one run. Then what a bell costs a commit: short works on one, two and three
copies at once, with and without, on the tests' server, which flushes nothing: so the share of a bell is
as large as it can be.
"""

import asyncio
import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from aiohttp import ClientSession, DummyCookieJar
from sqlalchemy import Connection

from bot.domain.ids import PersonId
from bot.domain.messages.messages import Lane, Message
from bot.opening import open_store
from storage import store as the_store
from storage.outbox.copies import bells
from storage.store import Store
from tests.storage.postgres import fresh_database
from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.test_page import joins
from tests.stories.channels.world import PageWorld
from tests.stories.sample_event import EVENT, sample_plan

WORKS = 40
BLOCKS = 12

_rings = threading.Event()


def _ring(connection: Connection, which: set[bells.Bell]) -> None:
    if _rings.is_set():
        bells.ring(connection, which)


def _switch(*, on: bool) -> None:
    (_rings.set if on else _rings.clear)()


async def measure(folder: Path, times: int) -> None:
    """Print the figures."""
    url = fresh_database()
    async with (
        PageWorld.opened(folder / "bot", plan=sample_plan(), database_url=url) as first,
        ClientSession(cookie_jar=DummyCookieJar()) as http,
    ):
        second = PageWorld(first.folder, first.emulator, first.url, first.clock, first.plan, url)
        second.more = {"COLLOQUY_TOKEN": ""}
        await second.start()
        ann = PagePerson.of(second, http)
        await joins(ann, await first.code())
        [person] = await first.do(lambda work: work.guests.ids_of(EVENT))
        bo = await first.guest("Bo")
        behind = await first.do(lambda work: work.people.behind(bo.at))
        assert behind is not None

        async def page() -> float:
            waiting = asyncio.create_task(ann.looks(wait=True))
            await asyncio.sleep(random.uniform(0.3, 1.3))
            await _put(first, person, Lane.REPLY)
            begun = time.monotonic()
            await waiting
            return time.monotonic() - begun

        async def laid() -> float:
            waiting = asyncio.create_task(ann.looks(wait=True))
            await asyncio.sleep(random.uniform(0.3, 1.3))
            await _put(first, person, Lane.BROADCAST)
            begun = time.monotonic()
            await waiting
            return time.monotonic() - begun

        async def sent() -> float:
            await asyncio.sleep(random.uniform(0.3, 1.3))
            journal = first.emulator.world.journal
            before = len(journal.since(0, "sendMessage"))
            await _put(second, behind.id, Lane.BROADCAST)
            begun = time.monotonic()
            await journal.wait("sendMessage", before + 1)
            return time.monotonic() - begun

        for name, act in {
            "a reply, drawn by a page that waits at the other copy": page,
            "a message without haste, laid out and drawn there": laid,
            "a message without haste, sent by the other copy": sent,
        }.items():
            await _compare(name, act, times)
        await second.stop()
        await asyncio.to_thread(_costs, first, person)


async def _put(world: PageWorld, to: PersonId, lane: Lane) -> None:
    message = Message(to, "not-me-heard", about=None, lane=lane)
    await world.do(lambda work: work.outbox.put(message))


async def _compare(name: str, act: Callable[[], Awaitable[float]], times: int) -> None:
    spans: dict[bool, list[float]] = {False: [], True: []}
    for _ in range(times):
        for on in (False, True):
            _switch(on=on)
            spans[on].append(await act())
    for on, word in ((False, "without"), (True, "with")):
        taken = sorted(spans[on])
        sys.stdout.write(
            f"{name}: {word} bells median {1000 * statistics.median(taken):.0f} ms,"
            f" slowest {1000 * taken[-1]:.0f} ms ({times} times)\n"
        )


def _costs(world: PageWorld, person: PersonId) -> None:
    for copies in (1, 2, 3):
        stores = [open_store(world.settings(), now=world.clock) for _ in range(copies)]
        rates: dict[bool, list[float]] = {False: [], True: []}
        with ThreadPoolExecutor(copies) as threads:
            for block in range(2 * BLOCKS):
                on = bool(block % 2)
                _switch(on=on)
                begun = time.monotonic()
                list(threads.map(partial(_works, person), stores))
                rates[on].append(copies * WORKS / (time.monotonic() - begun))
        for each in stores:
            each.close()
        without, with_them = (statistics.median(rates[on]) for on in (False, True))
        ratio = statistics.median(b / a for a, b in zip(rates[False], rates[True], strict=True))
        sys.stdout.write(
            f"works a second on {copies} copies: without bells {without:.0f}, with {with_them:.0f},"
            f" ratio {ratio:.3f}\n"
        )


def _works(person: PersonId, store: Store) -> None:
    for _ in range(WORKS):
        with store.begin() as unit:
            unit.work.outbox.put(Message(person, "not-me-heard", about=None))


def main(times: int) -> None:
    """Measure in a folder of its own."""
    the_store.ring = _ring
    with tempfile.TemporaryDirectory(prefix="colloquy-wakes-") as name:
        asyncio.run(measure(Path(name), times))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
