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
from bot.cli.exports.sealing import NoRecipient, sealed_for_recipients
from bot.domain.events import Event
from bot.domain.ids import OPERATOR
from bot.domain.people.codes import Desk
from bot.domain.spreadsheets.writing import write_table
from bot.usecases.audit_acts import codes_in_acts
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
    file: Annotated[Path, typer.Argument(help="Ends in .csv.age.")],
    event: EventOption = "",
    replace: ReplaceOption = False,
) -> None:
    """Write an event's acts to an age file: when, by whom as a code, what, and each head."""
    with files_told_plainly(NoRecipient), opened_work() as work:
        chosen = chosen_event(work, event)
        entries = work.audit.entries(chosen.id)
        table = table_of(work, chosen, entries).encode()
        content = sealed_for_recipients(work, chosen.id, table)
        write_export(file, content, replace=replace)
        work.audit.note(chosen.id, actor=OPERATOR, act="exported-audit")
    typer.echo(f"{len(entries)} acts are in {file}, an age file. People are codes in it.")


def table_of(work: Work, event: Event, entries: Sequence[Entry]) -> str:
    """Return acts as CSV: whoever did one by the code of members, others by that of the act's desk."""
    staff = work.codes.of_all(event.id, sorted({each.actor for each in entries}), Desk.MEMBERS)
    codes = codes_in_acts(work, event.id, entries)
    rows: list[tuple[str, ...]] = []
    for each in entries:
        by = staff.get(each.actor) or ("operator" if each.actor == OPERATOR else "nobody any more")
        about = codes.get(each.number) or each.subject
        moment = each.at.isoformat(timespec="seconds")
        rows.append((str(each.number), moment, by, each.act, about, each.head.hex()))
    return write_table(("number", "at", "by", "act", "about", "head"), rows)
