"""A keystore on a server: copies on several nodes share it, and forgetting reaches all of them."""

import sqlite3
import threading
from collections.abc import Generator
from contextlib import ExitStack, closing
from pathlib import Path

import psycopg
import pytest

from bot.crypto.wrapping.kek import FileKek
from storage.database.engine import open_engine
from storage.database.migrating import upgrade
from storage.keys.keys import KeyForgotten
from storage.keys.keystore import Keystore
from storage.keys.keystore_tables import KeystoreBusy, KeystoreRefused
from storage.keys.newest import Spot, Version
from storage.keys.place import ServerPlace
from tests.storage.keys.world import EVENT, OTHER, database_of, main_database, names_in
from tests.storage.postgres import Postgres


@pytest.fixture
def nodes(server: ServerPlace, kek: FileKek) -> Generator[tuple[Keystore, Keystore]]:
    """The keystores of two copies of the bot, as on two nodes."""
    with ExitStack() as opened:
        one, other = (opened.enter_context(closing(Keystore.open(server, kek))) for _ in range(2))
        one.create_event(EVENT)
        yield one, other


def test_what_one_node_makes_the_other_has(
    nodes: tuple[Keystore, Keystore], server: ServerPlace, kek: FileKek
) -> None:
    one, other = nodes
    one.create_people(EVENT, ["ada", "bo"])
    one.note_newest({Spot(EVENT, "ada", "people|1"): Version(7, '{"role":"guest"}')})
    other.refresh()
    other.prefetch(EVENT, ["ada", "bo", "nobody"])

    assert other.id() == one.id()
    assert other.person_key(EVENT, "ada") == one.person_key(EVENT, "ada")
    assert other.newest.of(Spot(EVENT, "ada", "people|1")) == 7
    assert dict(other.what_was_said()) == dict(one.what_was_said())
    assert one.check() == other.check()
    assert (one.check().people, one.check().problems) == (2, ())
    with closing(Keystore.open_to_look(server, kek)) as looking:
        assert looking.person_key(EVENT, "bo") == one.person_key(EVENT, "bo")
        with pytest.raises(KeystoreBusy):
            looking.create_event(OTHER)


def test_two_nodes_that_make_the_same_persons_key_have_one(
    nodes: tuple[Keystore, Keystore],
) -> None:
    """Whoever comes second finds the first one's: nothing is sealed with a key that is lost."""
    found: list[list[bytes]] = []
    begin = threading.Barrier(2)

    def make(keystore: Keystore) -> None:
        keys: list[bytes] = []
        for number in range(60):
            begin.wait(30)
            keystore.create_people(EVENT, [f"person-{number}", f"other-{number}"])
            keys.append(keystore.person_key(EVENT, f"person-{number}"))
        found.append(keys)

    threads = [threading.Thread(target=make, args=(each,)) for each in nodes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert len(found) == 2
    assert found[0] == found[1]
    assert nodes[0].check().people == 120


def test_nodes_that_begin_at_once_make_one_keystore(server: ServerPlace, kek: FileKek) -> None:
    ids: list[bytes] = []
    begin = threading.Barrier(4)

    def open_it() -> None:
        begin.wait(30)
        with closing(Keystore.open(server, kek)) as keystore:
            ids.append(keystore.id())

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert len(ids) == 4
    assert len(set(ids)) == 1


def test_forgotten_by_one_node_is_forgotten_by_the_other_in_its_next_unit_of_work(
    nodes: tuple[Keystore, Keystore],
) -> None:
    one, other = nodes
    one.create_event(OTHER)
    one.create_people(EVENT, ["ada", "bo"])
    one.create_people(OTHER, ["cy"])
    other.refresh()
    before = other.person_key(EVENT, "bo")
    for event, person in ((EVENT, "ada"), (OTHER, "cy")):
        other.person_key(event, person)

    one.forget_person(EVENT, "ada")
    one.forget_event(OTHER)

    # The unit of work that it is in may end with the key it has; `Store.begin` refreshes.
    assert other.person_key(EVENT, "ada")
    other.refresh()
    for event, person in ((EVENT, "ada"), (OTHER, "cy")):
        with pytest.raises(KeyForgotten):
            other.person_key(event, person)
    with pytest.raises(KeyForgotten):
        other.create_person(OTHER, "dee")
    assert other.person_key(EVENT, "bo") == before


def test_forgetting_while_the_other_reads_and_writes_never_brings_a_key_back(
    nodes: tuple[Keystore, Keystore],
) -> None:
    one, other = nodes
    people = [f"person-{number}" for number in range(80)]
    one.create_people(EVENT, people)
    over = threading.Event()
    faults: list[Exception] = []

    def read() -> None:
        number = 0
        while not over.is_set():
            number += 1
            try:
                other.refresh()
                other.prefetch(EVENT, people)
                other.note_newest({Spot(EVENT, "last", "people|1"): Version(number)})
            except Exception as error:  # noqa: BLE001 - whatever it is, the test is to see it
                faults.append(error)
                return

    reader = threading.Thread(target=read)
    reader.start()
    for person in people[::2]:
        one.forget_person(EVENT, person)
    over.set()
    reader.join(60)
    other.refresh()

    left: list[str] = []
    for person in people:
        try:
            other.person_key(EVENT, person)
        except KeyForgotten:
            continue
        left.append(person)
    assert faults == []
    assert left == people[1::2]


def test_destroyed_keys_are_gone_from_the_servers_files(
    nodes: tuple[Keystore, Keystore], server: ServerPlace, postgres: Postgres
) -> None:
    """The tables' files hold no byte of them; the write-ahead log does, and THREATS.md says so."""
    one, _ = nodes
    people = [f"person-{number}" for number in range(50)]
    one.create_people(EVENT, people)
    keys = wrapped_on(postgres, server)
    assert stored(postgres, server, keys) == set(people)

    one.forget_people(EVENT, people[::2])

    assert stored(postgres, server, keys) == set(people[1::2])
    noted = postgres.execute(
        "SELECT count(*) FROM pg_stats WHERE attname IN ('wrapped', 'said')",
        database=database_of(server),
    )
    assert noted == [(0,)]


def test_destroyed_keys_are_gone_though_others_on_that_server_have_begun_before(
    nodes: tuple[Keystore, Keystore], server: ServerPlace, postgres: Postgres
) -> None:
    """As the main database has, on the same server, while it forgets: VACUUM FULL would keep them."""
    one, _ = nodes
    people = [f"person-{number}" for number in range(50)]
    one.create_people(EVENT, people)
    keys = wrapped_on(postgres, server)
    with psycopg.connect(postgres.url("postgres")) as other:
        other.execute("SELECT pg_current_xact_id()")

        one.forget_people(EVENT, people[::2])

        assert stored(postgres, server, keys) == set(people[1::2])


def test_copy_that_is_made_while_keys_are_destroyed_is_whole(
    nodes: tuple[Keystore, Keystore], folder: Path, kek: FileKek
) -> None:
    one, other = nodes
    people = [f"person-{number}" for number in range(60)]
    one.create_people(EVENT, people)
    faults: list[Exception] = []

    def forget() -> None:
        try:
            for person in people[::2]:
                other.forget_person(EVENT, person)
        except Exception as error:  # noqa: BLE001 - whatever it is, the test is to see it
            faults.append(error)

    forgetting = threading.Thread(target=forget)
    forgetting.start()
    copies = [folder / f"copy-{number}.sqlite3" for number in range(15)]
    for copy in copies:
        one.backup(copy)
    forgetting.join(60)

    assert faults == []
    for copy in copies:
        with closing(Keystore.open_to_look(copy, kek)) as kept:
            report = kept.check()
            assert (kept.id(), report.events, report.problems) == (one.id(), 1, ())
            assert report.people >= 30


def wrapped_on(postgres: Postgres, place: ServerPlace) -> dict[str, bytes]:
    """Return people's wrapped keys, read behind the keystore's back."""
    rows = postgres.execute("SELECT person, wrapped FROM person_key", database=database_of(place))
    return dict(rows)


def stored(postgres: Postgres, place: ServerPlace, keys: dict[str, bytes]) -> set[str]:
    """Return whose wrapped keys stand in the files of the database."""
    database = database_of(place)
    for statement in ("ANALYZE", "CHECKPOINT"):
        postgres.execute(statement, database=database)
    [(oid,)] = postgres.execute(f"SELECT oid FROM pg_database WHERE datname = '{database}'")
    folder = postgres.folder / "data" / "base" / str(oid)
    content = b"".join(path.read_bytes() for path in sorted(folder.iterdir()))
    return {person for person, key in keys.items() if key in content}


def test_backup_is_a_file_like_that_of_a_keystore_in_a_file(
    nodes: tuple[Keystore, Keystore], folder: Path, kek: FileKek
) -> None:
    one, _ = nodes
    one.create_people(EVENT, ["ada", "bo"])
    one.note_newest({Spot(EVENT, "ada", "people|1"): Version(7, "{}")})
    copy = folder / "copy.sqlite3"
    main_database(folder / "main.sqlite3", one, ["ada", "bo"])

    one.backup(copy)

    assert copy.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in folder.glob("copy*")) == ["copy.sqlite3"]
    with pytest.raises(FileExistsError):
        one.backup(copy)
    with closing(Keystore.open_to_look(copy, kek)) as restored:
        assert restored.check() == one.check()
        assert restored.id() == one.id()
        assert dict(restored.what_was_said()) == dict(one.what_was_said())
        assert names_in(folder / "main.sqlite3", restored) == ["ADA", "BO"]


def test_rotation_reaches_the_other_node(nodes: tuple[Keystore, Keystore], kek: FileKek) -> None:
    one, other = nodes
    other.refresh()
    key = other.event_key(EVENT)
    kek.add_version()

    one.rewrap(kek)
    kek.retire_old()

    other.refresh()
    assert other.event_key(EVENT) == key
    assert other.check().wrapped_by == {kek.current: 3}


def test_server_that_was_away_for_a_moment_is_used_again(
    nodes: tuple[Keystore, Keystore], postgres: Postgres
) -> None:
    one, _ = nodes
    one.create_person(EVENT, "ada")
    key = one.person_key(EVENT, "ada")
    postgres.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
        " AND backend_type = 'client backend'"
    )

    one.refresh()

    assert one.person_key(EVENT, "ada") == key
    one.create_person(EVENT, "bo")
    assert one.check().people == 2


def test_database_that_is_not_its_own_or_none_is_refused(
    postgres: Postgres, kek: FileKek, folder: Path
) -> None:
    shared, empty = postgres.new_database(), postgres.new_database()
    engine = open_engine(shared)
    upgrade(engine)
    engine.dispose()
    nowhere = ServerPlace(f"postgresql://nobody@/none?host={folder}")

    def why(place: ServerPlace, *, must_exist: bool = False) -> str:
        with pytest.raises(KeystoreRefused) as refused:
            Keystore.open(place, kek, must_exist=must_exist)
        assert str(refused.value).startswith(f"keystore {place} ")
        return str(refused.value).removeprefix(f"keystore {place} ")

    assert why(ServerPlace(shared)) == (
        "shares its database with other tables: give it one of its own"
    )
    assert why(ServerPlace(empty), must_exist=True) == "does not exist"
    assert why(nowhere).startswith("cannot be ")
    assert str(ServerPlace("postgresql://keys:secret@db.example.org:5433/keys")) == (
        "in database keys on db.example.org"
    )
    assert "secret" not in repr(ServerPlace("postgresql://keys:secret@db.example.org/keys"))


def test_user_who_could_not_write_destroyed_keys_over_is_refused(
    nodes: tuple[Keystore, Keystore], server: ServerPlace, postgres: Postgres, kek: FileKek
) -> None:
    """PostgreSQL only warns of it: the keys would lie in its files, and be taken for destroyed."""
    database = database_of(server)
    postgres.execute("CREATE ROLE borrower LOGIN")
    postgres.execute(
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO borrower",
        database=database,
    )
    borrowed = ServerPlace(postgres.url(database, user="borrower"))
    with pytest.raises(KeystoreRefused) as refused:
        Keystore.open(borrowed, kek)
    postgres.execute(f"GRANT {database} TO borrower")
    with closing(Keystore.open(borrowed, kek)) as keystore:
        keystore.forget_event(EVENT)
    postgres.execute("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM borrower", database=database)
    postgres.execute("DROP ROLE borrower")

    assert str(refused.value) == (
        f"keystore {server} belongs to another user, who alone can write destroyed keys over:"
        " connect as that one"
    )
    nodes[1].refresh()
    with pytest.raises(KeyForgotten):
        nodes[1].event_key(EVENT)


def test_schema_is_the_same_in_both_places(
    nodes: tuple[Keystore, Keystore], server: ServerPlace, postgres: Postgres, folder: Path
) -> None:
    nodes[0].backup(folder / "copy.sqlite3")
    columns = """SELECT table_name, column_name FROM information_schema.columns
                 WHERE table_schema = 'public' AND table_name <> 'keystore' ORDER BY 1, 2"""
    on_server = postgres.execute(columns, database=database_of(server))
    with closing(sqlite3.connect(folder / "copy.sqlite3")) as file:
        in_file = file.execute(
            "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c"
            " WHERE m.type = 'table' ORDER BY 1, 2"
        ).fetchall()
    assert on_server == in_file
