"""Fixtures of this folder."""

from collections.abc import Generator
from pathlib import Path

import pytest

from bot.crypto.wrapping.kek import FileKek
from storage.keys.keystore import Keystore
from storage.keys.place import ServerPlace
from tests.storage.keys.world import EVENT
from tests.storage.postgres import Postgres


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def kek(folder: Path) -> FileKek:
    return FileKek.create(folder / "kek")


@pytest.fixture
def path(folder: Path) -> Path:
    return folder / "keystore.sqlite3"


@pytest.fixture
def keystore(path: Path, kek: FileKek) -> Generator[Keystore]:
    keystore = Keystore.open(path, kek)
    keystore.create_event(EVENT)
    yield keystore
    keystore.close()


@pytest.fixture
def server(postgres: Postgres) -> ServerPlace:
    """An empty database of a user who may do nothing else."""
    return ServerPlace(postgres.new_database_of_an_ordinary_user())
