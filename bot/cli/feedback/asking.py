"""`colloquy feedback` alone: for people who seldom see a terminal, it asks one question at a time."""

import shlex
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from bot.cli.version import VersionOption


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked; `option` is empty for what stands without one."""

    text: str
    option: str = ""
    choices: Sequence[str] = ()
    is_there: bool = False
    """Whether the answer names a file that must exist."""


@dataclass(frozen=True, slots=True)
class _Step:
    where: str
    command: str
    what: str
    questions: Sequence[_Question] = ()


_MANIFEST = _Question("Where is the ceremony's manifest.json?", "--manifest", is_there=True)
STEPS: Sequence[_Step] = (
    _Step(
        "server",
        "prepare",
        "Make the ballots of the event",
        (
            _Question("Name of the new file, e.g. ballots.json"),
            _Question("Rights by tokens (at check-in) or by cards?", "--with", ("tokens", "cards")),
        ),
    ),
    _Step(
        "off-line",
        "ceremony",
        "Make the keys and hand out their shares",
        (
            _Question("Where is ballots.json?", is_there=True),
            _Question("Name of the new folder, e.g. keys", "--out"),
        ),
    ),
    _Step(
        "off-line",
        "cards",
        "Print paper cards (only where cards are drawn)",
        (
            _Question("Where is the ceremony's manifest.json?", is_there=True),
            _Question("For how many people?", "--count"),
            _Question("Where is the page? https://...", "--url"),
        ),
    ),
    _Step(
        "server",
        "install",
        "Make the box; the page is open from then on",
        (_Question("Where is manifest.json?", is_there=True),),
    ),
    _Step(
        "server",
        "take-out",
        "After the close: take the sealed ballots out",
        (_Question("Name of the new file, e.g. ballots.bin"),),
    ),
    _Step(
        "off-line",
        "open",
        "Read them, with two of the three shares",
        (
            _Question("Where is ballots.bin?", is_there=True),
            _MANIFEST,
            _Question("Name of the new folder, e.g. answers", "--out"),
        ),
    ),
    _Step(
        "off-line",
        "reply",
        "Seal the replies you wrote",
        (_Question("Where is replies.md, filled in?", is_there=True), _MANIFEST),
    ),
    _Step(
        "server",
        "publish-replies",
        "Publish the sealed replies",
        (_Question("Where is replies.json?", is_there=True),),
    ),
    _Step(
        "server",
        "publish-counted",
        "Publish the list of what was counted",
        (_Question("Where is counted.json?", is_there=True),),
    ),
)
"""In the order in which they come."""


def ask_or_go_on(
    context: typer.Context,
    *,
    version: VersionOption = False,  # noqa: ARG001 - answered before this is called
) -> None:
    """Sealed feedback: keys and answers off-line, the box on the server."""
    if context.invoked_subcommand is not None:
        return
    if not sys.stdin.isatty():
        typer.echo(context.get_help())
        return
    step = _chosen()
    words = [step.command]
    for question in step.questions:
        words += [*([question.option] if question.option else []), _answer(question)]
    typer.echo(f"\nThe same in one line:\n  colloquy feedback {shlex.join(words)}\n")
    context.command.main(words, prog_name="colloquy feedback")


def _chosen() -> _Step:
    typer.echo(
        "What comes next? *server* is the computer the bot runs on, *off-line* the one without"
    )
    typer.echo("network.\n")
    for number, step in enumerate(STEPS, 1):
        typer.echo(f"{number:3}. {step.where:9} {step.what}")
    typer.echo("")
    numbers = [str(number) for number in range(1, len(STEPS) + 1)]
    return STEPS[int(_answer(_Question("Which number?", choices=numbers))) - 1]


def _answer(question: _Question) -> str:
    """Ask until the answer can be one."""
    while True:
        answer = str(typer.prompt(question.text, prompt_suffix=" ")).strip()
        if question.choices and answer not in question.choices:
            typer.echo(f"Please answer one of these: {', '.join(question.choices)}.")
        elif question.is_there and not Path(answer).is_file():
            typer.echo("There is no such file here. Give its whole name, with its folders.")
        else:
            return answer
