"""Showing shares to their keepers, and asking for them again."""

from collections.abc import Sequence
from pathlib import Path

import click
import typer

from bot.cli.feedback.files import CannotDo, read_text, write_new
from bot.crypto.feedback.manifests import Recipient, SignedManifest
from bot.crypto.feedback.shares import NEEDED, SharesWrong, is_share, join, tidy
from bot.crypto.feedback.xwing import NotOpened, XWingKey

_COLUMNS = 3


def show_shares(role: Recipient, shares: Sequence[str]) -> None:
    """Show each share to its keeper alone, and clear the screen after each."""
    for number, words in enumerate(shares, 1):
        typer.echo(f"\nShare {number} of {len(shares)}, for the key of the {role.value}.")
        typer.echo("Only its keeper should look at this screen now.")
        typer.prompt("Press Enter to show it", default="", show_default=False)
        typer.echo(f"\n{_numbered(words)}\n")
        typer.prompt("Press Enter when it is written down", default="", show_default=False)
        click.clear()


def write_share(path: Path, words: str, *, event: str, what: str) -> None:
    """Write a share, or a whole key in words, to a file of its own (mode 0600). Raises CannotDo."""
    write_new(path, f"# Colloquy feedback: {what}\n# event: {event}\n\n{_numbered(words)}\n")


def ask_for_key(files: Sequence[Path], signed: SignedManifest) -> tuple[XWingKey, Recipient]:
    """Return the key that the shares give, and whose it is; without files, ask for the words.

    Raises CannotDo, SharesWrong, OSError.
    """
    shares = [_read_share(path) for path in files] or _prompted()
    try:
        key = XWingKey(join(shares))
    except (SharesWrong, NotOpened):
        raise CannotDo(
            f"these shares do not belong together; {NEEDED} different ones of one key are needed"
        ) from None
    for role, public in signed.manifest.recipients.items():
        if key.public == public:
            return key, role
    raise CannotDo("these shares are of a key that is not in this manifest")


def _read_share(path: Path) -> str:
    words = "\n".join(
        line for line in read_text(path).splitlines() if not line.lstrip().startswith("#")
    )
    if not is_share(words):
        raise CannotDo(f"{path} is not a share, or a word in it is mistyped")
    return words


def _prompted() -> list[str]:
    """Ask for two shares, or for one that is a key by itself; what is typed is not shown."""
    typer.echo("Type the words of a share in one line; they are not shown.")
    shares: list[str] = []
    while len(shares) < NEEDED:
        words = typer.prompt(f"Share {len(shares) + 1}", hide_input=True)
        if not is_share(words):
            typer.echo("A word is mistyped or missing. Please type this share again.")
            continue
        shares.append(words)
        if _is_whole(words):
            break
    return shares


def _is_whole(words: str) -> bool:
    try:
        join([words])
    except SharesWrong:
        return False
    return True


def _numbered(words: str) -> str:
    """Lay words out in columns, read downwards."""
    listed = [f"{number:2}. {word}" for number, word in enumerate(tidy(words).split(), 1)]
    rows = -(-len(listed) // _COLUMNS)
    return "\n".join(
        "  ".join(cell.ljust(14) for cell in listed[row::rows]).rstrip() for row in range(rows)
    )
