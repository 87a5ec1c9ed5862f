"""Keys are destroyed for good, in live data and in older copies."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.crypto.wrapping.kek import FileKek
from storage.keys.keys import KeyForgotten
from storage.keys.keystore import Keystore
from tests.storage.keys.world import (
    EVENT,
    OTHER,
    main_database,
    names_in,
    stored_bytes,
    wrapped_keys,
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
