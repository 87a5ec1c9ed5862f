"""`--version`, which whatever can be started by itself answers."""

from typing import Annotated

import typer

from bot.domain.limits import VERSION


def _tell(asked: bool) -> None:
    if asked:
        typer.echo(f"colloquy {VERSION}")
        raise typer.Exit


VersionOption = Annotated[
    bool,
    typer.Option("--version", callback=_tell, is_eager=True, help="Say which version this is."),
]


def answer_version(*, version: VersionOption = False) -> None:
    """A Telegram bot for confidential events."""
