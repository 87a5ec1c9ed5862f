"""A process that has loaded the command line and forks commands: loading takes a second each time.

    {"words": [...], "environ": {...}, "folder": "...", "most": BYTES or null}

on standard input, one a line, is answered with [exit code, output, complaints]. `most` bytes is all
that a file may grow to: what a full disk is like.
"""

import importlib
import json
import os
import resource
import signal
import sys
import traceback
from typing import Any

from bot.cli import front

SECONDS = 15
LOADED = ("bot.cli.commands", "bot.cli.running", "bot.cli.box_running", "bot.settings.zone_rules")


def main() -> None:
    """Fork a command for every line."""
    for name in LOADED:
        importlib.import_module(name)
    for line in sys.stdin:
        # What commands say fits into a pipe, and a full disk does not silence them.
        output, complaints = os.pipe(), os.pipe()
        pid = os.fork()
        if pid == 0:
            _become(json.loads(line), output[1], complaints[1])
        for _, writing in (output, complaints):
            os.close(writing)
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        texts = [_text(reading) for reading, _ in (output, complaints)]
        sys.stdout.write(json.dumps([code, *texts]) + "\n")
        sys.stdout.flush()


def _text(file: int) -> str:
    with os.fdopen(file, errors="replace") as opened:
        return opened.read()


def _become(asked: dict[str, Any], output: int, complaints: int) -> None:
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(output, 1)
    os.dup2(complaints, 2)
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environ"])
    # Whoever never ends is killed, which no case of the table expects.
    signal.alarm(SECONDS)
    if asked["most"] is not None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (asked["most"], asked["most"]))
    sys.argv = ["colloquy", *asked["words"]]
    code: object = 0
    try:
        front.main()
    except SystemExit as ended:
        code = ended.code
    except BaseException:  # noqa: BLE001 - as Python itself would show it
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 0 if code is None else 1)


if __name__ == "__main__":
    main()
