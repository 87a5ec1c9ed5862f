"""An encoder that still knows the last questions: encoded beside the writer, they cost it nothing."""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Sequence

from bot.answers.embedder import Embedder

_MOST_TEXTS = 2
"""A question, or the words in which it differs from a wording; more than these are wordings."""
_KEPT = 100
"""Each takes 4 KB, or 8; who asks has the reply by the time that so many others have asked."""


class EncoderAhead:
    """Gives for the same texts the same vectors; safe to call from several threads.

    What is kept is named by a digest: nobody's words stay behind.
    """

    def __init__(self, encoder: Embedder) -> None:
        self.name = encoder.name
        self.widths = encoder.widths
        self._encoder = encoder
        self._kept: OrderedDict[bytes, tuple[bytes, ...]] = OrderedDict()
        self._lock = threading.Lock()

    def encode(self, texts: Sequence[str]) -> list[bytes]:
        """Return per text a float32 vector, at once where they were encoded together lately."""
        if not 0 < len(texts) <= _MOST_TEXTS:
            return self._encoder.encode(texts)
        key = hashlib.sha256("\0".join(texts).encode("utf-8", "surrogatepass")).digest()
        with self._lock:
            known = self._kept.get(key)
        if known is not None:
            return list(known)
        # Outside the lock, for it takes as long as many taps.
        made = self._encoder.encode(texts)
        with self._lock:
            self._kept[key] = tuple(made)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return made
