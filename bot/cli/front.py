"""The front of the command `colloquy`: `run` alone loads nothing but what it runs.

A bot runs for months on small machines. The other commands would cost it twenty megabytes and a
quarter of a second at every start, for things it never does. A box alone loads less still,
and so does feedback, whose commands run on other people's computers, one after the other.
"""

import gc
import importlib
import sys
import traceback
from pathlib import Path
from types import ModuleType
from typing import cast

_LEFT_OUT = "httpx._main"
"""The command line of httpx, which imports it, click, rich and Pygments (3 MB) where they are."""
_WHILE_LOADING = 200_000
"""New objects before Python looks for cycles: what modules bring along stays, and looking at it again
and again takes a tenth of the start. Once it runs, the bot has numbers of its own."""
_OURS = Path(__file__).parents[2]


def main() -> None:
    """Do what the command line says; whatever happens, no traceback is shown.

    Raises:
        SystemExit: with the command's exit code; 2 after a line about what an operator can mend,
            70 after one about a fault of the programme.
    """
    try:
        # Nothing is loaded before this line, so that stopping at once is no accident.
        importlib.import_module("bot.settings.zone_rules").use_newest_rules()
        _do(sys.argv[1:])
    except KeyboardInterrupt:
        _end("Stopped before it had begun.", 2)
    except OSError as error:
        _end(importlib.import_module("bot.plain_files").words_of(error), 2)
    except Exception as error:  # noqa: BLE001 - what it quotes may be personal or secret
        _end(f"This is a fault of Colloquy ({_place(error)}); please report it.", 70)


def _do(words: list[str]) -> None:
    if words == ["run"]:
        # What stands for nothing in sys.modules cannot be imported; httpx does without it.
        gc.set_threshold(_WHILE_LOADING)
        sys.modules.setdefault(_LEFT_OUT, cast("ModuleType", None))
        importlib.import_module("bot.cli.running").run()
    elif words[:-1] == ["demo-bot"]:
        # As `run`, by a clock that the demo's page moves.
        clock = importlib.import_module("bot.demo.shared_clock").SharedClock(Path(words[-1]))
        importlib.import_module("bot.cli.running").run(clock)
    elif words == ["run", "--only", "box"]:
        importlib.import_module("bot.cli.box_running").run_box()
    elif words[:1] == ["feedback"]:
        feedback = importlib.import_module("bot.cli.feedback.commands").feedback_app
        feedback(args=words[1:], prog_name="colloquy feedback")
    else:
        importlib.import_module("bot.cli.commands").app(prog_name="colloquy")


def _end(sentence: str, code: int) -> None:
    sys.stderr.write(f"{sentence}\n")
    raise SystemExit(code) from None


def _place(error: BaseException) -> str:
    """Return the kind of an error and where in our files it arose, without a word of it."""
    while isinstance(error, BaseExceptionGroup):
        error = cast("BaseExceptionGroup[BaseException]", error).exceptions[0]
    ours = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(_OURS) and ".venv" not in frame.filename
    ]
    where = f", {Path(ours[-1].filename).relative_to(_OURS)}:{ours[-1].lineno}" if ours else ""
    return f"{type(error).__name__}{where}"
