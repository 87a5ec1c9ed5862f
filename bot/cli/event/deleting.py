"""`colloquy event`: a file to begin with, and forgetting an event for good."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.event.opened import (
    ReplaceOption,
    WhichEvent,
    files_told_plainly,
    opened_work,
    write_export,
)
from bot.cli.event.thawing import thaw_all
from bot.demo.show import SAMPLE
from bot.domain.events import Event
from bot.domain.ids import OPERATOR, EventId
from bot.settings.settings import read_settings
from bot.usecases.people.forgetting_event import forget_event
from storage.events import UnknownEvent
from storage.work import Work

_DEMANDED = {
    b"second_factor: optional # to be tried in the demo: Settings, Second factor\n": (
        b"second_factor: required # organizers type a code of an authenticator app\n"
    ),
    b"four_eyes: false\n": b"four_eyes: true # the gravest acts take a second organizer\n",
}
"""What a real event demands from the start, in place of what the demo does."""
event_app = typer.Typer(help="An event as a whole.", no_args_is_help=True, rich_markup_mode=None)


event_app.command("thaw")(thaw_all)


@event_app.command("example")
def write_example(
    file: Annotated[Path, typer.Argument(help="File to make, e.g. my-event.yaml.")],
    replace: ReplaceOption = False,
) -> None:
    """Write the event file of the demo's made-up dialogue, to be changed."""
    with files_told_plainly():
        content = SAMPLE.read_bytes()
        for relaxed, strict in _DEMANDED.items():
            content = content.replace(relaxed, strict)
        write_export(file, content, replace=replace)
    typer.echo(f"Change what {file} says, then: colloquy init --event {file}")


@event_app.command("delete")
def delete_event(
    event: Annotated[str, typer.Argument(help="The event's id.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Delete an event, all about its people, their keys, and the ballots kept here, for good."""
    with files_told_plainly():
        with opened_work() as work:
            chosen = _event(work, event)
            people = work.guests.count(chosen.id)
        if not yes:
            typer.echo(
                f"“{chosen.title.en}”, {people} people, their answers and questions, the audit "
                "chain and all ballots kept here: nobody can bring them back, from no backup."
            )
            if typer.prompt("Type the event's id to delete it", default="") != chosen.id:
                typer.echo("Nothing has been changed.")
                raise typer.Exit(1)
        with opened_work() as work:
            forgotten = forget_event(work, event_id=chosen.id, actor=OPERATOR)
        # What a busy keystore refused to destroy at once is destroyed by another unit of work.
        with opened_work():
            pass
    typer.echo(
        f"Deleted: {forgotten.people} people, {forgotten.accounts} accounts that were in no other "
        f"event, {forgotten.rows} rows; their keys are destroyed."
    )
    if read_settings(needs_token=False).feedback_url:
        typer.echo("Ballots on another host are not: delete the folder of its box there.")


def _event(work: Work, event: str) -> Event:
    try:
        return work.events.get(EventId(event))
    except UnknownEvent:
        known = ", ".join(work.events.ids())
        raise WhichEvent(f"There is no event {event}. There are: {known}") from None
