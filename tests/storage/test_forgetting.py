"""Whoever is forgotten is gone from every table there is, and nobody else is touched."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import String, Table

from bot.domain.ids import HOUSE, EventId, PersonId
from bot.domain.people.forgotten import Cause, Held
from storage.database.guarding import GUARD
from storage.database.sealing import Sealing
from storage.housekeeping.forgetting import ForgottenEvent
from storage.housekeeping.registry import (
    COUNTED,
    INSIDE,
    INSIDE_OWN,
    KEPT,
    OTHER_NAMES,
    PARTS,
)
from storage.keys.keys import KeyForgotten
from storage.tables import MODULES, TABLES
from tests.storage.seeding import NOBODYS, Dump, Row, Seeds, dump, put_back
from tests.storage.world import EVENT, OTHER_EVENT, Copy

WORDS = {
    "text_key",
    *("kind", "standing", "at_event", "state", "step", "unreached", "what", "requirement"),
    *(
        "subject",
        "code",
        "cursor",
        "root",
        "session_id",
        "entry_id",
        "campaign",
        "dated",
        "point_id",
        "poll_id",
        "rule",
        "item_id",
        "fact",
        "audience",
        "signal",
        "side",
        "rule_id",
        "purpose",
        *("candidate_id", "wave_id", "consent_id", "opinion", "why"),
    ),
    *("broadcast_id", "file_id"),
}
"""Short columns that hold no person: words, codes, and ids of other things."""
IDS = {
    "id",
    "event_id",
    "person_id",
    "device_id",
    *(column for column, _ in PARTS.values()),
    "change_id",
}


@pytest.fixture
def seeds(copy: Copy) -> Seeds:
    """A house with a row in every table for each person and event."""
    seeds = Seeds(copy, (EVENT, OTHER_EVENT))
    seeds.sow()
    return seeds


def test_every_table_with_a_person_or_an_event_is_seeded(seeds: Seeds) -> None:
    empty = {name for name, rows in dump(seeds.copy).items() if not rows}
    assert empty == {"shreds", *(table.name for table in NOBODYS)}


def test_every_short_column_is_known_to_hold_a_person_or_none() -> None:
    known = {*KEPT, *OTHER_NAMES}
    unknown = [
        f"{table.name}.{column.name}"
        for table in TABLES
        for column in table.columns
        if isinstance(column.type, String) and (column.type.length or 0) == 16
        if column not in known and column.name not in IDS | WORDS
    ]
    assert unknown == [], "who is named there? see storage/housekeeping/registry.py"


def test_every_module_of_tables_is_listed() -> None:
    listed = {table.name for module in MODULES for table in _tables_in(module)}
    assert listed == {table.name for table in TABLES}


def test_forgetting_a_person_leaves_nothing_of_them_and_all_of_the_others(seeds: Seeds) -> None:
    gone = seeds.both[1]
    before = dump(seeds.copy)

    seeds.copy.does(lambda work: work.forgetting.drop_person(EVENT, gone))

    assert named(seeds.copy, EVENT, gone) == {"audit"}
    assert_others_stay(seeds.copy, before, lambda event, person: (event, person) == (EVENT, gone))
    assert lost_keys(seeds) == {(EVENT, gone)}


def test_forgetting_an_event_leaves_nothing_of_it_and_all_of_the_other(seeds: Seeds) -> None:
    before = dump(seeds.copy)

    told = seeds.copy.does(lambda work: work.forgetting.drop_event(EVENT))

    assert rows_of_event(seeds.copy, EVENT) == {}
    after = dump(seeds.copy)
    lost = sum(len(before[name]) - len(after[name]) for name in before)
    assert told == ForgottenEvent(people=3, accounts=1, rows=lost)
    assert_others_stay(
        seeds.copy, before, lambda event, person: event == EVENT or person == seeds.alone
    )
    assert {row["id"]: row["event_id"] for row in after["people"]} == dict.fromkeys(
        seeds.both, OTHER_EVENT
    )
    everybody = {(EVENT, person) for person in (*seeds.both, seeds.alone)}
    assert lost_keys(seeds) == {*everybody, (EVENT, ""), (HOUSE, seeds.alone)}


def test_whoever_is_needed_for_a_farewell_keeps_an_account_of_no_event(seeds: Seeds) -> None:
    seeds.copy.does(lambda work: work.forgetting.drop_event(EVENT, besides=[seeds.alone]))

    people = {row["id"]: row["event_id"] for row in dump(seeds.copy)["people"]}
    assert people == {seeds.both[0]: OTHER_EVENT, seeds.both[1]: OTHER_EVENT, seeds.alone: None}
    assert (HOUSE, seeds.alone) not in lost_keys(seeds)


def test_forgetting_an_account_leaves_nothing_anywhere(seeds: Seeds) -> None:
    gone = seeds.both[1]
    before = dump(seeds.copy)

    seeds.copy.does(lambda work: work.forgetting.drop_accounts([gone]))

    after = dump(seeds.copy)
    assert {name for name, rows in after.items() if names(rows, gone)} == {"audit"}
    assert_others_stay(seeds.copy, before, lambda _, person: person == gone)
    assert (HOUSE, gone) in lost_keys(seeds)


def test_older_database_put_back_is_reconciled_with_what_was_forgotten_since(
    seeds: Seeds,
) -> None:
    gone = seeds.both[1]
    before = dump(seeds.copy)
    seeds.copy.does(lambda work: work.forgetting.drop_person(OTHER_EVENT, gone))
    seeds.copy.does(lambda work: work.forgetting.drop_event(EVENT))
    put_back(seeds.copy, before)

    done = seeds.copy.does(lambda work: work.reconcile())

    assert (done.events, done.people, done.messages) == (1, 2, 1)
    assert rows_of_event(seeds.copy, EVENT) == {}
    assert named(seeds.copy, OTHER_EVENT, gone) == {"audit"}
    stones = seeds.copy.does(lambda work: work.tombstones.of_event(OTHER_EVENT))
    [stone] = [each for each in stones if each.cause is Cause.PUT_BACK]
    assert stone.counts[Held.PROFILE] == stone.counts[Held.TRAVEL] == 1
    assert_others_stay(
        seeds.copy,
        before,
        lambda event, person: event == EVENT or person in {gone, seeds.alone},
    )


def test_reconciling_what_nobody_was_forgotten_from_changes_nothing(seeds: Seeds) -> None:
    before = dump(seeds.copy)

    done = seeds.copy.does(lambda work: work.reconcile())

    assert (done.events, done.people, done.freed) == (0, 0, [])
    assert {**dump(seeds.copy), "outbox": []} == {**before, "outbox": []}


def named(copy: Copy, event: EventId, person: PersonId) -> set[str]:
    """The tables in which anything about an event names somebody, sealed values included."""
    rows = dump(copy)
    found: set[str] = set()
    for table in TABLES:
        about = [row for row in rows[table.name] if _event(rows, table, row) == event]
        inside = table in {*INSIDE, *INSIDE_OWN} and person in str(
            [opened(copy, table, row, event) for row in about]
        )
        if inside or names(about, person):
            found.add(table.name)
    return found


def names(rows: list[Row], person: PersonId) -> bool:
    return any(person in row.values() for row in rows)


def opened(copy: Copy, table: Table, row: Row, event: EventId) -> Any:
    if table in INSIDE_OWN:
        owner = row["person_id"]
        return Sealing(copy.keystore).open_for_person(
            row["sealed"], person=owner, event=event, table=table.name, row=owner
        )
    [key] = table.primary_key
    return Sealing(copy.keystore).open_for_event(
        row["sealed"], event=event, table=table.name, row=row[key.name]
    )


def rows_of_event(copy: Copy, event: EventId) -> dict[str, list[Row]]:
    found = {
        name: [row for row in rows if event in row.values()] for name, rows in dump(copy).items()
    }
    return {name: rows for name, rows in found.items() if rows}


def assert_others_stay(
    copy: Copy, before: Dump, is_gone: Callable[[EventId | None, PersonId | None], bool]
) -> None:
    """Every row that is not about who or what is gone is there, in its columns as it was."""
    after = dump(copy)
    for table in TABLES:
        key = [column.name for column in table.primary_key]
        there = {tuple(row[name] for name in key): row for row in after[table.name]}
        for row in before[table.name]:
            if table in COUNTED or is_gone(_event(before, table, row), _person(before, table, row)):
                continue
            now = there[tuple(row[name] for name in key)]
            changed = {name for name in row if now[name] != row[name]}
            assert changed <= _may_change(table), (table.name, changed)


def lost_keys(seeds: Seeds) -> set[tuple[str, str]]:
    """Whose keys are destroyed; "" stands for the event's own."""
    keystore = seeds.copy.keystore
    seeds.copy.does(lambda _: None)
    asked: dict[tuple[str, str], Callable[[], object]] = {
        (event, ""): lambda event=event: keystore.event_key(event) for event in seeds.events
    }
    for event in (*seeds.events, HOUSE):
        members = seeds.people_of(EVENT if event == HOUSE else event)
        for person in members:
            asked[event, person] = lambda at=(event, person): keystore.person_key(*at)
    return {who for who, ask in asked.items() if _is_lost(ask)}


def _is_lost(ask: Callable[[], object]) -> bool:
    try:
        ask()
    except KeyForgotten:
        return True
    return False


def _event(rows: Dump, table: Table, row: Row) -> EventId | None:
    if table.name == "events":
        return row["id"]
    if table.name in {"forms", "telegram_jobs", "unfinished_messages"}:
        # They do not say for which event they are, so they go with any.
        return EVENT
    if table not in PARTS:
        return None if table.name == "people" else row.get("event_id")
    column, parent = PARTS[table]
    [event] = [each["event_id"] for each in rows[parent.name] if each["id"] == row[column]]
    return event


def _person(rows: Dump, table: Table, row: Row) -> PersonId | None:
    if table.name == "people":
        return row["id"]
    if "person_id" in row or table not in PARTS:
        return row.get("person_id")
    column, parent = PARTS[table]
    [person] = [each.get("person_id") for each in rows[parent.name] if each["id"] == row[column]]
    return person


def _may_change(table: Table) -> set[str]:
    """Columns that may name the forgotten beside whom the row is about."""
    changed = {column.name for column in OTHER_NAMES if column.table is table}
    if table in {*INSIDE, *INSIDE_OWN}:
        changed.add("sealed")
    if GUARD in table.c:
        changed.add(GUARD)
    return changed | _CHANGED.get(table.name, set())


_CHANGED = {
    "people": {"event_id"},
    "rsvp_counts": {"people"},
    "session_counts": {"people"},
    "outbox": {"state", "sealed", "owner", "reason", "leased_until", "ended_at"},
}


def _tables_in(module: object) -> list[Table]:
    return [each for each in vars(module).values() if isinstance(each, Table)]
