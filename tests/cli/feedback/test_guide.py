"""Every command that deploy/FEEDBACK.md names is one that the command line understands."""

import re
import shlex
from pathlib import Path
from typing import Any, cast

import pytest
import typer

from bot.cli.feedback.commands import feedback_app

GUIDE = (Path(__file__).parents[3] / "deploy" / "FEEDBACK.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`colloquy\s+feedback\s+([a-z][^`]+)`", GUIDE)


@pytest.mark.parametrize("line", NAMED)
def test_command_of_the_guide_is_understood(line: str) -> None:
    name, *words = shlex.split(line)
    group = cast("Any", typer.main.get_command(feedback_app))

    context = group.commands[name].make_context(name, words)

    assert context.info_name == name


def test_guide_names_every_command() -> None:
    group = cast("Any", typer.main.get_command(feedback_app))

    assert {line.split()[0] for line in NAMED} == set(group.commands)
