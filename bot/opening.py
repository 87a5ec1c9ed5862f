"""Opening the database and its keystore, and why that may not be possible."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from bot.crypto.wrapping.opening import open_kek
from bot.settings.settings import Settings
from bot.settings.zone_rules import zone_rules
from storage.ballot_box.boxes import FOLDER_NAME, Boxes
from storage.database.engine import open_engine
from storage.database.revisions import newest_revision, revision_of
from storage.housekeeping.belonging import open_keystore
from storage.housekeeping.files_in_place import FilesInPlace
from storage.keys.keystore import Keystore
from storage.outside import Outside
from storage.restoring.backup import file_of
from storage.store import Store


class NotInitialised(Exception):
    """There is no database yet."""

    def __init__(self) -> None:
        super().__init__("There is no database yet. Run: colloquy init --event FILE.yaml")


class OtherRevision(NotInitialised):
    """The database is of another revision than the programme."""

    def __init__(self) -> None:
        Exception.__init__(
            self,
            "The database was made by another version of Colloquy; nothing has been changed. "
            "Make a backup, then run: colloquy upgrade",
        )


def open_store(
    settings: Settings,
    *,
    now: Callable[[], datetime],
    new: bool = False,
    put_back: bool = False,
) -> Store:
    """Open the database and its keystore; say `put_back` to put one right that was put back.

    Raises:
        NotInitialised: they do not exist, and `new` is not set.
        OtherRevision: the tables are those of another version of the programme.
        KeystoreRefused: the keystore is missing, damaged or another database's.
        DatabaseOlder: a backup was put back, and `put_back` is not said.
        StoreFailed: the database cannot be used now.
    """
    file = file_of(settings.database_url)
    if not new and not (settings.data_dir.is_dir() and (file is None or file.is_file())):
        raise NotInitialised
    in_place = partial(
        FilesInPlace,
        [path for path in (file, settings.keystore_place) if isinstance(path, Path)],
        None if file is None else file.with_name(f"{file.name}-wal"),
    )
    # New ones are not there yet; others could be exchanged while they are opened.
    files = None if new else in_place()
    engine = open_engine(settings.database_url, make=new)
    try:
        refuse_revision(revision_of(engine))
        kek = open_kek(settings.kek_place)
        keystore = open_keystore(engine, settings.keystore_place, kek, new=new, put_back=put_back)
    except BaseException:
        engine.dispose()
        raise
    store = Store(engine, keystore, clock=now, files=files or in_place())
    store.outside = Outside(
        boxes=Boxes(settings.data_dir / FOLDER_NAME), zone_release=zone_rules().used
    )
    return store


def open_keys(settings: Settings) -> Keystore:
    """Open the keystore alone, which must be there.

    Raises:
        KeystoreRefused: it is missing or damaged.
        KekAway, KekUnknown, KeyFileRefused, Unreadable, OSError: nothing in it can be opened.
    """
    kek = open_kek(settings.kek_place)
    return Keystore.open(settings.keystore_place, kek, must_exist=True)


def open_keys_to_look(settings: Settings) -> Keystore:
    """Open the keystore alone without changing a byte of it; raises as `open_keys` does."""
    return Keystore.open_to_look(settings.keystore_place, open_kek(settings.kek_place))


def refuse_revision(revision: str | None) -> None:
    """Raise NotInitialised or OtherRevision unless a database's revision is the programme's own."""
    if revision != newest_revision():
        raise OtherRevision if revision else NotInitialised
