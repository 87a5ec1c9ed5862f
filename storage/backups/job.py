"""What the process that makes a backup is told, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

KEYS_DAYS = 7
"""Days after which a copy of keys goes, whatever else there is: forgetting is to reach it."""
KEYS_WARNING = """\
Delete this folder after 7 days, and keep it apart from the database's copy.
It holds the keys of people as they are today. Whoever is forgotten later stays readable
for as long as a copy of these keys exists.
"""


@dataclass(frozen=True, slots=True)
class BackupJob:
    """What to copy and where to: paths as words, `kek` those of a `KekPlace`, `now` in microseconds since 1970 UTC.

    `keys_folder` is empty where the keystore is not to be copied. A copy is made every so many
    `hours` and kept for so many `days`.
    """

    database_url: str
    keystore: str
    kek: Mapping[str, str]
    folder: str
    keys_folder: str
    hours: int
    days: int
    now: int = 0

    @property
    def every(self) -> timedelta:
        """The time between two backups."""
        return timedelta(hours=self.hours)

    @property
    def old_after(self) -> timedelta:
        """The age from which on the newest verified backup is too old: one was missed."""
        return 2 * self.every


@dataclass(frozen=True, slots=True)
class BackupEnding:
    """How it ended, in a static word; `size` is the bytes of a copy that is verified."""

    outcome: str
    size: int = 0
