"""The auditor: what somebody who reads everything that was published can work out for certain.

How many of each cell were never named is an unknown whole number, each published fact a row that
bounds some of them; the possible values are enumerated. Nothing may be published after which such a
number must lie between one and four. The auditor knows the rows alone, not how they were made.

Sets of possible pairs are kept as the bits of one number, so that 60 people in 5 cells take
milliseconds: bit `u * width + n` stands for `u` people who were never named and `n` named ones of whom
it is not told in which cell they are.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.domain.publicity.statements import CROWD, UNTOLD

WHOLE = "*"
"""Stands for all cells together, where a cell is named."""
Range = tuple[int, int]
"""The least and the most that a number can be, both included."""


@dataclass(frozen=True, slots=True)
class Rows:
    """What was published at one time: how many people in all, how many of each told cell.

    `named` counts those ever named, by the cell told beside their names, UNTOLD where none was.
    """

    total: Range
    cells: Mapping[str, Range] = field(default_factory=dict[str, Range])
    named: Mapping[str, int] = field(default_factory=dict[str, int])

    @property
    def parts(self) -> tuple[str, ...]:
        """Return the cells there are: the told ones, and all others together."""
        return (*sorted({*self.cells, *self.named} - {UNTOLD}), UNTOLD)


@dataclass(frozen=True, slots=True)
class Finding:
    """A number that can only be from one to four: of whom, and when (a place in the history).

    `is_change`: how many came or left since the time before.
    """

    place: int
    cell: str
    least: int
    most: int
    is_change: bool = False


def audit(history: Sequence[Rows]) -> tuple[Finding, ...]:
    """Return what all that was published gives away, the oldest first."""
    found: list[Finding] = []
    counted = [_Enumerated(each) for each in history]
    for place, each in enumerate(counted):
        for cell, (least, most) in each.unnamed():
            if _gives_away(least, most):
                found.append(Finding(place, cell, least, most))
    for place, (before, after) in enumerate(pairwise(counted), start=1):
        was, now = dict(before.counts()), dict(after.counts())
        for cell in sorted(was.keys() & now.keys() - {UNTOLD}):
            least, most = now[cell][0] - was[cell][1], now[cell][1] - was[cell][0]
            if _gives_away(least, most) or _gives_away(-most, -least):
                found.append(Finding(place, cell, least, most, is_change=True))
    return tuple(found)


def _gives_away(least: int, most: int) -> bool:
    return least >= 1 and most < CROWD


class _Enumerated:
    """The possible values of every unknown, given the rows of one time."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._parts = rows.parts
        self._floating = rows.named.get(UNTOLD, 0)
        self._width = 2 * self._floating + 1
        self._ever = sum(rows.named.values())
        self._most = max(0, rows.total[1] - self._ever)
        low = (1 << (self._floating + 1)) - 1
        self._mask = sum(low << (u * self._width) for u in range(self._most + 1))

    def unnamed(self) -> Iterator[tuple[str, Range]]:
        """Give for each cell, and for the whole, how many may never have been named."""
        least, most = (max(0, each - self._ever) for each in self._rows.total)
        yield WHOLE, (least, most)
        for cell in self._parts:
            possible = [u for u, _ in self._pairs(cell)]
            if possible:
                yield cell, (min(possible), max(possible))

    def counts(self) -> Iterator[tuple[str, Range]]:
        """Give for each cell, and for the whole, how many people may be counted in it."""
        yield WHOLE, self._rows.total
        for cell in self._parts:
            known = self._known(cell)
            possible = [known + u + n for u, n in self._pairs(cell)]
            if possible:
                yield cell, (min(possible), max(possible))

    def _known(self, cell: str) -> int:
        return 0 if cell == UNTOLD else self._rows.named.get(cell, 0)

    def _pairs(self, cell: str) -> Iterator[tuple[int, int]]:
        """Give the pairs (never named, named elsewhere) of a cell that some world has."""
        others = 1
        for each in self._parts:
            if each != cell:
                others = self._with(others, each)
        least, most = (each - self._ever for each in self._rows.total)
        own = self._with(1, cell)
        for u in range(self._most + 1):
            for n in range(self._floating + 1):
                if own >> (u * self._width + n) & 1 and any(
                    others >> (v * self._width + self._floating - n) & 1
                    for v in range(max(0, least - u), most - u + 1)
                ):
                    yield u, n

    def _with(self, sums: int, cell: str) -> int:
        """Return the sums that are possible once a cell is added to those before."""
        least, most = self._rows.cells.get(cell, (0, self._rows.total[1]))
        known = self._known(cell)
        added = 0
        for n in range(self._floating + 1):
            lowest = max(0, least - known - n)
            highest = min(self._most, most - known - n)
            if lowest <= highest:
                added |= _smeared(sums, lowest, highest, self._width) << n
        return added & self._mask


def _smeared(sums: int, least: int, most: int, width: int) -> int:
    """Return the sums to which from `least` to `most` was added, each in steps of `width` bits."""
    result, reach, steps = sums, 1, most - least + 1
    while reach < steps:
        step = min(reach, steps - reach)
        result |= result << (step * width)
        reach += step
    return result << (least * width)
