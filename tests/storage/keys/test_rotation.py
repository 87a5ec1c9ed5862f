"""Key files are rotated: all old or all new, whenever a process is killed."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from bot.crypto.secret import Secret
from bot.crypto.vault import Unreadable
from bot.crypto.wrapping.kek import FileKek, KekUnknown, Keyed, KeyEncryptionKey
from storage.keys.keystore import Keystore, KeystoreReport
from tests.storage.keys.world import (
    EVENT,
    OTHER,
    main_database,
    names_in,
    stored_bytes,
    wrapped_keys,
)


def test_old_and_new_key_files_work_side_by_side(
    folder: Path, path: Path, kek: FileKek, keystore: Keystore
) -> None:
    keystore.create_person(EVENT, "ada")
    main_database(folder / "main.sqlite3", keystore, ["ada"])
    old, index_secret = kek.current, keystore.index_secret()

    kek.add_version()
    keystore.create_event(OTHER)
    assert keystore.check().wrapped_by == {old: 3, kek.current: 1}

    keystore.rewrap(kek)
    kek.retire_old()

    with closing(Keystore.open(path, FileKek.open(folder / "kek"))) as again:
        assert again.check() == KeystoreReport(
            events=2, people=1, wrapped_by={kek.current: 4}, problems=()
        )
        assert names_in(folder / "main.sqlite3", again) == ["ADA"]
        assert again.index_secret() == index_secret


def test_retired_key_file_opens_neither_the_keystore_nor_its_remains(
    folder: Path, path: Path, kek: FileKek, keystore: Keystore
) -> None:
    shutil.copy(folder / "kek", folder / "stolen")
    wrapped = list(wrapped_keys(path, "event_key").values())
    assert all(key in stored_bytes(path) for key in wrapped)

    kek.add_version()
    keystore.rewrap(kek)

    with pytest.raises(KekUnknown):
        Keystore.open(path, FileKek.open(folder / "stolen"))
    assert not any(key in stored_bytes(path) for key in wrapped)


def test_process_with_an_outdated_key_file_makes_no_event_that_would_be_lost(
    folder: Path, path: Path, kek: FileKek, keystore: Keystore
) -> None:
    shutil.copy(folder / "kek", folder / "credential")
    with closing(Keystore.open(path, FileKek.open(folder / "credential"))) as outdated:
        key = outdated.event_key(EVENT)
        kek.add_version()
        keystore.rewrap(kek)

        with pytest.raises(KekUnknown):
            outdated.create_event(OTHER)

        assert outdated.event_key(EVENT) == key


def test_rotation_that_cannot_finish_changes_nothing(
    folder: Path, path: Path, kek: FileKek, keystore: Keystore
) -> None:
    other = FileKek.create(folder / "other")
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE event_key SET wrapped = zeroblob(69) WHERE event = ?", (EVENT,))
    before, house = stored_bytes(path), keystore.event_key("house")

    with pytest.raises(Unreadable):
        keystore.rewrap(other)

    assert stored_bytes(path) == before
    keystore.close()
    with closing(Keystore.open(path, kek)) as again:
        assert again.event_key("house") == house


def test_kill_in_the_middle_of_a_rotation_leaves_all_old_or_all_new(
    folder: Path, path: Path, kek: FileKek, keystore: Keystore
) -> None:
    events = [f"event-{number}" for number in range(60)]
    for event in events:
        keystore.create_event(event)
    keys = [keystore.event_key(event) for event in events]
    keystore.close()
    # How many keys are wrapped before the kill, and how long (seconds) the rest is given.
    for wraps, pause in ((1, None), (30, None), (62, None), (62, 0.0), (62, 0.0006), (62, 0.002)):
        before = {kek.id_of(key) for key in wrapped_keys(path, "event_key").values()}
        kek.add_version()

        kill_during_rewrap(folder, wraps, pause)

        with closing(Keystore.open(path, kek)) as survivor:
            report = survivor.check()
            assert (report.events, report.problems) == (61, ())
            assert list(report.wrapped_by.values()) == [63]
            assert [survivor.event_key(event) for event in events] == keys
            if pause is None:
                assert set(report.wrapped_by) == before


def kill_during_rewrap(folder: Path, wraps: int, pause: float | None) -> None:
    """Start a rotation in another process and kill it after some keys, or a while later."""
    root = str(Path(__file__).parents[3])
    with subprocess.Popen(
        [sys.executable, __file__, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": root},
    ) as victim:
        assert victim.stdin is not None
        assert victim.stdout is not None
        for number in range(wraps):
            if number:
                victim.stdin.write(b"go on\n")
                victim.stdin.flush()
            assert victim.stdout.readline() == b"wrapped\n"
        if pause is not None:
            victim.stdin.close()
            time.sleep(pause)
        victim.kill()


class TellingKek:
    """A key-encryption key that tells its parent process of every key it wraps, and waits for it."""

    def __init__(self, kek: FileKek) -> None:
        self._kek = kek

    @property
    def current(self) -> str:
        return self._kek.current

    def wrap(self, data: bytes, aad: bytes) -> bytes:
        wrapped = self._kek.wrap(data, aad)
        sys.stdout.write("wrapped\n")
        sys.stdout.flush()
        sys.stdin.readline()
        return wrapped

    def unwrap(self, wrapped: bytes, aad: bytes) -> Secret:
        return self._kek.unwrap(wrapped, aad)

    def wrap_all(self, keys: Sequence[Keyed]) -> list[bytes]:
        return [self.wrap(data, aad) for data, aad in keys]

    def unwrap_all(self, keys: Sequence[Keyed]) -> list[Secret | KekUnknown | Unreadable]:
        return self._kek.unwrap_all(keys)

    def id_of(self, wrapped: bytes) -> str:
        return self._kek.id_of(wrapped)


def rewrap_until_killed(folder: Path) -> None:
    """Be the victim of `kill_during_rewrap`."""
    kek: KeyEncryptionKey = TellingKek(FileKek.open(folder / "kek"))
    Keystore.open(folder / "keystore.sqlite3", kek).rewrap(kek)


if __name__ == "__main__":
    rewrap_until_killed(Path(sys.argv[1]))
