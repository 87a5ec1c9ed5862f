"""`colloquy move`: the whole database into another one, from SQLite to PostgreSQL or back.

The keystore, the key file and the ballot boxes stay where they are: only the database moves.
"""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.manners import told_plainly
from bot.opening import open_keys
from bot.plain_files import read_plain_file
from bot.settings.settings import Settings, read_settings
from bot.settings.values import are_one_database, read_database_url
from storage.housekeeping.instance_lock import InstanceLock
from storage.relocating.digests import Tally
from storage.relocating.relocating import CannotMove, has_password, move

_LONGEST = 4096


def move_database(
    to: Annotated[
        str, typer.Option(help="Where to: sqlite:///FILE or postgresql://USER@HOST/NAME.")
    ] = "",
    to_file: Annotated[
        Path | None, typer.Option(help="A file that holds that address, where it has a password.")
    ] = None,
) -> None:
    """Move the database into an empty one (SQLite, PostgreSQL), checked row by row; bot stopped.

    Killed in the middle, it has changed nothing and can be run again.
    """
    with told_plainly(CannotMove, before="colloquy move: "):
        settings = read_settings(needs_token=False)
        target = _target(to, to_file, settings)
        with closing(InstanceLock(settings.data_dir)) as presence:
            if not presence.is_alone():
                raise CannotMove("the bot is running; stop it first")
            copied = _move(settings, target)
    rows = sum(tally.rows for tally in copied.values())
    typer.echo(f"{rows} rows in {len(copied)} tables are there, and were read back the same")
    typer.echo("name the new database in COLLOQUY_DATABASE_URL, run colloquy doctor, start the bot")
    typer.echo("the old database is refused from now on; destroy it once its backups are made")


def _move(settings: Settings, target: str) -> Mapping[str, Tally]:
    with closing(open_keys(settings)) as keystore:
        return move(settings.database_url, target, keystore)


def _target(to: str, to_file: Path | None, settings: Settings) -> str:
    """Return the address of the target. Raises CannotMove, OSError, BadSetting."""
    if bool(to) == bool(to_file):
        raise CannotMove("say where to, by --to or by --to-file")
    if to_file is not None:
        to = read_plain_file(to_file, _LONGEST).decode(errors="replace").strip()
    elif has_password(to):
        raise CannotMove(
            "the address holds a password, which others would see: write it into a file, --to-file"
        )
    target = read_database_url(to, settings.data_dir)
    if target == settings.database_url:
        raise CannotMove("that is the database that is in use")
    if settings.keystore_url and are_one_database(target, settings.keystore_url):
        raise CannotMove("that is the keystore's database: name another one, or backups hold keys")
    return target
