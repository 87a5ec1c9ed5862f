"""`colloquy knowledge`: the prepared answers as a file, out and back in."""

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
from bot.usecases.knowledge.files import read_file, take, written

knowledge_app = typer.Typer(
    help="The prepared answers as a YAML or CSV file.", no_args_is_help=True, rich_markup_mode=None
)


@knowledge_app.command("export")
def export_answers(
    file: Annotated[Path, typer.Argument(help="Ends in .csv or .yaml.")],
    event: EventOption = "",
    replace: ReplaceOption = False,
) -> None:
    """Write the prepared answers to a file (mode 0600), drafts apart."""
    with files_told_plainly(), opened_work() as work:
        chosen = chosen_event(work, event)
        content = written(work, chosen, as_csv=is_csv(file))
        write_export(file, coded(file, content), replace=replace)
        work.audit.note(chosen.id, actor=OPERATOR, act="exported-knowledge", subject=chosen.id)
    typer.echo(f"The answers are in {file}. Some may be for some people only: keep it private.")


@knowledge_app.command("import")
def take_answers(file: Annotated[Path, typer.Argument()], event: EventOption = "") -> None:
    """Take the answers of a file: known keys are changed, new ones added, none deleted."""
    with files_told_plainly(), opened_work() as work:
        chosen = chosen_event(work, event)
        found = read_file(work, chosen, sent_file(file), path=file)
        take(work, chosen, found, by=OPERATOR)
        work.audit.note(chosen.id, actor=OPERATOR, act="imported-knowledge", subject=chosen.id)
    typer.echo(
        f"{len(found.added)} answers are new, {len(found.changed)} changed, {found.same} the same."
    )
