"""Waits between tries, for whatever does not work yet."""

import random
from dataclasses import dataclass


@dataclass(slots=True)
class Pause:
    """Waits that double from `first` to `longest` seconds until something works again."""

    first: float
    longest: float
    _next: float = 0.0

    def lengthen(self) -> float:
        """Return the next wait: with jitter, so that copies do not stay in step."""
        self._next = min(self.longest, self._next * 2 or self.first)
        return max(self.first, self._next * random.uniform(0.5, 1))

    def forget(self) -> None:
        """Start over."""
        self._next = 0.0
