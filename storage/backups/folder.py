"""The folder of backups: what is whole has a name of its own, what is under way begins with a dot.

A copy is written beside the others under a name that nobody takes for a backup, and gets its own by one
rename once all of it is on disk and was opened. So a power cut, a full disk or a kill leaves either a
whole backup or rubbish that the next try clears away.
"""

import os
import re
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

FLAWED = "-flawed"
_SHAPE = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(\d{8}T\d{6}Z)(-flawed)?")
_UNDER_WAY = ".under-way-"


class NoFolder(Exception):
    """The folder is not there: perhaps its disk is not mounted. None is made in its place."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup; a flawed one is whole as a file, but not every row in it opens."""

    path: Path
    made_at: datetime
    is_flawed: bool

    @property
    def size(self) -> int:
        """Bytes of all its files."""
        return sum(each.stat().st_size for each in self.path.rglob("*") if each.is_file())


@dataclass(frozen=True, slots=True)
class BackupFolder:
    """A folder of backups of one installation; it must be there."""

    path: Path

    def refuse_missing(self) -> None:
        """Raise NoFolder where there is none."""
        if not self.path.is_dir():
            raise NoFolder

    def kept(self) -> list[Kept]:
        """Return what is there, the newest first. Raises OSError."""
        found = [_kept(path) for path in self.path.iterdir() if path.is_dir()]
        return sorted(filter(None, found), key=lambda each: each.made_at, reverse=True)

    def newest(self) -> Kept | None:
        """Return the newest one in which everything opened. Raises OSError."""
        return next((each for each in self.kept() if not each.is_flawed), None)

    @contextmanager
    def under_way(self) -> Generator[Path]:
        """Make an empty folder for a copy; what is still in it in the end is rubbish. Raises OSError."""
        fresh = self.path / f"{_UNDER_WAY}{os.getpid()}"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        try:
            yield fresh
        finally:
            shutil.rmtree(fresh, ignore_errors=True)

    def keep(self, fresh: Path, made_at: datetime, *, is_flawed: bool) -> Kept:
        """Let a whole copy count from now on. Raises OSError."""
        _sync(fresh)
        moment = made_at.astimezone(UTC).replace(microsecond=0)
        path = self.path / f"{moment.strftime(_SHAPE)}{FLAWED if is_flawed else ''}"
        fresh.rename(path)
        _sync_folder(self.path)
        return Kept(path, moment, is_flawed)

    def clear_broken_off(self) -> None:
        """Delete what tries have left that were broken off; only while nobody else makes a backup."""
        for each in self.path.glob(f"{_UNDER_WAY}*"):
            shutil.rmtree(each, ignore_errors=True)

    def drop_older(self, before: datetime, *, spare_newest: bool = True) -> int:
        """Delete the backups made before a moment; the newest good one is spared. Raises OSError."""
        spared = self.newest() if spare_newest else None
        old = [each for each in self.kept() if each.made_at < before and each != spared]
        for each in old:
            # Half of one would look like a whole one: first it loses its name.
            going = each.path.with_name(f"{_UNDER_WAY}{each.path.name}")
            each.path.rename(going)
            shutil.rmtree(going)
        return len(old)


def _kept(path: Path) -> Kept | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    made_at = datetime.strptime(match[1], _SHAPE).replace(tzinfo=UTC)
    return Kept(path, made_at, match[2] is not None)


def _sync(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.fsync(file.fileno())
        else:
            _sync_folder(path)
    _sync_folder(folder)


def _sync_folder(path: Path) -> None:
    folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
