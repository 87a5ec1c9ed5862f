"""From a plan, what is known of people and the rules, to the task that is solved; and back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from bot.domain.ids import GroupPlanId, PairRuleId, PersonId
from bot.domain.working_groups.checking import broken_rules, interpreted_groups, quiet_groups
from bot.domain.working_groups.plans import (
    INTERPRETERS,
    Cause,
    Demand,
    GroupMember,
    GroupPlan,
    Mark,
    PairKind,
    PairRule,
    Place,
    PlanState,
)
from bot.domain.working_groups.tasks import (
    Plan,
    RuleKind,
    RuleName,
    Seat,
    Solved,
    Task,
    Wish,
)

_WISH_WEIGHT = 2
_HELP_WEIGHT = 20
"""Of a seat beside somebody who interprets: more than any wish or meeting somebody new."""


@dataclass(frozen=True, slots=True)
class Material:
    """All that a plan is made of: who comes, by id and in this order, with their bands of no name.

    `earlier` are the event's other plans that hold.
    """

    plan: GroupPlan
    members: Sequence[GroupMember]
    bands: Mapping[PersonId, int]
    rules: Sequence[PairRule]
    earlier: frozenset[GroupPlanId]

    @property
    def seated(self) -> list[GroupMember]:
        """Those who sit in a group; whoever interprets goes where it is needed, and at a dinner sits too."""
        return [
            each for each in self.members if self.plan.tables or Mark.INTERPRETS not in each.marks
        ]

    @property
    def interpreters(self) -> list[GroupMember]:
        """Those who interpret."""
        return [
            each for each in self.members if not self.plan.tables and Mark.INTERPRETS in each.marks
        ]


def task_of(material: Material) -> Task:
    """Return the task: people by their place among those who are seated."""
    plan, seated = material.plan, material.seated
    numbers = {each.person_id: number for number, each in enumerate(seated)}
    smallest, largest = plan.sizes(len(seated))
    standing = {
        numbers[each.person_id]: group
        for each in seated
        if (group := each.place(plan.id).group) is not None and group < plan.groups
    }
    is_interpreted = Demand.INTERPRETING in plan.demands
    quiet = sum(Mark.QUIET in each.marks for each in seated)
    crafts = _crafts(seated)
    pairs = {kind: _pairs(material, kind) for kind in PairKind}
    return Task(
        tuple(
            Seat(
                Mark.CHAIRS in each.marks,
                Mark.NEEDS_INTERPRETING in each.marks,
                material.bands.get(each.person_id),
                Mark.QUIET in each.marks,
                crafts.get(_craft(each)),
            )
            for each in seated
        ),
        plan.groups,
        smallest,
        largest,
        chairs=Demand.CHAIRS in plan.demands,
        interpreted=len(material.interpreters) // INTERPRETERS if is_interpreted else None,
        balance=Demand.BALANCE in plan.demands,
        apart=tuple(pair for _, pair in pairs[PairKind.APART]),
        together=tuple(pair for _, pair in pairs[PairKind.TOGETHER]),
        wishes=(
            *(Wish(pair, _WISH_WEIGHT) for _, pair in pairs[PairKind.WISH]),
            *(Wish(pair, _HELP_WEIGHT) for pair in _helped(material, numbers)),
        ),
        met=_met(material, numbers),
        standing=standing,
        pins={
            number: group
            for number, group in standing.items()
            if seated[number].place(plan.id).pinned
        },
        reshuffle=bool(standing),
        quiet=-(-quiet // largest) if Demand.QUIET in plan.demands else None,
        crafts=Demand.CRAFTS in plan.demands,
    )


def _craft(member: GroupMember) -> str:
    return " ".join(member.craft.casefold().split())


def _crafts(members: Sequence[GroupMember]) -> dict[str, int]:
    """Return a number of no meaning for each craft that somebody has."""
    named = sorted({_craft(each) for each in members} - {""})
    return {craft: number for number, craft in enumerate(named)}


def _pairs(material: Material, kind: PairKind) -> list[tuple[PairRuleId, tuple[int, int]]]:
    numbers = {each.person_id: number for number, each in enumerate(material.seated)}
    found: list[tuple[PairRuleId, tuple[int, int]]] = []
    for rule in material.rules:
        one, other = rule.pair
        if rule.kind is kind and one in numbers and other in numbers:
            found.append((rule.id, (numbers[one], numbers[other])))
    return found


def _helped(material: Material, numbers: Mapping[PersonId, int]) -> list[tuple[int, int]]:
    """Return who needs interpreting with who interprets at their table: as few of them to each as can be."""
    if not material.plan.tables:
        return []
    helpers, needing = (
        [numbers[each.person_id] for each in material.seated if mark in each.marks]
        for mark in (Mark.INTERPRETS, Mark.NEEDS_INTERPRETING)
    )
    if not helpers:
        return []
    return [
        (min(each, helper), max(each, helper))
        for place, each in enumerate(each for each in needing if each not in helpers)
        for helper in [helpers[place % len(helpers)]]
    ]


def _met(material: Material, numbers: Mapping[PersonId, int]) -> frozenset[tuple[int, int]]:
    together: dict[tuple[GroupPlanId, int], list[int]] = {}
    for member in material.seated:
        for plan_id, at in member.places.items():
            if plan_id in material.earlier and at.group is not None:
                together.setdefault((plan_id, at.group), []).append(numbers[member.person_id])
    return frozenset(
        pair for people in together.values() for pair in combinations(sorted(people), 2)
    )


@dataclass(frozen=True, slots=True)
class Outcome:
    """A plan after a task was solved, and where everybody is in it now; who is missing stays."""

    plan: GroupPlan
    groups: Mapping[PersonId, int]


def outcome_of(material: Material, solved: Solved) -> Outcome:
    """Return what comes of a solution for the plan it was made for."""
    plan = replace(material.plan, conflict=(), gives=(), relaxed=False, quiet=frozenset())
    if solved.plan is not None:
        quiet = _quiet(material, solved.plan)
        made = replace(plan, state=PlanState.READY, quiet=quiet)
        return Outcome(made, _groups(material, solved.plan))
    if not solved.conflict:
        return Outcome(replace(plan, state=PlanState.NOT_FOUND), {})
    conflict = tuple(_cause(material, name, 0) for name in solved.conflict)
    gives: tuple[Cause, ...] = ()
    groups: Mapping[PersonId, int] = {}
    if solved.repair is not None:
        gives = tuple(_cause(material, name, by) for name, by in solved.repair.gives)
        groups = _groups(material, solved.repair.plan)
        plan = replace(plan, quiet=_quiet(material, solved.repair.plan))
    return Outcome(
        replace(plan, state=PlanState.IMPOSSIBLE, conflict=conflict, gives=gives), groups
    )


def still_holds(material: Material) -> bool:
    """Say whether everybody who comes has a group and, unless some gave, every rule is kept."""
    places = [each.place(material.plan.id).group for each in material.seated]
    groups = tuple(each for each in places if each is not None)
    if len(groups) < len(places) or any(each >= material.plan.groups for each in groups):
        return False
    return material.plan.relaxed or not broken_rules(task_of(material), groups)


def placed(member: GroupMember, plan: GroupPlan, group: int | None) -> GroupMember:
    """Return somebody with another group in a plan; what they were told stays."""
    before = member.place(plan.id)
    pinned = before.pinned and group is not None
    return with_place(member, plan, replace(before, group=group, pinned=pinned))


def with_place(member: GroupMember, plan: GroupPlan, place: Place) -> GroupMember:
    """Return somebody with another place in a plan."""
    return replace(member, places={**member.places, plan.id: place})


def is_untold(plan: GroupPlan, place: Place) -> bool:
    """Say whether somebody does not know yet where they are, or are not any more."""
    if place.group is None:
        return place.told is not None
    here = (place.group, plan.room(place.group), place.group in plan.quiet)
    return here != (place.told, place.told_room, place.told_quiet)


def _quiet(material: Material, plan: Plan) -> frozenset[int]:
    if Demand.QUIET not in material.plan.demands:
        return frozenset()
    return frozenset(quiet_groups(task_of(material), plan))


def _groups(material: Material, plan: Plan) -> dict[PersonId, int]:
    seated = zip(material.seated, plan, strict=True)
    groups = {member.person_id: group for member, group in seated}
    waiting = sorted(
        material.interpreters, key=lambda each: (_stood(material, each), each.person_id)
    )
    if Demand.INTERPRETING in material.plan.demands:
        for group in interpreted_groups(task_of(material), plan):
            for each in waiting[:INTERPRETERS]:
                groups[each.person_id] = group
            del waiting[:INTERPRETERS]
    return groups


def _stood(material: Material, member: GroupMember) -> int:
    group = member.place(material.plan.id).group
    return material.plan.groups if group is None else group


def _cause(material: Material, name: RuleName, by: int) -> Cause:
    kinds = {RuleKind.APART: PairKind.APART, RuleKind.TOGETHER: PairKind.TOGETHER}
    if name.kind in kinds:
        rule_id, _ = _pairs(material, kinds[name.kind])[name.number]
        return Cause(name.kind, rule_id, by)
    return Cause(name.kind, None, by)
