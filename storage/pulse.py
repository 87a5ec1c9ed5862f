"""What the store could last do, in static words, so that readiness can tell without asking it."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.crypto.vault import Unreadable
from bot.crypto.wrapping.kek import KekUnknown
from storage.database.errors import (
    DatabaseUnreachable,
    KeysAway,
    KeystoreUnreachable,
    StoreDamaged,
    StoreFailed,
    StoreFull,
    StoreLocked,
)
from storage.housekeeping.files_in_place import FilesGone
from storage.keys.keys import KeyForgotten

OK = "ok"
ENDINGS = ("sent", "refused", "given-up")
"""How an e-mail ends: the server took it, refused its address for good, or put it off too often."""
_WORDS: tuple[tuple[type[Exception], str], ...] = (
    (StoreFull, "full"),
    (KeystoreUnreachable, "unreachable"),
    (StoreLocked, "locked"),
    (StoreDamaged, "damaged"),
    (DatabaseUnreachable, "unreachable"),
    (FilesGone, "replaced"),
)
"""Failures that no single update can cause."""


@dataclass(frozen=True, slots=True)
class Levels:
    """What was counted of the whole database not long ago; names are static, values seconds, bytes or numbers.

    `oldest_due` has an age for each lane in which something is due; `backup_at` is when the newest
    verified backup was noted, `backup_failed` whether a try since has failed.
    """

    oldest_due: Mapping[str, float] = field(default_factory=dict[str, float])
    reminders_late: int = 0
    database_bytes: int = 0
    set_aside: int = 0
    emails_waiting: int = 0
    pushes_waiting: int = 0
    backup_at: datetime | None = None
    backup_failed: bool = False
    holds_backup_turn: bool = False


@dataclass(slots=True)
class Pulse:
    """Written by whoever uses the store, read from any thread; `beat_at` is monotonic seconds.

    `emails` counts by ENDINGS, since the process started, those that this copy brought to an end.
    """

    database: str = OK
    keystore: str = OK
    beat_at: float = 0.0
    levels: Levels | None = None
    emails: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ENDINGS, 0))

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
        if isinstance(failure, KeysAway):
            self.keystore = "away"
        elif word and str(failure).startswith("keystore"):
            self.keystore = word
        elif word:
            self.database = word


UNREADABLE = (KekUnknown, KeyForgotten, Unreadable)
"""What a keystore raises that can be opened, but whose keys cannot."""
