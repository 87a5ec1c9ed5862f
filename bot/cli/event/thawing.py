"""`colloquy event thaw`: giving frozen organizers their powers back, where nobody in the chat can."""

from typing import Annotated

import typer

from bot.cli.event.opened import chosen_event, files_told_plainly, opened_work
from bot.domain.ids import OPERATOR
from bot.usecases.lockdown.freezing import thaw


def thaw_all(
    event: Annotated[str, typer.Option(help="Which event, if there are several.")] = "",
) -> None:
    """Give every organizer of an event who was frozen by /lockdown their powers back."""
    with files_told_plainly(), opened_work() as work:
        chosen = chosen_event(work, event)
        frozen = work.guests.frozen_in(chosen.id)
        for each in frozen:
            thaw(work, chosen, each, by=OPERATOR)
    typer.echo(f"{len(frozen)} organizers have their powers back.")
