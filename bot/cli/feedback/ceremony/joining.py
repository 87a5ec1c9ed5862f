"""Asking for shares again, to open what was handed in.

Two of them give the whole key on this one computer: no reviewed library opens with shares that stay
apart, and we do not write our own.
"""

from collections.abc import Sequence
from pathlib import Path

import typer

from bot.cli.feedback.files import CannotDo, read_text
from bot.crypto.feedback.manifests import Recipient, SignedManifest
from bot.crypto.feedback.shares import NEEDED, SharesWrong, is_share, join
from bot.crypto.feedback.xwing import NotOpened, XWingKey

JOINED_HERE = (
    "The shares give the whole key on this computer, which can open everything from then on: it"
    " should have no network, and be switched off or wiped afterwards."
)


def ask_for_key(files: Sequence[Path], signed: SignedManifest) -> tuple[XWingKey, Recipient]:
    """Return the key that the shares give, and whose it is; without files, ask for the words.

    Raises CannotDo, SharesWrong, OSError.
    """
    typer.echo(JOINED_HERE)
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
