"""Cosines between stored vectors, computed at once."""

import importlib
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from bot.answers.columns import Column

_LEAST, _SPAN = 0.75, 0.25
"""Cosines of the second encoder all lie above; spread out, they are like the first one's."""


class VectorTable:
    """Vectors in one block, per encoder of length 1; numpy is there whenever an embedder is."""

    def __init__(self, rows: Any, widths: Sequence[int]) -> None:
        """`rows` is a float32 array; `widths` as an embedder has them."""
        self.rows: Any = rows
        self.widths = widths
        edges = [sum(widths[:at]) for at in range(len(widths) + 1)]
        self._parts = [slice(*edge) for edge in pairwise(edges)]

        self._last: tuple[Any, list[Column]] | None = None

    def row_likeness(self, at: int) -> list[Column]:
        """Return what `likeness` does for one row."""
        return self.likeness(self.rows[at])

    def likeness(self, vector: Any) -> list[Column]:
        """Return per encoder the cosine of a vector with each row, spread alike.

        The same array given once more, as by those who share the table, is not computed again.
        """
        last = self._last
        if last is None or last[0] is not vector:
            last = self._last = (vector, self._likeness(vector))
        return last[1]

    def _likeness(self, vector: Any) -> list[Column]:
        found: list[Column] = []
        for number, part in enumerate(self._parts):
            column = (self.rows[:, part] @ vector[part]).astype("float64")
            found.append((column - _LEAST) / _SPAN if number else column)
        return found


class LentTable:
    """Vectors of which some are rows of another table: these are kept, and compared, once for all."""

    def __init__(self, own: Any, lender: VectorTable, places: Sequence[int]) -> None:
        """Row i is the lender's row `places[i]`, or, where that is -1 - n, number n of `own`."""
        numpy = arrays()
        self._own, self._lender = VectorTable(own, lender.widths), lender
        self._places = numpy.asarray(places, dtype="int64")
        self._at_own = numpy.nonzero(self._places < 0)[0]
        self._at_lent = numpy.nonzero(self._places >= 0)[0]
        self._lent = self._places[self._at_lent]

    def row_likeness(self, at: int) -> list[Column]:
        """Return what `likeness` does for one row."""
        place = int(self._places[at])
        return self.likeness(self._own.rows[-1 - place] if place < 0 else self._lender.rows[place])

    def likeness(self, vector: Any) -> list[Column]:
        """See `VectorTable`."""
        found: list[Column] = []
        pairs = zip(self._own.likeness(vector), self._lender.likeness(vector), strict=True)
        for own, lent in pairs:
            column = arrays().empty(len(self._places))
            column[self._at_own], column[self._at_lent] = own, arrays().asarray(lent)[self._lent]
            found.append(column)
        return found


def as_rows(blobs: Sequence[bytes]) -> Any:
    """Return blobs of one length (float32) as the rows of an array."""
    numpy = arrays()
    return numpy.frombuffer(b"".join(blobs), dtype="float32").reshape(len(blobs), -1)


def arrays() -> Any:
    """Return numpy, which comes with an extra."""
    return importlib.import_module("numpy")
