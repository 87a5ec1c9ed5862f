"""The emulator's own time, which tests may move or stop."""

import time
from collections.abc import Callable


class Clock:
    """Unix seconds, moved by ``advance`` and stopped by ``freeze``."""

    def __init__(self) -> None:
        self._offset = 0.0
        self._frozen: float | None = None
        self.moved: Callable[[float], None] = _nobody_minds
        """Told by how many seconds the time is beside the machine's, whenever somebody moves it."""

    def now(self) -> float:
        """Emulated Unix time in seconds."""
        return self._frozen if self._frozen is not None else time.time() + self._offset

    @property
    def frozen(self) -> bool:
        """Whether time stands still."""
        return self._frozen is not None

    def advance(self, seconds: float) -> None:
        """Jump forward (or, with a negative number, back)."""
        if self._frozen is not None:
            self._frozen += seconds
        else:
            self._offset += seconds
        self.moved(self.now() - time.time())

    def freeze(self, frozen: bool) -> None:
        """Stop time where it is, or let it run on from there."""
        if frozen and self._frozen is None:
            self._frozen = self.now()
        elif not frozen and self._frozen is not None:
            self._offset = self._frozen - time.time()
            self._frozen = None


def _nobody_minds(seconds: float) -> None:
    """By itself the emulator's time is its own affair."""
