"""`colloquy bench strangers`: how long guests wait while many new accounts write to the bot."""

import asyncio
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from typing import Annotated, Any

import typer

from bot.cli.bench.load import Crowd, make_plan, seat_guests
from bot.cli.bench.report import AsJson, measured, say_figures
from bot.cli.bench.stand import (
    BOT_ID,
    Call,
    DidNotFinish,
    Emulator,
    emulating,
    running_bot,
    settings_for,
)
from bot.founding import found

STRANGERS = 1_500
ASKING = 20
"""Guests who type, and as many who tap, one of each every EVERY_SECONDS."""
EVERY_SECONDS = 0.25
LATENCY_MS = 30.0
PATIENCE_SECONDS = 90.0
_FIRST_STRANGER = 900_000_001


@dataclass(frozen=True, slots=True)
class Figures:
    """Milliseconds from an update's arrival at Telegram to its answer there; messages to strangers."""

    strangers: int
    typed_p50_ms: float
    typed_worst_ms: float
    tapped_p50_ms: float
    tapped_worst_ms: float
    strangers_answered: int
    too_many_requests: int


def bench_strangers(
    *,
    strangers: Annotated[int, typer.Option(help="How many new accounts write.")] = STRANGERS,
    as_json: AsJson = False,
) -> None:
    """Delay of guests' answers while new accounts write all at once; Telegram's limits on; some 20 s."""
    figures = measured(partial(measure_strangers, strangers), as_json=as_json)
    say_figures(asdict(figures), as_json=as_json)


async def measure_strangers(strangers: int, tell: Callable[[str], None]) -> Figures:
    """Measure with the emulator and the real bot as processes of their own. Raises DidNotFinish."""
    with tempfile.TemporaryDirectory(prefix="colloquy-bench-") as folder:
        async with emulating() as emulator:
            settings = settings_for(emulator.url, Path(folder))
            plan = make_plan()
            await found(settings, plan, now=_now)
            seat_guests(settings, plan)
            crowd = Crowd(plan, bot_id=BOT_ID)
            async with running_bot(emulator.url, Path(folder)):
                tell("the bot starts")
                since = await emulator.mark()
                await emulator.inject(crowd.messages(1), bot_id=BOT_ID)
                await emulator.wait("sendMessage", 1, since=since)
                await emulator.behave(latency_ms=LATENCY_MS, flood=True)
                tell(f"{strangers} strangers and {2 * ASKING} guests write")
                return await _measure(emulator, crowd, strangers)


async def _measure(emulator: Emulator, crowd: Crowd, strangers: int) -> Figures:
    since = await emulator.mark()
    await emulator.inject([_start(number) for number in range(strangers)], bot_id=BOT_ID)
    tapped, typed = crowd.taps(ASKING), crowd.messages(2 * ASKING)[ASKING:]
    asked_at: dict[int, float] = {}
    for tap, words in zip(tapped, typed, strict=True):
        asked_at |= dict.fromkeys((_sender(tap), _sender(words)), _now().timestamp())
        await emulator.inject([tap, words], bot_id=BOT_ID)
        await asyncio.sleep(EVERY_SECONDS)
    calls = await _until_answered(emulator, since, set(asked_at))
    waits = {
        call.chat_id: 1000 * (call.done_at - asked_at[call.chat_id])
        for call in reversed(calls)
        if call.chat_id in asked_at and call.status == 200
    }
    by_tap = [waits[_sender(each)] for each in tapped]
    by_words = [waits[_sender(each)] for each in typed]
    answered = {call.chat_id for call in calls if call.chat_id >= _FIRST_STRANGER}
    return Figures(
        strangers,
        round(median(by_words), 1),
        round(max(by_words), 1),
        round(median(by_tap), 1),
        round(max(by_tap), 1),
        len(answered),
        sum(1 for call in calls if call.status == 429),
    )


async def _until_answered(emulator: Emulator, since: int, guests: set[int]) -> Sequence[Call]:
    """Return all calls that say something to somebody, once every guest has heard something."""
    loop = asyncio.get_running_loop()
    ends = loop.time() + PATIENCE_SECONDS
    while loop.time() < ends:
        await asyncio.sleep(0.25)
        calls = [
            call
            for call in await emulator.calls(since=since)
            if call.method in {"sendMessage", "editMessageText"}
        ]
        if guests <= {call.chat_id for call in calls if call.status == 200}:
            return calls
    raise DidNotFinish("guests were not answered")


def _start(number: int) -> dict[str, Any]:
    account = _FIRST_STRANGER + number
    return {
        "message": {
            "message_id": 1,
            "from": {"id": account, "is_bot": False, "first_name": "New", "language_code": "en"},
            "chat": {"id": account, "first_name": "New", "type": "private"},
            "date": int(_now().timestamp()),
            "text": "/start",
        }
    }


def _sender(update: dict[str, Any]) -> int:
    [content] = update.values()
    return content["from"]["id"]


def _now() -> datetime:
    return datetime.now(UTC)
