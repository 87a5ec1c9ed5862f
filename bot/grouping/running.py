"""Having a task solved in a process of its own."""

from bot.child_process import run_child
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
