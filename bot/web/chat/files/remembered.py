"""Files that are fetched soon, or by many at the same time, for some minutes in the memory of this copy.

Nothing depends on it: what is not here is found or made again.
"""

import time
from collections import OrderedDict
from collections.abc import Callable

from bot.texts.rendering import RenderedFile

LIFE_SECONDS = 300.0
MOST_BYTES = 64_000_000


class Remembered:
    """Files by the name they are kept under; what was found first makes way."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._found: OrderedDict[str, tuple[float, RenderedFile]] = OrderedDict()

    def get(self, key: str) -> RenderedFile | None:
        """Return a file that was found before long."""
        now = self._monotonic()
        for old in [each for each, (ends, _) in self._found.items() if now >= ends]:
            del self._found[old]
        kept = self._found.get(key)
        return None if kept is None else kept[1]

    def keep(self, key: str, file: RenderedFile) -> None:
        """Remember a file."""
        self._found[key] = (self._monotonic() + LIFE_SECONDS, file)
        while sum(len(each.content) for _, each in self._found.values()) > MOST_BYTES:
            self._found.popitem(last=False)
