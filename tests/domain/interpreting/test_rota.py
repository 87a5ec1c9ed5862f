"""A rota keeps every rule, leaves no turn open that a pair could take, and is the same each time."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.events import Session, SessionKind, Strand
from bot.domain.ids import EventId, PersonId, SessionId
from bot.domain.interpreting.interpreters import (
    DayPart,
    Direction,
    Duty,
    Interpreter,
    Part,
    Tag,
    parts_of,
    tag_of,
)
from bot.domain.interpreting.planning import planned
from bot.domain.interpreting.rules import Rota, RotaRule, broken_by, covers_both, why_open
from bot.domain.interpreting.turns import LONGEST, Turn, turns_of
from bot.domain.messages.texts import Words

ZONE = ZoneInfo("Europe/Zurich")
START = datetime(2027, 3, 3, 8, tzinfo=UTC)
BEFORE = START - timedelta(days=1)
ONE, OTHER, THIRD = PersonId("one"), PersonId("other"), PersonId("third")


def session(name: str, *, at: int = 0, minutes: int = 60, strand: Strand | None = None) -> Session:
    """A session that begins so many minutes after the first."""
    starts_at = START + timedelta(minutes=at)
    return Session(
        SessionId(name),
        EventId("event"),
        Words(name),
        Words(""),
        Words(""),
        SessionKind.TALK,
        starts_at,
        starts_at + timedelta(minutes=minutes),
        strand=strand,
    )


def rota_of(*sessions: Session, people: Mapping[PersonId, Interpreter] | None = None) -> Rota:
    """A rota of these sessions, with two who can do everything unless others are named."""
    if people is None:
        people = {each: Interpreter(each) for each in (ONE, OTHER)}
    return Rota(
        ZONE,
        {each.id: tag_of(each) for each in sessions},
        {each.id: turns_of(each) for each in sessions},
        people,
    )


def made(rota: Rota, now: datetime = BEFORE) -> Rota:
    """The rota with turns planned."""
    return replace(rota, interpreters=planned(rota, now))


def test_session_is_cut_into_turns_of_one_length() -> None:
    lengths = {
        minutes: [
            (each.ends_at - each.starts_at) // timedelta(minutes=1)
            for each in turns_of(session("talk", minutes=minutes))
        ]
        for minutes in (20, 30, 45, 60, 100)
    }
    assert lengths == {
        20: [20],
        30: [30],
        45: [22, 23],
        60: [30, 30],
        100: [25, 25, 25, 25],
    }


def test_pair_takes_turns_and_each_speaks_as_often() -> None:
    rota = made(rota_of(session("talk", minutes=120)))
    assert [[each.person_id for each in rota.of(turn)] for turn in rota.turns()] == [
        [ONE, OTHER],
        [OTHER, ONE],
        [ONE, OTHER],
        [OTHER, ONE],
    ]


def test_two_hours_are_the_most_without_a_pause() -> None:
    long = made(rota_of(session("a", minutes=120), session("b", at=120)))
    rested = made(rota_of(session("a", minutes=120), session("b", at=135)))
    # Half an hour of the second talk is their pause.
    assert [turn for turn in long.turns() if not long.of(turn)] == [
        turns_of(session("b", at=120))[0]
    ]
    assert [turn for turn in rested.turns() if not rested.of(turn)] == []
    assert why_open(long, turns_of(session("b", at=120))[0]) == {RotaRule.BREAK}


def test_only_who_knows_the_subject_has_time_and_covers_the_other_direction() -> None:
    people = {
        ONE: Interpreter(ONE, tags=frozenset({Tag.TECHNICAL}), direction=Direction.TO_EN),
        OTHER: Interpreter(OTHER, direction=Direction.TO_ZH),
        THIRD: Interpreter(THIRD, away=frozenset({(START.date(), DayPart.MORNING)})),
    }
    technical = session("t", strand=Strand.TECHNICAL)
    policy = session("p", at=60, strand=Strand.POLICY)
    afternoon = session("a", at=5 * 60, strand=Strand.POLICY)
    rota = made(rota_of(technical, policy, afternoon, people=people))
    who = {turn.session_id: {each.person_id for each in rota.of(turn)} for turn in rota.turns()}

    assert who == {"t": {ONE, OTHER}, "p": set(), "a": {OTHER, THIRD}}
    assert why_open(rota, turns_of(policy)[0]) == {
        RotaRule.SUBJECT,
        RotaRule.HOURS,
        RotaRule.PAIR,
    }


def test_desks_and_seats_in_groups_stand_against_a_turn() -> None:
    rota = rota_of(session("talk"))
    span = (START, START + timedelta(hours=1))
    [turn, _] = rota.turns()
    at_a_desk, in_a_group = replace(rota, desks={ONE: (span,)}), replace(rota, seats={ONE: (span,)})

    assert broken_by(rota, rota.interpreters[ONE], turn) == set()
    assert broken_by(at_a_desk, rota.interpreters[ONE], turn) == {RotaRule.PLACE}
    assert broken_by(in_a_group, rota.interpreters[ONE], turn) == {RotaRule.SEAT}
    assert [at_a_desk.of(each) for each in made(at_a_desk).turns()] == [[], []]


def test_what_was_put_by_hand_or_has_begun_stays() -> None:
    people = {each: Interpreter(each) for each in (ONE, OTHER, THIRD)}
    begun, later = session("begun"), session("later", at=200)
    [first, second] = turns_of(later)
    people[THIRD] = people[THIRD].with_duty(second, Duty(Part.SPEAKS, by_hand=True))
    people[ONE] = people[ONE].with_duty(turns_of(begun)[0], Duty(Part.SPEAKS))
    people[ONE] = people[ONE].with_duty(first, Duty(Part.SPEAKS))
    rota = made(rota_of(begun, later, people=people), now=START)

    assert [each.person_id for each in rota.of(turns_of(begun)[0])] == [ONE]
    assert [each.person_id for each in rota.of(second)] == [THIRD]
    assert len(rota.of(first)) == 2


SESSIONS = st.lists(
    st.tuples(
        st.integers(0, 60).map((15).__mul__),
        st.integers(3, 40).map((5).__mul__),
        st.sampled_from([None, *Strand]),
    ),
    max_size=8,
)
PEOPLE = st.lists(
    st.tuples(
        st.frozensets(st.sampled_from(Tag)),
        st.sampled_from(Direction),
        st.frozensets(
            st.tuples(st.just(START.date()), st.sampled_from(DayPart)),
            max_size=1,
        ),
    ),
    max_size=5,
)


def any_rota(
    spans: list[tuple[int, int, Strand | None]],
    people: list[tuple[frozenset[Tag], Direction, frozenset[tuple[date, DayPart]]]],
) -> Rota:
    """A rota of anything."""
    known = {
        PersonId(f"p{number}"): Interpreter(PersonId(f"p{number}"), tags, direction, away)
        for number, (tags, direction, away) in enumerate(people)
    }
    sessions = (
        session(f"s{number}", at=at, minutes=minutes, strand=strand)
        for number, (at, minutes, strand) in enumerate(spans)
    )
    return rota_of(*sessions, people=known)


@settings(max_examples=150, deadline=None)
@given(SESSIONS, PEOPLE)
def test_no_rule_is_ever_broken_and_no_pair_left_out(
    spans: list[tuple[int, int, Strand | None]],
    people: list[tuple[frozenset[Tag], Direction, frozenset[tuple[date, DayPart]]]],
) -> None:
    bare = any_rota(spans, people)
    rota = made(bare)
    for turn in rota.turns():
        on = rota.of(turn)
        assert turn.ends_at - turn.starts_at <= LONGEST
        if on:
            assert len(on) == 2
            assert covers_both(on)
            assert all(not broken_by(rota, each, turn) for each in on)
            parts = {duty.part for each in on if (duty := each.duty(turn))}
            assert parts == set(Part)
        else:
            free = [each for each in rota.interpreters.values() if not broken_by(rota, each, turn)]
            assert not any(covers_both(pair) for pair in combinations(free, 2))
            assert why_open(rota, turn)
    _no_two_at_once(rota)
    assert made(rota).interpreters == made(bare).interpreters == rota.interpreters


def _no_two_at_once(rota: Rota) -> None:
    for each in rota.interpreters.values():
        mine = rota.turns_by(each)
        for turn, after in combinations(mine, 2):
            assert not turn.meets(after.starts_at, after.ends_at)
        for turn in mine:
            assert not each.away & parts_of(turn, ZONE)


def test_a_broken_rota_is_seen() -> None:
    """A control: what the property looks for is found where it is wrong."""
    one, other = session("a"), session("b", at=15)
    turn: Turn = turns_of(one)[1]
    who = Interpreter(ONE).with_duty(turn, Duty(Part.SPEAKS))
    who = who.with_duty(turns_of(other)[0], Duty(Part.SPEAKS))
    rota = rota_of(one, other, people={ONE: who})

    assert broken_by(rota, who, turn) == {RotaRule.PLACE}
