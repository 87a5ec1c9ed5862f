"""Knowing that no other copy of the bot, or of the demo, is alive on this data folder."""

import fcntl
from pathlib import Path
from typing import IO

_NAME = "copy.lock"


class InstanceLock:
    """A lock on the data folder that the system lets go of the moment its process dies.

    Copies on other machines share a database but not the folder, so with PostgreSQL the lock says
    nothing and the leases simply run out.
    """

    def __init__(self, folder: Path, name: str = _NAME) -> None:
        self._file: IO[str] = (folder / name).open("w")

    def is_alone(self) -> bool:
        """Take the lock if nobody holds it; say whether we hold it now."""
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def close(self) -> None:
        """Let go of the lock."""
        self._file.close()
