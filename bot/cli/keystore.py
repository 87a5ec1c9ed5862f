"""Carrying the keystore between its file and a database of its own; putting a copy back there.

Wherever it is carried from, it is destroyed: two keystores that go on from the same moment would
disagree about who is forgotten.
"""

from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.manners import told_plainly
from bot.crypto.wrapping.kek import KeyEncryptionKey
from bot.crypto.wrapping.opening import open_kek
from bot.settings.settings import Settings, read_settings
from storage.database.engine import open_engine
from storage.database.errors import StoreFailed
from storage.housekeeping.instance_lock import InstanceLock
from storage.keys.copying import all_rows, replace_rows
from storage.keys.keystore import Keystore
from storage.keys.keystore_tables import KeystoreAway, KeystoreRefused, KeystoreTables
from storage.keys.opening import open_tables
from storage.keys.place import KeystorePlace, ServerPlace
from storage.relocating.in_use import InUse, refuse_in_use

PLACES = ("server", "file")


class StillRunning(Exception):
    """A copy of the bot is at work; nothing has been changed."""

    def __init__(self) -> None:
        super().__init__("the bot is running; stop every copy of it first")


class CannotRelocate(Exception):
    """The message says what to do first."""


def relocate_keystore(
    context: typer.Context,
    to: Annotated[str, typer.Option(help="Where to: `server` or `file`.")],
) -> None:
    """Carry the keystore into COLLOQUY_KEYSTORE_URL's database, or back into its file; bot stopped.

    Killed in the middle, it can be run again.
    """
    with told_plainly(CannotRelocate, StillRunning, before="colloquy keys: "):
        settings = read_settings(needs_token=False, given=context.obj)
        if to not in PLACES or not settings.keystore_url:
            raise CannotRelocate("say --to server or --to file, with COLLOQUY_KEYSTORE_URL set")
        server, file = ServerPlace(settings.keystore_url), settings.keystore_file
        source, target = (file, server) if to == "server" else (server, file)
        with alone(settings):
            count = _carry(source, target, open_kek(settings.kek_place))
            _destroy(source)
    typer.echo(f"{count} keys are in keystore {target}; where they were, they are destroyed")
    leave = "set" if to == "server" else "unset"
    typer.echo(f"{leave} COLLOQUY_KEYSTORE_URL, run colloquy doctor, start the bot")


def put_back_keystore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A copy, by `keys backup` or from a backup.")],
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite. People forgotten since come back.")
    ] = False,
) -> None:
    """Put a copy of the keystore into its database on a server; bot stopped."""
    with told_plainly(CannotRelocate, StillRunning, before="colloquy keys: "):
        settings = read_settings(needs_token=False, given=context.obj)
        place = settings.keystore_place
        if not isinstance(place, ServerPlace):
            raise CannotRelocate("the keystore is a file: colloquy restore FOLDER --old-keystore")
        kek = open_kek(settings.kek_place)
        with closing(Keystore.open_to_look(file, kek)) as copy:
            if copy.check().problems:
                raise CannotRelocate(f"not all keys in {file} open; nothing was changed")
        with alone(settings), closing(open_tables(place, must_exist=False)) as tables:
            if holds_keys(tables) and not force:
                raise CannotRelocate("there is a keystore on the server; --force overwrites it")
            with closing(open_tables(file, must_exist=True)) as source:
                rows = all_rows(source)
            with tables.writing(destroys=True):
                replace_rows(tables, rows)
            tables.destroy_traces()
    typer.echo(f"put back {file}; now put its database back, or run: colloquy reconcile")


@contextmanager
def alone(settings: Settings) -> Generator[None]:
    """Be the only one who uses the keystore and the database, also of copies on other nodes.

    Raises:
        StillRunning: somebody else uses one of them.
        KeystoreAway, StoreFailed: one of them could not be asked.
    """
    with closing(InstanceLock(settings.data_dir)) as presence:
        if not presence.is_alone():
            raise StillRunning
        # Copies on other nodes do not share the folder, but at least one database.
        if settings.keystore_url:
            try:
                _refuse_in_use(settings.keystore_url)
            except StoreFailed:
                raise KeystoreAway(settings.keystore_place) from None
        if not settings.has_own_database:
            _refuse_in_use(settings.database_url)
        yield


def _refuse_in_use(url: str) -> None:
    engine = open_engine(url)
    try:
        refuse_in_use(engine)
    except InUse:
        raise StillRunning from None
    finally:
        engine.dispose()


def _carry(source: KeystorePlace, target: KeystorePlace, kek: KeyEncryptionKey) -> int:
    """Carry every row, unless a run that was killed has done so; return how many keys open there."""
    with closing(open_tables(target, must_exist=False)) as there:
        try:
            with closing(open_tables(source, must_exist=True)) as here:
                rows = all_rows(here)
        except KeystoreRefused:
            if not holds_keys(there):
                raise
            rows = all_rows(there)
        if holds_keys(there) and all_rows(there) != rows:
            raise CannotRelocate(f"there is another keystore {target}: move it away first")
        if not holds_keys(there):
            with there.writing():
                replace_rows(there, rows)
    with closing(Keystore.open(target, kek, must_exist=True)) as keystore:
        report = keystore.check()
    if report.problems:
        raise CannotRelocate(f"they do not all open there: {report.problems[0]}")
    return sum(report.wrapped_by.values()) + report.people


def holds_keys(tables: KeystoreTables) -> bool:
    """Say whether there is a keystore of this version."""
    try:
        tables.refuse_foreign()
    except KeystoreRefused:
        return False
    return True


def _destroy(place: KeystorePlace) -> None:
    """Destroy a keystore that was carried away, as far as we reach."""
    with suppress(KeystoreRefused), closing(open_tables(place, must_exist=True)) as tables:
        tables.drop()
