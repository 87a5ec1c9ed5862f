"""Sealed columns: only their own row opens them, and the database holds nothing readable."""

import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.domain.forms.forms import Progress
from bot.domain.ids import HOUSE, PersonId
from bot.domain.limits import PART_PAUSE
from bot.domain.messages.incoming import Incoming, Unfinished
from bot.domain.messages.messages import Lane, Message
from bot.domain.people.people import Role
from storage.ballot_box.boxes import Boxes
from storage.database.errors import StoreFailed
from storage.database.sealing import RowUnreadable, Why
from storage.keys.keys import KeyForgotten
from storage.keys.keystore_file import KeystoreFile
from storage.keys.place import FILE_NAME
from storage.outside import Outside
from storage.people.people import PersonUnreadable
from storage.work import Work
from tests.storage.world import (
    EVENT,
    NOW,
    OTHER_EVENT,
    Copy,
    StorageWorld,
    guest,
    message,
    sample_event,
)

MARK = "Canary Kärcher 金丝雀"


@dataclass(frozen=True)
class Rows:
    """A table with two rows of one event, and a way to read the second."""

    table: str
    key: str
    write: Callable[[Work, PersonId], object]
    read: Callable[[Work, PersonId], object]


def _nothing(_work: Work, _person: PersonId) -> None:
    """The row is there already."""


def _form(work: Work, person: PersonId) -> None:
    work.forms.keep(person, Progress("joining", EVENT, 1, 1, {"name": MARK}))


def _code(work: Work, person: PersonId) -> None:
    until = NOW + timedelta(days=1)
    work.invitations.add(EVENT, code=person, role=Role.GUEST, expires_at=until, name=MARK)


ROWS = [
    Rows("guests", "person_id", _nothing, lambda w, p: w.guests.find(EVENT, p)),
    Rows("people", "id", _nothing, lambda w, p: w.people.get(p)),
    Rows("forms", "person_id", _form, lambda w, p: w.forms.find(p)),
    Rows(
        "travel_details",
        "person_id",
        lambda w, p: w.travel_details.keep(EVENT, p, {"diet": MARK}),
        lambda w, p: w.travel_details.find(EVENT, p),
    ),
    Rows("invitations", "id", _code, lambda w, p: w.invitations.hold_by_code(p)),
    Rows(
        "unfinished_messages",
        "person_id",
        lambda w, p: w.seen_updates.unfinished.keep(
            p, Unfinished((Incoming(MARK),)), pause=PART_PAUSE
        ),
        lambda w, p: w.seen_updates.unfinished.take(p),
    ),
    Rows(
        "telegram_jobs",
        "id",
        lambda w, p: w.telegram_jobs.put(person_id=p, purpose=MARK),
        lambda w, _: w.telegram_jobs.lease(),
    ),
]


@contextmanager
def locked(house: StorageWorld, copy: Copy) -> Generator[None]:
    """Another process holds the keystore; this copy loses patience at once."""
    file = copy.keystore._file  # pyright: ignore[reportPrivateUsage]
    assert isinstance(file, KeystoreFile)
    patient = file._database  # pyright: ignore[reportPrivateUsage]
    patient.execute("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(house.folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@pytest.mark.parametrize("rows", ROWS, ids=[rows.table for rows in ROWS])
def test_sealed_column_opens_in_its_own_row_only(copy: Copy, rows: Rows) -> None:
    people = [copy.does(lambda work, n=n: guest(work, n, MARK)).id for n in (1, 2)]
    for person in people:
        copy.does(lambda work, p=person: rows.write(work, p))

    with copy.engine.begin() as connection:
        found = connection.exec_driver_sql(
            f"SELECT {rows.key}, sealed FROM {rows.table} ORDER BY 1"
        ).all()
        (one, sealed_one), (other, sealed_other) = found
        mark = "%s" if connection.dialect.name == "postgresql" else "?"
        for sealed, key in ((sealed_one, other), (sealed_other, one)):
            statement = f"UPDATE {rows.table} SET sealed = {mark} WHERE {rows.key} = {mark}"
            connection.exec_driver_sql(statement, (sealed, key))

    found: object = None
    with suppress(RowUnreadable, PersonUnreadable):
        found = copy.does(lambda work: rows.read(work, people[1]))

    assert MARK not in str(found)
    copy.does(lambda _: None)
    assert copy.does(lambda work: set(work.set_aside.tally())) == {(rows.table, Why.ALTERED)}


def test_letters_that_changed_places_end_unsent(copy: Copy) -> None:
    for n in (1, 2):
        copy.does(lambda work, n=n: work.outbox.put(message(guest(work, n).id, lane=Lane.REMINDER)))
    with copy.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE outbox SET id = -id")

    until = NOW + timedelta(minutes=1)
    leased = copy.does(lambda work: work.outbox.lease(owner="me", until=until, limit=9))

    assert (leased, copy.does(lambda work: work.fates.tally())) == ([], {"impossible": 2})


def test_event_does_not_open_in_another_events_row(copy: Copy) -> None:
    copy.does(lambda work: work.events.keep(sample_event(OTHER_EVENT)))

    with copy.engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE events SET sealed = (SELECT max(sealed) FROM events WHERE id = "
            f"'{EVENT}') WHERE id = '{OTHER_EVENT}'"
        )

    with pytest.raises(RowUnreadable):
        copy.does(lambda work: work.events.get(OTHER_EVENT))


def test_letter_that_cannot_be_sealed_spoils_only_its_update(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))

    def tell(work: Work) -> None:
        work.outbox.put(message(ann.id, "before"))
        with pytest.raises(TypeError), work.savepoint():
            work.outbox.put(Message(ann.id, "home", {"name": "half a pair \ud83d"}, about=None))

    _, born = copy.sends(tell)

    assert [envelope.message.text for envelope in born] == ["before"]


def test_destruction_of_keys_that_fails_is_made_up_for(
    house: StorageWorld, copy: Copy, caplog: pytest.LogCaptureFixture
) -> None:
    ann = copy.does(lambda work: guest(work, 1, MARK))
    other = house.open()

    with locked(house, copy):
        copy.does(lambda work: work.forgetting.drop_person(EVENT, ann.id))

    assert [record.message for record in caplog.records] == [
        "keys could not be destroyed yet: KeystoreBusy"
    ]
    other.keystore.person_key(EVENT, ann.id)
    other.does(lambda _: None)
    copy.does(lambda _: None)
    with pytest.raises(KeyForgotten):
        copy.keystore.person_key(EVENT, ann.id)


def test_keys_and_ballots_of_a_forgotten_event_go_even_if_the_first_try_fails(
    house: StorageWorld, copy: Copy
) -> None:
    ann = copy.does(lambda work: guest(work, 1, MARK))
    box = house.folder / "boxes" / EVENT / "a"
    box.mkdir(parents=True)
    (box / "manifest.json").write_text("{}")

    with locked(house, copy):
        copy.does(lambda work: work.forgetting.drop_event(EVENT))
    copy.close()
    later = house.open()
    later.store.outside = Outside(boxes=Boxes(house.folder / "boxes"))
    later.does(lambda _: None)

    assert list((house.folder / "boxes").iterdir()) == []
    for ask in (
        lambda: later.keystore.event_key(EVENT),
        lambda: later.keystore.person_key(EVENT, ann.id),
        lambda: later.keystore.person_key(HOUSE, ann.id),
    ):
        with pytest.raises(KeyForgotten):
            ask()


def test_locked_keystore_fails_the_work_not_the_update(house: StorageWorld, copy: Copy) -> None:
    def tell(work: Work) -> None:
        with work.savepoint():
            guest(work, 2)

    with locked(house, copy), pytest.raises(StoreFailed, match="keystore"):
        copy.does(tell)

    copy.does(tell)
