"""The keystore: keys are made once, found again, backed up, and refused from strange files."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from bot.crypto.secret import Secret
from bot.crypto.vault import Unreadable, Vault
from bot.crypto.wrapping.kek import FileKek, KekUnknown
from storage.keys.keys import KeyForgotten
from storage.keys.keystore import Keystore, KeystoreReport
from storage.keys.keystore_tables import KeystoreRefused
from storage.keys.newest import Spot, Version
from tests.storage.keys.world import EVENT, OTHER


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


def test_newest_versions_of_the_forgotten_are_kept_nowhere(keystore: Keystore) -> None:
    spots = [Spot(event, person, "rsvps/1") for event in ("e1", "e2") for person in ("p1", "p2")]
    keystore.note_newest({spot: Version(7) for spot in spots})

    keystore.forget_people("e1", ["p1"])
    assert [keystore.newest.of(spot) for spot in spots] == [0, 7, 7, 7]
    keystore.forget_event("e2")
    assert [keystore.newest.of(spot) for spot in spots] == [0, 7, 0, 0]


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
            events=2,
            people=4,
            wrapped_by={kek.current: 4},
            problems=("event keys that do not open: 1", "person keys that do not open: 3"),
        )


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
    def reason(of: Path, *, must_exist: bool = False) -> str:
        with pytest.raises(KeystoreRefused) as refused:
            Keystore.open(of, kek, must_exist=must_exist)
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


def test_a_reader_keeps_its_keys_while_versions_are_noted_and_loses_those_that_go(
    path: Path, kek: FileKek, keystore: Keystore
) -> None:
    keystore.create_people(EVENT, ["ada", "bo"])
    with closing(keystore.opened_again(most=10)) as reader:

        def vaults() -> list[Vault]:
            keystore.refresh()
            reader.refresh()
            return [reader.person_vault(EVENT, each) for each in ("ada", "bo")]

        before = vaults()
        keystore.note_newest({Spot(EVENT, "ada", "people|1"): Version(7)})
        noted = vaults()
        assert [one is other for one, other in zip(before, noted, strict=True)] == [True, True]

        # By ourselves, and by another process.
        keystore.forget_person(EVENT, "bo")
        reader.refresh()
        with pytest.raises(KeyForgotten):
            reader.person_vault(EVENT, "bo")
        with closing(Keystore.open(path, kek)) as elsewhere:
            elsewhere.forget_event(EVENT)
        reader.refresh()
        with pytest.raises(KeyForgotten):
            reader.person_vault(EVENT, "ada")
