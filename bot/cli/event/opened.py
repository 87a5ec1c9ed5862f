"""An event's files from the command line: the store opened, the event chosen, faults told plainly."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.manners import told_plainly
from bot.domain.events import Event
from bot.domain.ids import EventId
from bot.domain.messages.refusals import Refused
from bot.domain.people.people import Language
from bot.eventfile.yaml_file import EventFileWrong
from bot.opening import open_store
from bot.plain_files import write_instead, write_new
from bot.settings.settings import read_settings
from bot.texts.catalog import Catalog
from bot.usecases.people.founding import EventExists
from storage.events import UnknownEvent
from storage.work import Work

EventOption = Annotated[str, typer.Option("--event", help="The event's id, if there are several.")]

ReplaceOption = Annotated[bool, typer.Option("--replace", help="Replace a file that is there.")]


class WhichEvent(Exception):
    """There are several events, or none of that id."""


class FileThere(Exception):
    """There is a file of that name already."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"{file} is there already. Choose another name, or add --replace.")


@contextmanager
def opened_work() -> Generator[Work]:
    """Open the store and one unit of work, committed at the end."""
    settings = read_settings(needs_token=False)
    store = open_store(settings, now=lambda: datetime.now(UTC))
    try:
        with store.begin() as unit:
            yield unit.work
    finally:
        store.close()


def chosen_event(work: Work, event: str) -> Event:
    """Return the event of an id, or the only one there is. Raises WhichEvent."""
    ids = work.events.ids()
    if not event and len(ids) == 1:
        return work.events.get(ids[0])
    try:
        return work.events.get(EventId(event))
    except UnknownEvent:
        raise WhichEvent(f"Choose an event with --event: {', '.join(ids)}") from None


def write_export(file: Path, content: bytes, *, replace: bool) -> None:
    """Write what was exported, for its owner alone; one that is there only if they said so.

    Raises:
        FileThere: there is one.
        OSError: it cannot be written.
    """
    try:
        (write_instead if replace else write_new)(file, content)
    except FileExistsError:
        raise FileThere(file) from None


@contextmanager
def files_told_plainly(*others: type[Exception]) -> Generator[None]:
    """Turn what the operator can mend, and `others`, into plain lines. Raises Exit (2) after them."""
    try:
        with told_plainly(EventExists, EventFileWrong, FileThere, WhichEvent, *others):
            yield
    except Refused as refused:
        typer.echo(Catalog().plain(refused.text, refused.details, Language.EN), err=True)
    else:
        return
    raise typer.Exit(2)
