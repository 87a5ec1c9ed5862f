"""Solving a task with what is installed: a plan that keeps every rule, or why there is none."""

import importlib
import importlib.util
from typing import Any

from bot.domain.working_groups.checking import broken_rules
from bot.domain.working_groups.tasks import Solved, Task
from bot.grouping.annealing import anneal
from bot.grouping.counting import counted_conflict

PLANNING, EXPLAINING, REPAIRING = 4.5, 6.0, 5.0
"""Seconds that may be spent on a plan and, where there is none, on saying why and on a repair."""


def has_solver() -> bool:
    """Say whether the extra `groups` is installed."""
    return importlib.util.find_spec("highspy") is not None


def solve(task: Task, *, exact: bool | None = None) -> Solved:
    """Return a plan that keeps every rule, or a conflict with a repair.

    `exact` says whether HiGHS is used; by default wherever it is installed.
    """
    if has_solver() if exact is None else exact:
        return _solve_exactly(task)
    if conflict := counted_conflict(task):
        return Solved(conflict=conflict, is_minimal=True)
    return Solved(anneal(task, seconds=PLANNING))


def _solve_exactly(task: Task) -> Solved:
    # Only where it is installed: who uses annealing has no such modules.
    highs: Any = importlib.import_module("bot.grouping.highs")
    conflicts: Any = importlib.import_module("bot.grouping.conflicts")
    model = highs.Model(task)
    model.build(task.rule_names(), wished=True)
    found, plan = model.solve(PLANNING)
    if plan is not None and not broken_rules(task, plan):
        return Solved(plan, proven=found is highs.Found.BEST)
    if found is not highs.Found.NONE:
        return Solved(anneal(task, seconds=PLANNING))
    names, is_minimal = conflicts.conflict_of(task, seconds=EXPLAINING)
    repair = conflicts.cheapest_repair(task, seconds=REPAIRING)
    return Solved(conflict=names, is_minimal=is_minimal, repair=repair)
