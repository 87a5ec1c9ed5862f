"""The keystore: keys are made once, found again, rotated, and destroyed for good.

Run as a script, this file is the process that is killed in the middle of a rotation.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest

from bot.crypto.kek import FileKek, KekUnknown, KeyEncryptionKey
from bot.crypto.secret import Secret
from bot.crypto.vault import Place, Unreadable
from storage.keys.keystore import KeyForgotten, Keystore, KeystoreReport
from storage.keys.keystore_file import KeystoreRefused

EVENT, OTHER = "event", "other-event"


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


def test_keystore_finds_its_keys_again(path: Path, kek: FileKek, keystore: Keystore) -> None:
    keystore.create_people(EVENT, ["ada", "bo"])
    made = [
        keystore.index_secret(),
        keystore.event_key("house"),
        keystore.event_key(EVENT),
        keystore.person_key(EVENT, "ada"),
        keystore.person_key(EVENT, "bo"),
    ]

    with closing(Keystore.open(path, kek, must_exist=True)) as again:
        found = [
            again.index_secret(),
            again.event_key("house"),
            again.event_key(EVENT),
            again.person_key(EVENT, "ada"),
            again.person_key(EVENT, "bo"),
        ]

    assert found == made
    assert len(set(made)) == 5
    assert {len(key) for key in made} == {32}


def test_making_a_key_again_keeps_it(keystore: Keystore) -> None:
    keystore.create_person(EVENT, "ada")
    before = keystore.event_key(EVENT), keystore.person_key(EVENT, "ada")

    keystore.create_event(EVENT)
    keystore.create_person(EVENT, "ada")
    keystore.create_people(EVENT, ["bo", "ada", "bo"])

    assert (keystore.event_key(EVENT), keystore.person_key(EVENT, "ada")) == before
    assert keystore.check().people == 2


def test_two_processes_that_make_the_same_key_agree(
    path: Path, kek: FileKek, keystore: Keystore
) -> None:
    with closing(Keystore.open(path, kek)) as other:
        keystore.create_person(EVENT, "ada")
        other.create_person(EVENT, "ada")

        assert other.person_key(EVENT, "ada") == keystore.person_key(EVENT, "ada")


def test_a_person_has_another_key_in_each_event(keystore: Keystore) -> None:
    keystore.create_event(OTHER)
    keystore.create_person(EVENT, "ada")
    keystore.create_person(OTHER, "ada")

    assert keystore.person_key(EVENT, "ada") != keystore.person_key(OTHER, "ada")


def test_keys_that_were_never_made_are_forgotten_keys(keystore: Keystore) -> None:
    for ask in (
        lambda: keystore.event_key(OTHER),
        lambda: keystore.person_key(EVENT, "ada"),
        lambda: keystore.person_vault(OTHER, "ada"),
        lambda: keystore.create_person(OTHER, "ada"),
        lambda: keystore.prefetch(OTHER, ["ada"]),
    ):
        with pytest.raises(KeyForgotten):
            ask()


def test_keystore_works_in_another_thread_than_it_was_opened_in(keystore: Keystore) -> None:
    found: list[Secret] = []

    def work() -> None:
        keystore.create_person(EVENT, "ada")
        found.append(keystore.person_key(EVENT, "ada"))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert found == [keystore.person_key(EVENT, "ada")]


def test_few_remembered_keys_are_enough(path: Path, kek: FileKek, keystore: Keystore) -> None:
    people = [f"person-{number}" for number in range(20)]
    keystore.create_people(EVENT, people)
    keys = [keystore.person_key(EVENT, person) for person in people]

    with closing(Keystore.open(path, kek, most=3)) as small:
        small.prefetch(EVENT, [*people, "nobody"])

        assert [small.person_key(EVENT, person) for person in people] == keys


def test_keys_are_wrapped_for_their_own_row(path: Path, kek: FileKek, keystore: Keystore) -> None:
    keystore.create_event(OTHER)
    for event in (EVENT, OTHER):
        keystore.create_people(event, ["ada", "bo"])
    keystore.close()

    with closing(sqlite3.connect(path)) as database, database:
        (stolen,) = database.execute(
            "SELECT wrapped FROM person_key WHERE event = ? AND person = 'ada'", (EVENT,)
        ).fetchone()
        database.execute("UPDATE person_key SET wrapped = ? WHERE person = 'bo'", (stolen,))
        database.execute(
            "UPDATE event_key SET wrapped = (SELECT wrapped FROM event_key WHERE event = 'house')"
            " WHERE event = ?",
            (OTHER,),
        )

    with closing(Keystore.open(path, kek)) as changed:
        assert len(changed.person_key(EVENT, "ada")) == 32
        for event, person in ((EVENT, "bo"), (OTHER, "ada")):
            with pytest.raises(Unreadable):
                changed.person_key(event, person)
        assert changed.check() == KeystoreReport(
            events=3,
            people=4,
            wrapped_by={kek.current: 4},
            problems=("event keys that do not open: 1", "person keys that do not open: 3"),
        )


def test_forgetting_a_person_reaches_live_data_and_older_copies(
    folder: Path, path: Path, kek: FileKek, keystore: Keystore
) -> None:
    keystore.create_people(EVENT, ["ada", "bo", "cy"])
    live, copy = folder / "main.sqlite3", folder / "copy.sqlite3"
    main_database(live, keystore, ["ada", "bo", "cy"])
    shutil.copy(live, copy)
    wrapped = wrapped_keys(path, "person_key")
    everybody = ["ADA", "BO", "CY"]
    assert [names_in(live, keystore), names_in(copy, keystore)] == [everybody, everybody]
    assert [key in stored_bytes(path) for key in wrapped.values()] == [True, True, True]

    keystore.forget_person(EVENT, "bo")

    assert [names_in(live, keystore), names_in(copy, keystore)] == [["ADA", "CY"]] * 2
    assert {person: key in stored_bytes(path) for person, key in wrapped.items()} == {
        "ada": True,
        "bo": False,
        "cy": True,
    }
    with closing(Keystore.open(path, kek)) as again:
        assert names_in(copy, again) == ["ADA", "CY"]


def test_forgetting_an_event_reaches_live_data_and_older_copies(
    folder: Path, path: Path, keystore: Keystore
) -> None:
    keystore.create_event(OTHER)
    keystore.create_person(OTHER, "elsewhere")
    people = [f"person-{number}" for number in range(200)]
    keystore.create_people(EVENT, people)
    live, copy = folder / "main.sqlite3", folder / "copy.sqlite3"
    main_database(live, keystore, people)
    shutil.copy(live, copy)
    assert len(names_in(copy, keystore)) == 200
    events, persons = wrapped_keys(path, "event_key"), wrapped_keys(path, "person_key")
    stored = stored_bytes(path)
    assert all(key in stored for key in (*events.values(), *persons.values()))

    keystore.forget_event(EVENT)

    assert [names_in(live, keystore), names_in(copy, keystore)] == [[], []]
    stored = stored_bytes(path)
    assert {event for event, key in events.items() if key in stored} == {"house", OTHER}
    assert {person for person, key in persons.items() if key in stored} == {"elsewhere"}
    with pytest.raises(KeyForgotten):
        keystore.event_key(EVENT)


def test_forgetting_leaves_no_trace_after_much_coming_and_going(
    path: Path, keystore: Keystore
) -> None:
    everybody: dict[str, bytes] = {}
    for number in range(150):
        keystore.create_people(EVENT, [f"{number * 7919 % 997}-{part}" for part in range(4)])
    everybody = wrapped_keys(path, "person_key")

    for person in list(everybody)[::5]:
        keystore.forget_person(EVENT, person)

    stored = stored_bytes(path)
    gone = set(list(everybody)[::5])
    assert {person for person, key in everybody.items() if key not in stored} == gone


def test_opening_finishes_a_forgetting_that_a_crash_cut_short(
    path: Path, kek: FileKek, keystore: Keystore
) -> None:
    keystore.create_person(EVENT, "ada")
    key = wrapped_keys(path, "person_key")["ada"]
    keystore.close()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("PRAGMA journal_mode = PERSIST").fetchone()
        database.execute("PRAGMA secure_delete = ON").fetchone()
        database.execute("DELETE FROM person_key")
    journal = Path(f"{path}-journal")
    assert (key in path.read_bytes(), key in journal.read_bytes()) == (False, True)

    Keystore.open(path, kek).close()

    assert key not in stored_bytes(path)


def test_a_person_who_comes_back_gets_a_new_key(keystore: Keystore) -> None:
    keystore.create_person(EVENT, "ada")
    before = keystore.person_key(EVENT, "ada")

    keystore.forget_person(EVENT, "ada")
    keystore.forget_person(EVENT, "ada")
    keystore.create_person(EVENT, "ada")

    assert keystore.person_key(EVENT, "ada") != before


def test_forgetting_by_another_process_is_noticed_after_a_refresh(
    path: Path, kek: FileKek, keystore: Keystore
) -> None:
    keystore.create_people(EVENT, ["ada", "bo"])
    keystore.refresh()
    kept = keystore.person_key(EVENT, "bo")
    keystore.person_key(EVENT, "ada")
    with closing(Keystore.open(path, kek)) as other:
        other.forget_person(EVENT, "ada")

    keystore.refresh()

    with pytest.raises(KeyForgotten):
        keystore.person_key(EVENT, "ada")
    assert keystore.person_key(EVENT, "bo") == kept


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
            events=3, people=1, wrapped_by={kek.current: 4}, problems=()
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
    # How many keys are wrapped before the kill, and how long (seconds) the commit is given.
    for wraps, pause in ((1, 0.0), (30, 0.0), (62, 0.0), (62, 0.0006), (62, 0.002)):
        before = {kek.id_of(key) for key in wrapped_keys(path, "event_key").values()}
        kek.add_version()

        kill_during_rewrap(folder, wraps, pause)

        with closing(Keystore.open(path, kek)) as survivor:
            report = survivor.check()
            assert (report.events, report.problems) == (62, ())
            assert list(report.wrapped_by.values()) == [63]
            assert [survivor.event_key(event) for event in events] == keys
            if wraps == 1:
                # Later the victim may be through before a busy machine lets us strike.
                assert set(report.wrapped_by) == before


def kill_during_rewrap(folder: Path, wraps: int, pause: float) -> None:
    """Start a rotation in another process and kill it after some keys."""
    root = str(Path(__file__).parents[2])
    with subprocess.Popen(
        [sys.executable, __file__, str(folder)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": root},
    ) as victim:
        assert victim.stdout is not None
        for _ in range(wraps):
            assert victim.stdout.readline() == b"wrapped\n"
        time.sleep(pause)
        victim.kill()


def test_backup_is_complete_and_never_overwrites(
    folder: Path, kek: FileKek, keystore: Keystore
) -> None:
    keystore.create_person(EVENT, "ada")
    copy = folder / "copy.sqlite3"

    keystore.backup(copy)

    assert copy.stat().st_mode & 0o777 == 0o600
    with pytest.raises(FileExistsError):
        keystore.backup(copy)
    with closing(Keystore.open(copy, kek, must_exist=True)) as restored:
        assert restored.person_key(EVENT, "ada") == keystore.person_key(EVENT, "ada")
        assert restored.check() == keystore.check()


def test_keystore_that_is_none_is_refused(folder: Path, path: Path, kek: FileKek) -> None:
    def reason(of: Path, **options: bool) -> str:
        with pytest.raises(KeystoreRefused) as refused:
            Keystore.open(of, kek, **options)
        return str(refused.value).removeprefix(f"keystore {of} ")

    assert reason(path, must_exist=True) == "does not exist"
    assert not path.exists()
    path.write_bytes(b"something else altogether" * 100)
    assert reason(path) == "cannot be used: file is not a database"
    foreign = folder / "foreign.sqlite3"
    with closing(sqlite3.connect(foreign)) as database:
        database.execute("CREATE TABLE guest (name TEXT)")
    assert reason(foreign) == "is not a keystore of this version"


@pytest.mark.usefixtures("keystore")
def test_keystore_of_another_key_file_is_refused_at_once(folder: Path, path: Path) -> None:
    stranger = FileKek.create(folder / "stranger")

    with pytest.raises(KekUnknown):
        Keystore.open(path, stranger)


def test_check_tells_what_is_wrong_with_the_file(path: Path, keystore: Keystore) -> None:
    assert keystore.check().problems == ()

    path.chmod(0o644)

    assert keystore.check().problems == ("the file has mode 0644, not 0600",)


def test_write_ahead_log_left_by_another_tool_is_undone(
    path: Path, kek: FileKek, keystore: Keystore
) -> None:
    keystore.close()
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)

    with closing(Keystore.open(path, kek)) as again:
        assert again.check().problems == ()


class TellingKek:
    """A key-encryption key that tells its parent process of every key it wraps."""

    def __init__(self, kek: FileKek) -> None:
        self._kek = kek

    @property
    def current(self) -> str:
        return self._kek.current

    def wrap(self, data: bytes, aad: bytes) -> bytes:
        wrapped = self._kek.wrap(data, aad)
        sys.stdout.write("wrapped\n")
        sys.stdout.flush()
        return wrapped

    def unwrap(self, wrapped: bytes, aad: bytes) -> Secret:
        return self._kek.unwrap(wrapped, aad)

    def id_of(self, wrapped: bytes) -> str:
        return self._kek.id_of(wrapped)


def rewrap_until_killed(folder: Path) -> None:
    """Be the victim of `kill_during_rewrap`."""
    kek: KeyEncryptionKey = TellingKek(FileKek.open(folder / "kek"))
    Keystore.open(folder / "keystore.sqlite3", kek).rewrap(kek)


if __name__ == "__main__":
    rewrap_until_killed(Path(sys.argv[1]))
