"""Copies on one PostgreSQL server share what may be sent in a second."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.storage.world import Copy, StorageWorld

ALL = 30
STEPS = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 90), st.floats(0, 1.4)), min_size=1, max_size=30
)


@pytest.fixture
def three(postgres_house: StorageWorld) -> list[Copy]:
    return [postgres_house.copies[0], postgres_house.open(), postgres_house.open()]


def claim(copy: Copy, wants: int) -> int:
    share = copy.does(lambda work: work.sending_shares.claim(wants=wants, total=ALL))
    assert share is not None
    return share


def test_they_come_to_what_is_fair(three: list[Copy]) -> None:
    first = [claim(copy, 50) for copy in three]
    rounds = [[claim(copy, 50) for copy in three] for _ in range(2)]

    assert first == [30, 0, 0]
    assert rounds[1] == [10, 10, 10]
    wants = (0, 0, 50)
    assert [claim(copy, want) for copy, want in zip(three, wants, strict=True)] == [5, 5, 20]


def test_share_of_a_copy_that_fell_silent_goes_to_the_others(
    three: list[Copy], postgres_house: StorageWorld
) -> None:
    dead, alive, _ = three
    assert [claim(dead, 50), claim(alive, 50)] == [30, 0]

    postgres_house.clock.move(seconds=2.9)
    assert claim(alive, 50) == 0
    postgres_house.clock.move(seconds=0.2)
    assert claim(alive, 50) == 30


def test_share_that_is_given_up_is_free_at_once(three: list[Copy]) -> None:
    assert [claim(three[0], 50), claim(three[1], 50)] == [30, 0]

    three[0].does(lambda work: work.sending_shares.give_up())

    assert claim(three[1], 50) == 30


def test_one_file_has_one_copy(sqlite_url: str, tmp_path: Path) -> None:
    house = StorageWorld(tmp_path, sqlite_url)
    share = house.open().does(lambda work: work.sending_shares.claim(wants=3, total=ALL))
    house.close()

    assert share is None


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_they_never_hold_more_than_there_is(
    three: list[Copy], postgres_house: StorageWorld, steps: list[tuple[int, int, float]]
) -> None:
    """A share counts until its copy claims anew, or for 1.5 s: then the copy uses it no more."""
    held: dict[int, tuple[int, float]] = {}
    time = 0.0
    for number, wants, pause in steps:
        time += pause
        postgres_house.clock.move(seconds=pause)
        held[number] = (claim(three[number], wants), time + 1.5)
        assert sum(share for share, until in held.values() if until >= time) <= ALL
