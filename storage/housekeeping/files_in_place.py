"""Files that are open must be those that stand in their place: what is written elsewhere is lost."""

import os
from collections.abc import Iterable
from pathlib import Path

from storage.database.errors import StoreFailed


class FilesGone(StoreFailed):
    """A file of the store was deleted or replaced while it was open; the message is for operators."""

    def __init__(self) -> None:
        super().__init__(
            "The database or the keystore was deleted or replaced while the bot was running. "
            "It has stopped and confirmed nothing since; see colloquy doctor."
        )


class FilesInPlace:
    """Which files the paths named when this was made; SQLite and we hold exactly these open."""

    def __init__(self, paths: Iterable[Path], log: Path | None = None) -> None:
        """Note files before they are opened, `log` being SQLite's write-ahead log."""
        self._files = {path: _identity(path) for path in paths}
        self._log = log
        self._log_seen = self._log_gone = False

    def check(self) -> None:
        """Raise FilesGone if one of the files is not where it was, StoreFailed if nobody can tell."""
        moved = (_identity(path) != identity for path, identity in self._files.items())
        if self._log_gone or any(moved):
            raise FilesGone

    def check_log(self) -> None:
        """Raise FilesGone if the log is gone; call it while a connection is open."""
        if self._log is None:
            return
        is_there = _identity(self._log) is not None
        self._log_gone = self._log_seen and not is_there
        self._log_seen = is_there or self._log_seen
        if self._log_gone:
            raise FilesGone


def _identity(path: Path) -> tuple[int, int] | None:
    """Return device and inode; while a file is open, no other one can get its inode."""
    try:
        found = os.stat(path)  # noqa: PTH116 - twice as fast, and this is on the way of every tap
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise StoreFailed(f"files: {type(error).__name__}") from None
    return found.st_dev, found.st_ino
