"""What a check found, and how checks are made so that none of them ends in a traceback.

No line holds a secret or anything about a person: numbers, paths of files and static words only.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.cli.manners import MENDABLE
from bot.crypto.wrapping.kek import KekAway, KekElsewhere
from storage.database.errors import KeystoreUnreachable, StoreLocked
from storage.keys.keystore_tables import KeystoreBusy, KeystoreMisplaced


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found."""

    check: str
    words: str = ""
    ok: bool = True

    def as_object(self) -> dict[str, str | bool]:
        """Return it for a programme: `check` is a stable name, `at` says which of several of its kind."""
        kind, _, at = self.check.partition(" at ")
        return {"check": kind.replace(" ", "-"), "at": at, "ok": self.ok, "words": self.words}

    def __str__(self) -> str:
        mark = "ok     " if self.ok else "PROBLEM"
        return f"{mark} {self.check}" + (f": {self.words}" if self.words else "")


class Amiss(Exception):
    """A check did not pass; the message says why and what mends it, in words fit for a log."""


_TELLING = (Amiss, *MENDABLE)
"""Whose messages are meant for an operator; those of others may quote what nobody should read."""


def passed(check: str, look: Callable[[], str], *, mend: str = "") -> Finding:
    """Make a check; what it raises becomes its finding, with the way to mend it."""
    try:
        return Finding(check, look())
    except Amiss as amiss:
        words = str(amiss)
    except KeystoreUnreachable:
        words = "the keystore cannot be reached; see COLLOQUY_KEYSTORE_URL"
    except StoreLocked:
        words = "held by another process for too long; try again when that has ended"
    except (KekAway, KekElsewhere, KeystoreBusy, KeystoreMisplaced) as trouble:
        # What mends a lost keystore or key file does not mend this, and would overwrite a sound one.
        words = str(trouble)
    except _TELLING as trouble:
        words = _with(str(trouble), mend)
    except OSError as error:
        words = _with(error.strerror or type(error).__name__, mend)
    except Exception as error:  # noqa: BLE001 - a doctor that falls ill helps nobody
        words = _with(f"could not be checked ({type(error).__name__})", mend)
    return Finding(check, words, ok=False)


def _with(words: str, mend: str) -> str:
    return f"{words}; {mend}" if mend else words
