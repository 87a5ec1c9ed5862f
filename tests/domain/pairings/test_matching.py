"""Random histories of days: who never chose is in no pair, nobody meets again, nobody is put upon anybody."""

import time
from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import PersonId
from bot.domain.pairings.choices import Meetings, PairChoices, PairTopic, Tongue
from bot.domain.pairings.matching import Candidate, can_be_together, edges_between, groups_of
from bot.grouping.matching import match

FIRST = date(2027, 3, 3)
ALL_DAYS = [FIRST + timedelta(days=number) for number in range(4)]


@st.composite
def crowds(draw: st.DrawFn) -> list[tuple[PairChoices, int | None]]:
    """People with what they chose, and their origins; some never chose anything."""
    count = draw(st.integers(2, 12))
    names = [f"person {number}" for number in range(count)]
    return [
        (
            PairChoices(
                PersonId(name),
                draw(st.sampled_from(["line", "line", ""])),
                frozenset(draw(st.sets(st.sampled_from(PairTopic), max_size=3))),
                frozenset(draw(st.sets(st.sampled_from(Tongue), min_size=1))),
                frozenset(draw(st.sets(st.sampled_from(ALL_DAYS)))),
                tuple(draw(st.lists(st.sampled_from(names), max_size=2))),
            ),
            draw(st.sampled_from([None, 0, 1, 2])),
        )
        for name in names
    ]


def candidates_on(
    day: date, crowd: list[tuple[PairChoices, int | None]], met: dict[PersonId, Meetings]
) -> list[Candidate]:
    return [
        Candidate(
            each, str(each.person_id), band, met[each.person_id].met, met[each.person_id].missed
        )
        for each, band in crowd
        if each.wants(day)
    ]


@given(crowds())
def test_over_days_only_who_chose_meets_and_nobody_twice_or_against_a_wish(
    crowd: list[tuple[PairChoices, int | None]],
) -> None:
    met = {each.person_id: Meetings(each.person_id) for each, _ in crowd}
    bands = {each.person_id: band for each, band in crowd}
    chose = {each.person_id: each for each, _ in crowd}
    pairs_so_far: set[frozenset[PersonId]] = set()
    for day in ALL_DAYS:
        people = candidates_on(day, crowd, met)
        groups = groups_of(
            people, match([(e.one, e.other, e.weight) for e in edges_between(people)])
        )
        ids = [[people[each].person_id for each in group] for group in groups]
        seated = [each for group in ids for each in group]
        assert len(seated) == len(set(seated))
        for group in ids:
            assert len(group) in {2, 3}
            assert all(day in chose[each].days and chose[each].line for each in group)
            assert chose[group[0]].tongues.intersection(*(chose[each].tongues for each in group))
            known = [bands[each] for each in group]
            assert None in known or len(set(known)) > 1
            for one, other in combinations(group, 2):
                assert frozenset((one, other)) not in pairs_so_far
                assert other not in chose[one].not_with
                assert one not in chose[other].not_with
                pairs_so_far.add(frozenset((one, other)))
        left = [each for each in people if each.person_id not in seated]
        assert edges_between(left) == []
        for each in people:
            others = next((tuple(g) for g in ids if each.person_id in g), ())
            others = tuple(other for other in others if other != each.person_id)
            met[each.person_id] = met[each.person_id].with_day(day, others)


def test_sixty_people_over_four_days_are_all_paired_across_origins_in_no_time() -> None:
    crowd: list[tuple[PairChoices, int | None]] = [
        (
            PairChoices(
                PersonId(f"p{number}"), "line", tongues=frozenset(Tongue), days=frozenset(ALL_DAYS)
            ),
            number % 9,
        )
        for number in range(60)
    ]
    met = {each.person_id: Meetings(each.person_id) for each, _ in crowd}
    took = 0.0
    for day in ALL_DAYS:
        people = candidates_on(day, crowd, met)
        edges = edges_between(people)
        began = time.perf_counter()
        pairs = match([(each.one, each.other, each.weight) for each in edges])
        took = max(took, time.perf_counter() - began)
        assert len(pairs) == 30
        assert all(people[one].band != people[other].band for one, other in pairs)
        for one, other in pairs:
            for mine, theirs in ((one, other), (other, one)):
                own = people[mine].person_id
                met[own] = met[own].with_day(day, (people[theirs].person_id,))
    assert {len(each.met) for each in met.values()} == {4}
    assert took < 5  # measured: see deploy/PERFORMANCE.md


def test_a_name_is_known_in_any_order_and_with_a_slip() -> None:
    def named(name: str, *typed: str) -> bool:
        tongues = frozenset(Tongue)
        one = Candidate(
            PairChoices(PersonId("one"), "line", tongues=tongues, not_with=typed),
            "Somebody else",
            None,
            frozenset(),
        )
        other = Candidate(
            PairChoices(PersonId("two"), "line", tongues=tongues), name, None, frozenset()
        )
        return not can_be_together([one, other])

    assert named("Maria Keller", "keller, maria")
    assert named("Maria Keller", "Keller")
    assert named("Maria Keller", "Maria Kellar")
    assert named("徐伟", "徐伟博士")
    assert not named("Maria Keller", "Jonas Berg", "")
    assert not named("徐伟", "李伟")


def test_what_two_share_where_they_are_from_and_days_missed_speak_for_a_pair() -> None:
    def candidate(
        name: str, *topics: PairTopic, band: int | None = None, missed: int = 0
    ) -> Candidate:
        tongues = frozenset(Tongue)
        choices = PairChoices(PersonId(name), "line", frozenset(topics), tongues, frozenset(), ())
        return Candidate(choices, name, band, frozenset(), missed)

    def weight(one: Candidate, other: Candidate) -> int:
        (edge,) = edges_between([one, other])
        return edge.weight

    first, second, *_ = PairTopic
    ann = candidate("ann", first, second, band=1)

    usual = weight(ann, candidate("bo"))
    one_topic = weight(ann, candidate("bo", first))
    assert 0 < usual < one_topic < weight(ann, candidate("bo", first, second))
    # Origins that are known to differ say more than two topics, but less than a day missed.
    assert weight(ann, candidate("bo", first, second)) < weight(ann, candidate("bo", band=2))
    assert weight(ann, candidate("bo", band=2)) < weight(ann, candidate("bo", missed=1))
    assert weight(candidate("ann", missed=1), candidate("bo", missed=1)) == usual + 2 * (
        weight(ann, candidate("bo", missed=1)) - usual
    )
