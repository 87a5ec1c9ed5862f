"""Encoders that encode a text once: a training asks for every text in a score of sets."""

from collections.abc import Sequence

from bot.answers.embedder import Embedder
from bot.answers.encoders.loading import BothEncoders

_FLOAT = 4


class Remembering:
    """Gives what both encoders gave for a text when it was first seen."""

    def __init__(self, both: BothEncoders) -> None:
        self.name, self.widths = both.name, both.widths
        self._both = both
        self._kept: dict[str, bytes] = {}

    def encode(self, texts: Sequence[str]) -> list[bytes]:
        """Return per text the values of both encoders."""
        new = [text for text in dict.fromkeys(texts) if text not in self._kept]
        self._kept.update(zip(new, self._both.encode(new), strict=True))
        return [self._kept[text] for text in texts]


class FirstOf:
    """The first of both encoders alone; encodes nothing anew."""

    def __init__(self, first: Embedder, remembering: Remembering) -> None:
        self.name, self.widths = first.name, first.widths
        self._remembering = remembering

    def encode(self, texts: Sequence[str]) -> list[bytes]:
        """Return per text the values of the first encoder."""
        end = self.widths[0] * _FLOAT
        return [blob[:end] for blob in self._remembering.encode(texts)]
