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
        edges = [sum(widths[:at]) for at in range(len(widths) + 1)]
        self._parts = [slice(*edge) for edge in pairwise(edges)]

    def row_likeness(self, at: int) -> list[Column]:
        """Return what `likeness` does for one row."""
        return self.likeness(self.rows[at])

    def likeness(self, vector: Any) -> list[Column]:
        """Return per encoder the cosine of a vector with each row, spread alike."""
        found: list[Column] = []
        for number, part in enumerate(self._parts):
            column = (self.rows[:, part] @ vector[part]).astype("float64")
            found.append((column - _LEAST) / _SPAN if number else column)
        return found


def as_rows(blobs: Sequence[bytes]) -> Any:
    """Return blobs of one length (float32) as the rows of an array."""
    numpy = arrays()
    return numpy.frombuffer(b"".join(blobs), dtype="float32").reshape(len(blobs), -1)


def arrays() -> Any:
    """Return numpy, which comes with an extra."""
    return importlib.import_module("numpy")
