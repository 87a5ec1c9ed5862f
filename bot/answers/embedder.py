"""Meanings as vectors: what a sentence encoder is to the engine."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.answers.language.normaliser import plain


class Embedder(Protocol):
    """Turns texts into vectors.

    `name` is models and versions; `widths` how many values each of them gives, one after another
    in a vector, each part of length 1.
    """

    name: str
    widths: tuple[int, ...]

    def encode(self, texts: Sequence[str]) -> list[bytes]:
        """Return per text a float32 vector (native byte order)."""
        ...


def phrasing_key(text: str) -> str:
    """Return an opaque name under which a phrasing's vector is stored (SHA-256, hex)."""
    return hashlib.sha256(plain(text).encode()).hexdigest()


def encode_missing(
    embedder: Embedder, texts: Sequence[str], vectors: Mapping[str, bytes]
) -> list[bytes]:
    """Return a vector per text; `vectors` are stored ones by `phrasing_key`, the rest is computed."""
    keys = [phrasing_key(text) for text in texts]
    missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in vectors}
    made = dict(zip(missing, embedder.encode(list(missing.values())), strict=True))
    return [vectors.get(key) or made[key] for key in keys]
