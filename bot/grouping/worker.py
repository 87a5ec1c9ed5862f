"""The process that solves one task: it comes in by a pipe, and what came of it goes out by one."""

import os
import sys

from bot.grouping.packing import open_task, pack_solved
from bot.grouping.solving import solve


def main() -> None:
    """Solve the task on standard input; HiGHS greets on standard output, which is moved aside."""
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    with answer:
        answer.write(pack_solved(solve(open_task(sys.stdin.buffer.read()))))


if __name__ == "__main__":
    main()
