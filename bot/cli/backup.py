"""`colloquy backup` and `colloquy restore`: copies of what is stored, and the way back.

A backup folder has a subfolder for each thing that should be kept apart:

    database/colloquy.sqlite3    personal data only sealed; may be kept for long
    keystore/keystore.sqlite3    opens the database; at most 7 days, or forgetting does not reach it
    key/key.json                 only with --with-key-file

Ballot boxes are never in it: two copies of an open box would show which ballots came between them.
"""

import shutil
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.manners import told_plainly
from bot.crypto.kek import FileKek
from bot.opening import NotInitialised, open_store, refuse_revision
from bot.settings.settings import Settings, read_settings
from bot.usecases.rsvps.offers import release
from storage.ballot_box.boxes import FOLDER_NAME as BOXES
from storage.database.revisions import revision_of
from storage.housekeeping.backup import NoDatabaseFile, copy_database, file_of, replace_database
from storage.housekeeping.belonging import ForeignKeystore, belongs
from storage.housekeeping.instance_lock import InstanceLock
from storage.keys.keystore import FILE_NAME, Keystore
from storage.looking.engine import open_engine_to_look

DATABASE = Path("database/colloquy.sqlite3")
KEYSTORE = Path("keystore") / FILE_NAME
KEY = Path("key/key.json")
NO_BOXES = "copies of an open ballot box would show which ballots came between them"
WARNING = """\
Delete this folder after 7 days, and keep it apart from the database's copy.
It holds the keys of people as they are today. Whoever is forgotten later stays readable
for as long as a copy of these keys exists.
"""

Folder = Annotated[Path, typer.Argument(help="The backup's folder.")]


def back_up(
    folder: Folder,
    with_key_file: Annotated[
        bool, typer.Option("--with-key-file", help="Copy the key file too: then this opens all.")
    ] = False,
) -> None:
    """Copy the database and, apart from it, the keystore into a new folder; the bot may run."""
    with _told_plainly("backup"):
        settings = read_settings(needs_token=False)
        _refuse_existing(folder)
        with _made_whole(folder):
            _back_up(settings, folder, with_key_file=with_key_file)


def restore(
    folder: Folder,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite the database that is there.")
    ] = False,
    old_keystore: Annotated[
        bool,
        typer.Option(
            "--old-keystore",
            help="Overwrite the keystore too. People forgotten since the backup come back.",
        ),
    ] = False,
) -> None:
    """Put a backup back while the bot is stopped; a keystore that is there stays."""
    with _told_plainly("restore"):
        settings = read_settings(needs_token=False)
        _refuse_what_is_no_backup(settings, folder)
        settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        with closing(InstanceLock(settings.data_dir)) as presence:
            if not presence.is_alone():
                raise CannotRestore("the bot is running; stop it first")
            with _all_or_nothing() as put_back:
                keystore = _restore_keys(settings, folder, put_back, old_keystore=old_keystore)
                _restore_database(settings, folder, put_back, keystore, force=force)
        _reconcile(settings)


class CannotRestore(Exception):
    """A restore was refused; nothing that was there has been changed."""


class CannotBackUp(Exception):
    """A backup was refused; nothing has been written."""


def _back_up(settings: Settings, folder: Path, *, with_key_file: bool) -> None:
    _copy_database(settings, folder)
    _copy_keystore(settings, folder / KEYSTORE)
    if with_key_file:
        _make((folder / KEY).parent)
        _copy_private(settings.key_file, folder / KEY)
        typer.echo(f"wrote {folder / KEY}: with it, this folder opens everything; lock it away")
    if (settings.data_dir / BOXES).is_dir():
        typer.echo(f"left out {settings.data_dir / BOXES}: {NO_BOXES}")


def _copy_database(settings: Settings, folder: Path) -> None:
    database = file_of(settings.database_url)
    if database is None:
        typer.echo(
            "the database is PostgreSQL; copy it with its own tool, for example:\n"
            f"  pg_dump --format=custom --file={folder / 'colloquy.dump'} NAME"
        )
        return
    _make((folder / DATABASE).parent)
    copy_database(database, folder / DATABASE)
    typer.echo(f"wrote {folder / DATABASE}")


def _copy_keystore(settings: Settings, to: Path) -> None:
    _make(to.parent)
    kek = FileKek.open(settings.key_file, credentials=settings.credentials_dir)
    with closing(Keystore.open(settings.data_dir / FILE_NAME, kek, must_exist=True)) as keystore:
        keystore.backup(to)
    warning = to.parent / "DELETE-AFTER-7-DAYS.txt"
    warning.touch(mode=0o600)
    warning.write_text(WARNING)
    typer.echo(f"wrote {to}: move it elsewhere and delete it after 7 days")


@dataclass(slots=True)
class PutBack:
    """Files that lie beside their places until all of them are known to be good."""

    fresh: dict[Path, Path] = field(default_factory=dict[Path, Path])
    made: list[Path] = field(default_factory=list[Path])

    def beside(self, target: Path) -> Path:
        """Return where the file for a place is to be written; nothing is there."""
        fresh = target.with_name(f"{target.name}.restoring")
        fresh.unlink(missing_ok=True)
        self.fresh[target] = fresh
        return fresh


@contextmanager
def _all_or_nothing() -> Generator[PutBack]:
    put_back = PutBack()
    try:
        yield put_back
    except BaseException:
        for path in (*put_back.fresh.values(), *put_back.made):
            path.unlink(missing_ok=True)
        raise
    for path in put_back.made:
        typer.echo(f"restored {path}")
    for target, fresh in put_back.fresh.items():
        replace_database(fresh, target)
        typer.echo(f"restored {target}")


def _refuse_what_is_no_backup(settings: Settings, folder: Path) -> None:
    """Before anything is made: a misspelt folder should not leave a data folder behind."""
    if not folder.is_dir():
        raise CannotRestore(f"there is no folder {folder}")
    if file_of(settings.database_url) is not None and not (folder / DATABASE).is_file():
        raise NoDatabaseFile(folder / DATABASE)
    if not settings.key_file.exists() and not (folder / KEY).exists():
        raise CannotRestore(f"put the key file at {settings.key_file} first")


def _restore_keys(
    settings: Settings, folder: Path, put_back: PutBack, *, old_keystore: bool
) -> Path:
    """Return the keystore that will be there."""
    if not settings.key_file.exists():
        settings.key_file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        put_back.made.append(settings.key_file)
        _copy_private(folder / KEY, settings.key_file)
    current, kept = settings.data_dir / FILE_NAME, folder / KEYSTORE
    if current.exists() and not old_keystore:
        typer.echo("kept the keystore that is there: forgotten people stay forgotten")
        return current
    if not kept.exists():
        raise CannotRestore(f"there is no {kept}")
    kek = FileKek.open(settings.key_file, credentials=settings.credentials_dir)
    fresh = put_back.beside(current)
    shutil.copyfile(kept, fresh)
    fresh.chmod(0o600)
    journal = fresh.with_name(f"{fresh.name}-journal")
    try:
        Keystore.open(fresh, kek, must_exist=True).close()
    finally:
        journal.unlink(missing_ok=True)
    return fresh


def _restore_database(
    settings: Settings, folder: Path, put_back: PutBack, keystore: Path, *, force: bool
) -> None:
    target = file_of(settings.database_url)
    if target is None:
        typer.echo("the database is PostgreSQL; put it back with pg_restore, then run doctor")
        return
    if target.exists() and not force:
        raise CannotRestore(f"{target} is there; --force overwrites it")
    fresh = put_back.beside(target)
    copy_database(folder / DATABASE, fresh)
    _refuse_foreign(settings, fresh, keystore)


def _refuse_foreign(settings: Settings, fresh: Path, path: Path) -> None:
    """With another database's keystore everybody in it would count as forgotten."""
    kek = FileKek.open(settings.key_file, credentials=settings.credentials_dir)
    engine = open_engine_to_look(f"sqlite:///{fresh}")
    with closing(Keystore.open_to_look(path, kek)) as keystore:
        refuse_revision(revision_of(engine))
        if not belongs(engine, keystore):
            raise ForeignKeystore(settings.data_dir / FILE_NAME)


def _reconcile(settings: Settings) -> None:
    store = open_store(settings, now=lambda: datetime.now(UTC))
    try:
        with store.begin() as unit:
            done = unit.work.reconcile()
            for seat in done.freed:
                event = unit.work.events.get(seat.event_id)
                release(unit.work, event=event, subject=seat.subject)
    finally:
        store.close()
    typer.echo(f"dropped {done.people} rows of people whose keys are destroyed")
    if done.events:
        typer.echo(f"dropped {done.events} events whose keys are destroyed")
    typer.echo(f"{done.messages} messages that were waiting then are not sent now")


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


def _copy_private(source: Path, to: Path) -> None:
    """Copy a key file; it is never readable by others, not even for a moment."""
    to.touch(mode=0o600, exist_ok=False)
    to.write_bytes(source.read_bytes())
    to.chmod(0o400)


class OfAnotherRevision(Exception):
    """The database was made by another version."""

    def __init__(self) -> None:
        super().__init__(
            "the database is of another revision; use the release it was made with, then upgrade"
        )


@contextmanager
def _told_plainly(command: str) -> Generator[None]:
    """Say in one line what is wrong and exit with 2."""
    refusals = (CannotBackUp, CannotRestore, NoDatabaseFile, OfAnotherRevision)
    with told_plainly(*refusals, before=f"colloquy {command}: "):
        try:
            yield
        except NotInitialised:
            raise OfAnotherRevision from None
