"""`colloquy forgetting`: the key by which this instance signs what it has erased, and the check of it."""

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.manners import told_plainly
from bot.crypto.base64url import NotBase64url, decode_base64url, encode_base64url
from bot.crypto.erasure.statements import (
    LONGEST,
    StatementWrong,
    read_statement,
    statement_key_of,
)
from bot.crypto.feedback.signing import KEY_BYTES
from bot.opening import open_keys_to_look
from bot.plain_files import read_plain_file
from bot.settings.settings import read_settings

forgetting_app = typer.Typer(
    help="Signed statements of what was erased.", no_args_is_help=True, rich_markup_mode=None
)


class KeyWrong(Exception):
    """What was given as a key is none."""

    def __init__(self) -> None:
        super().__init__(
            "that is no key: it has 43 letters, as `colloquy forgetting key` shows them"
        )


@forgetting_app.command("verify")
def verify(
    file: Annotated[Path, typer.Argument(help="A statement, or the certificate of an event.")],
    key: Annotated[
        str, typer.Option(help="The key that must have signed it; else this instance's own.")
    ] = "",
) -> None:
    """Say whether a statement is as it was signed, and what it says; exit code 1 when it is not."""
    with told_plainly(KeyWrong, before="colloquy forgetting: "):
        signed_by = _given(key) if key else _own_key()
        content = read_plain_file(file, LONGEST)
    try:
        said = read_statement(content, key=signed_by)
    except StatementWrong as wrong:
        typer.echo(f"{file} {wrong}", err=True)
        raise typer.Exit(1) from None
    for name, value in said.items():
        typer.echo(f"{name}: {value}")
    typer.echo(f"{file} is as it was signed.")


@forgetting_app.command("key")
def show_key() -> None:
    """Show the key that statements of this instance are signed by, to be published."""
    with told_plainly(before="colloquy forgetting: "):
        typer.echo(encode_base64url(_own_key()))


def _given(key: str) -> bytes:
    try:
        return decode_base64url(key, size=KEY_BYTES)
    except NotBase64url:
        raise KeyWrong from None


def _own_key() -> bytes:
    settings = read_settings(needs_token=False)
    with closing(open_keys_to_look(settings)) as keystore:
        return statement_key_of(keystore.index_secret()).public
