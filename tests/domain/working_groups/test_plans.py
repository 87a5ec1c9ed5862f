"""Plans of groups: how many there can be, how large each is, and who may learn of a rule."""

from dataclasses import replace

import pytest

from bot.domain.ids import EventId, GroupPlanId, PairRuleId, PersonId, SessionId
from bot.domain.working_groups.checking import pairs_of
from bot.domain.working_groups.plans import (
    OF_GROUPS,
    OF_TABLES,
    Demand,
    GroupMember,
    GroupPlan,
    Mark,
    PairKind,
    PairRule,
    Place,
    groups_possible,
    tables_possible,
)
from bot.domain.working_groups.tasks import LARGEST, MOST_GROUPS, SMALLEST

PLAN = GroupPlan(GroupPlanId("g1"), EventId("ev1"), SessionId("s1"), 3, rooms=("Red",))
DINNER = replace(PLAN, tables=True)
LOOSE = replace(PLAN, demands=frozenset({Demand.LOOSE}))
ANN, BO = PersonId("ann"), PersonId("bo")


@pytest.mark.parametrize(
    ("people", "tables"),
    [
        (1, [1]),
        (8, [1]),
        (9, [2]),
        (12, [2]),
        (16, [2]),
        (17, [3]),
        (18, [3]),
        (24, [3, 4]),
        (0, [1]),
    ],
)
def test_six_to_eight_sit_at_a_table_where_their_number_lets_them(
    people: int, tables: list[int]
) -> None:
    assert list(tables_possible(people)) == tables
    assert list(DINNER.possible(people)) == tables


def test_there_are_as_many_groups_as_none_is_too_small_or_too_large() -> None:
    assert groups_possible(0) == range(1, 2)
    assert groups_possible(SMALLEST - 1) == range(1, 2)
    assert groups_possible(LARGEST) == range(1, max(LARGEST // SMALLEST, 1) + 1)
    assert groups_possible(LARGEST + 1).start == 2
    assert groups_possible(SMALLEST * (MOST_GROUPS + 1)).stop == MOST_GROUPS + 1
    assert PLAN.possible(LARGEST) == groups_possible(LARGEST)


@pytest.mark.parametrize(
    ("plan", "people", "sizes"),
    [
        (PLAN, 18, (6, 6)),
        (PLAN, 19, (6, 7)),
        (LOOSE, 19, (5, 8)),
        (DINNER, 19, (6, 7)),
        (DINNER, 2, (0, 1)),
        (PLAN, 3, (SMALLEST, 1)),
        (PLAN, 3 * LARGEST + 3, (LARGEST + 1, LARGEST)),
    ],
)
def test_groups_are_of_nearly_one_size(
    plan: GroupPlan, people: int, sizes: tuple[int, int]
) -> None:
    assert plan.sizes(people) == sizes


def test_what_can_be_asked_and_where_a_group_meets() -> None:
    assert (PLAN.can_ask, DINNER.can_ask) == (OF_GROUPS, OF_TABLES)
    assert [PLAN.room(group) for group in (0, 1)] == ["Red", ""]
    written = replace(PLAN, written={1: 2})
    assert [written.written_to(group) for group in (0, 1)] == [0, 2]


def test_a_mark_is_switched_and_a_place_is_of_one_plan() -> None:
    member = GroupMember(ANN, frozenset({Mark.QUIET}), {PLAN.id: Place(2)})

    assert member.switched(Mark.QUIET) == replace(member, marks=frozenset())
    assert member.switched(Mark.CHAIRS).marks == {Mark.QUIET, Mark.CHAIRS}
    assert (member.place(PLAN.id), member.place(GroupPlanId("g2"))) == (Place(2), Place())


@pytest.mark.parametrize("kind", list(PairKind))
def test_of_two_to_be_apart_only_who_entered_it_learns(kind: PairKind) -> None:
    rule = PairRule(PairRuleId("r1"), EventId("ev1"), kind, (ANN, BO), PersonId("olga"))
    is_told = kind is not PairKind.APART

    assert rule.is_open_to(PersonId("olga"))
    assert rule.is_open_to(PersonId("otto")) == is_told
    assert replace(rule, written_by=None).is_open_to(PersonId("olga")) == is_told


def test_pairs_of_a_plan_are_those_who_sit_together() -> None:
    assert pairs_of((0, 1, 0, 1, 0, 2)) == {(0, 2), (0, 4), (2, 4), (1, 3)}
