"""`colloquy terms`: the agreed terms as a file, out and back in."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.event.opened import (
    EventOption,
    ReplaceOption,
    chosen_event,
    files_told_plainly,
    opened_work,
    write_export,
)
from bot.domain.ids import OPERATOR
from bot.eventfile.glossary_file import write_terms
from bot.eventfile.yaml_file import FILE_BYTES
from bot.plain_files import read_plain_file
from bot.usecases.glossary.editing import import_terms

terms_app = typer.Typer(
    help="The agreed terms as a YAML file.", no_args_is_help=True, rich_markup_mode=None
)


@terms_app.command("export")
def export_terms(
    file: Annotated[Path, typer.Argument()],
    event: EventOption = "",
    replace: ReplaceOption = False,
) -> None:
    """Write the agreed terms to a file (mode 0600)."""
    with files_told_plainly(), opened_work() as work:
        chosen = chosen_event(work, event)
        content = write_terms(work.glossary.of_event(chosen.id))
        write_export(file, content.encode(), replace=replace)
    typer.echo(f"The terms are in {file}.")


@terms_app.command("import")
def take_terms(file: Annotated[Path, typer.Argument()], event: EventOption = "") -> None:
    """Take the terms of a file: known keys are changed, new ones added, none deleted."""
    with files_told_plainly(), opened_work() as work:
        chosen = chosen_event(work, event)
        content = read_plain_file(file, FILE_BYTES)
        count = import_terms(work, event_id=chosen.id, by=OPERATOR, content=content, path=file)
    typer.echo(f"{count} terms are new or changed.")
