"""Copies of this process, forked, a few at a time; each is known by its number and ends with a code."""

import contextlib
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Generator, Iterator
from pathlib import Path

MOST_SECONDS = 900
"""What takes longer waits for what a check would have ended: that is a failure as well."""
STOPPED = -1
"""The code of a copy that took too long."""


class Copies:
    """Copies that run or have ended.

    Each has a folder of its own for the temporary files of its tests, and one file to say a word.
    """

    def __init__(self, folder: Path, at_once: int, most_seconds: float = MOST_SECONDS) -> None:
        self._folder, self._at_once, self._most_seconds = folder, at_once, most_seconds
        self._running = dict[int, tuple[int, float]]()

    def __len__(self) -> int:
        """How many are running."""
        return len(self._running)

    @property
    def is_full(self) -> bool:
        """Say whether one has to end before another may begin."""
        return len(self._running) >= self._at_once

    def fork(self, number: int) -> bool:
        """Make one; say whether this is the copy."""
        pid = os.fork()
        if pid:
            self._running[pid] = number, time.monotonic()
            return False
        os.setpgid(0, 0)
        self._running.clear()
        home = self._folder / str(number)
        home.mkdir()
        os.environ["PYTEST_DEBUG_TEMPROOT"] = str(home)
        tempfile.tempdir = str(home)
        return True

    def ended(self) -> Iterator[tuple[int, int, float]]:
        """Wait a moment; give the number, the code and the seconds of those that have ended."""
        time.sleep(0.05)
        for pid, (number, since) in list(self._running.items()):
            seconds = time.monotonic() - since
            ended, status = os.waitpid(pid, os.WNOHANG)
            if not ended and seconds < self._most_seconds:
                continue
            del self._running[pid]
            if not ended:
                _end(pid)
            shutil.rmtree(self._folder / str(number), ignore_errors=True)
            yield number, os.waitstatus_to_exitcode(status) if ended else STOPPED, seconds

    def file(self, number: int) -> Path:
        """Where a copy says a word to the process that it is a copy of."""
        return self._folder / f"{number}.said"

    def end(self) -> None:
        """End what runs."""
        for pid in self._running:
            _end(pid)


@contextlib.contextmanager
def copies_at_once(at_once: int, most_seconds: float = MOST_SECONDS) -> Generator[Copies]:
    """Give copies a place; what is still running in the end is ended."""
    memory = "/dev/shm"  # noqa: S108 - a folder is made there that nobody else may enter
    where = memory if Path(memory).is_dir() else None
    with tempfile.TemporaryDirectory(prefix="mutants-", dir=where) as folder:
        copies = Copies(Path(folder), at_once, most_seconds)
        try:
            yield copies
        finally:
            copies.end()


def _end(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    with contextlib.suppress(ChildProcessError):
        os.waitpid(pid, 0)
