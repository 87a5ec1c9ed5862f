"""Work that a process of its own does and ends with: its memory and its faults stay with it.

Nothing about a person is in arguments, environment or files: the work goes in by a pipe, and what
comes of it goes out by one.
"""

import os
import subprocess
import sys
from dataclasses import dataclass

TOO_LONG = -1
"""What stands for an exit code when there was none in time."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a child ended: its exit code, and what it wrote."""

    code: int
    output: bytes = b""


def ours_first() -> dict[str, str]:
    """Return the environment in which `python -P` finds our modules, whatever the folder holds."""
    return {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


def run_child(module: str, work: bytes, *, seconds: float) -> Ended:
    """Have `python -m module` do some work; waits for it, so call it away from the event loop.

    It raises nothing of its own: an error of subprocess would hold the work's words.
    """
    try:
        done = subprocess.run(  # noqa: S603 - ourselves, with a module of ours, and no shell
            [sys.executable, "-P", "-m", module],
            input=work,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
            # Only where its modules are: the bot's own environment may hold the token.
            env=ours_first(),
        )
    except subprocess.TimeoutExpired:
        return Ended(TOO_LONG)
    return Ended(done.returncode, done.stdout)
