"""What the store could last do, in static words, so that readiness can tell without asking it."""

import time
from dataclasses import dataclass

from bot.crypto.kek import KekUnknown
from bot.crypto.vault import Unreadable
from storage.database.errors import (
    DatabaseUnreachable,
    StoreDamaged,
    StoreFailed,
    StoreFull,
    StoreLocked,
)
from storage.housekeeping.files_in_place import FilesGone
from storage.keys.keys import KeyForgotten

OK = "ok"
_WORDS: tuple[tuple[type[Exception], str], ...] = (
    (StoreFull, "full"),
    (StoreLocked, "locked"),
    (StoreDamaged, "damaged"),
    (DatabaseUnreachable, "unreachable"),
    (FilesGone, "replaced"),
)
"""Failures that no single update can cause."""


@dataclass(slots=True)
class Pulse:
    """Written by whoever uses the store, read from any thread; `beat_at` is monotonic seconds."""

    database: str = OK
    keystore: str = OK
    beat_at: float = 0.0

    def beat(self) -> None:
        """Note that something was written and is on disk."""
        self.database = OK
        self.beat_at = time.monotonic()

    def age(self) -> float:
        """Return the seconds since then."""
        return time.monotonic() - self.beat_at

    def keys_read(self) -> None:
        """Note that the keystore could be read."""
        self.keystore = OK

    def failed(self, failure: StoreFailed, *, word: str = "") -> None:
        """Note a failure if it is nobody's fault, or whatever it is if there is a `word` for it."""
        word = next((word for kind, word in _WORDS if isinstance(failure, kind)), word)
        if word and str(failure).startswith("keystore"):
            self.keystore = word
        elif word:
            self.database = word


UNREADABLE = (KekUnknown, KeyForgotten, Unreadable)
"""What a keystore raises that can be opened, but whose keys cannot."""
