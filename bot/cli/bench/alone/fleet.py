"""`colloquy bench fleet`: past one bot, reckoned with the product's own pacing and a clock that jumps.

Nothing is sent. Each token has its own pacing, a share of the guests, and a broadcast to all of them;
meanwhile guests tap, and whoever taps is answered first. Telegram is a row of moments at which messages
arrive there, each after a journey of its own length.
"""

import heapq
import json
import math
import random
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import count

import typer
from rich.console import Console
from rich.table import Table

from bot.cli.bench.report import AsJson
from bot.delivery.courier.pacing import Limits, Pacing
from bot.delivery.in_flight_window import Slot
from bot.domain.channels.addresses import Address, Carrier

CASES = ((1, 300), (1, 10_000), (1, 100_000), (10, 100_000), (10, 1_000_000), (100, 1_000_000))
"""Tokens, and guests of all of them together."""
REPLIES_PER_S = 2.0
"""Taps a second at each token while its broadcast goes out."""
JOURNEY_S, JITTER = 0.05, 0.4
"""A message's way to Telegram: the median in seconds, and the spread of its logarithm."""


@dataclass(frozen=True, slots=True)
class Fleet:
    """What became of one broadcast: of the slowest token, but the fullest second and waits of any."""

    tokens: int
    guests: int
    seconds: float
    share_of_limit: float
    fullest_second: int
    reply_p99_ms: float


def bench_fleet(
    as_json: AsJson = False,
) -> None:
    """How long a broadcast takes with many bots and up to 1,000,000 guests; reckoned, not sent; a minute."""
    progress = Console(stderr=True, quiet=as_json)
    with progress.status("reckoning"):
        found = [reckon(tokens, guests, seed=1) for tokens, guests in CASES]
    if as_json:
        typer.echo(json.dumps([asdict(each) for each in found]))
    else:
        Console().print(_table(found))


def reckon(tokens: int, guests: int, *, seed: int) -> Fleet:
    """Reckon a broadcast; every token has as many guests as the others, give or take one."""
    each = math.ceil(guests / tokens)
    # Tokens know nothing of each other: a few stand for all that are alike.
    runs = [_Token(each, random.Random(seed + n)).broadcast() for n in range(min(tokens, 3))]
    seconds = max(run.ended_at for run in runs)
    waits = sorted(wait for run in runs for wait in run.waits)
    return Fleet(
        tokens=tokens,
        guests=guests,
        seconds=round(seconds, 1),
        share_of_limit=round(each / seconds / Limits().per_second, 3),
        fullest_second=max(most_within_a_second(run.arrivals) for run in runs),
        reply_p99_ms=round(1000 * waits[math.ceil(0.99 * len(waits)) - 1], 1) if waits else 0.0,
    )


class _Token:
    """One bot: its broadcast, and those who tap meanwhile. Moments are seconds from the start."""

    def __init__(self, guests: int, chance: random.Random) -> None:
        self.ended_at = 0.0
        self.arrivals: list[float] = []
        self.waits: list[float] = []
        self._guests = guests
        self._chance = chance
        self._pacing = Pacing()
        self._numbers = count()
        self._answers: list[tuple[float, int, Slot]] = []
        self._taps = self._tapped()
        self._tap = next(self._taps)

    def broadcast(self) -> "_Token":
        """Send to everybody; return when the last has left."""
        now, left = 0.0, self._guests
        while left:
            while self._answers and self._answers[0][0] <= now:
                at, _, slot = heapq.heappop(self._answers)
                self._pacing.arrived(slot, now=at)
            hurried = self._tap <= now
            wait = self._pacing.overall_wait(hurried=hurried, now=now)
            if wait > 0.0:
                now += min(wait, self._tap - now) if not hurried else wait
                continue
            if hurried:
                self.waits.append(now - self._tap)
                self._leave(self._chance.randrange(1, self._guests + 1), hurried=True, now=now)
                self._tap = next(self._taps)
                continue
            self._leave(left, hurried=False, now=now)
            left -= 1
        self.ended_at = now
        return self

    def _leave(self, chat: int, *, hurried: bool, now: float) -> None:
        to = Address(Carrier.TELEGRAM, chat)
        slot = self._pacing.leave(to, creates=True, hurried=hurried, now=now)
        there = now + JOURNEY_S * math.exp(self._chance.gauss(0.0, JITTER))
        self.arrivals.append(there)
        if slot is not None:
            back = there + JOURNEY_S * math.exp(self._chance.gauss(0.0, JITTER))
            heapq.heappush(self._answers, (back, next(self._numbers), slot))

    def _tapped(self) -> Iterator[float]:
        at = 0.0
        while True:
            at += self._chance.expovariate(REPLIES_PER_S)
            yield at


def most_within_a_second(arrivals: list[float]) -> int:
    """The most messages that arrive within one second, whenever it begins."""
    ordered, first, most = sorted(arrivals), 0, 0
    for number, at in enumerate(ordered):
        while ordered[first] <= at - 1.0:
            first += 1
        most = max(most, number - first + 1)
    return most


def _table(found: list[Fleet]) -> Table:
    table = Table(
        "tokens", "guests", "broadcast, s", "of the limit", "fullest second", "reply p99, ms"
    )
    for column in table.columns:
        column.justify = "right"
    for each in found:
        table.add_row(
            f"{each.tokens}",
            f"{each.guests:,}",
            f"{each.seconds:,.0f}",
            f"{each.share_of_limit:.3f}",
            f"{each.fullest_second}",
            f"{each.reply_p99_ms:.1f}",
        )
    return table
