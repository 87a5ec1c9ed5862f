"""Making a ballot box: every row it will ever have, filled with random bytes."""

import os
import secrets
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bot.crypto.feedback.rights import PROOF_BYTES
from storage.ballot_box.box_file import (
    APPLICATION_ID,
    MARK_BYTES,
    NULLIFIER_BYTES,
    PAGE_BYTES,
    SCHEMA_VERSION,
    SEALED_BYTES,
    STARS,
    BoxRefused,
    failure_name,
    number_of,
)

_TABLES = (
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE ballot (number INTEGER PRIMARY KEY, n BLOB, id TEXT, early INT, tally BLOB)",
    "CREATE TABLE slot (id INTEGER PRIMARY KEY, n BLOB, used INT,"
    " ballot BLOB, nullifier BLOB, proof BLOB, sealed BLOB)",
    "CREATE TABLE done (id INTEGER PRIMARY KEY, n BLOB, used INT, mark BLOB)",
    "CREATE TABLE card (id INTEGER PRIMARY KEY, n BLOB, void INT, ballot BLOB, nullifier BLOB)",
    f"PRAGMA application_id = {APPLICATION_ID}",
    f"PRAGMA user_version = {SCHEMA_VERSION}",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What a new box is made for.

    `scope` is event and round. `slots` is how many ballots can ever be put in, all ballots together;
    `ratings` how many chat ratings. `cards` holds each ballot's nullifiers (32 bytes) where paper
    cards entitle, None where tokens do, which whoever puts a ballot in has checked. What is in
    `early` may be taken out before the box is finished: concerns for the safeguarding contact.
    """

    scope: str
    ballots: Sequence[str]
    slots: int
    ratings: int = 0
    early: frozenset[str] = frozenset()
    cards: Mapping[str, Iterable[bytes]] | None = None


def make_box(path: Path, layout: Layout) -> None:
    """Write a new box of mode 0600; it appears whole or not at all.

    Raises:
        BoxRefused: there is one already, or it cannot be written.
    """
    if path.exists():
        raise BoxRefused(path, "exists already")
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    os.close(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    try:
        with closing(sqlite3.connect(fresh, isolation_level=None)) as database:
            # In memory: a journal of the set-up must not lie about afterwards.
            for pragma in (f"page_size = {PAGE_BYTES}", "journal_mode = memory", "temp_store = 2"):
                database.execute(f"PRAGMA {pragma}").fetchone()
            database.execute("BEGIN")
            for table in _TABLES:
                database.execute(table)
            _fill(database, layout)
            database.execute("COMMIT")
            database.execute("VACUUM")
        fresh.replace(path)
    except (sqlite3.Error, OSError) as error:
        fresh.unlink(missing_ok=True)
        raise BoxRefused(path, f"cannot be made: {failure_name(error)}") from None


def _fill(database: sqlite3.Connection, layout: Layout) -> None:
    noise = secrets.token_bytes
    numbers = {ballot: number for number, ballot in enumerate(layout.ballots)}
    database.executemany(
        "INSERT INTO meta VALUES (?, ?)",
        [
            ("scope", layout.scope.encode()),
            ("rating-key", noise(32)),
            ("finished", b"\0"),
            ("cards", b"\0" if layout.cards is None else b"\1"),
        ],
    )
    database.executemany(
        "INSERT INTO ballot VALUES (?, ?, ?, ?, ?)",
        [
            (number, noise(16), ballot, int(ballot in layout.early), bytes(4 * STARS))
            for ballot, number in numbers.items()
        ],
    )
    database.executemany(
        "INSERT INTO slot VALUES (?, ?, 0, ?, ?, ?, ?)",
        (
            (
                *(number, noise(16), noise(2), noise(NULLIFIER_BYTES)),
                *(noise(PROOF_BYTES), noise(SEALED_BYTES)),
            )
            for number in range(1, layout.slots + 1)
        ),
    )
    database.executemany(
        "INSERT INTO done VALUES (?, ?, 0, ?)",
        ((number, noise(16), noise(MARK_BYTES)) for number in range(1, layout.ratings + 1)),
    )
    cards = [
        (number_of(numbers[ballot]), nullifier)
        for ballot, nullifiers in (layout.cards or {}).items()
        for nullifier in nullifiers
    ]
    secrets.SystemRandom().shuffle(cards)
    database.executemany(
        "INSERT INTO card (n, void, ballot, nullifier) VALUES (?, 0, ?, ?)",
        [(noise(16), ballot, nullifier) for ballot, nullifier in cards],
    )
