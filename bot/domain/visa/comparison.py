"""Comparing host countries by who would need a visa, without telling who holds which passport.

Every number that leaves here is a sum over passports that at least three guests hold. Rarer ones
are pooled, and the pool itself is at least three people, so neither a number nor the difference of
numbers (of one host, of two hosts, or of the total) can stand for one or two people's passport.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

LEAST_CELL = 3
"""A group of fewer people is not shown by itself."""
LEAST_TOTAL = 5
"""With fewer passports there is no comparison."""
MOST_HOSTS = 10
USUAL_HOSTS = ("CH", "SG", "TH", "GB")


class Group(StrEnum):
    """What holders of a passport would need; the text is `visacompare-<value>`."""

    NOTHING = "nothing"
    AUTHORISATION = "authorisation"
    VISA = "visa"
    UNCLEAR = "unclear"
    """No hint: a difficult pair, or nothing known."""


class TooFewPassports(Exception):
    """Too few guests, or too many different passports, to show anything."""


@dataclass(frozen=True, slots=True)
class Pooled:
    """Holders per passport where there are at least three, and how many others there are."""

    shown: Mapping[str, int]
    others: int

    @property
    def split(self) -> int:
        """How many people the numbers tell apart."""
        return sum(self.shown.values())


def pool(counts: Mapping[str, int]) -> Pooled:
    """Return what may be told of how many guests hold which passport.

    Raises:
        TooFewPassports: nothing may be told.
    """
    shown = {code: count for code, count in counts.items() if count >= LEAST_CELL}
    others = sum(counts.values()) - sum(shown.values())
    if 0 < others < LEAST_CELL and shown:
        # Else the total would give one or two people away.
        smallest = min(shown, key=lambda code: (shown[code], code))
        others += shown.pop(smallest)
    if sum(counts.values()) < LEAST_TOTAL or not shown:
        raise TooFewPassports
    return Pooled(shown, others)


def compare(
    pooled: Pooled, hosts: Iterable[str], group_of: Callable[[str, str], Group]
) -> dict[str, dict[Group, int]]:
    """Return, for each host country, how many would need what; `group_of` gets (passport, host)."""
    table: dict[str, dict[Group, int]] = {}
    for host in hosts:
        row = dict.fromkeys(Group, 0)
        for passport, count in pooled.shown.items():
            row[group_of(passport, host)] += count
        table[host] = row
    return table
