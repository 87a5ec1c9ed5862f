"""Having a task solved, or pairs found, in a process of its own."""

from collections.abc import Sequence

import orjson

from bot.child_process import run_child
from bot.domain.pairings.matching import Edge
from bot.domain.working_groups.checking import broken_rules
from bot.domain.working_groups.tasks import Solved, Task
from bot.grouping.packing import open_solved, pack_task

_SECONDS = 40.0
"""More than all that the process may take, on a machine that is busy."""


def solve_apart(task: Task) -> Solved:
    """Return what came of a task; seconds, so not for the event loop.

    A plan that does not keep the rules is none, and so is that of a process that failed.
    """
    done = run_child("bot.grouping.worker", pack_task(task), seconds=_SECONDS)
    if done.code:
        return Solved()
    solved = open_solved(done.output)
    if solved.plan is not None and broken_rules(task, solved.plan):
        return Solved()
    return solved


def match_apart(edges: Sequence[Edge]) -> list[tuple[int, int]] | None:
    """Return the best pairs of those who can meet, None from a process that failed."""
    packed = orjson.dumps([[each.one, each.other, each.weight] for each in edges])
    done = run_child("bot.grouping.matching_worker", packed, seconds=_SECONDS)
    if done.code:
        return None
    possible = {(each.one, each.other) for each in edges}
    pairs = [(one, other) for one, other in orjson.loads(done.output)]
    return pairs if possible.issuperset(pairs) else None
