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
from bot.domain.ids import OPERATOR
from bot.eventfile.sent_files.reading import FileUnreadable, read_sent_file
from bot.eventfile.yaml_file import FILE_BYTES, EventFileWrong, Fault
from bot.plain_files import read_plain_file
from bot.usecases.knowledge.files import read_file, take, written

_WHY = {
    "file-unreadable": "This is no text; save the file as CSV (UTF-8), XLSX or YAML.",
    "file-old-workbook": "This is an XLS workbook; save it as XLSX or CSV.",
    "file-broken-workbook": "This XLSX file is damaged or protected; save it anew.",
    "file-too-large": "The workbook unpacks to more than 20 MB or 5,000 rows.",
}
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
        as_csv = file.suffix.lower() == ".csv"
        content = written(work, chosen, as_csv=as_csv)
        # By the mark at its beginning a spreadsheet program knows the encoding.
        coded = content.encode("utf-8-sig" if as_csv else "utf-8")
        write_export(file, coded, replace=replace)
        work.audit.note(chosen.id, actor=OPERATOR, act="exported-knowledge", subject=chosen.id)
    typer.echo(f"The answers are in {file}. Some may be for some people only: keep it private.")


@knowledge_app.command("import")
def take_answers(file: Annotated[Path, typer.Argument()], event: EventOption = "") -> None:
    """Take the answers of a file: known keys are changed, new ones added, none deleted."""
    with files_told_plainly(), opened_work() as work:
        chosen = chosen_event(work, event)
        content = read_plain_file(file, FILE_BYTES)
        if len(content) > FILE_BYTES:
            raise EventFileWrong(file, [Fault(0, "", "The file is larger than 1 MB.")])
        try:
            sent = read_sent_file(content)
        except FileUnreadable as unreadable:
            raise EventFileWrong(file, [Fault(0, "", _WHY[unreadable.why])]) from None
        found = read_file(work, chosen, sent.text, path=file)
        take(work, chosen, found, by=OPERATOR)
        work.audit.note(chosen.id, actor=OPERATOR, act="imported-knowledge", subject=chosen.id)
    if sent.guessed:
        typer.echo("The file does not name its encoding: please look at the letters in the chat.")
    typer.echo(
        f"{len(found.added)} answers are new, {len(found.changed)} changed, {found.same} the same."
    )
