"""What somebody is given of what is kept about them: every row of theirs, none of others."""

from collections import Counter

from sqlalchemy import update

from bot.domain.ids import PersonId
from bot.domain.my_data import EXEMPT, FILED, LEFT_OUT
from storage.housekeeping.registry import PARTS
from storage.tables import TABLES
from storage.travel.tables import travel_details
from tests.storage.seeding import Dump, Seeds, dump
from tests.storage.world import EVENT, OTHER_EVENT, Copy


def rows_about(dumped: Dump, person: PersonId) -> Counter[str]:
    """Count, table by table and from the database alone, the rows about a person that are to be in the file."""
    found = Counter(
        {name: sum(row.get("person_id") == person for row in rows) for name, rows in dumped.items()}
    )
    found["people"] = sum(row["id"] == person for row in dumped["people"])
    for part, (column, whole) in PARTS.items():
        if "person_id" not in part.c and "person_id" in whole.c:
            mine = {row["id"] for row in dumped[whole.name] if row["person_id"] == person}
            found[part.name] = sum(row[column] in mine for row in dumped[part.name])
    return +Counter({name: count for name, count in found.items() if name not in EXEMPT})


def test_every_row_about_somebody_is_there_and_none_of_others(copy: Copy) -> None:
    seeds = Seeds(copy, (EVENT, OTHER_EVENT))
    seeds.sow()
    before = dump(copy)
    assert set(rows_about(before, seeds.both[0])) == set(FILED)
    for person in (*seeds.both, seeds.alone):
        held = copy.does(lambda work, who=person: work.my_data.about(who))

        assert Counter(row.table for row in held.rows) == rows_about(before, person)
        said = str(held)
        assert [other for other in (*seeds.both, seeds.alone) if other in said] == [person]
        assert {name for row in held.rows for name in row.said or ()} & set(LEFT_OUT) == set()
    assert {table.name for table in TABLES if "person_id" in table.c} - set(FILED) == set(EXEMPT)


def test_what_cannot_be_opened_is_there_as_unreadable(copy: Copy) -> None:
    seeds = Seeds(copy, (EVENT, OTHER_EVENT))
    seeds.sow()
    copy.does(lambda work: work.travel_details.keep(EVENT, seeds.alone, {"diet": "millet"}))

    def told() -> list[object]:
        rows = copy.does(lambda work: work.my_data.about(seeds.alone)).rows
        return [row.said for row in rows if row.table == "travel_details"]

    whole = told()
    with copy.engine.begin() as connection:
        connection.execute(update(travel_details).values(sealed=b"altered"))

    assert whole == [{"said": {"diet": "millet"}}]
    assert told() == [None]
