"""A PostgreSQL database is copied into a new file, and nothing that lies in its place is touched."""

import stat
from pathlib import Path

import pytest

from storage.backups.copying import copy_any_database
from storage.database.engine import open_engine
from storage.database.errors import StoreFailed
from tests.storage.seeding import dump
from tests.storage.world import Copy, StorageWorld, guest


def test_a_copy_holds_every_row_and_is_readable_by_its_owner_only(
    postgres_house: StorageWorld, tmp_path: Path
) -> None:
    [copy] = postgres_house.copies
    copy.does(lambda work: guest(work, 1))
    target = tmp_path / "copy.sqlite3"

    copy_any_database(postgres_house.url, target)

    engine = open_engine(f"sqlite:///{target}")
    copied = dump(Copy(copy.store, engine, copy.keystore))
    engine.dispose()
    assert copied == dump(copy)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert sorted(each.name for each in tmp_path.glob("copy*")) == ["copy.sqlite3"]


def test_what_lies_in_its_place_stays(postgres_house: StorageWorld, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite3"
    target.write_text("somebody's")

    with pytest.raises(FileExistsError):
        copy_any_database(postgres_house.url, target)

    assert target.read_text() == "somebody's"


def test_a_copy_that_fails_leaves_nothing_behind(
    postgres_house: StorageWorld, tmp_path: Path
) -> None:
    nowhere = f"{postgres_house.url.partition('?')[0]}?host={tmp_path}"
    target = tmp_path / "copy.sqlite3"

    with pytest.raises(StoreFailed):
        copy_any_database(nowhere, target)

    assert not target.exists()
