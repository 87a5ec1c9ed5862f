"""A process that has imported the bot and forks copies of it: importing takes a second each time.

    {"environ": {...}, "log": "FILE"}   on standard input, one a line, is answered with a pid.

The copies run exactly what `python -m bot run` runs. They end with this process's input.
"""

import contextlib
import importlib
import json
import os
import signal
import sys

from bot.cli import front


def main() -> None:
    """Fork a copy for every line."""
    importlib.import_module("bot.cli.running")
    signal.signal(signal.SIGCHLD, _reap)
    copies: list[int] = []
    for line in sys.stdin:
        asked = json.loads(line)
        pid = os.fork()
        if pid == 0:
            _become_bot(asked["environ"], asked["log"])
        copies.append(pid)
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()
    for pid in copies:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _reap(_number: int, _frame: object) -> None:
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _become_bot(environ: dict[str, str], log: str) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.environ.clear()
    os.environ.update(environ)
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for number in (1, 2):
        os.dup2(output, number)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    code: object = 1
    try:
        sys.argv = ["colloquy", "run"]
        front.main()
    except SystemExit as ended:
        code = ended.code
    finally:
        sys.stderr.flush()
        os._exit(code if isinstance(code, int) else 1)


if __name__ == "__main__":
    main()
