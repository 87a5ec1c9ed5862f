"""A number per phrasing, for all phrasings at once: in lists, or in arrays where there is numpy."""

import importlib
import statistics
from collections.abc import Sequence
from typing import Any, Protocol, TypeAlias

Column: TypeAlias = Sequence[float]
"""One number per phrasing, or per entry; a list or an array of float64."""
Posting: TypeAlias = tuple[Sequence[int], Column]
"""The phrasings that have something, in growing order, and how much of it each has."""


class Columns(Protocol):
    """What is done with columns; phrasings of one entry stand next to each other."""

    def posting(self, positions: list[int], values: list[float]) -> Posting:
        """Return phrasings, in growing order, and their values in the shape fastest to tally."""
        ...

    def tally(self, found: Sequence[tuple[float, Posting]]) -> Column:
        """Return per phrasing the sum of its values, each times its posting's weight."""
        ...

    def f1(self, shared: Column, own: float, masses: Column) -> Column:
        """Return per phrasing 2 * shared / (own + mass), 0 where nothing is shared."""
        ...

    def fuse(
        self, cosines: Column, seconds: Column, overlaps: Column, resemblances: Column
    ) -> Column:
        """Return per phrasing the mean cosine plus a quarter of both likenesses of wording."""
        ...

    def tops(self, column: Column) -> Column:
        """Return per entry the highest number of its phrasings."""
        ...

    def order(self, tops: Column, most: int) -> list[int]:
        """Return the entries with the highest numbers, best first, at most so many."""
        ...

    def but(self, tops: Column, left_out: Sequence[int]) -> Column:
        """Return the numbers of the other entries."""
        ...

    def middle(self, column: Column) -> tuple[float, float]:
        """Return mean and standard deviation of at least one number."""
        ...

    def reaching(self, column: Column, least: float, first: int) -> list[int]:
        """Return the positions from `first` on whose number is not below `least`."""
        ...


class ListColumns:
    """Columns as lists; needs nothing."""

    def __init__(self, owners: Sequence[int]) -> None:
        """`owners[i]` is the entry of phrasing i; they grow one by one from 0."""
        self._owners = owners
        self._entries = max(owners, default=-1) + 1

    def posting(self, positions: list[int], values: list[float]) -> Posting:
        """See `Columns`."""
        return positions, values

    def tally(self, found: Sequence[tuple[float, Posting]]) -> Column:
        """See `Columns`."""
        total = [0.0] * len(self._owners)
        for weight, (positions, values) in found:
            for at, value in zip(positions, values, strict=True):
                total[at] += weight * value
        return total

    def f1(self, shared: Column, own: float, masses: Column) -> Column:
        """See `Columns`."""
        pairs = zip(shared, masses, strict=True)
        return [2 * value / (own + mass) if value else 0.0 for value, mass in pairs]

    def fuse(
        self, cosines: Column, seconds: Column, overlaps: Column, resemblances: Column
    ) -> Column:
        """See `Columns`."""
        rows = zip(cosines, seconds, overlaps, resemblances, strict=True)
        return [(one + other) / 2 + (term + run) / 4 for one, other, term, run in rows]

    def tops(self, column: Column) -> Column:
        """See `Columns`."""
        found = [float("-inf")] * self._entries
        for owner, value in zip(self._owners, column, strict=True):
            found[owner] = max(found[owner], value)
        return found

    def order(self, tops: Column, most: int) -> list[int]:
        """See `Columns`."""
        return sorted(range(len(tops)), key=lambda owner: (-tops[owner], owner))[:most]

    def but(self, tops: Column, left_out: Sequence[int]) -> Column:
        """See `Columns`."""
        gone = set(left_out)
        return [value for owner, value in enumerate(tops) if owner not in gone]

    def middle(self, column: Column) -> tuple[float, float]:
        """See `Columns`."""
        return statistics.fmean(column), statistics.pstdev(column)

    def reaching(self, column: Column, least: float, first: int) -> list[int]:
        """See `Columns`."""
        return [at for at in range(first, len(column)) if column[at] >= least]


class ArrayColumns:
    """Columns as arrays: some twenty times as fast with 1,500 phrasings; needs numpy."""

    def __init__(self, owners: Sequence[int]) -> None:
        """`owners[i]` is the entry of phrasing i; they grow one by one from 0."""
        self._numpy: Any = importlib.import_module("numpy")
        self._size = len(owners)
        self._starts = [at for at in range(self._size) if not at or owners[at] != owners[at - 1]]

    def posting(self, positions: list[int], values: list[float]) -> Posting:
        """See `Columns`."""
        return self._numpy.array(positions, dtype="int64"), self._numpy.array(values)

    def tally(self, found: Sequence[tuple[float, Posting]]) -> Column:
        """See `Columns`."""
        if not found:
            return self._numpy.zeros(self._size)
        positions = self._numpy.concatenate([posting[0] for _, posting in found])
        values: list[Any] = [posting[1] for _, posting in found]
        weighted = [weight * value for (weight, _), value in zip(found, values, strict=True)]
        joined = self._numpy.concatenate(weighted)
        return self._numpy.bincount(positions, weights=joined, minlength=self._size)

    def f1(self, shared: Column, own: float, masses: Column) -> Column:
        """See `Columns`."""
        values = self._numpy.asarray(shared)
        total = own + self._numpy.asarray(masses)
        none = self._numpy.zeros(self._size)
        return self._numpy.divide(2 * values, total, out=none, where=values > 0)

    def fuse(
        self, cosines: Column, seconds: Column, overlaps: Column, resemblances: Column
    ) -> Column:
        """See `Columns`."""
        one, other, term, run = map(self._numpy.asarray, (cosines, seconds, overlaps, resemblances))
        return (one + other) / 2 + (term + run) / 4

    def tops(self, column: Column) -> Column:
        """See `Columns`."""
        return self._numpy.maximum.reduceat(self._numpy.asarray(column), self._starts)

    def order(self, tops: Column, most: int) -> list[int]:
        """See `Columns`."""
        return self._numpy.argsort(-self._numpy.asarray(tops), kind="stable")[:most].tolist()

    def but(self, tops: Column, left_out: Sequence[int]) -> Column:
        """See `Columns`."""
        return self._numpy.delete(self._numpy.asarray(tops), list(left_out))

    def middle(self, column: Column) -> tuple[float, float]:
        """See `Columns`."""
        values = self._numpy.asarray(column)
        return float(values.mean()), float(values.std())

    def reaching(self, column: Column, least: float, first: int) -> list[int]:
        """See `Columns`."""
        found = self._numpy.nonzero(self._numpy.asarray(column)[first:] >= least)[0]
        return (found + first).tolist()
