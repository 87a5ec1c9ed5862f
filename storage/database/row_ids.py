"""Row numbers that grow with time and never collide between copies of the bot."""

import secrets
import time

_COUNTER_BITS = 12
_COPY_BITS = 10


class RowIds:
    """Numbers of 63 bits: milliseconds, a counter, and a random part per running copy."""

    def __init__(self) -> None:
        self._copy = secrets.randbits(_COPY_BITS)
        self._last = 0

    def next(self) -> int:
        """Return a number larger than any this copy gave before."""
        tick = (time.time_ns() // 1_000_000) << _COUNTER_BITS
        self._last = max(self._last + 1, tick)
        return (self._last << _COPY_BITS) | self._copy
