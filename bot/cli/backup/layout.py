"""Where what lies in a backup's folder, and how the commands about it say what is wrong."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.keystore import StillRunning
from bot.cli.manners import told_plainly
from bot.opening import NotInitialised
from storage.keys.place import FILE_NAME
from storage.restoring.backup import NoDatabaseFile

KEYSTORE = Path("keystore") / FILE_NAME
KEY = Path("key/key.json")

Folder = Annotated[Path, typer.Argument(help="The backup's folder.")]


def copy_private(source: Path, to: Path) -> None:
    """Copy a key file; it is never readable by others, not even for a moment."""
    to.touch(mode=0o600, exist_ok=False)
    to.write_bytes(source.read_bytes())
    to.chmod(0o400)


class CannotRestore(Exception):
    """A restore was refused; nothing that was there has been changed."""


class CannotBackUp(Exception):
    """A backup was refused; nothing has been written."""


class OfAnotherRevision(Exception):
    """The database was made by another version."""

    def __init__(self) -> None:
        super().__init__(
            "the database is of another revision; use the release it was made with, then upgrade"
        )


@contextmanager
def told_plainly_of(command: str) -> Generator[None]:
    """Say in one line what is wrong and exit with 2. Raises OfAnotherRevision inside, which is told too."""
    refusals = (CannotBackUp, CannotRestore, NoDatabaseFile, OfAnotherRevision, StillRunning)
    with told_plainly(*refusals, before=f"colloquy {command}: "):
        try:
            yield
        except NotInitialised:
            raise OfAnotherRevision from None
