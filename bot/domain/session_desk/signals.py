"""Signals of a session: what can be tapped, and from when on facilitators see it, in words.

Taps are counted by the session's half-minutes; a half-minute is a number, so many since 1970.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum

HALF_MINUTE = timedelta(seconds=30)
WINDOW = 6
"""Half-minutes that a signal is shown for, and that its giver waits before giving the same again: so
nobody is in a word twice."""
SMALL_ROOM = 20
"""Below so many guests, two taps are shown, else three."""
AROUND = timedelta(minutes=15)
"""For how long before and after a session signals can be given."""


class Signal(StrEnum):
    """What somebody in the room may wish, without a word."""

    SLOWER = "slower"
    LOUDER = "louder"
    UNCLEAR_WORD = "unclear-word"
    TWO_MEANINGS = "two-meanings"
    OFF_TOPIC = "off-topic"
    TOO_DETAILED = "too-detailed"
    US_AND_THEM = "us-and-them"
    PAUSE = "pause"


class HowMany(StrEnum):
    """All that is ever said of how many tapped."""

    FEW = "few"
    SEVERAL = "several"
    MANY = "many"


HELPED_BY: Mapping[Signal, str] = {
    Signal.UNCLEAR_WORD: "content-1",
    Signal.TWO_MEANINGS: "content-1",
    Signal.OFF_TOPIC: "norms-3",
    Signal.TOO_DETAILED: "norms-1",
    Signal.US_AND_THEM: "process-1",
}
"""The prompt that fits a signal; to the others one answers by doing it."""


def half_minute_of(moment: datetime) -> int:
    """Return the half-minute an aware moment lies in."""
    return int(moment.timestamp() // HALF_MINUTE.total_seconds())


def least_shown(guests: int) -> int:
    """Return how many taps it takes for a signal to be shown in a room of so many."""
    return 2 if guests < SMALL_ROOM else 3


def how_many(taps: int, guests: int) -> HowMany | None:
    """Return the word for so many taps in a room of so many, None where nothing is shown.

    *Several* is a quarter of the room and *many* half of it, but each takes two taps more than the
    word before, so that one tap alone leads through no two of them.
    """
    least = least_shown(guests)
    if taps < least:
        return None
    several = max(least + 2, -(-guests // 4))
    many = max(several + 2, -(-guests // 2))
    if taps < several:
        return HowMany.FEW
    return HowMany.SEVERAL if taps < many else HowMany.MANY


def shown_signals(
    taps: Iterable[tuple[int, Signal, int]], *, now: datetime, guests: int
) -> dict[Signal, HowMany]:
    """Return what is shown now of taps (half-minute, signal, number): only full half-minutes count."""
    current = half_minute_of(now)
    totals = dict.fromkeys(Signal, 0)
    for half_minute, signal, number in taps:
        if current - WINDOW <= half_minute < current:
            totals[signal] += number
    words = {signal: how_many(number, guests) for signal, number in totals.items()}
    return {signal: word for signal, word in words.items() if word}
