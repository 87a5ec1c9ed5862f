"""Why there is no plan: a conflict without a rule too many, and the cheapest repair.

A rule is dropped from the conflict only when it is proven that the others cannot be kept either.
Kinds of rules are tried as a whole first, then each by itself (deletion filter), what holds for every
group before what is about particular people.
"""

import time
from itertools import groupby

from bot.domain.working_groups.checking import broken_rules
from bot.domain.working_groups.tasks import Repair, RuleName, Task
from bot.grouping.highs import Found, Model

_ONE_TRY = 1.5
"""Seconds for one proof: a hard one says nothing, and its rule stays."""


def conflict_of(task: Task, *, seconds: float) -> tuple[tuple[RuleName, ...], bool]:
    """Return rules of which no plan keeps all, and whether each is known to be needed."""
    ends_at = time.monotonic() + seconds
    kept = list(task.rule_names())
    for _, kind in groupby(list(kept), key=lambda name: name.kind):
        some = list(kind)
        if len(some) > 1:
            rest = [each for each in kept if each not in some]
            if _search(task, rest, ends_at) is Found.NONE:
                kept = rest
    is_minimal = True
    for name in list(kept):
        rest = [each for each in kept if each != name]
        match _search(task, rest, ends_at):
            case Found.NONE:
                kept = rest
            case Found.UNKNOWN:
                is_minimal = False
            case _:
                pass
    return tuple(kept), is_minimal


def cheapest_repair(task: Task, *, seconds: float) -> Repair | None:
    """Return the plan for which the rules give least, by weight, and by how much each does."""
    model = Model(task, elastic=True)
    model.build(task.rule_names(), wished=False)
    _, plan = model.solve(seconds)
    if plan is None:
        return None
    return Repair(tuple(sorted(broken_rules(task, plan).items())), plan)


def _search(task: Task, names: list[RuleName], ends_at: float) -> Found:
    left = ends_at - time.monotonic()
    if left <= 0:
        return Found.UNKNOWN
    model = Model(task)
    model.build(names, wished=False)
    return model.solve(min(left, _ONE_TRY))[0]
