"""`colloquy restore` and `colloquy reconcile`: the way back from a copy.

Everything is looked at before anything is replaced, and what was there lies beside until what is put
back has opened.
"""

import shutil
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.backup.layout import (
    KEY,
    KEYSTORE,
    CannotRestore,
    Folder,
    copy_private,
    told_plainly_of,
)
from bot.cli.keystore import alone, holds_keys
from bot.crypto.wrapping.opening import open_kek
from bot.domain.ids import OPERATOR
from bot.opening import open_store, refuse_revision
from bot.settings.settings import Settings, read_settings
from bot.usecases.rsvps.offers import lapse_old_offers, release
from storage.backups.copying import NotEmpty, load_from_file
from storage.database.revisions import revision_of
from storage.housekeeping.belonging import ForeignKeystore, belongs
from storage.keys.keystore import Keystore
from storage.keys.opening import open_tables
from storage.keys.place import KeystorePlace, ServerPlace
from storage.looking.engine import open_engine_to_look
from storage.restoring.backup import (
    DATABASE,
    NoDatabaseFile,
    Replaced,
    copy_database,
    file_of,
    kept_before,
)


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
    keys: Annotated[
        Path | None, typer.Option(help="Folder of the keystore's copy, where it lies apart.")
    ] = None,
) -> None:
    """Put a backup back while the bot is stopped; a keystore that is there stays."""
    with told_plainly_of("restore"):
        settings = read_settings(needs_token=False)
        _refuse_what_is_no_backup(settings, folder)
        settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        with alone(settings):
            with _all_or_nothing() as put_back:
                kept = (keys or folder) / KEYSTORE
                keystore = _restore_keys(settings, folder, put_back, kept, old_keystore)
                _restore_database(settings, folder, put_back, keystore, force=force)
            if not (folder / DATABASE).is_file():
                put_back.settle()
                return
            with put_back.unless_it_fails():
                if file_of(settings.database_url) is None:
                    _load(settings, folder / DATABASE, force=force)
                _reconcile(settings)


def reconcile() -> None:
    """Put a database right that was put back by other means, such as pg_restore; bot stopped."""
    with told_plainly_of("reconcile"):
        settings = read_settings(needs_token=False)
        with alone(settings):
            _reconcile(settings)


@dataclass(slots=True)
class PutBack:
    """Files that lie beside their places until all of them are known to be good."""

    fresh: dict[Path, Path] = field(default_factory=dict[Path, Path])
    made: list[Path] = field(default_factory=list[Path])
    replaced: list[Replaced] = field(default_factory=list[Replaced])

    def beside(self, target: Path) -> Path:
        """Return where the file for a place is to be written; nothing is there."""
        fresh = target.with_name(f"{target.name}.restoring")
        fresh.unlink(missing_ok=True)
        self.fresh[target] = fresh
        return fresh

    def put(self) -> None:
        """Put all of them into their places; what was there lies beside until it is settled."""
        for path in self.made:
            typer.echo(f"restored {path}")
        for target, fresh in self.fresh.items():
            self.replaced.append(Replaced.put(fresh, target))
            typer.echo(f"restored {target}")

    def settle(self) -> None:
        """Do without what was there before."""
        for each in self.replaced:
            each.settle()

    @contextmanager
    def unless_it_fails(self) -> Generator[None]:
        """Keep what was there before until what is put back has opened."""
        try:
            yield
        except BaseException:
            for each in self.replaced:
                each.undo()
            for path in self.made:
                path.unlink(missing_ok=True)
            raise
        self.settle()


@contextmanager
def _all_or_nothing() -> Generator[PutBack]:
    put_back = PutBack()
    try:
        yield put_back
    except BaseException:
        for path in (*put_back.fresh.values(), *put_back.made):
            path.unlink(missing_ok=True)
        raise
    put_back.put()


def _refuse_what_is_no_backup(settings: Settings, folder: Path) -> None:
    """Before anything is made: a misspelt folder should not leave a data folder behind."""
    if not folder.is_dir():
        raise CannotRestore(f"there is no folder {folder}")
    if file_of(settings.database_url) is not None and not (folder / DATABASE).is_file():
        raise NoDatabaseFile(folder / DATABASE)
    for target in (file_of(settings.database_url), settings.keystore_place):
        if isinstance(target, Path) and (kept := kept_before(target)).exists():
            raise CannotRestore(
                f"{kept} is what was there before a restore that was broken off: "
                f"move it back to {target.name}, or away"
            )
    if _needs_key_file(settings) and not (folder / KEY).exists():
        raise CannotRestore(f"put the key file at {settings.key_file} first")


def _needs_key_file(settings: Settings) -> bool:
    return settings.kek_place.service is None and not settings.key_file.exists()


def _restore_keys(
    settings: Settings, folder: Path, put_back: PutBack, kept: Path, old_keystore: bool
) -> KeystorePlace:
    """Return the keystore that will be there."""
    if _needs_key_file(settings):
        settings.key_file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        put_back.made.append(settings.key_file)
        copy_private(folder / KEY, settings.key_file)
    current = settings.keystore_place
    if isinstance(current, ServerPlace):
        _refuse_lost(current, kept, old_keystore=old_keystore)
    if isinstance(current, ServerPlace) or (current.exists() and not old_keystore):
        typer.echo("kept the keystore that is there: forgotten people stay forgotten")
        return current
    if not kept.exists():
        raise CannotRestore(f"there is no {kept}")
    kek = open_kek(settings.kek_place)
    fresh = put_back.beside(current)
    shutil.copyfile(kept, fresh)
    fresh.chmod(0o600)
    journal = fresh.with_name(f"{fresh.name}-journal")
    try:
        Keystore.open(fresh, kek, must_exist=True).close()
    finally:
        journal.unlink(missing_ok=True)
    return fresh


def _refuse_lost(place: ServerPlace, kept: Path, *, old_keystore: bool) -> None:
    """Raise CannotRestore where the keystore on a server is to be put back first, KeystoreRefused."""
    if old_keystore:
        raise CannotRestore(f"the keystore is on a server; first: colloquy keys put-back {kept}")
    with closing(open_tables(place, must_exist=False)) as tables:
        if not holds_keys(tables):
            raise CannotRestore(
                f"there is no keystore {place}; first: colloquy keys put-back {kept}"
            )


def _restore_database(
    settings: Settings, folder: Path, put_back: PutBack, keystore: KeystorePlace, *, force: bool
) -> None:
    target = file_of(settings.database_url)
    if target is None:
        if (folder / DATABASE).is_file():
            _refuse_foreign(settings, folder / DATABASE, keystore)
            return
        typer.echo(
            "the database is PostgreSQL: put it back with pg_restore, then run: colloquy reconcile"
        )
        return
    if target.exists() and not force:
        raise CannotRestore(f"{target} is there; --force overwrites it")
    fresh = put_back.beside(target)
    copy_database(folder / DATABASE, fresh)
    _refuse_foreign(settings, fresh, keystore)


def _load(settings: Settings, copy: Path, *, force: bool) -> None:
    try:
        load_from_file(copy, settings.database_url, overwrite=force)
    except NotEmpty:
        raise CannotRestore("the database is not empty; --force overwrites it") from None
    typer.echo("restored the database on the server")


def _refuse_foreign(settings: Settings, fresh: Path, place: KeystorePlace) -> None:
    """With another database's keystore everybody in it would count as forgotten."""
    kek = open_kek(settings.kek_place)
    engine = open_engine_to_look(f"sqlite:///{fresh}")
    with closing(Keystore.open_to_look(place, kek)) as keystore:
        refuse_revision(revision_of(engine))
        if not belongs(engine, keystore):
            raise ForeignKeystore(settings.keystore_place)


def _reconcile(settings: Settings) -> None:
    store = open_store(settings, now=lambda: datetime.now(UTC), put_back=True)
    try:
        with store.begin() as unit:
            done = unit.work.reconcile()
            for event_id in {*unit.work.events.ids(), *unit.work.audit.chains()}:
                # A chain that was put back has lost its end: from here it goes on.
                unit.work.audit.note(event_id, actor=OPERATOR, act="put-back")
            lapse_old_offers(unit.work, done.offers)
            for seat in done.freed:
                event = unit.work.events.get(seat.event_id)
                release(unit.work, event=event, subject=seat.subject)
    finally:
        store.close()
    typer.echo(f"dropped {done.people} rows of people whose keys are destroyed")
    if done.events:
        typer.echo(f"dropped {done.events} events whose keys are destroyed")
    for table, count in sorted(done.put_right.said_anew.items()):
        typer.echo(f"said anew what stood last: {count} of {table}")
    for table, count in sorted(done.put_right.older.items()):
        typer.echo(f"stays as in the backup: {count} of {table}")
    if done.offers:
        typer.echo(f"{len(done.offers)} offers of seats have lapsed; the seats are offered on")
    if done.put_right.foreign:
        typer.echo(f"{done.put_right.foreign} rows were changed by another hand: not believed")
    typer.echo(f"{done.messages} messages that were waiting then are not sent now")
