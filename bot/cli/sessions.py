"""`colloquy sessions`: the programme as a file, out and back in as a draft."""

import re
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.manners import told_plainly
from bot.domain.events import Event
from bot.domain.ids import OPERATOR, EventId
from bot.domain.people import Language
from bot.domain.refusals import Refused
from bot.eventfile.sessionfile import write_sessions
from bot.eventfile.yamlfile import FILE_BYTES, EventFileWrong
from bot.settings import read_settings
from bot.texts.catalog import Catalog
from bot.usecases.programmechanges import edit_lines, programme_of
from bot.usecases.sessionfiles import import_sessions
from bot.wiring import open_store
from storage.events import UnknownEvent
from storage.work import Work

_MARKUP = re.compile(r"</?[bis]>")
sessions_app = typer.Typer(
    help="The programme as a YAML file.", no_args_is_help=True, rich_markup_mode=None
)
_EventOption = Annotated[str, typer.Option("--event", help="The event's id, if there are several.")]


class WhichEvent(Exception):
    """There are several events, or none of that id."""


@sessions_app.command("export")
def export_sessions(file: Annotated[Path, typer.Argument()], event: _EventOption = "") -> None:
    """Write the programme to a file (mode 0600)."""
    with _told_plainly(), _opened() as work:
        chosen = _chosen(work, event)
        content = write_sessions(chosen, work.events.sessions_of(chosen.id))
        file.touch(mode=0o600)
        file.write_text(content, encoding="utf-8")
        work.audit.note(chosen.id, actor=OPERATOR, act="exported-sessions")
    typer.echo(f"The programme is in {file}. It says when and where people meet: keep it private.")


@sessions_app.command("import")
def draft_sessions(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)], event: _EventOption = ""
) -> None:
    """Make a changed file part of the draft; an organizer releases it in chat (/reschedule)."""
    with _told_plainly(), _opened() as work:
        chosen = _chosen(work, event)
        with file.open("rb") as opened:
            content = opened.read(FILE_BYTES + 1)
        count = import_sessions(work, event=chosen, by=OPERATOR, content=content, path=file)
        draft = work.change_drafts.find(chosen.id)
        catalog = Catalog()
        for line in edit_lines(programme_of(work, chosen), draft).lines:
            typer.echo(_MARKUP.sub("", catalog.plain(line.text, line.details, Language.EN)))
    if count:
        typer.echo("This is the draft now. Nobody is told before it is released: /reschedule")
    else:
        typer.echo("The file says what the programme says already; the draft is as it was.")


@contextmanager
def _opened() -> Generator[Work]:
    settings = read_settings(needs_token=False)
    store = open_store(settings, now=lambda: datetime.now(UTC))
    try:
        with store.begin() as unit:
            yield unit.work
    finally:
        store.close()


def _chosen(work: Work, event: str) -> Event:
    ids = work.events.ids()
    if not event and len(ids) == 1:
        return work.events.get(ids[0])
    try:
        return work.events.get(EventId(event))
    except UnknownEvent:
        raise WhichEvent(f"Choose an event with --event: {', '.join(ids)}") from None


@contextmanager
def _told_plainly() -> Generator[None]:
    """Turn what the operator can mend into plain lines and exit code 2."""
    try:
        with told_plainly(WhichEvent):
            yield
    except EventFileWrong as wrong:
        for fault in wrong.faults:
            typer.echo(str(fault), err=True)
    except Refused as refused:
        typer.echo(Catalog().plain(refused.text, refused.details, Language.EN), err=True)
    except OSError as error:
        typer.echo(f"The file cannot be used: {error.strerror}.", err=True)
    else:
        return
    raise typer.Exit(2)
