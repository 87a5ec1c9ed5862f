"""Every row of one database into another, empty one: all of them in one transaction, or none.

What is sealed is bound to table, row and event and not to a database, and the keystore knows rows by
the same names; so it stays what it is, and only the database's age is raised in the end. By that the
keystore refuses the old database from then on: two that go on from the same moment cannot be.
"""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Table,
    delete,
    insert,
    inspect,
    make_url,
    select,
    update,
)
from sqlalchemy.exc import DataError

from storage.database.engine import open_engine
from storage.database.errors import store_failure
from storage.database.migrating import upgrade
from storage.database.revisions import newest_revision, revision_of
from storage.database.row_ids import RowIds
from storage.database.tables import KEPT_BY_TRIGGERS, house
from storage.housekeeping.age import HOUSE_AGE, refuse_older
from storage.housekeeping.belonging import belongs
from storage.keys.keystore import Keystore
from storage.keys.newest import Version
from storage.looking.engine import open_engine_to_look
from storage.relocating.digests import Tally
from storage.relocating.in_use import InUse, refuse_in_use
from storage.tables import metadata

BATCH: Final = 500
"""Rows that are read and written at a time."""
_BATCHES: Final = {"yield_per": BATCH}
_ORDER: Final = (
    *(t for t in metadata.sorted_tables if t not in KEPT_BY_TRIGGERS),
    *KEPT_BY_TRIGGERS,
)


class CannotMove(Exception):
    """A database was not moved; the source is as it was, and the target holds none of its rows."""


def has_password(url: str) -> bool:
    """Say whether the address of a database holds a password."""
    return make_url(url).password is not None


def move(source_url: str, target_url: str, keystore: Keystore) -> Mapping[str, Tally]:
    """Copy a database that nobody uses into an empty one; return what it holds, by table.

    When it returns, the keystore refuses the source. Killed at any moment, it can be run again: the
    target is empty then, or whole.

    Raises:
        CannotMove: the target holds none of the source's rows.
        DatabaseOlder: the source was moved before, or was put back.
        StoreFailed: a database could not do its work.
    """
    with _looking(source_url, keystore) as source, _writing(target_url) as target:
        copied = _relocate(source, target)
        # Opened anew: a copy of the bot that was started meanwhile has made files that were not there.
        source.dispose()
        with _looking(source_url, keystore) as again:
            _outdate(again, target, keystore, copied)
    return copied


@contextmanager
def _looking(url: str, keystore: Keystore) -> Generator[Engine]:
    """Open the source, in which nothing can be changed."""
    engine = open_engine_to_look(url)
    try:
        _refuse_used(engine, "source")
        if revision_of(engine) != newest_revision():
            raise CannotMove("the source is of another version; use it, or run: colloquy upgrade")
        if not belongs(engine, keystore):
            raise CannotMove("the source is not this keystore's database")
        refuse_older(engine, keystore)
        yield engine
    finally:
        engine.dispose()


@contextmanager
def _writing(url: str) -> Generator[Engine]:
    """Open the target, with its tables."""
    engine = open_engine(url)
    try:
        _refuse_used(engine, "target")
        _prepare(engine)
        yield engine
    finally:
        engine.dispose()


def _refuse_used(engine: Engine, which: str) -> None:
    try:
        refuse_in_use(engine)
    except InUse:
        raise CannotMove(f"the {which} is {InUse()}: stop every copy of the bot") from None


def _prepare(target: Engine) -> None:
    """Make the tables of the newest revision where there is nothing at all.

    Raises:
        CannotMove: there are tables of somebody else, or of another revision; nothing was changed.
    """
    revision = revision_of(target)
    if revision is None:
        if inspect(target).get_table_names():
            raise CannotMove("the target holds tables of something else: name an empty database")
        upgrade(target)
    elif revision != newest_revision():
        raise CannotMove("the target was made by another version: name an empty database")


def _relocate(source: Engine, target: Engine) -> Mapping[str, Tally]:
    """Copy every row, read it back, and commit only if both are the same; return what was copied.

    A target that has all of it already, to the last byte, is left as it is: a move that was broken off
    right before its end is finished so.

    Raises:
        CannotMove: the target holds rows of its own, or would hold others than the source.
        StoreFailed: a database could not do its work.
    """
    with _told(source, snapshot=True) as old, _told(target) as new:
        held = {table.name: _tally(new, table) for table in _ORDER}
        if any(tally.rows for tally in held.values()):
            found = {table.name: _tally(old, table) for table in _ORDER}
            if held != found:
                raise CannotMove("the target holds rows of its own: empty it, or name another one")
            return found
        copied = {table.name: _copy(old, new, table) for table in _ORDER}
        wrong = [table.name for table in _ORDER if _tally(new, table) != copied[table.name]]
        if wrong:
            raise CannotMove(f"what arrived is not what was sent, in {', '.join(wrong)}")
    return copied


def _outdate(
    source: Engine, target: Engine, keystore: Keystore, copied: Mapping[str, Tally]
) -> None:
    """Have the keystore refuse the source from now on: the target is noted as the newer one.

    Raises:
        CannotMove: the source was written to since it was copied.
        KeystoreBusy: this may be done again.
    """
    with _told(source, snapshot=True) as old, _told(target) as new:
        if {table.name: _tally(old, table) for table in _ORDER} != copied:
            raise CannotMove("the source was used meanwhile: empty the target and move again")
        number = max(RowIds().next(), keystore.newest.of(HOUSE_AGE) + 1)
        new.execute(update(house).values(age=number))
    keystore.note_newest({HOUSE_AGE: Version(number)})


def _copy(old: Connection, new: Connection, table: Table) -> Tally:
    tally, counted = Tally(), len(_counted(table))
    new.execute(delete(table))
    columns = dict.fromkeys((*_counted(table), *table.columns))
    rows = old.execute(select(*columns), execution_options=_BATCHES)
    try:
        for batch in rows.partitions(BATCH):
            tally = tally.plus(row[:counted] for row in batch)
            names = [column.name for column in columns]
            new.execute(insert(table), [dict(zip(names, row, strict=True)) for row in batch])
    except DataError:
        # Without its cause, which may quote what a row says.
        raise CannotMove(f"a row of {table.name} does not fit the target") from None
    return tally


def _tally(connection: Connection, table: Table) -> Tally:
    rows = connection.execute(select(*_counted(table)), execution_options=_BATCHES)
    tally = Tally()
    for batch in rows.partitions(BATCH):
        tally = tally.plus(batch)
    return tally


def _counted(table: Table) -> list[Column[Any]]:
    """Return what is compared of a table: all but the age, which a finished move has raised."""
    return [column for column in table.columns if column is not house.c.age]


@contextmanager
def _told(engine: Engine, *, snapshot: bool = False) -> Generator[Connection]:
    """One transaction; what the database raises is told as StoreFailed.

    A `snapshot` sees one moment, on a server too.
    """
    if snapshot and engine.dialect.name == "postgresql":
        engine = engine.execution_options(isolation_level="REPEATABLE READ")
    try:
        with engine.begin() as connection:
            yield connection
    except Exception as error:
        if failure := store_failure(error):
            raise failure from None
        raise
