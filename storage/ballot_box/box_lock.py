"""One process at a time: two would not know of each other's nullifiers."""

import fcntl
from pathlib import Path
from typing import IO

from storage.ballot_box.box_file import BoxRefused

LOCK_NAME = "box.lock"


class BoxInUse(BoxRefused):
    """Another process has the box open."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "is in use by another process")


def hold_lock(path: Path) -> IO[bytes]:
    """Hold the folder's lock until the returned file is closed. Raises BoxInUse, BoxRefused."""
    try:
        file = path.with_name(LOCK_NAME).open("wb")
    except OSError:
        raise BoxRefused(path, "is in a folder that cannot be written") from None
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise BoxInUse(path) from None
    return file
