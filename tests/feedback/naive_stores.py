"""The obvious ways to store ballots. Each gives the order, or the author, away to some attacker.

They are the positive controls of the linkage tests: an attack that finds nothing in the product
must find everything here, or it is no attack.
"""

import secrets
import sqlite3
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def opened(folder: Path, journal: str = "delete") -> Generator[sqlite3.Connection]:
    """A database with every usual precaution; it is not closed, as if the machine was seized."""
    folder.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(folder / "naive.sqlite3", isolation_level=None)
    try:
        for pragma in ("secure_delete = 1", f"journal_mode = {journal}", "synchronous = 2"):
            database.execute(f"PRAGMA {pragma}").fetchone()
        database.execute("PRAGMA wal_autocheckpoint = 0").fetchone()
        yield database
    finally:
        database.close()


def random_key_in_an_ordinary_table(database: sqlite3.Connection, ballots: Sequence[bytes]) -> None:
    """A random primary key, and under it the row number nobody asked for."""
    database.execute("CREATE TABLE box (id BLOB PRIMARY KEY, sealed BLOB)")
    for ballot in ballots:
        insert(database, ballot)


def random_key_without_rowid(database: sqlite3.Connection, ballots: Sequence[bytes]) -> None:
    """A random primary key and no row number."""
    database.execute("CREATE TABLE box (id BLOB PRIMARY KEY, sealed BLOB) WITHOUT ROWID")
    for ballot in ballots:
        insert(database, ballot)


def token_taken_as_ballot_is_put(
    database: sqlite3.Connection, tokens: Sequence[bytes], ballots: Sequence[bytes]
) -> None:
    """Delete the token and insert the ballot in one transaction, so that nobody votes twice."""
    database.execute("CREATE TABLE token (hash BLOB PRIMARY KEY) WITHOUT ROWID")
    database.execute("CREATE TABLE box (id BLOB PRIMARY KEY, sealed BLOB) WITHOUT ROWID")
    database.executemany("INSERT INTO token VALUES (?)", [(token,) for token in tokens])
    for token, ballot in zip(tokens, ballots, strict=True):
        database.execute("BEGIN IMMEDIATE")
        database.execute("DELETE FROM token WHERE hash = ?", (token,))
        insert(database, ballot)
        database.execute("COMMIT")


def a_file_for_each(folder: Path, ballots: Sequence[bytes]) -> None:
    """Files with random names."""
    folder.mkdir(parents=True)
    for ballot in ballots:
        (folder / secrets.token_hex(16)).write_bytes(ballot)
        time.sleep(0.005)  # the clock of a file system ticks every few milliseconds


def insert(database: sqlite3.Connection, ballot: bytes) -> None:
    """Put one ballot into the table."""
    database.execute("INSERT INTO box VALUES (?, ?)", (secrets.token_bytes(16), ballot))
