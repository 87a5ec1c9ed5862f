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
from bot.cli.event.sent import coded, is_csv, sent_file
from bot.domain.ids import OPERATOR
from bot.eventfile.glossary_file import write_terms
from bot.usecases.glossary.files import read_file, take

terms_app = typer.Typer(
    help="The agreed terms as a YAML or CSV file.", no_args_is_help=True, rich_markup_mode=None
)


@terms_app.command("export")
def export_terms(
    file: Annotated[Path, typer.Argument(help="Ends in .csv or .yaml.")],
    event: EventOption = "",
    replace: ReplaceOption = False,
) -> None:
    """Write the agreed terms to a file (mode 0600)."""
    with files_told_plainly(), opened_work() as work:
        chosen = chosen_event(work, event)
        content = write_terms(work.glossary.of_event(chosen.id), as_csv=is_csv(file))
        write_export(file, coded(file, content), replace=replace)
    typer.echo(f"The terms are in {file}.")


@terms_app.command("import")
def take_terms(file: Annotated[Path, typer.Argument()], event: EventOption = "") -> None:
    """Take the terms of a file: known keys are changed, new ones added, none deleted."""
    with files_told_plainly(), opened_work() as work:
        chosen = chosen_event(work, event)
        found = read_file(work, chosen.id, sent_file(file).encode(), path=file)
        take(work, chosen.id, found, by=OPERATOR)
    typer.echo(
        f"{len(found.added)} terms are new, {len(found.changed)} changed, {found.same} the same."
    )
