"""Every command that deploy/FEEDBACK.md names, in either language, is one that the command line understands."""

import re
import shlex
from pathlib import Path
from typing import Any, cast

import pytest
import typer

from bot.cli.feedback.commands import feedback_app

GUIDES = ("FEEDBACK.md", "FEEDBACK.zh.md")
DEPLOY = Path(__file__).parents[3] / "deploy"
NAMED = {
    guide: re.findall(
        r"`colloquy\s+feedback\s+([a-z][^`]+)`", (DEPLOY / guide).read_text(encoding="utf-8")
    )
    for guide in GUIDES
}


@pytest.mark.parametrize("line", sorted({line for lines in NAMED.values() for line in lines}))
def test_command_of_the_guide_is_understood(line: str) -> None:
    name, *words = shlex.split(line)
    group = cast("Any", typer.main.get_command(feedback_app))

    context = group.commands[name].make_context(name, words)

    assert context.info_name == name


@pytest.mark.parametrize("guide", GUIDES)
def test_guide_names_every_command(guide: str) -> None:
    group = cast("Any", typer.main.get_command(feedback_app))

    assert {line.split()[0] for line in NAMED[guide]} == set(group.commands)
