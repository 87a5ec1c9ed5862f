"""Databases of the landed version come over whole, and can go back."""

from collections.abc import Callable, Generator, Mapping
from pathlib import Path
from typing import Any

import orjson
import pytest
import sqlalchemy as sa
from sqlalchemy import Engine, MetaData, Table, select

from bot.crypto.vault import Place
from bot.domain.changes.sights import Difference
from bot.domain.ids import ChangeId, EventId, OutboxId, Subject
from storage.changes.notices import Notice
from storage.database.engine import open_engine
from storage.database.migrating import downgrade, upgrade
from storage.outbox.telegram_jobs import TelegramJob
from tests.storage.world import EVENT, NOW, Copy, guest

LANDED = "0010"
RENAMED = {
    "acks": "change_notices",
    "errands": "telegram_jobs",
    "seen": "seen_updates",
    "ticket_rings": "ticket_notifications",
    "visa_letters": "invitation_letters",
    "visa_papers": "invitation_letter_documents",
    "visa_register": "invitation_letter_register",
}
GROWN: Mapping[str, Callable[[tuple[Any, ...]], tuple[Any, ...]]] = {
    "broadcasts": lambda row: (*row, None, None),
    "ballots": lambda row: (*row, "main", None, None),
    "guests": lambda row: (*row[:-1], None, None, None),
    "invitations": lambda row: (*row, None, None, None, None),
    "issued": lambda row: (*row[:2], "main", *row[2:], None, None),
    "people": lambda row: (row[0], row[2], *row[4:6], None),
    "rating_results": lambda row: (row[0], "main", *row[1:]),
    "reminder_choices": lambda row: (*row, True),
    "rsvps": lambda row: (*row, None, None),
    "ticket_rules": lambda row: (*row, None, None),
    "visa_register": lambda row: (*row, None, None),
    **dict.fromkeys(
        (
            *("events", "feeds", "sessions", "shreds", "tickets"),
            *("visa_letters",),
        ),
        lambda row: (*row, None),
    ),
}
"""What becomes of a row whose table got columns; what feedback had belongs to its first round.

The last column of guests was the one code of each for all lists, which is not to be found any more.
Where people are reached is said by a table of its own.
"""

Rows = dict[str, list[tuple[Any, ...]]]


@pytest.fixture(params=["sqlite", "postgres"])
def landed(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[Engine]:
    """A database of the landed version with two rows in every table, the second one sparse."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'landed.sqlite3'}"
    else:
        url = request.getfixturevalue("postgres").new_database()
    engine = open_engine(url)
    upgrade(engine, LANDED)
    found = tables_of(engine)
    with engine.begin() as connection:
        for table in found:
            for number in (1, 2):
                row = {each.name: value_of(each, number) for each in table.columns}
                connection.execute(table.insert().values(row))
    yield engine
    engine.dispose()


def tables_of(engine: Engine) -> list[Table]:
    metadata = MetaData()
    metadata.reflect(engine)
    return [table for name, table in metadata.tables.items() if name != "alembic_version"]


def value_of(column: "sa.Column[Any]", number: int) -> Any:
    """A value that tells its column and row."""
    if column.nullable and number == 2:
        return None
    match column.type:
        case sa.LargeBinary():
            return f"{column.name} {number}".encode().ljust(32, b".")
        case sa.Boolean():
            return number == 1
        case sa.String(length=length):
            return f"{number}{column.name}"[:length]
        case _:
            return number * 1000 + len(column.name)


def rows_of(engine: Engine) -> Rows:
    found = tables_of(engine)
    with engine.connect() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for table in found
        }


def test_upgrade_keeps_every_row_and_downgrade_gives_it_back(landed: Engine) -> None:
    before = rows_of(landed)

    upgrade(landed)
    after = rows_of(landed)
    downgrade(landed, LANDED)

    grown = {name: before.pop(name) for name in (*GROWN, "outbox")}
    assert {name: after[RENAMED.get(name, name)] for name in before} == before
    assert len(after["outbox"]) == len(grown["outbox"])
    for name, grow in GROWN.items():
        assert after[RENAMED.get(name, name)] == [grow(row) for row in grown[name]]
    assert after["addresses"] == [
        (row[0], "telegram", row[1], row[3], *row[6:], row[4]) for row in grown["people"]
    ]
    grown["guests"] = [(*row[:-1], None) for row in grown["guests"]]
    assert rows_of(landed) == {**before, **grown}


def test_each_time_of_a_message_gets_a_column_of_its_own(landed: Engine) -> None:
    written, number = 1_700_000_000_123, 1_700_000_000_123 << 22 | 7
    states = ["waiting", "leased", "sending", "paused", "stopped", "delivered", "unknown"]
    with landed.begin() as connection:
        connection.execute(sa.text("DELETE FROM outbox"))
        for due in (0, 5_000_000_000_000_000):
            for state in states:
                number += 1 << 22
                connection.execute(
                    sa.text(
                        "INSERT INTO outbox (id, person_id, lane, state, due_at, attempts, campaign)"
                        " VALUES (:id, 'p', 1, :state, :due, 0, '1id')"
                    ),
                    {"id": number, "state": state, "due": due},
                )

    upgrade(landed)

    with landed.connect() as connection:
        found = connection.execute(
            sa.text(
                "SELECT state, due_at, leased_until, ended_at, event_id FROM outbox ORDER BY id"
            )
        ).all()
    at, due = [(written + n) * 1000 for n in range(1, 15)], 5_000_000_000_000_000
    assert [tuple(row) for row in found] == [
        ("waiting", at[0], None, None, "1event_id"),
        ("leased", at[1], 0, None, "1event_id"),
        ("sending", at[2], 0, None, "1event_id"),
        ("paused", at[3], None, None, "1event_id"),
        ("stopped", at[4], None, at[4], "1event_id"),
        ("delivered", at[5], None, at[5], "1event_id"),
        ("unknown", at[6], None, at[6], "1event_id"),
        ("waiting", due, None, None, "1event_id"),
        ("leased", at[8], due, None, "1event_id"),
        ("sending", at[9], due, None, "1event_id"),
        ("paused", due, None, None, "1event_id"),
        ("stopped", at[11], None, due, "1event_id"),
        ("delivered", at[12], None, due, "1event_id"),
        ("unknown", at[13], None, due, "1event_id"),
    ]


def test_no_that_only_followed_from_the_events_goes(landed: Engine) -> None:
    said = [
        ("e", "ann", "declined", 5),
        ("s1", "ann", "declined", 5),
        ("s2", "ann", "declined", 3),
        ("s3", "ann", "undecided", 4),
        ("e", "bo", "going", 5),
        ("s1", "bo", "declined", 5),
    ]
    with landed.begin() as connection:
        connection.execute(sa.text("DELETE FROM rsvps"))
        for subject, person, standing, answered in said:
            connection.execute(
                sa.text(
                    "INSERT INTO rsvps (subject, person_id, event_id, standing, answered_at)"
                    " VALUES (:subject, :person, 'e', :standing, :answered)"
                ),
                {
                    "subject": subject,
                    "person": person,
                    "standing": standing,
                    "answered": answered,
                },
            )

    upgrade(landed)

    with landed.begin() as connection:
        left = connection.execute(
            sa.text("SELECT subject, person_id, standing, answered_at FROM rsvps")
        ).all()
        counted = connection.execute(
            sa.text("SELECT people FROM rsvp_counts WHERE subject = 's1' AND standing = 'declined'")
        ).scalar_one()
        connection.execute(sa.text("UPDATE rsvps SET standing = 'leaving' WHERE subject = 's2'"))
        connection.execute(sa.text("UPDATE rsvps SET standing = 'lapsed' WHERE subject = 's3'"))
    downgrade(landed, LANDED)

    assert sorted(map(tuple, left)) == sorted(each for each in said if each != said[1])
    assert counted == 1
    with landed.connect() as connection:
        back = connection.execute(
            sa.text("SELECT subject, standing FROM rsvps WHERE person_id = 'ann' ORDER BY subject")
        ).all()
    assert [tuple(row) for row in back] == [
        ("e", "declined"),
        ("s2", "declined"),
        ("s3", "undecided"),
    ]


def test_what_was_sealed_before_a_table_was_renamed_still_opens(copy: Copy) -> None:
    person = copy.does(lambda work: guest(work, 1)).id
    change, words = ChangeId("change000001"), {"purpose": "menu", "about": ""}
    with copy.engine.begin() as connection:
        for table, event, row, value, columns in (
            ("acks", EVENT, change, [["session00001", None, None]], _NOTICE),
            ("errands", EventId("house"), "7", words, _JOB),
        ):
            sealed = copy.keystore.person_vault(event, person).seal(
                orjson.dumps(value), Place(table, "sealed", event, row)
            )
            target = Table(RENAMED[table], MetaData(), autoload_with=connection)
            connection.execute(target.insert().values(**columns, person_id=person, sealed=sealed))

    assert copy.does(lambda work: work.notices.find(change, person)) == Notice(
        change,
        EVENT,
        person,
        OutboxId(1),
        NOW,
        (Difference(Subject("session00001"), None, None),),
    )
    assert copy.does(lambda work: work.telegram_jobs.lease()) == TelegramJob(
        7, person, "menu", "", attempts=1
    )


_NOTICE = {
    "change_id": "change000001",
    "event_id": EVENT,
    "outbox_id": 1,
    "told_at": int(NOW.timestamp()) * 1_000_000,
}
_JOB = {"id": 7, "due_at": 0, "attempts": 0}
