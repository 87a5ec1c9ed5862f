"""Sessions cut into turns, and turns into watches of two hours at most."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.events import Session, SessionKind
from bot.domain.ids import EventId, SessionId
from bot.domain.interpreting.turns import Turn, turns_of, watches_of
from bot.domain.messages.texts import Words

START = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
SAID = Words("said")


def session(minutes: float) -> Session:
    ends_at = START + timedelta(minutes=minutes)
    kind = SessionKind.TALK
    return Session(SessionId("s1"), EventId("ev1"), SAID, SAID, SAID, kind, START, ends_at)


def minutes_of(turns: tuple[Turn, ...]) -> list[int]:
    return [(each.ends_at - each.starts_at) // timedelta(minutes=1) for each in turns]


def turn(number: int) -> Turn:
    begins = START + timedelta(minutes=30 * number)
    return Turn(SessionId("s1"), number, begins, begins + timedelta(minutes=30))


@pytest.mark.parametrize(
    ("minutes", "turns"),
    [(5, [5]), (30, [30]), (31, [15, 16]), (60, [30, 30]), (100, [25, 25, 25, 25]), (0, [0])],
)
def test_turns_are_of_one_length_and_of_half_an_hour_at_most(
    minutes: int, turns: list[int]
) -> None:
    cut = turns_of(session(minutes))

    assert minutes_of(cut) == turns
    assert [each.number for each in cut] == list(range(len(turns)))
    assert (cut[0].starts_at, cut[-1].ends_at) == (START, START + timedelta(minutes=minutes))


def test_a_turn_begins_with_its_first_moment_and_ends_before_its_last() -> None:
    one, second = turn(1), timedelta(seconds=1)
    moments = (one.starts_at - second, one.starts_at, one.ends_at - second, one.ends_at)

    assert [one.is_at(now) for now in moments] == [False, True, True, False]
    assert [one.meets(turn(number).starts_at, turn(number).ends_at) for number in range(3)] == [
        False,
        True,
        False,
    ]
    assert one.meets(one.ends_at - second, one.ends_at)
    assert one.meets(one.starts_at, one.starts_at + second)


@pytest.mark.parametrize(
    ("numbers", "watches"),
    [
        ([], []),
        ([0, 1, 2, 3], [[0, 1, 2, 3]]),
        ([0, 1, 2, 3, 4], [[0, 1], [2, 3, 4]]),
        ([0, 1, 3, 4], [[0, 1], [3, 4]]),
        (list(range(9)), [[0, 1, 2], [3, 4, 5], [6, 7, 8]]),
    ],
)
def test_a_pair_takes_four_turns_in_a_row_at_most(
    numbers: list[int], watches: list[list[int]]
) -> None:
    found = watches_of([turn(number) for number in numbers])

    assert [[each.number for each in watch] for watch in found] == watches
