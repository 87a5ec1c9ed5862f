"""Measuring the chat page: taps there and in Telegram in turns, pages that wait, and a broadcast to all."""

import asyncio
import tempfile
import time
from collections.abc import AsyncGenerator, Callable, Coroutine, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from typing import Any, TypeAlias

import aiohttp

from bot.cli.bench.load import GUESTS, Crowd, arrivals, make_plan, seat_guests
from bot.cli.bench.page.browsers import PAUSE_SECONDS, Browser, NotYet
from bot.cli.bench.page.gate import Gate
from bot.cli.bench.page.house import House, furnish, laid_at
from bot.cli.bench.stand import (
    BOT_ID,
    Bystanders,
    DidNotFinish,
    Emulator,
    cpu_seconds,
    emulating,
    rss_mb,
    running_bot,
    settings_for,
)
from bot.demo.ports import free_port
from bot.domain.callback_words.broadcasts import SEND
from bot.domain.callback_words.rsvps import ANSWER
from bot.domain.events import EventPlan
from bot.domain.ids import PersonId
from bot.domain.rsvps import Wish
from bot.founding import found
from bot.settings.settings import Settings

ROUNDS = 5
"""Bursts of one tap for each of GUESTS by page, each followed by as many by Telegram."""
AT_ONCE = 100
RATE, SECONDS = 50.0, 6.0
WAITING, WATCHED_SECONDS = 300, 20.0
PATIENCE_SECONDS = 120.0
KEPT_SECONDS = 2.0
"""Of an idle line: of many from one address the site closes the oldest, as a tap is sent into it."""
Burst: TypeAlias = tuple[float, float, float, float]
"""Taps a second by page and by Telegram, and milliseconds of processor time for each of either."""
_WISHES = (Wish.MAYBE, Wish.NO, Wish.YES)


@dataclass(frozen=True, slots=True)
class Figures:
    """Medians of the bursts; milliseconds, megabytes, and shares of one processor.

    `drawn` is from a letter's being laid out to its being on the waiting page; `doubled` and `lost`
    count pages that drew the broadcast twice, or never.
    """

    page_taps_per_s: float
    telegram_taps_per_s: float
    page_tap_cpu_ms: float
    telegram_tap_cpu_ms: float
    page_p50_ms: float
    page_p99_ms: float
    waiting_pages: int
    waiting_kb_each: float
    waiting_processor: float
    broadcast_pages: int
    drawn_p50_ms: float
    drawn_p99_ms: float
    broadcast_s: float
    doubled: int
    lost: int
    others_cores: float


@dataclass(frozen=True, slots=True)
class Stand:
    """What runs, who is there by page and `in_telegram`, and what can be measured with them."""

    emulator: Emulator
    http: aiohttp.ClientSession
    house: House
    plan: EventPlan
    settings: Settings
    process: asyncio.subprocess.Process
    in_telegram: Sequence[PersonId]
    gate: Gate

    async def opens(self, tell: Callable[[str], None]) -> None:
        """Have every page draw what there is, as soon as the site answers. Raises DidNotFinish."""
        tell("the bot starts")
        ends = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                await self.house.organizer.polls(self.http, wait=False)
                break
            except (aiohttp.ClientConnectionError, NotYet):
                if time.monotonic() > ends:
                    raise DidNotFinish("the site did not answer") from None
                await asyncio.sleep(0.1)
        await _each(self.house.guests, lambda each: each.polls(self.http, wait=False))

    async def bursts(self, tell: Callable[[str], None]) -> list[Burst]:
        """Tap by page and by Telegram in turns, after a round that is not counted."""
        tapping, rounds = self.house.guests[:GUESTS], list[Burst]()
        crowd = Crowd(self.plan, bot_id=BOT_ID)
        for number in range(-1, ROUNDS):
            tell(f"burst {number + 1} of {ROUNDS}")
            data = ANSWER.to(self.plan.event.subject, _WISHES[number % len(_WISHES)])
            spent, began = cpu_seconds(self.process), time.monotonic()
            await _each(tapping, lambda each, data=data: each.taps(self.http, data))
            page = len(tapping) / (time.monotonic() - began)
            page_ms = 1000 * (cpu_seconds(self.process) - spent) / len(tapping)
            spent, began = cpu_seconds(self.process), time.monotonic()
            await self.taps_in_telegram(crowd)
            telegram = GUESTS / (time.monotonic() - began)
            telegram_ms = 1000 * (cpu_seconds(self.process) - spent) / GUESTS
            if number >= 0:
                rounds.append((page, telegram, page_ms, telegram_ms))
        return rounds

    async def taps_in_telegram(self, crowd: Crowd) -> None:
        """Have every guest in Telegram tap once, and wait until all are answered."""
        since = await self.emulator.mark()
        for _ in range(0, GUESTS, AT_ONCE):
            await self.emulator.inject(crowd.taps(AT_ONCE), bot_id=BOT_ID)
        await self.emulator.wait("editMessageText", GUESTS, since=since)

    async def steady(
        self, tell: Callable[[str], None], seconds: float = SECONDS, *, rate: float = RATE
    ) -> list[float]:
        """Return what single taps took, in milliseconds, at a steady load of so many a second."""
        tell(f"{rate:.0f} taps a second")
        data = ANSWER.to(self.plan.event.subject, Wish.MAYBE)
        took: list[float] = []

        async def tap(guest: Browser) -> None:
            asked = time.monotonic()
            await guest.surely_taps(self.http, data)
            took.append(1000 * (time.monotonic() - asked))

        began, turns = time.monotonic(), len(self.house.guests)
        async with asyncio.TaskGroup() as tapping:
            for turn, moment in enumerate(arrivals(rate=rate, seconds=seconds, seed=1)):
                await asyncio.sleep(max(0.0, began + moment - time.monotonic()))
                tapping.create_task(tap(self.house.guests[turn % turns]))
        return took

    async def waiting(self, tell: Callable[[str], None]) -> tuple[float, float]:
        """Return kilobytes of memory for each page that waits, and the processor's share for all."""
        tell(f"{WAITING} pages wait")
        before = rss_mb(self.process)
        async with _open(self.house.guests[:WAITING], self.http):
            await asyncio.sleep(2)
            grown = 1000 * (rss_mb(self.process) - before) / WAITING
            spent = cpu_seconds(self.process)
            await asyncio.sleep(WATCHED_SECONDS)
            return grown, (cpu_seconds(self.process) - spent) / WATCHED_SECONDS

    async def broadcast(self, tell: Callable[[str], None]) -> float:
        """Send the broadcast while every page waits; return when, in Unix seconds."""
        before = {each.id: len(each.came) for each in self.house.guests}
        async with _open(self.house.guests, self.http):
            await asyncio.sleep(3 * PAUSE_SECONDS)
            began = time.time()
            await self.house.organizer.taps(self.http, SEND.to(self.house.draft.id))
            ends, left = time.monotonic() + PATIENCE_SECONDS, len(self.house.guests)
            while left and time.monotonic() < ends:
                await asyncio.sleep(0.25)
                left = sum(1 for each in self.house.guests if len(each.came) == before[each.id])
                tell(f"the broadcast is drawn on all but {left} pages")
            await asyncio.sleep(1)
        return began


async def measure_page(pages: int, tell: Callable[[str], None]) -> Figures:
    """Measure with the emulator and the real bot as processes of their own; some two minutes.

    Raises:
        DidNotFinish: something did not start, or did not do its work.
    """
    bystanders = Bystanders()
    async with standing(pages, tell) as stand:
        await stand.opens(tell)
        bursts = await stand.bursts(tell)
        steady = await stand.steady(tell)
        waiting = await stand.waiting(tell)
        began = await stand.broadcast(tell)
        laid = await asyncio.to_thread(laid_at, stand.settings, stand.house)
    news = {one: moment for one, moment in laid.items() if moment > began}
    return _figures(bursts, steady, waiting, stand.house.guests, news, bystanders.cores())


@asynccontextmanager
async def standing(
    pages: int, tell: Callable[[str], None], *, gated: bool = False
) -> AsyncGenerator[Stand]:
    """Have an emulator and the bot run, with so many guests by page; with the gate before Telegram if wished.

    Raises:
        DidNotFinish: something did not start.
    """
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    site = {"COLLOQUY_PUBLIC_URL": url, "COLLOQUY_LISTEN": f"127.0.0.1:{port}"}
    connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=KEPT_SECONDS)
    timeout = aiohttp.ClientTimeout(total=None)
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="colloquy-bench-")))
        emulator = await stack.enter_async_context(emulating())
        http = aiohttp.ClientSession(connector=connector, timeout=timeout)
        await stack.enter_async_context(http)
        behind = int(emulator.url.rpartition(":")[2])
        gate = await stack.enter_async_context(Gate.standing(behind, free_port()))
        telegram = gate.url if gated else emulator.url
        tell(f"{pages} guests join")
        plan, settings = make_plan(seats=4 * pages), settings_for(telegram, folder)
        await found(settings, plan, now=lambda: datetime.now(UTC))
        in_telegram = await asyncio.to_thread(seat_guests, settings, plan)
        house = await asyncio.to_thread(furnish, settings, plan, url, pages)
        process = await stack.enter_async_context(running_bot(telegram, folder, site))
        yield Stand(emulator, http, house, plan, settings, process, in_telegram, gate)


@asynccontextmanager
async def _open(browsers: Sequence[Browser], http: aiohttp.ClientSession) -> AsyncGenerator[None]:
    """Have pages wait for news for as long as the block lasts."""

    async def wait(browser: Browser) -> None:
        while True:
            try:
                await browser.polls(http, wait=True)
            except (aiohttp.ClientError, NotYet):
                # Connections that have not asked yet make way for those that do; a page comes again.
                await asyncio.sleep(PAUSE_SECONDS)

    tasks = [asyncio.create_task(wait(each)) for each in browsers]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)


async def _each(
    browsers: Sequence[Browser], act: Callable[[Browser], Coroutine[Any, Any, None]]
) -> None:
    """Have browsers do something, AT_ONCE of them at a time."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def enter(browser: Browser) -> None:
        async with gate:
            await act(browser)

    async with asyncio.TaskGroup() as doing:
        for browser in browsers:
            doing.create_task(enter(browser))


def _figures(
    bursts: Sequence[Burst],
    steady: Sequence[float],
    waiting: tuple[float, float],
    guests: Sequence[Browser],
    laid: Mapping[str, float],
    others_cores: float,
) -> Figures:
    page, telegram, page_ms, telegram_ms = zip(*bursts, strict=True)
    drawn = [[each.came[one] - laid[one] for one in each.came if one in laid] for each in guests]
    waits = sorted(1000 * span for spans in drawn for span in spans)
    return Figures(
        page_taps_per_s=round(median(page)),
        telegram_taps_per_s=round(median(telegram)),
        page_tap_cpu_ms=round(median(page_ms), 2),
        telegram_tap_cpu_ms=round(median(telegram_ms), 2),
        page_p50_ms=round(median(steady), 1),
        page_p99_ms=round(quantiles(steady, n=100)[98], 1),
        waiting_pages=WAITING,
        waiting_kb_each=round(waiting[0], 1),
        waiting_processor=round(waiting[1], 3),
        broadcast_pages=len(guests),
        drawn_p50_ms=round(median(waits), 1),
        drawn_p99_ms=round(quantiles(waits, n=100)[98], 1),
        broadcast_s=round(max(max(spans) for spans in drawn if spans), 1),
        doubled=sum(1 for spans in drawn if len(spans) > 1),
        lost=sum(1 for spans in drawn if not spans),
        others_cores=round(others_cores, 2),
    )
