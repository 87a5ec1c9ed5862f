"""Row numbers that grow with time and never collide between copies of the bot."""

import secrets
import threading
import time
from datetime import UTC, datetime

_COUNTER_BITS = 12
_COPY_BITS = 10
_LATEST = (1 << (63 - _COUNTER_BITS - _COPY_BITS)) - 1
"""The last millisecond for which there are numbers, in 2039."""


class RowIds:
    """Numbers of 63 bits: milliseconds, a counter, and a random part per running copy.

    Where the clock is set back they go on from the last one: an older row keeps a lower number.
    The writer and the reader of a copy draw from the same ones.
    """

    def __init__(self) -> None:
        self._copy = secrets.randbits(_COPY_BITS)
        self._last = 0
        self._ahead = 0
        self._drawing = threading.Lock()

    def next(self) -> int:
        """Return a number larger than any this copy gave, or was told of, before."""
        tick = min(_milliseconds() + self._ahead, _LATEST) << _COUNTER_BITS
        with self._drawing:
            self._last = max(self._last + 1, tick)
            return (self._last << _COPY_BITS) | self._copy

    def stay_above(self, number: int) -> None:
        """Give larger numbers than this one, which another copy, or an earlier run, has given."""
        with self._drawing:
            self._last = max(self._last, number >> _COPY_BITS)

    def keep_to(self, moment: datetime) -> None:
        """Give numbers by a clock that shows this moment (aware) now, rather than by our own."""
        self._ahead = int((moment - _EPOCH).total_seconds() * 1000) - _milliseconds()


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def moment_of(number: int) -> int:
    """Return when a number was given, in microseconds since 1970; later after a step back."""
    return (number >> (_COUNTER_BITS + _COPY_BITS)) * 1000


def _milliseconds() -> int:
    return time.time_ns() // 1_000_000
