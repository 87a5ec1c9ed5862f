"""Somebody who reads every statement and draws conclusions; shares no code with what makes them.

From the definition alone: of a country, of all, or of those who came or left between two statements,
nobody may be certain that the number is one, two, three or four. The attacker knows how statements
are made, and (to be on the safe side) whether a country was told of which only a few were never named.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Read:
    """A statement as its readers understand it.

    `least` and `most` people in all; each told country with the least and most people it can have;
    each name with the country beside it, "" for none.
    """

    least: int
    most: int
    told: Mapping[str, tuple[int, int]]
    names: dict[int, str]


@dataclass
class Truth:
    """What only the organizers know when it was published: who was counted, and of which country."""

    counted: dict[int, str] = field(default_factory=dict[int, str])


def is_few(least: int, most: int) -> bool:
    """Say whether a number is certainly one, two, three or four."""
    return least in {1, 2, 3, 4} and most in {1, 2, 3, 4}


def leaks(history: list[tuple[Read, Truth]]) -> list[str]:
    """Name every attack that succeeds against a history of statements."""
    found: list[str] = []
    ever: set[int] = set()
    for number, (read, truth) in enumerate(history):
        ever |= set(read.names)
        found += _few_left(read, history[: number + 1])
        found += _silence(read, history[: number + 1])
        found += _insider(read, truth, ever)
        if number:
            found += _between(history[number - 1][0], read)
    return found


def _few_left(read: Read, history: list[tuple[Read, Truth]]) -> list[str]:
    """Subtract the names, whose country stood beside them, from each number that was told."""
    country = {who: where for past, _ in history for who, where in past.names.items() if where}
    found: list[str] = []
    now = set(read.names)
    if is_few(max(0, read.least - len(now)), read.most - len(now)):
        found.append("few of all are not named")
    for place, (least, most) in read.told.items():
        here = [who for who in now if country.get(who) == place]
        unclear = [who for who in now if who not in country]
        left_most = most - len(here)
        left_least = max(0, least - len(here) - len(unclear))
        # What is said of all bounds each: the rest must find room.
        left_most = min(left_most, read.most - len(now))
        if is_few(left_least, left_most):
            found.append(f"few of {place} are not named")
    return found


def _silence(read: Read, history: list[tuple[Read, Truth]]) -> list[str]:
    """A country that somebody named is known to come from, and is not told: few must be unnamed."""
    country = {who: where for past, _ in history for who, where in past.names.items() if where}
    return [
        f"{country[who]} is passed over in silence"
        for who in read.names
        if who in country and country[who] not in read.told
    ]


def _insider(read: Read, truth: Truth, ever: set[int]) -> list[str]:
    """Somebody who knows how many of a told country take part counts those who were never named."""
    found: list[str] = []
    for place in read.told:
        unnamed = [
            who for who, where in truth.counted.items() if where == place and who not in ever
        ]
        if 1 <= len(unnamed) <= 4:
            found.append(f"an insider sees that few of {place} were never named")
    return found


def _between(before: Read, after: Read) -> list[str]:
    """Subtract one statement from the next: who came, who left."""
    found: list[str] = []
    pairs = {
        place: (before.told[place], after.told[place])
        for place in before.told
        if place in after.told
    }
    pairs["all"] = ((before.least, before.most), (after.least, after.most))
    for place, ((was_least, was_most), (is_least, is_most)) in pairs.items():
        for sign in (1, -1):
            change = sorted((sign * (is_least - was_most), sign * (is_most - was_least)))
            if is_few(*change):
                found.append(f"few of {place} came or left")
    return found
