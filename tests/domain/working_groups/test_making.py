"""Who sits and who interprets, in groups and at tables; for how many groups interpreters suffice."""

import pytest

from bot.domain.ids import EventId, GroupPlanId, PersonId, SessionId
from bot.domain.working_groups.making import Material, task_of
from bot.domain.working_groups.plans import (
    INTERPRETERS,
    Demand,
    GroupMember,
    GroupPlan,
    Mark,
    Place,
)

GUESTS = [GroupMember(PersonId(f"guest{number}")) for number in range(8)]
INTERPRETING = [
    GroupMember(PersonId(f"voice{number}"), frozenset({Mark.INTERPRETS}))
    for number in range(2 * INTERPRETERS + 1)
]


def material(*, tables: bool, demands: frozenset[Demand]) -> Material:
    place = GroupPlanId("plan"), EventId("event"), SessionId("session")
    plan = GroupPlan(*place, groups=2, tables=tables, demands=demands)
    return Material(plan, [*GUESTS, *INTERPRETING], {}, (), frozenset())


@pytest.mark.parametrize("tables", [False, True])
def test_who_interprets_stands_beside_groups_and_sits_at_tables(tables: bool) -> None:
    found = material(tables=tables, demands=frozenset())

    assert found.seated == ([*GUESTS, *INTERPRETING] if tables else GUESTS)
    assert found.interpreters == ([] if tables else INTERPRETING)


def test_interpreters_suffice_for_as_many_groups_as_they_can_take_turns_in() -> None:
    asked = frozenset({Demand.INTERPRETING})

    assert task_of(material(tables=False, demands=asked)).interpreted == 2
    assert task_of(material(tables=False, demands=frozenset())).interpreted is None


def test_who_met_in_an_earlier_plan_is_known_once_for_each_pair() -> None:
    before, other = GroupPlanId("before"), GroupPlanId("other")
    groups = {0: 1, 1: 1, 2: 0, 3: 0, 4: None}
    guests = [
        GroupMember(each.person_id, places={before: Place(groups.get(number)), other: Place(0)})
        for number, each in enumerate(GUESTS)
    ]
    place = GroupPlanId("plan"), EventId("event"), SessionId("session")
    plan = GroupPlan(*place, groups=2)

    task = task_of(Material(plan, guests, {}, (), frozenset({before})))

    assert task.met == frozenset({(0, 1), (2, 3)})
