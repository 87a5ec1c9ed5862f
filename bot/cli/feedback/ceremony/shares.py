"""Handing shares out: shown to one keeper after the other, written to files, or printed."""

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from bot.cli.feedback.ceremony.private_screen import private_screen, refuse_bad_screen
from bot.cli.feedback.files import CannotDo, write_new
from bot.crypto.feedback.manifests import Recipient
from bot.crypto.feedback.shares import MADE, tidy

_COLUMNS = 3
_PRINTER_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Share:
    """One share in words, and whose it is; `number` is 0 for a whole key."""

    role: Recipient
    number: int
    keeper: str
    words: str

    def __repr__(self) -> str:
        return "Share(hidden)"

    @property
    def name(self) -> str:
        """What its file is called."""
        if not self.number:
            return f"{self.role.value}.key"
        return f"{self.role.value}-share-{self.number}.txt"

    @property
    def what(self) -> str:
        """What it is, in a sentence that gives nothing away."""
        if not self.number:
            return f"the whole key of {self.role.value}; whoever has this file reads the concerns"
        return f"share {self.number} of {MADE} for {self.role.value}; any two open"

    def text(self, event: str) -> str:
        """Return the content of a file or of a page."""
        return f"# Colloquy feedback: {self.what}\n# event: {event}\n\n{_numbered(self.words)}\n"


class Screen:
    """Shows each share to its keeper alone."""

    def __init__(self) -> None:
        """Raises CannotDo where others would keep what is shown."""
        refuse_bad_screen()

    def give(self, share: Share, _event: str) -> None:
        """Show one share until it is written down; nothing stays in the terminal."""
        typer.echo(f"\nNext: {share.what}. Its keeper: {share.keeper}.")
        typer.echo("Only its keeper should look at this screen now.")
        typer.prompt("Press Enter to show it", default="", show_default=False)
        with private_screen():
            typer.echo(f"{share.keeper}: {share.what}\n\n{_numbered(share.words)}\n")
            typer.prompt("Press Enter when it is written down", default="", show_default=False)


class Printer:
    """Prints each share on a page of its own, by the system's `lp`."""

    def __init__(self, name: str) -> None:
        """Raises CannotDo where nothing prints."""
        command = shutil.which("lp")
        if command is None:
            raise CannotDo("there is no `lp` here to print with; nothing was made")
        self._command = [command, "-s", "-d", name, "-t", "share"]

    def give(self, share: Share, event: str) -> None:
        """Print one share, and wait until it has been taken. Raises CannotDo."""
        page = share.text(event).encode()
        try:
            done = subprocess.run(  # noqa: S603 - a list without a shell; the name is the keepers' own
                self._command, input=page, timeout=_PRINTER_SECONDS, check=False
            ).returncode
        except subprocess.TimeoutExpired:
            done = -1
        if done:
            raise CannotDo("the printer did not take a share; what was made opens nothing")
        typer.echo(f"Printed: {share.what}. Its keeper, {share.keeper}, takes the page now.")
        typer.prompt("Press Enter when it is taken", default="", show_default=False)


class Files:
    """Writes each share to a file of its own, mode 0600."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Take one folder for all, or one for each keeper. Raises CannotDo, OSError."""
        if len({folder.absolute() for folder in folders}) not in {1, MADE}:
            raise CannotDo(f"name one folder for the shares, or {MADE} different ones")
        self._folders = list(folders)

    def give(self, share: Share, event: str) -> None:
        """Write one share. Raises CannotDo, OSError."""
        place = self._folders[(share.number - 1) % len(self._folders) if share.number else 0]
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_new(place / share.name, share.text(event))
        typer.echo(f"{share.keeper}: {place / share.name}")


def _numbered(words: str) -> str:
    """Lay words out in columns, read downwards."""
    listed = [f"{number:2}. {word}" for number, word in enumerate(tidy(words).split(), 1)]
    rows = -(-len(listed) // _COLUMNS)
    return "\n".join(
        "  ".join(cell.ljust(14) for cell in listed[row::rows]).rstrip() for row in range(rows)
    )
