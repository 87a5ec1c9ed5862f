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


def claim(copy: Copy, wants: int, holds: int = 0) -> int:
    share = copy.does(lambda work: work.sending_shares.claim(wants=wants, total=ALL, holds=holds))
    assert share is not None
    return share


def test_they_come_to_what_is_fair(three: list[Copy]) -> None:
    first = [claim(copy, 50) for copy in three]
    rounds = [[claim(copy, 50) for copy in three] for _ in range(2)]

    assert first == [30, 0, 0]
    assert rounds[1] == [10, 10, 10]
    wants = (0, 0, 50)
    assert [claim(copy, want) for copy, want in zip(three, wants, strict=True)] == [5, 5, 20]


def test_what_a_copy_gives_back_is_free_once_it_has_sent_at_its_smaller_share(
    three: list[Copy],
) -> None:
    """Until it hears the answer it sends as before: at its next claim it has heard it."""
    first, second, _ = three
    assert [claim(first, 50), claim(second, 50)] == [30, 0]

    assert claim(first, 50, holds=30) == 15
    assert claim(second, 50) == 0
    assert claim(first, 50, holds=15) == 15
    assert claim(second, 50) == 15


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
    """A share counts until its copy has claimed anew and heard the answer, or for 1.5 s.

    Its copy may hear it as late as at its next claim.
    """
    held: dict[int, tuple[int, float]] = {}
    before: dict[int, tuple[int, float]] = {}
    time = 0.0
    for number, wants, pause in steps:
        time += pause
        postgres_house.clock.move(seconds=pause)
        share, until = held.get(number, (0, 0.0))
        before[number] = (share, until)
        holds = share if until >= time else 0
        held[number] = (claim(three[number], wants, holds), time + 1.5)
        using = [
            max(share if until >= time else 0 for share, until in (held[each], before[each]))
            for each in held
        ]
        assert sum(using) <= ALL
