"""The front of the command `colloquy`: `run` alone loads nothing but the bot.

A bot runs for months on small machines. The other commands would cost it twenty megabytes and a
quarter of a second at every start, for things it never does.
"""

import importlib
import sys


def main() -> None:
    """Do what the command line says."""
    if sys.argv[1:] == ["run"]:
        importlib.import_module("bot.cli.running").run()
    else:
        importlib.import_module("bot.cli.commands").app(prog_name="colloquy")
