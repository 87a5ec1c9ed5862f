"""`colloquy knowledge`: the prepared answers as a file, out and back in."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.event.opened import EventOption, chosen_event, files_told_plainly, opened_work
from bot.domain.ids import OPERATOR
from bot.eventfile.yaml_file import FILE_BYTES, EventFileWrong, Fault
from bot.usecases.knowledge.files import read_file, take, written

knowledge_app = typer.Typer(
    help="The prepared answers as a YAML or CSV file.", no_args_is_help=True, rich_markup_mode=None
)


@knowledge_app.command("export")
def export_answers(
    file: Annotated[Path, typer.Argument(help="Ends in .csv or .yaml.")], event: EventOption = ""
) -> None:
    """Write the prepared answers to a file (mode 0600), drafts apart."""
    with files_told_plainly(), opened_work() as work:
        chosen = chosen_event(work, event)
        content = written(work, chosen, as_csv=file.suffix.lower() == ".csv")
        file.touch(mode=0o600)
        file.write_bytes(content.encode())
        work.audit.note(chosen.id, actor=OPERATOR, act="exported-knowledge", subject=chosen.id)
    typer.echo(f"The answers are in {file}. Some may be for some people only: keep it private.")


@knowledge_app.command("import")
def take_answers(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)], event: EventOption = ""
) -> None:
    """Take the answers of a file: known keys are changed, new ones added, none deleted."""
    with files_told_plainly(), opened_work() as work:
        chosen = chosen_event(work, event)
        with file.open("rb") as opened:
            content = opened.read(FILE_BYTES + 1)
        if len(content) > FILE_BYTES:
            raise EventFileWrong(file, [Fault(0, "", "The file is larger than 1 MB.")])
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            fault = Fault(0, "", "This is not UTF-8 text; save the file as UTF-8.")
            raise EventFileWrong(file, [fault]) from None
        found = read_file(work, chosen, text, path=file)
        take(work, chosen, found, by=OPERATOR)
        work.audit.note(chosen.id, actor=OPERATOR, act="imported-knowledge", subject=chosen.id)
    typer.echo(
        f"{len(found.added)} answers are new, {len(found.changed)} changed, {found.same} the same."
    )
