"""How much all people together may ask for: filled steadily, emptied by each one.

Nobody is counted alone, for no address is looked at.
"""

import time
from dataclasses import dataclass, field


@dataclass(slots=True)
class Bucket:
    """Holds at most `burst`, full at first, and gains `per_second`."""

    per_second: float
    burst: int
    _left: float = field(init=False)
    _at: float = field(init=False)

    def __post_init__(self) -> None:
        self._left, self._at = float(self.burst), time.monotonic()

    def take(self) -> bool:
        """Take one out if there is one."""
        at = time.monotonic()
        self._left = min(self.burst, self._left + (at - self._at) * self.per_second)
        self._at = at
        if self._left < 1:
            return False
        self._left -= 1
        return True
