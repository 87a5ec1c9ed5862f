"""Measuring taps: bursts against the bare echo, then a steady load with and without a broadcast."""

import asyncio
import math
import tempfile
import time
from collections import defaultdict, deque
from collections.abc import AsyncGenerator, Callable, Iterable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from bot.cli.bench.load import GUESTS, Crowd, arrivals, make_plan, put_messages, seat_guests
from bot.cli.bench.stand import (
    AIOGRAM_ID,
    BOT_ID,
    ECHO_ID,
    LEAN_ID,
    Bystanders,
    Call,
    DidNotFinish,
    Emulator,
    cpu_seconds,
    emulating,
    rss_mb,
    running_aiogram,
    running_bot,
    running_echo,
    running_lean_echo,
    settings_for,
)
from bot.founding import found

ROUNDS = 9
"""Bursts of one update per guest, after one that is not counted; each is followed by the same number
for the bare echo, for the leanest, and for aiogram's."""
TOGETHER = 100
"""Updates of a burst that reach the emulator in one request; the next follow at once."""
LATENCY_MS = 30.0
RATE = 100.0
"""Taps a second of the steady load."""
SECONDS = 4.0
SPELLS = 3
"""How many times the steady load is run; its figures are medians of these."""
LETTERS = 10_000

_OF_A_TAP = ("answerCallbackQuery", "editMessageText")
_OF_AN_ECHO = ("sendMessage",)


class Pace(NamedTuple):
    """Updates a second, and milliseconds of processor time for each."""

    per_s: float
    cpu_ms: float


@dataclass(frozen=True, slots=True)
class Burst:
    """One burst of ours, one of the bare echo right after, then of the leanest and of aiogram's, if any.

    Processor time is that of the process alone.
    """

    taps: Pace
    echo: Pace
    lean: Pace
    aiogram: Pace | None = None


@dataclass(frozen=True, slots=True)
class Spell:
    """One spell of steady load: milliseconds from update to confirmation, and what else went on."""

    p50_ms: float
    p99_ms: float
    most_ms: float
    letters_per_s: float
    refused: int


@dataclass(slots=True)
class Measured:
    """Everything that was measured, run by run.

    `starts_s` are seconds from a process's start to its first getUpdates; `others_cores` is what
    other processes used of this machine meanwhile.
    """

    bursts: list[Burst] = field(default_factory=list[Burst])
    quiet: list[Spell] = field(default_factory=list[Spell])
    broadcasting: list[Spell] = field(default_factory=list[Spell])
    starts_s: list[float] = field(default_factory=list[float])
    rss_mb: list[float] = field(default_factory=list[float])
    others_cores: float = 0.0


async def measure_taps(aiogram: Path | None, tell: Callable[[str], None]) -> Measured:
    """Measure in about 45 seconds; `tell` is given what goes on, `aiogram` an interpreter that has it.

    Raises:
        DidNotFinish: something did not start, or did not do its work.
    """
    measured = Measured()
    bystanders = Bystanders()
    with tempfile.TemporaryDirectory(prefix="colloquy-bench-") as folder:
        async with emulating() as emulator:
            tell("preparing")
            plan, settings = make_plan(), settings_for(emulator.url, Path(folder))
            await found(settings, plan, now=lambda: datetime.now(UTC))
            guests = await asyncio.to_thread(seat_guests, settings, plan)
            crowd = Crowd(plan, bot_id=BOT_ID)
            stand = _Stand(emulator, Path(folder), crowd, measured, aiogram)
            await stand.measure_bursts(tell)
            tell(f"{RATE:.0f} taps a second")
            measured.quiet += await stand.measure_spells(flood=False)
            tell(f"{RATE:.0f} taps a second, {LETTERS} letters waiting")
            await asyncio.to_thread(put_messages, settings, plan, guests, LETTERS)
            measured.broadcasting += await stand.measure_spells(flood=True)
    measured.others_cores = bystanders.cores()
    return measured


@dataclass(frozen=True, slots=True)
class _Stand:
    emulator: Emulator
    folder: Path
    crowd: Crowd
    measured: Measured
    aiogram: Path | None

    async def measure_bursts(self, tell: Callable[[str], None]) -> None:
        await self.emulator.behave(latency_ms=0, flood=False)
        url = self.emulator.url
        async with AsyncExitStack() as running:
            echoes = [
                (await running.enter_async_context(running_echo(url)), ECHO_ID),
                (await running.enter_async_context(running_lean_echo(url)), LEAN_ID),
            ]
            if self.aiogram is not None:
                other = running_aiogram(url, self.aiogram)
                echoes.append((await running.enter_async_context(other), AIOGRAM_ID))
            for echo, bot_id in echoes:
                # Until it has been read in, which takes aiogram some seconds.
                await self._burst(echo, self.crowd.messages(1), bot_id, _OF_AN_ECHO)
            bot = await running.enter_async_context(self._bot())
            for number in range(-1, ROUNDS):
                tell(f"burst {number + 1} of {ROUNDS}")
                paces = [await self._burst(bot, self.crowd.taps(GUESTS), BOT_ID, _OF_A_TAP)]
                for echo, bot_id in echoes:
                    said = self.crowd.messages(GUESTS)
                    paces.append(await self._burst(echo, said, bot_id, _OF_AN_ECHO))
                if number >= 0:
                    self.measured.bursts.append(Burst(*paces))

    async def measure_spells(self, *, flood: bool) -> list[Spell]:
        await self.emulator.behave(latency_ms=LATENCY_MS, flood=flood)
        async with self._bot():
            return [await self._spell(seed) for seed in range(SPELLS)]

    @asynccontextmanager
    async def _bot(self) -> AsyncGenerator[asyncio.subprocess.Process]:
        """Run the bot; note its start, then its memory. One tap of each guest awaits it."""
        since = await self.emulator.mark()
        await self.emulator.inject(self.crowd.taps(GUESTS), bot_id=BOT_ID)
        begun = time.time()
        async with running_bot(self.emulator.url, self.folder) as process:
            await self.emulator.wait("editMessageText", GUESTS, since=since)
            calls = await self.emulator.calls(since=since)
            first = next(c for c in calls if c.method == "getUpdates" and c.bot_id == BOT_ID)
            self.measured.starts_s.append(first.at - begun)
            await asyncio.sleep(1)
            yield process
            self.measured.rss_mb.append(rss_mb(process))

    async def _burst(
        self,
        process: asyncio.subprocess.Process,
        updates: Sequence[Mapping[str, Any]],
        bot_id: int,
        methods: Iterable[str],
    ) -> Pace:
        """Return the pace until the last effect of the last update is stored."""
        since, spent = await self.emulator.mark(), cpu_seconds(process)
        begun = ended = time.time()
        for first in range(0, len(updates), TOGETHER):
            await self.emulator.inject(updates[first : first + TOGETHER], bot_id=bot_id)
        for method in methods:
            calls = await self.emulator.wait(method, len(updates), since=since)
            if len(calls) != len(updates) or any(call.status != 200 for call in calls):
                raise DidNotFinish(f"a burst met refused or repeated calls of {method}")
            ended = max(ended, *(call.done_at for call in calls))
        cost = (cpu_seconds(process) - spent) / len(updates)
        return Pace(len(updates) / (ended - begun), cost * 1000)

    async def _spell(self, seed: int) -> Spell:
        since = await self.emulator.mark()
        sent: dict[int, deque[float]] = defaultdict(deque)
        begun = time.monotonic()
        count = 0
        for moment in arrivals(rate=RATE, seconds=SECONDS, seed=seed):
            await asyncio.sleep(begun + moment - time.monotonic())
            (tap,) = self.crowd.taps(1)
            chat_id: int = tap["callback_query"]["from"]["id"]
            sent[chat_id].append(time.time())
            await self.emulator.inject([tap], bot_id=BOT_ID)
            count += 1
        await self.emulator.wait("editMessageText", count, since=since)
        return _spell_of(await self.emulator.calls(since=since), sent)


def _spell_of(calls: Sequence[Call], sent: Mapping[int, deque[float]]) -> Spell:
    """Match each guest's confirmations with their taps, in order."""
    took_ms = sorted(
        (call.done_at - sent[call.chat_id].popleft()) * 1000
        for call in calls
        if call.method == "editMessageText" and call.status == 200
    )
    messages = [call for call in calls if call.method == "sendMessage" and call.status == 200]
    return Spell(
        p50_ms=percentile(took_ms, 0.5),
        p99_ms=percentile(took_ms, 0.99),
        most_ms=took_ms[-1],
        letters_per_s=len(messages) / SECONDS,
        refused=sum(1 for call in calls if call.status == 429),
    )


def percentile(ordered: Sequence[float], share: float) -> float:
    """Return what a share of the values, in order, do not exceed."""
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
