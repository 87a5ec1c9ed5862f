"""A SQLite file of the newest revision, made once in a process and copied from then on."""

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

from storage.database.engine import open_engine
from storage.database.migrating import upgrade


@cache
def migrated_file() -> Path:
    """Make the file to copy from: the way there takes most of a founding."""
    file = Path(tempfile.mkdtemp(dir=os.environ.get("PYTEST_DEBUG_TEMPROOT"))) / "migrated.sqlite3"
    atexit.register(shutil.rmtree, file.parent)
    engine = open_engine(f"sqlite:///{file}")
    upgrade(engine)
    engine.dispose()
    return file


def put_tables(database_url: str) -> None:
    """Put a copy where a SQLite database is not there yet, so that founding finds the newest tables."""
    _, is_file, path = database_url.partition("sqlite:///")
    file = Path(path)
    if is_file and not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        shutil.copy(migrated_file(), file)
