"""A process that has imported the bot and forks copies of it: importing takes a second each time.

    {"words": ["run"], "environ": {...}, "log": "FILE", "complaints": "FILE", "code": "FILE"}

on standard input, one a line, is answered with a pid. The copies run exactly what `python -m bot` with
these words runs; what they say goes to two files, and their exit code, in digits, to the third. They
end with this process's input.
"""

import contextlib
import importlib
import json
import os
import signal
import sys
import traceback
from pathlib import Path

from bot.cli import front


def main() -> None:
    """Fork a copy for every line."""
    signal.signal(signal.SIGCHLD, _reap)
    copies: list[int] = []
    for line in sys.stdin:
        asked = json.loads(line)
        is_bot = asked["words"] == ["run"]
        importlib.import_module("bot.cli.running" if is_bot else "bot.cli.commands")
        pid = os.fork()
        if pid == 0:
            _become_colloquy(**asked)
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


def _become_colloquy(
    *, words: list[str], environ: dict[str, str], log: str, complaints: str, code: str
) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.environ.clear()
    os.environ.update(environ)
    for number, file in ((1, log), (2, complaints)):
        os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND), number)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    ended: object = 1
    try:
        sys.argv = ["colloquy", *words]
        front.main()
    except SystemExit as leaves:
        ended = leaves.code or 0
    except BaseException:  # noqa: BLE001 - the interpreter would print it and end, and so do we
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        number = ended if isinstance(ended, int) else 1
        Path(code).write_text(str(number), encoding="ascii")
        os._exit(number)


if __name__ == "__main__":
    main()
