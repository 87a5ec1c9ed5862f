"""Whether a plan keeps the rules: asked of every plan, whoever made it, before anybody sees it."""

from collections import Counter
from itertools import combinations

from bot.domain.working_groups.tasks import Plan, RuleKind, RuleName, Task

REPEAT, WISH, ALONE, MOVE = 30, 10, 10, 1
"""What each costs: a repeated pair, a point of a wish not met, whoever is alone of a craft, a move."""
RESHUFFLED = 1000
"""What a move costs where as few as can be are to move."""


def broken_rules(task: Task, plan: Plan) -> dict[RuleName, int]:
    """Return the rules that a plan does not keep, each with how much it lacks.

    Raises:
        ValueError: it is no plan for so many people and groups.
    """
    if len(plan) != len(task.people) or not all(0 <= each < task.groups for each in plan):
        raise ValueError("a plan has a group for each person")
    broken = {
        RuleName(RuleKind.SIZES): _wrong_sizes(task, plan),
        RuleName(RuleKind.CHAIRS): _without_chair(task, plan) if task.chairs else 0,
        RuleName(RuleKind.INTERPRETING): _not_interpreted(task, plan),
        RuleName(RuleKind.QUIET): _not_quiet(task, plan),
        RuleName(RuleKind.BALANCE): _too_many_of_a_band(task, plan) if task.balance else 0,
    }
    for number, (one, other) in enumerate(task.apart):
        broken[RuleName(RuleKind.APART, number)] = int(plan[one] == plan[other])
    for number, (one, other) in enumerate(task.together):
        broken[RuleName(RuleKind.TOGETHER, number)] = int(plan[one] != plan[other])
    for person, group in task.pins.items():
        broken[RuleName(RuleKind.PIN, person)] = int(plan[person] != group)
    return {name: lacking for name, lacking in broken.items() if lacking}


def cost(task: Task, plan: Plan) -> int:
    """Return what a plan costs by repeated pairs, wishes that are not met, crafts alone, and moves."""
    return (
        REPEAT * len(repeated(task, plan))
        + WISH
        * sum(each.weight for each in task.wishes if plan[each.pair[0]] != plan[each.pair[1]])
        + ALONE * len(alone(task, plan))
        + (RESHUFFLED if task.reshuffle else MOVE) * len(moved(task, plan))
    )


def repeated(task: Task, plan: Plan) -> list[tuple[int, int]]:
    """Return the pairs that have met before and would again."""
    return [(one, other) for one, other in sorted(task.met) if plan[one] == plan[other]]


def alone(task: Task, plan: Plan) -> list[int]:
    """Return those who are the only one of their craft in their group, where that is to be avoided."""
    if not task.crafts:
        return []
    return sorted(
        person
        for people in task.colleagues().values()
        for person in people
        if sum(plan[each] == plan[person] for each in people) == 1
    )


def moved(task: Task, plan: Plan) -> list[int]:
    """Return those who are in another group than the standing plan has them in."""
    return [person for person, group in sorted(task.standing.items()) if plan[person] != group]


def pairs_of(plan: Plan) -> set[tuple[int, int]]:
    """Return every pair that a plan puts into one group, the lower number first."""
    return {
        (one, other) for one, other in combinations(range(len(plan)), 2) if plan[one] == plan[other]
    }


def _wrong_sizes(task: Task, plan: Plan) -> int:
    sizes = Counter(plan)
    return sum(
        max(task.smallest - sizes[group], sizes[group] - task.largest, 0)
        for group in range(task.groups)
    )


def _without_chair(task: Task, plan: Plan) -> int:
    chaired = {group for seat, group in zip(task.people, plan, strict=True) if seat.chairs}
    return task.groups - len(chaired)


def _not_interpreted(task: Task, plan: Plan) -> int:
    if task.interpreted is None:
        return 0
    return max(len(interpreted_groups(task, plan)) - task.interpreted, 0)


def interpreted_groups(task: Task, plan: Plan) -> list[int]:
    """Return the groups in which somebody needs interpreting."""
    seated = zip(task.people, plan, strict=True)
    return sorted({group for seat, group in seated if seat.needs_interpreting})


def _not_quiet(task: Task, plan: Plan) -> int:
    return 0 if task.quiet is None else max(len(quiet_groups(task, plan)) - task.quiet, 0)


def quiet_groups(task: Task, plan: Plan) -> list[int]:
    """Return the groups in which somebody prefers quiet."""
    seated = zip(task.people, plan, strict=True)
    return sorted({group for seat, group in seated if seat.quiet})


def _too_many_of_a_band(task: Task, plan: Plan) -> int:
    seated = Counter(
        (group, seat.band)
        for seat, group in zip(task.people, plan, strict=True)
        if seat.band is not None
    )
    most = task.most_of_bands()
    return sum(max(count - most[band], 0) for (_, band), count in seated.items())
