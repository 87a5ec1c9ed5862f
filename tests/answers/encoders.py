"""The encoders as tests use them: loaded once, each text encoded once in a process.

Loading takes seconds, encoding a knowledge base of theirs another, and a text's vector never changes.
"""

from collections.abc import Sequence
from functools import cache

from bot.answers.embedder import Embedder
from bot.answers.encoders.loading import load_embedder


class RememberingEncoder:
    """Encodes what it has not been asked before; the rest it knows."""

    def __init__(self, encoder: Embedder) -> None:
        self.name, self.widths, self._encoder = encoder.name, encoder.widths, encoder
        self._known: dict[str, bytes] = {}

    def encode(self, texts: Sequence[str]) -> list[bytes]:
        """Return per text its vector."""
        unknown = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known.update(zip(unknown, self._encoder.encode(unknown), strict=True))
        return [self._known[text] for text in texts]


@cache
def encoders() -> Embedder:
    """Return what the bot itself would load."""
    found = load_embedder()
    assert found is not None, "the semantic extra is part of the lock file"
    return found


@cache
def remembering_encoder() -> Embedder:
    """Return the same, which remembers."""
    return RememberingEncoder(encoders())
