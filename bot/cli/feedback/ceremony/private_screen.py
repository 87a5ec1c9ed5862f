"""A screen that is looked at once: the terminal keeps nothing of it to scroll back to.

What is shown goes to the terminal's alternate screen, which has no history; it is wiped before we
leave it, and so is the history itself (where a terminal has no alternate screen, that is where it
would be). A program that sits between us and the terminal may keep its own copy all the same.
"""

import sys
from collections.abc import Generator
from contextlib import contextmanager

import typer

from bot.cli.feedback.files import CannotDo
from bot.settings.settings import read_watchers

_WIPE = "\x1b[2J\x1b[3J\x1b[H"
_ENTER, _LEAVE = "\x1b[?1049h", "\x1b[?1049l"


def refuse_bad_screen() -> None:
    """Ask whether shares shall be shown where others may keep them.

    Raises:
        CannotDo: this is no terminal, or the answer was no.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise CannotDo(
            "shares are shown on a terminal only, and this is none, so that they might end in a"
            " file; nothing was made. Use --shares-to or --printer"
        )
    between = read_watchers()
    if not between:
        return
    for what in between:
        typer.echo(f"This terminal is inside {what}.")
    typer.echo("Better: answer n, and begin again in a plain terminal of this computer.")
    if not typer.confirm("Show the shares here all the same?", default=False):
        raise CannotDo("nothing was made")


@contextmanager
def private_screen() -> Generator[None]:
    """Show what is written now on a screen of its own, and leave nothing of it."""
    _write(_ENTER + _WIPE)
    try:
        yield
    finally:
        _write(_WIPE + _LEAVE)


def _write(codes: str) -> None:
    sys.stdout.write(codes)
    sys.stdout.flush()
