"""Whoever reads beside the writer sees what is so, also where that changes while they look."""

from collections.abc import Generator

import pytest
from sqlalchemy import select, update

from bot.domain.people.people import Profile
from storage.people.tables import guests
from storage.reader import Reader
from storage.work import Work
from tests.storage.world import EVENT, Copy, guest


@pytest.fixture
def reader(copy: Copy) -> Generator[Reader]:
    reader = Reader(copy.store)
    yield reader
    reader.close()


async def test_a_look_that_is_overtaken_begins_anew(copy: Copy, reader: Reader) -> None:
    ann = copy.does(lambda work: guest(work, 7, "Ann")).id
    looks = list[int]()

    def look(work: Work) -> str:
        begun = len(work.guests.ids_of(EVENT))
        if not looks:
            copy.does(lambda other: other.guests.set_profile(EVENT, ann, Profile("Anna")))
        looks.append(begun)
        found = work.guests.find(EVENT, ann)
        assert found is not None
        return found.profile.name

    assert await reader.run(look) == "Anna"
    assert looks == [1, 1]
    assert copy.does(lambda work: work.set_aside.tally()) == {}


async def test_what_was_put_back_is_a_fault_of_its_row_and_ends_no_look(
    copy: Copy, reader: Reader
) -> None:
    ann = copy.does(lambda work: guest(work, 7, "Ann")).id
    with copy.engine.begin() as connection:
        before = connection.execute(select(guests.c.sealed)).scalar_one()
    copy.does(lambda work: work.guests.set_profile(EVENT, ann, Profile("Anna")))
    with copy.engine.begin() as connection:
        connection.execute(update(guests).values(sealed=before))

    def look(work: Work) -> Profile | None:
        found = work.guests.find(EVENT, ann)
        return None if found is None else found.profile

    assert await reader.run(look) == Profile()
