"""`colloquy backup`: copies of what is stored.

A backup folder has a subfolder for each thing that should be kept apart:

    database/colloquy.sqlite3    personal data only sealed; may be kept for long; of PostgreSQL, too
    keystore/keystore.sqlite3    opens the database; at most 7 days, or forgetting does not reach it
    key/key.json                 only with --with-key-file

Ballot boxes are never in it: two copies of an open box would show which ballots came between them.
"""

import shutil
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.backup.layout import (
    KEY,
    KEYSTORE,
    CannotBackUp,
    Folder,
    copy_private,
    told_plainly_of,
)
from bot.opening import open_keys
from bot.settings.settings import Settings, read_settings
from storage.backups.copying import copy_any_database
from storage.backups.job import KEYS_WARNING
from storage.ballot_box.boxes import FOLDER_NAME as BOXES
from storage.restoring.backup import DATABASE

NO_BOXES = "copies of an open ballot box would show which ballots came between them"


def back_up(
    folder: Folder,
    with_key_file: Annotated[
        bool, typer.Option("--with-key-file", help="Copy the key file too: then this opens all.")
    ] = False,
) -> None:
    """Copy the database and, apart from it, the keystore into a new folder; the bot may run."""
    with told_plainly_of("backup"):
        settings = read_settings(needs_token=False)
        _refuse_existing(folder)
        with _made_whole(folder):
            if with_key_file and settings.kek_place.service is not None:
                raise CannotBackUp("the key is in a key service, and cannot be copied from there")
            _back_up(settings, folder, with_key_file=with_key_file)


def _back_up(settings: Settings, folder: Path, *, with_key_file: bool) -> None:
    _copy_database(settings, folder)
    _copy_keystore(settings, folder / KEYSTORE)
    if with_key_file:
        _make((folder / KEY).parent)
        copy_private(settings.key_file, folder / KEY)
        typer.echo(f"wrote {folder / KEY}: with it, this folder opens everything; lock it away")
    if (settings.data_dir / BOXES).is_dir():
        typer.echo(f"left out {settings.data_dir / BOXES}: {NO_BOXES}")


def _copy_database(settings: Settings, folder: Path) -> None:
    _make((folder / DATABASE).parent)
    copy_any_database(settings.database_url, folder / DATABASE)
    typer.echo(f"wrote {folder / DATABASE}")


def _copy_keystore(settings: Settings, to: Path) -> None:
    _make(to.parent)
    with closing(open_keys(settings)) as keystore:
        keystore.backup(to)
    warning = to.parent / "DELETE-AFTER-7-DAYS.txt"
    warning.touch(mode=0o600)
    warning.write_text(KEYS_WARNING)
    typer.echo(f"wrote {to}: move it elsewhere and delete it after 7 days")


@contextmanager
def _made_whole(folder: Path) -> Generator[None]:
    """Make a folder, and take it away again with all in it if it cannot be filled."""
    was_there = folder.exists()
    _make(folder)
    try:
        yield
    except BaseException:
        for path in folder.iterdir():
            shutil.rmtree(path)
        if not was_there:
            folder.rmdir()
        raise


def _refuse_existing(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()):
        raise CannotBackUp(f"{folder} is not empty")


def _make(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
