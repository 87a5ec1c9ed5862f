"""Seats: never oversold, never lost by answering yes twice, kept no longer than the start."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.events import Session
from bot.domain.ids import Subject
from bot.domain.rsvps import (
    HOLDS_A_SEAT,
    MORNING,
    Standing,
    Wish,
    offer_ends,
    overlap,
    settle,
    standing_in,
    standings_counted,
)
from tests.stories.sample_event import EVENT, sample_plan

SEATS = st.none() | st.integers(1, 5)
ANSWERS = st.lists(st.tuples(st.integers(0, 7), st.sampled_from(Wish)), max_size=60)


def taken(stands: dict[int, Standing], besides: int) -> int:
    """Count the seats others hold."""
    return sum(standing in HOLDS_A_SEAT for guest, standing in stands.items() if guest != besides)


@given(answers=ANSWERS, seats=SEATS)
def test_seats_are_never_oversold(answers: list[tuple[int, Wish]], seats: int | None) -> None:
    stands: dict[int, Standing] = {}
    for guest, wish in answers:
        before = stands.get(guest)
        stands[guest] = settle(wish, before=before, taken=taken(stands, guest), seats=seats)

        held = sum(standing in HOLDS_A_SEAT for standing in stands.values())
        assert seats is None or held <= seats


@given(answers=ANSWERS, seats=SEATS)
def test_yes_gets_a_seat_whenever_one_is_free(
    answers: list[tuple[int, Wish]], seats: int | None
) -> None:
    stands: dict[int, Standing] = {}
    for guest, wish in answers:
        others = taken(stands, guest)
        stands[guest] = settle(wish, before=stands.get(guest), taken=others, seats=seats)

        is_free = seats is None or others < seats
        expected = {
            Wish.YES: Standing.GOING if is_free else Standing.WAITING,
            Wish.NO: Standing.DECLINED,
            Wish.MAYBE: Standing.UNDECIDED,
        }
        assert stands[guest] is expected[wish]


@given(
    before=st.none() | st.sampled_from(Standing),
    others=st.integers(0, 9),
    seats=SEATS,
)
def test_yes_twice_is_yes_once(before: Standing | None, others: int, seats: int | None) -> None:
    once = settle(Wish.YES, before=before, taken=others, seats=seats)

    assert settle(Wish.YES, before=once, taken=others, seats=seats) is once


@given(before=st.sampled_from(sorted(HOLDS_A_SEAT)), others=st.integers(0, 9), seats=SEATS)
def test_seat_once_held_is_kept_by_a_yes(before: Standing, others: int, seats: int | None) -> None:
    # Organizers may have made the room smaller since.
    assert settle(Wish.YES, before=before, taken=others, seats=seats) is Standing.GOING


MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))


@given(now=MOMENTS, hours=st.integers(1, 9_999), starts_at=MOMENTS)
def test_offer_ends_with_its_time_or_at_the_start(
    now: datetime, hours: int, starts_at: datetime
) -> None:
    ends = offer_ends(
        now=now, lasts=timedelta(hours=hours), starts_at=starts_at, night=lambda _: None
    )

    assert ends == (starts_at if starts_at < now + timedelta(hours=hours) else ends)
    assert ends <= now + timedelta(hours=hours)


@given(now=MOMENTS, hours=st.integers(1, 200), starts_at=MOMENTS, asleep=st.integers(0, 12))
def test_offer_that_would_end_in_the_night_ends_in_the_morning_or_at_the_start(
    now: datetime, hours: int, starts_at: datetime, asleep: int
) -> None:
    lasts, morning = timedelta(hours=hours), now + timedelta(hours=hours + asleep)

    ends = offer_ends(now=now, lasts=lasts, starts_at=starts_at, night=lambda _: morning)

    assert ends == min(morning + MORNING, starts_at)


TALK, DINNER = sample_plan().sessions
EVENTS = Subject(EVENT)


@pytest.mark.parametrize(
    ("at_event", "own", "in_talk", "in_dinner"),
    [
        (Standing.GOING, None, Standing.GOING, None),
        (Standing.GOING, Standing.DECLINED, Standing.DECLINED, Standing.DECLINED),
        (Standing.GOING, Standing.UNDECIDED, Standing.UNDECIDED, Standing.UNDECIDED),
        (Standing.WAITING, None, None, None),
        (Standing.OFFERED, None, None, None),
        (Standing.UNDECIDED, None, None, None),
        (Standing.UNDECIDED, Standing.GOING, Standing.GOING, Standing.GOING),
        (Standing.DECLINED, Standing.GOING, Standing.DECLINED, Standing.DECLINED),
        (Standing.LEAVING, None, Standing.DECLINED, Standing.DECLINED),
        (Standing.LAPSED, None, None, None),
        (None, None, None, None),
        (None, Standing.GOING, Standing.GOING, Standing.GOING),
    ],
)
def test_yes_to_the_event_is_yes_to_sessions_without_seats(
    at_event: Standing | None,
    own: Standing | None,
    in_talk: Standing | None,
    in_dinner: Standing | None,
) -> None:
    for session, expected in ((TALK, in_talk), (DINNER, in_dinner)):
        pairs = ((EVENTS, at_event), (session.subject, own))
        answers = {subject: standing for subject, standing in pairs if standing is not None}
        assert standing_in(session, answers) is expected


@pytest.mark.parametrize(
    ("begins", "ends", "overlaps"),
    [
        (-60, 0, False),
        (-60, 1, True),
        (0, 60, True),
        (15, 45, True),
        (-15, 75, True),
        (59, 120, True),
        (60, 120, False),
    ],
)
def test_sessions_overlap_by_a_minute_and_not_where_one_ends_as_the_other_begins(
    begins: int, ends: int, overlaps: bool
) -> None:
    one = replace(TALK, ends_at=TALK.starts_at + timedelta(minutes=60))
    other = replace(
        DINNER,
        starts_at=one.starts_at + timedelta(minutes=begins),
        ends_at=one.starts_at + timedelta(minutes=ends),
    )

    assert (overlap(one, other), overlap(other, one)) == (overlaps, overlaps)
    assert not overlap(replace(one, cancelled=True), other)
    assert not overlap(one, replace(other, cancelled=True))
    assert not overlap(one, replace(other, id=one.id))


BOTH = st.tuples(st.none() | st.sampled_from(Standing), st.none() | st.sampled_from(Standing))


@given(everybody=st.lists(BOTH, max_size=30), session=st.sampled_from([TALK, DINNER]))
def test_counts_are_those_of_the_rule(
    everybody: list[tuple[Standing | None, Standing | None]], session: Session
) -> None:
    own = Counter((said, at_event) for said, at_event in everybody if said is not None)
    at_events = Counter(at_event for _, at_event in everybody if at_event is not None)
    one_by_one: Counter[Standing] = Counter()
    for said, at_event in everybody:
        pairs = ((session.subject, said), (EVENTS, at_event))
        answers = {subject: standing for subject, standing in pairs if standing is not None}
        stands = standing_in(session, answers)
        one_by_one.update([] if stands is None else [stands])

    counted = standings_counted(session, own, at_events)

    assert {key: count for key, count in counted.items() if count} == dict(one_by_one)
