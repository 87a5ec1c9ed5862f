"""What is somebody's in an event becomes another's from every table there is, and nothing else does."""

import pytest
from sqlalchemy import Connection, Table, and_, select, update

from bot.domain.ids import EventId, PersonId
from bot.domain.people.people import Role
from storage.database.sealing import NO_PERSON, Sealing, Why
from storage.housekeeping.moving import KeyMissing
from storage.housekeeping.registry import INSIDE, INSIDE_OWN
from storage.housekeeping.sealed_rows import SEALED, SHAPES, examine
from storage.people.guests import StillBeingForgotten
from storage.travel.tables import travel_details
from storage.work import Work
from tests.storage.seeding import OWN_KEYS, WRITTEN_BY_SHELVES, Dump, Seeds, dump
from tests.storage.test_forgetting import assert_others_stay, lost_keys, named
from tests.storage.world import EVENT, OTHER_EVENT, Copy, account


@pytest.fixture
def seeds(copy: Copy) -> Seeds:
    """A house with a row that opens in every table for each person and event."""
    seeds = Seeds(copy, (EVENT, OTHER_EVENT))
    seeds.sow()
    with copy.engine.begin() as connection:
        for table in SEALED:
            if table not in {*INSIDE, *INSIDE_OWN} and table not in WRITTEN_BY_SHELVES:
                _seal(copy, connection, table)
    return seeds


def _seal(copy: Copy, connection: Connection, table: Table) -> None:
    shape, key = SHAPES[table], list(table.primary_key)
    rows = select(*key, shape.event.label("at"), shape.person.label("of"), shape.row.label("name"))
    for row in connection.execute(rows.select_from(shape.source)).mappings().all():
        sealed = _sealed(copy, table, row["at"], row["of"], str(row["name"]))
        found = and_(*(column == row[column.name] for column in key))
        connection.execute(update(table).where(found).values(sealed=sealed))


def _sealed(copy: Copy, table: Table, event: EventId, person: PersonId, row: str) -> bytes:
    sealing = Sealing(copy.keystore)
    if table.name in OWN_KEYS:
        copy.keystore.create_person(event, person)
    if person == NO_PERSON:
        return sealing.seal_for_event({"is": row}, event=event, table=table.name, row=row)
    return sealing.seal_for_person(
        {"is": row}, person=person, event=event, table=table.name, row=row
    )


def faults(copy: Copy) -> list[tuple[str, Why]]:
    with copy.engine.connect() as connection:
        examined = examine(connection, Sealing(copy.keystore))
        return [(table.name, why) for table, why in examined if why is not None]


def test_everything_of_a_person_in_an_event_is_anothers_and_opens(seeds: Seeds) -> None:
    copy, gone = seeds.copy, seeds.both[1]
    new = copy.does(lambda work: account(work, 4).id)
    copy.does(lambda work: enters(work, gone))
    with copy.engine.begin() as connection:
        altered = update(travel_details).where(
            travel_details.c.event_id == EVENT, travel_details.c.person_id == gone
        )
        connection.execute(altered.values(sealed=b"altered"))
    before, theirs = dump(copy), named(copy, EVENT, gone)
    assert faults(copy) == [("travel_details", Why.ALTERED)]

    copy.does(lambda work: work.forgetting.hand_over(EVENT, gone, to=new))

    # What was altered is noted where it was met, until it is looked for there again.
    assert named(copy, EVENT, gone) == {"audit", "set_aside"}
    assert named(copy, EVENT, new) == theirs - {"audit", "set_aside", *_UNDER_WAY}
    assert faults(copy) == [("travel_details", Why.ALTERED)]
    assert_others_stay(copy, before, lambda event, person: (event, person) == (EVENT, gone))
    assert counts(dump(copy)) == counts(before)
    assert lost_keys(seeds) == {(EVENT, gone)}


_UNDER_WAY = {"forms", "telegram_jobs", "unfinished_messages"}


def enters(work: Work, person: PersonId) -> None:
    work.people.enter(work.people.get(person), event_id=EVENT, role=Role.GUEST, norms_version=1)


def counts(rows: Dump) -> dict[str, int]:
    """How many rows each table has, but for those that are under way."""
    left_out = {"set_aside", "replans", "shreds", *_UNDER_WAY}
    return {name: len(each) for name, each in rows.items() if name not in left_out}


def test_nothing_moves_without_the_old_key_or_while_the_new_one_goes(seeds: Seeds) -> None:
    copy, gone = seeds.copy, seeds.both[1]
    copy.keystore.forget_person(EVENT, gone)
    before = dump(copy)
    new = seeds.alone

    with pytest.raises(KeyMissing):
        copy.does(lambda work: work.forgetting.hand_over(EVENT, gone, to=new))
    assert dump(copy) == before

    def leaves_and_takes(work: Work) -> None:
        work.forgetting.drop_person(EVENT, new)
        work.forgetting.hand_over(EVENT, seeds.both[0], to=new)

    with pytest.raises(StillBeingForgotten):
        copy.does(leaves_and_takes)
    assert dump(copy) == before
