"""`colloquy event export`, `import` and `list`: the whole event as a file, out and back in as a draft."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.cli.event.init import parse_event
from bot.cli.event.opened import (
    EventOption,
    ReplaceOption,
    WhichEvent,
    chosen_event,
    files_told_plainly,
    opened_work,
    write_export,
)
from bot.cli.event.sent import sent_file
from bot.cli.event.whole_file import write_event
from bot.domain.changes.changes import Outlook
from bot.domain.events import Event, EventPlan
from bot.domain.ids import OPERATOR
from bot.domain.messages.texts import Said
from bot.domain.people.people import Language
from bot.domain.rsvps import Standing
from bot.texts.catalog import Catalog
from bot.usecases.changes.event.files import import_event
from bot.usecases.changes.event_phrases import obstacle_lines
from bot.usecases.changes.finding import programme_of
from bot.usecases.changes.phrases import edit_lines
from bot.usecases.changes.releasing import look_ahead, release_changes
from bot.usecases.people.founding import plan_of
from storage.work import Work

_MARKUP = re.compile(r"</?[bis]>")


def export_event(
    file: Annotated[Path, typer.Argument(help="File to make, e.g. my-event.yaml.")],
    event: EventOption = "",
    replace: ReplaceOption = False,
) -> None:
    """Write the whole event file as the event is now (mode 0600)."""
    with files_told_plainly(), opened_work() as work:
        chosen = chosen_event(work, event)
        write_export(file, write_event(plan_of(work, chosen)).encode(), replace=replace)
        work.audit.note(chosen.id, actor=OPERATOR, act="exported-event")
    typer.echo(f"The event is in {file}. It says when and where people meet: keep it private.")


def take_event(
    file: Annotated[Path, typer.Argument()],
    event: EventOption = "",
    release: Annotated[
        bool, typer.Option("--release", help="Release it at once; guests are told.")
    ] = False,
) -> None:
    """Make a changed event file part of the draft and show what would change."""
    with files_told_plainly(), opened_work() as work:
        chosen = chosen_event(work, event)
        before = len(work.change_drafts.find(chosen.id).edits)
        if release and before:
            raise WhichEvent(
                f"Organizers have a draft of {before} changes in the chat, which --release would"
                " release as well. Have them release or discard it first, or leave out --release."
            )
        content = sent_file(file).encode()
        plan = parse_event(content, path=file)
        count = import_event(
            work,
            event=chosen,
            then=plan.event,
            by=OPERATOR,
            content=content if plan.sessions else b"",
            path=file,
        )
        _show_draft(work, chosen)
        told = _release(work, chosen) if release and count else None
    _say_what_came_of_it(count, told, plan)


def list_events() -> None:
    """List the events: id, title, days, how many people and how many of them come."""
    with files_told_plainly(), opened_work() as work:
        for event_id in work.events.ids():
            if work.events.is_readable(event_id):
                typer.echo(_line(work, work.events.get(event_id)))
            else:
                typer.echo(f"{event_id}  cannot be read; see colloquy doctor")


def _line(work: Work, event: Event) -> str:
    zone = ZoneInfo(event.zone)
    first, last = (at.astimezone(zone).date() for at in (event.starts_at, event.ends_at))
    people = work.guests.count(event.id)
    counts = work.rsvps.counts.of(event.id).get(event.subject, {})
    title = event.title.in_language(Language.EN)
    return (
        f"{event.id}  {title}  {first} to {last} ({event.zone})  "
        f"{people} people, {counts.get(Standing.GOING, 0)} yes"
    )


def _show_draft(work: Work, event: Event) -> None:
    draft = work.change_drafts.find(event.id)
    _echo(edit_lines(programme_of(work, event), draft).lines)


def _release(work: Work, event: Event) -> int:
    """Release the draft; say first what stands against it. Raises NotReleasable."""
    draft = work.change_drafts.find(event.id)
    outlook: Outlook = look_ahead(work, event, draft, by=OPERATOR)
    _echo(obstacle_lines(outlook).lines)
    return release_changes(work, event, draft, by=None).told


def _echo(lines: Iterable[Said]) -> None:
    catalog = Catalog()
    for line in lines:
        typer.echo(_MARKUP.sub("", catalog.plain(line.text, line.details, Language.EN)))


def _say_what_came_of_it(count: int, told: int | None, plan: EventPlan) -> None:
    if not count:
        typer.echo("The file says what the event says already; the draft is as it was.")
    elif told is None:
        typer.echo("This is the draft now. Nobody is told before it is released: /event")
    else:
        typer.echo(f"Released. {told} guests are being told.")
    if plan.knowledge or plan.terms:
        typer.echo(
            "Prepared answers and terms are no part of the draft; each is taken at once by"
            " colloquy knowledge import FILE and colloquy terms import FILE."
        )
