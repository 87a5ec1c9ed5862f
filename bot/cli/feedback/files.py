"""Files of the feedback commands: written once, private where they must be, read with patience."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

import typer

from bot import plain_files
from bot.cli.manners import told_plainly
from bot.crypto.base64url import NotBase64url, decode_base64url, encode_base64url
from bot.crypto.exports import RecipientWrong
from bot.crypto.feedback.cards import CardRefused
from bot.crypto.feedback.manifests import ManifestWrong, SignedManifest, read_manifest
from bot.crypto.feedback.shares import SharesWrong
from bot.crypto.feedback.signing import SignatureWrong, SigningKey
from bot.plain_files import PRIVATE, read_plain_file

PUBLIC = 0o644
LONGEST = 250_000_000
"""Bytes of the longest file that is read: forty thousand ballots."""
KEY_NAME = "signing.key"
_KEY_HEAD = "colloquy signing key 1"


class CannotDo(Exception):
    """What was asked for is not possible; the message says why and what to do."""


@contextmanager
def told_in_one_line() -> Generator[None]:
    """Say in one line what the operator can mend; no content is ever quoted.

    Raises:
        SystemExit: 2, after that line.
    """
    with told_plainly(CannotDo, CardRefused, RecipientWrong, SharesWrong):
        yield


def read_file(path: Path) -> bytes:
    """Return a file's content. Raises CannotDo when it is too long, OSError."""
    content = read_plain_file(path, LONGEST)
    if len(content) > LONGEST:
        raise CannotDo(f"{path} is too long for what it should be")
    return content


def read_text(path: Path) -> str:
    """Return a text file's content (UTF-8, with or without a mark). Raises CannotDo, OSError."""
    try:
        return read_file(path).decode("utf-8-sig")
    except ValueError:
        raise CannotDo(f"{path} is not a text file in UTF-8") from None


def write_new(path: Path, content: bytes | str, *, mode: int = PRIVATE) -> None:
    """Write a file that must not be there yet. Raises CannotDo when there is one, OSError."""
    coded = content if isinstance(content, bytes) else content.encode()
    try:
        plain_files.write_new(path, coded, mode=mode)
    except FileExistsError:
        raise CannotDo(f"{path} is there already; choose another name") from None


def new_folder(path: Path) -> None:
    """Make a folder for us alone, or take an empty one. Raises CannotDo, OSError."""
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    if any(path.iterdir()):
        raise CannotDo(f"{path} is not empty; choose a new folder, nothing is overwritten")
    path.chmod(0o700)


def refuse_existing(paths: Sequence[Path]) -> None:
    """Raises CannotDo when one of the files is there already."""
    for path in paths:
        if path.exists():
            raise CannotDo(f"{path} is there already; choose another name")


def read_signed_manifest(path: Path) -> SignedManifest:
    """Read manifest.json. Raises CannotDo, OSError."""
    try:
        return read_manifest(read_file(path))
    except ManifestWrong as wrong:
        raise CannotDo(f"{path}: {wrong}") from None


def write_signing_key(path: Path, seed: bytes) -> None:
    """Write the private key that signs the manifest and lists of cards. Raises CannotDo."""
    write_new(path, f"{_KEY_HEAD}\n{encode_base64url(seed)}\n")


def read_signing_key(path: Path | None, manifest: Path, signed: SignedManifest) -> SigningKey:
    """Read the signing key, which lies beside the manifest unless said otherwise.

    Raises CannotDo when it is not the one that signed the manifest, OSError.
    """
    place = path or manifest.with_name(KEY_NAME)
    head, _, text = read_text(place).strip().partition("\n")
    try:
        key = SigningKey(decode_base64url(text.strip()))
    except (NotBase64url, SignatureWrong):
        raise CannotDo(f"{place} is not a signing key") from None
    if head != _KEY_HEAD or key.public != signed.key:
        raise CannotDo(f"{place} is not the key that signed {manifest}")
    return key


def show_fingerprint(signed: SignedManifest) -> None:
    """Show the eight words, large enough to be read aloud and copied."""
    words = [word.upper() for word in signed.fingerprint]
    typer.echo("")
    for start in (0, 4):
        typer.echo("      " + "   ".join(word.ljust(9) for word in words[start : start + 4]))
    typer.echo("")
