"""A linear classifier over meanings: which entry, or which topic without one, a question is of."""

from collections.abc import Sequence
from typing import Any

from bot.answers.vectors import arrays

RIDGE = 1.5
"""Fitted on our own event (see deploy/ANSWERS.md)."""
_AT_ONCE = 512
"""Rows taken together: copies of them are small then."""


class Head:
    """One-vs-rest, least squares with a ridge: closed form, a few tenths of a second."""

    def __init__(self, blocks: Sequence[tuple[Any, Sequence[int]]], count: int) -> None:
        """A block is rows (float32) and the class of each, one of `count`."""
        numpy = arrays()
        owners = numpy.concatenate([numpy.asarray(classes, dtype="int64") for _, classes in blocks])
        sizes = numpy.bincount(owners, minlength=count)
        # A class of two wordings counts as much as one of thirty.
        weights = len(owners) / max(count, 1) / numpy.maximum(sizes, 1)
        total: Any = sum(rows.sum(0, dtype="float64") for rows, _ in blocks)
        self._mean: Any = total / len(owners)
        width = len(self._mean)
        square = numpy.eye(width) * RIDGE
        sums = numpy.zeros((width, count))
        for rows, classes in blocks:
            for start in range(0, len(classes), _AT_ONCE):
                held = numpy.asarray(classes[start : start + _AT_ONCE], dtype="int64")
                centred = (rows[start : start + _AT_ONCE] - self._mean).astype("float32")
                weighed = centred * weights[held, None].astype("float32")
                square += weighed.T @ centred
                # Sorted by class and summed run by run: several times as fast as `numpy.add.at`.
                order = numpy.argsort(held, kind="stable")
                there, runs = numpy.unique(held[order], return_index=True)
                sums.T[there] += numpy.add.reduceat(weighed[order], runs, axis=0, dtype="float64")
        self._base = sizes * weights / (sizes * weights).sum()
        goals = sums - sums.sum(1, keepdims=True) * self._base
        self._weights = numpy.linalg.solve(square, goals).astype("float32")

    def scores(self, vector: Any) -> Any:
        """Return per class about 1 where a vector (float32) is of it, about 0 where not."""
        return (vector - self._mean).astype("float32") @ self._weights + self._base
