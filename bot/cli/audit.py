"""`colloquy audit`: the chain of privileged acts, checked and written to a file."""

from collections.abc import Sequence
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
from bot.domain.events import Event
from bot.domain.ids import OPERATOR, PersonId
from bot.domain.spreadsheets.writing import write_table
from storage.audit import Entry
from storage.work import Work

audit_app = typer.Typer(
    help="The chain of privileged acts.", no_args_is_help=True, rich_markup_mode=None
)


@audit_app.command("verify")
def verify() -> None:
    """Say of every chain whether it is as it was written; exit code 1 when one is not."""
    sound = True
    with files_told_plainly(), opened_work() as work:
        for event_id in sorted({*work.events.ids(), *work.audit.chains()}):
            is_whole = work.audit.is_whole(event_id)
            sound = sound and is_whole
            state = "whole" if is_whole else "CHANGED afterwards, or cut off"
            typer.echo(f"{event_id}: {work.audit.count(event_id)} acts, {state}")
    if not sound:
        raise typer.Exit(1)


@audit_app.command("export")
def export_acts(
    file: Annotated[Path, typer.Argument(help="A CSV file.")],
    event: EventOption = "",
    replace: ReplaceOption = False,
) -> None:
    """Write an event's acts to a file (mode 0600): when, by whom as a code, what, and each head."""
    with files_told_plainly(), opened_work() as work:
        chosen = chosen_event(work, event)
        entries = work.audit.entries(chosen.id)
        write_export(file, _table(work, chosen, entries).encode(), replace=replace)
        work.audit.note(chosen.id, actor=OPERATOR, act="exported-audit")
    typer.echo(f"{len(entries)} acts are in {file}. People are codes in it; keep it private.")


def _table(work: Work, event: Event, entries: Sequence[Entry]) -> str:
    people = {PersonId(name) for each in entries for name in (each.actor, each.subject)}
    codes = work.reachability.codes_of(event.id, sorted(people))
    rows: list[tuple[str, ...]] = []
    for each in entries:
        by = codes.get(each.actor) or ("operator" if each.actor == OPERATOR else "nobody any more")
        about = codes.get(PersonId(each.subject)) or each.subject
        moment = each.at.isoformat(timespec="seconds")
        rows.append((str(each.number), moment, by, each.act, about, each.head.hex()))
    return write_table(("number", "at", "by", "act", "about", "head"), rows)
