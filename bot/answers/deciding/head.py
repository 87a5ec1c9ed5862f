"""A linear classifier over meanings: which entry, or which topic without one, a question is of."""

from collections.abc import Sequence
from typing import Any

from bot.answers.vectors import arrays

RIDGE = 1.5
"""Fitted on our own event (see deploy/ANSWERS.md)."""


class Head:
    """One-vs-rest, least squares with a ridge: closed form, a few tenths of a second."""

    def __init__(self, blocks: Sequence[Any], classes: Sequence[int], count: int) -> None:
        """The i-th row (float32) of the blocks is a wording of class `classes[i]`, one of `count`."""
        numpy = arrays()
        rows = numpy.concatenate(blocks)
        owners = numpy.asarray(classes)
        sizes = numpy.bincount(owners, minlength=count)
        # A class of two wordings counts as much as one of thirty.
        weights = (1 / numpy.maximum(sizes, 1))[owners].astype("float32")
        weights *= len(owners) / max(count, 1)
        self._mean = rows.mean(0)
        centred = rows - self._mean
        goals = numpy.zeros((len(owners), count), dtype="float32")
        goals[numpy.arange(len(owners)), owners] = 1
        weighed = centred * weights[:, None]
        square = weighed.T @ centred
        square[numpy.diag_indices_from(square)] += RIDGE
        self._base = (goals * weights[:, None]).sum(0) / weights.sum()
        self._weights = numpy.linalg.solve(square, weighed.T @ (goals - self._base))

    def scores(self, vector: Any) -> Any:
        """Return per class about 1 where a vector (float32) is of it, about 0 where not."""
        return (vector - self._mean) @ self._weights + self._base
