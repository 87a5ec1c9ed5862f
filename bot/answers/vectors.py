"""Cosines between stored vectors, computed at once."""

import importlib
from collections.abc import Sequence
from typing import Any

from bot.answers.columns import Column


class VectorTable:
    """Vectors of length 1 in one block; numpy is there whenever an embedder is."""

    def __init__(self, blobs: Sequence[bytes]) -> None:
        self._numpy: Any = importlib.import_module("numpy")
        width = len(blobs[0]) // 4 if blobs else 1
        joined = self._numpy.frombuffer(b"".join(blobs), dtype="float32")
        self._rows = joined.reshape(len(blobs), width)

    def cosines(self, blob: bytes) -> Column:
        """Return the cosine of one vector with each row."""
        vector = self._numpy.frombuffer(blob, dtype="float32")
        return (self._rows @ vector).astype("float64")

    def row_cosines(self, at: int) -> Column:
        """Return the cosine of one row with each row."""
        return (self._rows @ self._rows[at]).astype("float64")
