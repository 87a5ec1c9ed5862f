"""Copies of the main database, and what must be done to one that is put back."""

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import delete, make_url, select, update

from bot.domain.ids import HOUSE
from bot.domain.messages.messages import Outcome
from storage.database.tables import forms, rsvps
from storage.database.transaction import Transaction
from storage.invitation_letters.tables import invitation_letter_documents, invitation_letters
from storage.keys.keystore import KeyForgotten
from storage.outbox.outbox import LEASED, SENDING, WAITING
from storage.outbox.tables import outbox, telegram_jobs
from storage.people.tables import guests, invitations, people
from storage.tickets.tables import tickets
from storage.travel.tables import travel_details
from storage.visa.tables import visa_cases, visa_deadlines


class NoDatabaseFile(Exception):
    """There is no SQLite database where one was expected, or it is damaged."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is not a whole database")


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What was dropped from a database that was put back."""

    people: int
    messages: int


def file_of(url: str) -> Path | None:
    """Return the file of an SQLite URL, None for another kind of database."""
    parsed = make_url(url)
    is_file = parsed.get_backend_name() == "sqlite" and parsed.database
    return Path(parsed.database or "") if is_file else None


def copy_database(source: Path, to: Path) -> None:
    """Write a consistent copy of mode 0600, be the database in use or not (SQLite's backup API).

    Raises:
        NoDatabaseFile: there is none, or the copy of it is damaged.
        FileExistsError: there is something in the copy's place.
        OSError, sqlite3.Error: reading or writing failed; no copy is left behind.
    """
    if not source.is_file():
        raise NoDatabaseFile(source)
    os.close(os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    try:
        with (
            closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as original,
            closing(sqlite3.connect(to, isolation_level=None)) as copy,
        ):
            original.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            [(found,)] = copy.execute("PRAGMA integrity_check(1)")
    except BaseException as error:
        to.unlink()
        if isinstance(error, sqlite3.DatabaseError):
            raise NoDatabaseFile(source) from None
        raise
    if found != "ok":
        to.unlink()
        raise NoDatabaseFile(source)


def replace_database(copy: Path, target: Path) -> None:
    """Put a copy into the place of a database that nobody uses; old logs beside it go."""
    for suffix in ("-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            target.with_name(f"{target.name}{suffix}").unlink()
    copy.replace(target)
    folder = os.open(target.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def reconcile(transaction: Transaction) -> Reconciled:
    """Make an older database fit today's keys.

    People forgotten since then are dropped, for their keys are destroyed. Letters that were
    waiting then have long been sent or overtaken: they end as unknown instead of being sent now.
    """
    connection = transaction.connection
    gone = 0
    of_event = (
        guests,
        travel_details,
        rsvps,
        invitations,
        visa_cases,
        visa_deadlines,
        invitation_letters,
        invitation_letter_documents,
        tickets,
    )
    members = select(guests.c.event_id, guests.c.person_id)
    for event_id, person_id in connection.execute(members).all():
        if not _has_key(transaction, event_id, person_id):
            gone += 1
            for table in of_event:
                connection.execute(
                    delete(table)
                    .where(table.c.event_id == event_id)
                    .where(table.c.person_id == person_id)
                )
    for (person_id,) in connection.execute(select(people.c.id)).all():
        if not _has_key(transaction, HOUSE, person_id):
            gone += 1
            for table in (*of_event, forms, telegram_jobs, outbox):
                connection.execute(delete(table).where(table.c.person_id == person_id))
            connection.execute(delete(people).where(people.c.id == person_id))
    ended = connection.execute(
        update(outbox)
        .where(outbox.c.state.in_((WAITING, LEASED, SENDING)))
        .values(state=Outcome.UNKNOWN, owner=None, sealed=None, reason="restored")
    )
    return Reconciled(gone, ended.rowcount)


def _has_key(transaction: Transaction, event_id: str, person_id: str) -> bool:
    try:
        transaction.sealing.keystore.person_key(event_id, person_id)
    except KeyForgotten:
        return False
    return True
