"""The commands of `colloquy` as a page: the same words that `--help` says, from the application itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import typer

from bot.cli.commands import app
from tools.documentation.pages import DEPLOY
from tools.documentation.tables import table

HEAD = """\
# The commands of `colloquy`

Made from the command line itself (`python -m tools.documentation.references`); `colloquy COMMAND --help` says the
same. What the commands are for, and in which order: [OPERATING.md](../OPERATING.md); those of the sealed page:
[FEEDBACK.md](../FEEDBACK.md). `--version` is answered by `colloquy` itself.
"""


@dataclass(frozen=True, slots=True)
class Command:
    """One command: `words` as they are typed, and what `--help` says of it and of each option."""

    words: str
    usage: str
    help: str
    options: tuple[tuple[str, str], ...]

    @property
    def names(self) -> frozenset[str]:
        """The options it takes, as they are typed."""
        typed = {word.strip(",") for option, _ in self.options for word in option.split()}
        return frozenset(word for word in typed if word.startswith("--"))


def commands() -> tuple[Command, ...]:
    """Return every command that does something, groups of them left out."""
    return tuple(_commands(typer.main.get_command(app), "colloquy"))


def _commands(command: Any, words: str) -> Iterator[Command]:
    if below := getattr(command, "commands", None):
        for name in sorted(below):
            yield from _commands(below[name], f"{words} {name}")
        return
    context = command.make_context(words, [], resilient_parsing=True)
    records = (parameter.get_help_record(context) for parameter in command.params)
    usage = " ".join([words, *command.collect_usage_pieces(context)])
    yield Command(words, usage, command.help or "", tuple(filter(None, records)))


def page() -> str:
    """Return the reference of the command line."""
    return HEAD + "".join(map(_section, commands()))


def _section(command: Command) -> str:
    # Where the sources lie is nobody's affair.
    here = f"{DEPLOY.parent}/"
    options = [(f"`{name}`", said.replace(here, "")) for name, said in command.options]
    listed = f"\n{table(('takes', ''), options)}" if options else ""
    said = "\n\n".join(" ".join(part.split()) for part in command.help.split("\n\n"))
    return f"\n## `{command.words}`\n\n    {command.usage}\n\n{said}\n{listed}"
