"""A keystore beside a main database, looked at from outside."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.crypto.vault import Place
from storage.keys.keys import KeyForgotten
from storage.keys.keystore import Keystore
from storage.keys.place import ServerPlace

EVENT, OTHER = "event", "other-event"


def stored_bytes(path: Path) -> bytes:
    """Everything the keystore has on the disk: the file and its journal."""
    return b"".join(file.read_bytes() for file in sorted(path.parent.glob(f"{path.name}*")))


def wrapped_keys(path: Path, table: str) -> dict[str, bytes]:
    """The wrapped keys of a table by their last id, read behind the keystore's back."""
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute(f"SELECT * FROM {table}").fetchall()
    return {str(row[-2]): row[-1] for row in rows}


def main_database(path: Path, keystore: Keystore, people: list[str]) -> None:
    """A main database with one sealed name for each person."""
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE profile (person TEXT PRIMARY KEY, name BLOB)")
        for person in people:
            place = Place("profile", "name", EVENT, person)
            sealed = keystore.person_vault(EVENT, person).seal(person.upper().encode(), place)
            database.execute("INSERT INTO profile VALUES (?, ?)", (person, sealed))


def names_in(path: Path, keystore: Keystore) -> list[str]:
    """Every name that can still be read in a main database or a copy of one."""
    names: list[str] = []
    with closing(sqlite3.connect(path)) as database:
        for person, sealed in database.execute("SELECT person, name FROM profile"):
            try:
                vault = keystore.person_vault(EVENT, person)
            except KeyForgotten:
                continue
            names.append(vault.open(sealed, Place("profile", "name", EVENT, person)).decode())
    return sorted(names)


def database_of(place: ServerPlace) -> str:
    """The name of the database on the server."""
    return place.url.partition("@/")[2].partition("?")[0]
