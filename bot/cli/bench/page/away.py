"""Taps by page while Telegram is away: nobody listens, nobody answers, or the token is refused."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles

from bot.cli.bench.load import Crowd, put_messages
from bot.cli.bench.page.gate import Road
from bot.cli.bench.page.measure import Stand, standing
from bot.cli.bench.stand import BOT_ID, Bystanders

WAITING = 60
"""Letters that wait for guests in Telegram as each spell begins."""
UP_SECONDS = 300.0
SETTLED_SECONDS = {True: 3.0, False: 90.0}
"""In which nothing more comes, once all have arrived, and before."""
PATIENCE_SECONDS = 300.0
_DELIVERED = 200


@dataclass(frozen=True, slots=True)
class Spell:
    """How it went: milliseconds of taps by page, and what became of the letters for Telegram."""

    telegram: str
    page_p50_ms: float
    page_p99_ms: float
    arrived: int
    doubled: int
    in_doubt: int
    back_s: float


@dataclass(frozen=True, slots=True)
class AwayFigures:
    """Each spell in turn, of `letters` for Telegram each.

    `in_doubt` are those that hung when the line was cut: they may have arrived, as far as anybody can
    know, and are not sent again.
    """

    letters: int
    spells: tuple[Spell, ...]
    others_cores: float


async def measure_away(
    pages: int, tell: Callable[[str], None], *, seconds: float, rate: float
) -> AwayFigures:
    """Measure with Telegram up, and with each way of being away for so many seconds.

    With Telegram up no longer than five minutes: that is only what the others are held against.

    Raises:
        DidNotFinish: something did not start, or did not do its work.
    """
    bystanders = Bystanders()
    async with standing(pages, tell, gated=True) as stand:
        await stand.opens(tell)
        # From then on the emulator knows their chats, and everything has been used once.
        await stand.taps_in_telegram(Crowd(stand.plan, bot_id=BOT_ID))
        await stand.steady(tell)
        spells = list[Spell]()
        for road in Road:
            lasts = min(seconds, UP_SECONDS) if road is Road.OPEN else seconds
            spells.append(await _spell(stand, road, tell, lasts, rate))
    return AwayFigures(WAITING, tuple(spells), round(bystanders.cores(), 2))


async def _spell(
    stand: Stand, road: Road, tell: Callable[[str], None], seconds: float, rate: float
) -> Spell:
    since = await stand.emulator.mark()
    await stand.gate.become(road)
    letters = (stand.settings, stand.plan, stand.in_telegram[:WAITING], WAITING)
    await asyncio.to_thread(put_messages, *letters)
    tell(f"Telegram {road}")
    took = await stand.steady(tell, seconds, rate=rate)
    if road is not Road.OPEN:
        await stand.gate.become(Road.OPEN)
    arrived, back = await _arrivals(stand, since, tell)
    return Spell(
        telegram=road,
        page_p50_ms=round(median(took), 1),
        page_p99_ms=round(quantiles(took, n=100)[98], 1),
        arrived=len(set(arrived)),
        doubled=len(arrived) - len(set(arrived)),
        in_doubt=WAITING - len(set(arrived)),
        back_s=round(back, 1),
    )


async def _arrivals(
    stand: Stand, since: int, tell: Callable[[str], None]
) -> tuple[list[int], float]:
    """Return the chats in which letters arrived, once no more come, and after how many seconds the last did."""
    began = changed = time.monotonic()
    arrived = list[int]()
    while time.monotonic() < began + PATIENCE_SECONDS:
        calls = await stand.emulator.calls(since=since)
        now = [
            each.chat_id
            for each in calls
            if each.method == "sendMessage" and each.status == _DELIVERED
        ]
        if len(now) != len(arrived):
            arrived, changed = now, time.monotonic()
            tell(f"{len(arrived)} letters have arrived")
        if arrived and time.monotonic() > changed + SETTLED_SECONDS[len(arrived) >= WAITING]:
            break
        await asyncio.sleep(0.25)
    return arrived, changed - began
