"""`colloquy sessions`: the programme as a file, out and back in as a draft."""

import re
from collections.abc import Iterable
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
from bot.domain.events import Event
from bot.domain.ids import OPERATOR
from bot.domain.messages.texts import Said
from bot.domain.people.people import Language
from bot.eventfile.session_file import write_sessions
from bot.texts.catalog import Catalog
from bot.usecases.changes.files import import_sessions
from bot.usecases.changes.finding import programme_of
from bot.usecases.changes.phrases import edit_lines
from storage.work import Work

_MARKUP = re.compile(r"</?[bis]>")
sessions_app = typer.Typer(
    help="The programme as a YAML or CSV file.", no_args_is_help=True, rich_markup_mode=None
)


@sessions_app.command("export")
def export_sessions(
    file: Annotated[Path, typer.Argument(help="Ends in .csv or .yaml.")],
    event: EventOption = "",
    replace: ReplaceOption = False,
) -> None:
    """Write the programme to a file (mode 0600)."""
    with files_told_plainly(), opened_work() as work:
        chosen = chosen_event(work, event)
        sessions = work.events.sessions_of(chosen.id)
        content = write_sessions(chosen, sessions, as_csv=is_csv(file))
        write_export(file, coded(file, content), replace=replace)
        work.audit.note(chosen.id, actor=OPERATOR, act="exported-sessions")
    typer.echo(f"The programme is in {file}. It says when and where people meet: keep it private.")


@sessions_app.command("import")
def draft_sessions(file: Annotated[Path, typer.Argument()], event: EventOption = "") -> None:
    """Make a changed file part of the draft; an organizer releases it in chat (/reschedule)."""
    with files_told_plainly(), opened_work() as work:
        chosen = chosen_event(work, event)
        content = sent_file(file).encode()
        count = import_sessions(work, event=chosen, by=OPERATOR, content=content, path=file)
        show_draft(work, chosen)
    if count:
        typer.echo("This is the draft now. Nobody is told before it is released: /reschedule")
    else:
        typer.echo("The file says what the programme says already; the draft is as it was.")


def show_draft(work: Work, event: Event) -> None:
    """Print what the draft of an event would change, old and new, in English and without marks."""
    draft = work.change_drafts.find(event.id)
    echo_lines(edit_lines(programme_of(work, event), draft).lines)


def echo_lines(lines: Iterable[Said]) -> None:
    """Print lines as an organizer reads them in the chat, in English and without marks."""
    catalog = Catalog()
    for line in lines:
        typer.echo(_MARKUP.sub("", catalog.plain(line.text, line.details, Language.EN)))
