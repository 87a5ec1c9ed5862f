"""The front of the command `colloquy`: `run` alone loads nothing but what it runs.

A bot runs for months on small machines. The other commands would cost it twenty megabytes and a
quarter of a second at every start, for things it never does. A box alone loads less still,
and so does feedback, whose commands run on other people's computers, one after the other.
"""

import importlib
import sys
from types import ModuleType
from typing import cast

from bot.settings.zone_rules import use_newest_rules

_LEFT_OUT = "httpx._main"
"""The command line of httpx, which imports it, click, rich and Pygments (3 MB) where they are."""


def main() -> None:
    """Do what the command line says."""
    use_newest_rules()
    if sys.argv[1:] == ["run"]:
        # What stands for nothing in sys.modules cannot be imported; httpx does without it.
        sys.modules.setdefault(_LEFT_OUT, cast("ModuleType", None))
        importlib.import_module("bot.cli.running").run()
    elif sys.argv[1:] == ["run", "--only", "box"]:
        importlib.import_module("bot.cli.box_running").run_box()
    elif sys.argv[1:2] == ["feedback"]:
        feedback = importlib.import_module("bot.cli.feedback.commands").feedback_app
        feedback(args=sys.argv[2:], prog_name="colloquy feedback")
    else:
        importlib.import_module("bot.cli.commands").app(prog_name="colloquy")
