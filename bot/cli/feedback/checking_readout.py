"""`colloquy feedback check-readout`: whether a draft repeats what somebody wrote under seal; off-line."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.feedback.files import CannotDo, read_text, told_in_one_line
from bot.cli.feedback.opening import TABLE
from bot.domain.readout.shingles import close_lines


def check_readout(
    draft: Annotated[Path, typer.Argument(help="The draft of the readout, as text.")],
    opened: Annotated[
        list[Path],
        typer.Option(
            help="Folder that `feedback open` wrote, or its answers.csv; may be repeated."
        ),
    ],
) -> None:
    """Print the lines of a draft that are too close to sealed words, and nothing else of either.

    Too close are eight words or twelve Chinese characters in a row. Run it where the answers were
    opened; only what it prints may leave that computer. It ends with 1 where a line is too close.
    """
    with told_in_one_line():
        sealed = [text for path in opened for text in _texts(path)]
        if not sealed:
            raise CannotDo("There are no opened answers to compare with")
        close = close_lines(read_text(draft), sealed)
    for line in close:
        typer.echo(f"line {line}: too close")
    typer.echo("The same thought in other words cannot be found.", err=True)
    if close:
        raise typer.Exit(1)


def _texts(path: Path) -> Iterator[str]:
    file = path / TABLE if path.is_dir() else path
    table = csv.DictReader(io.StringIO(read_text(file).removeprefix("\ufeff")))
    if "text" not in (table.fieldnames or ()):
        raise CannotDo(f"{file} is no answers.csv of `feedback open`")
    for row in table:
        if text := (row["text"] or "").strip():
            yield text
