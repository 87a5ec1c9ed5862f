"""`colloquy messages`: what could not be read and was set aside is tried again, or given up."""

from typing import Annotated

import typer

from bot.cli.event.opened import opened_work
from bot.cli.manners import told_plainly

messages_app = typer.Typer(
    help="Messages that were set aside because they could not be read.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@messages_app.command("try-again")
def try_again() -> None:
    """Send the messages that were set aside and can be read by now; the bot may run."""
    with told_plainly(), opened_work() as work:
        sent, left = work.unreadable_messages.take_back()
    typer.echo(f"{sent} messages will be sent now, {left} still cannot be read")


@messages_app.command("give-up")
def give_up(
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Destroy the words of the messages that were set aside; nobody will ever get them."""
    if not yes:
        with told_plainly(), opened_work() as work:
            count = work.unreadable_messages.count()
        # Nobody's work waits for the answer.
        typer.confirm(f"Destroy {count} messages for ever?", abort=True)
    with told_plainly(), opened_work() as work:
        count = work.unreadable_messages.give_up()
    typer.echo(f"{count} messages were given up")
