"""Carrying all rows of a keystore into another one, wherever the two are."""

import os
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from storage.keys.keystore_file import KeystoreFile
from storage.keys.keystore_tables import KeystoreTables

_COLUMNS = {
    "index_secret": ("one", "wrapped"),
    "event_key": ("event", "wrapped"),
    "person_key": ("event", "person", "wrapped"),
    "newest": ("event", "person", "place", "version", "said", "number"),
}


def all_rows(tables: KeystoreTables) -> Mapping[str, list[tuple[Any, ...]]]:
    """Return every row by its table, in an order that is the same everywhere."""
    return {
        name: sorted(tables.rows(f"SELECT {', '.join(columns)} FROM {name}"), key=repr)  # noqa: S608
        for name, columns in _COLUMNS.items()
        if name != "newest" or tables.remembers_newest
    }


def replace_rows(tables: KeystoreTables, rows: Mapping[str, list[tuple[Any, ...]]]) -> None:
    """Put other rows in the place of all that are there; call it within `writing`."""
    tables.create_tables()
    for name, columns in _COLUMNS.items():
        tables.write(f"DELETE FROM {name}", [()])  # noqa: S608
        marks = ", ".join("?" for _ in columns)
        tables.write(f"INSERT INTO {name} VALUES ({marks})", rows.get(name, []))  # noqa: S608


def copy_into_file(tables: KeystoreTables, to: Path) -> None:
    """Write a file that holds the same; its journal goes with it. Raises FileExistsError, OSError."""
    os.close(os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    try:
        with closing(KeystoreFile.open(to, must_exist=False)) as file, file.writing():
            replace_rows(file, all_rows(tables))
    except BaseException:
        to.unlink()
        raise
    finally:
        Path(f"{to}-journal").unlink(missing_ok=True)
