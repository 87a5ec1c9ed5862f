"""`colloquy exports`: for whom lists are sealed that leave the chat or this server."""

from typing import Annotated

import typer

from bot.cli.event.opened import EventOption, chosen_event, files_told_plainly, opened_work
from bot.cli.exports.sealing import NOBODY_YET
from bot.crypto.codes import new_id
from bot.crypto.exports import RecipientWrong, seal_export
from bot.domain.exports.recipients import KEY_LENGTH, MOST_RECIPIENTS, NAME_LENGTH, Recipient
from bot.domain.ids import OPERATOR

exports_app = typer.Typer(
    help="Lists that leave: age files for registered recipients.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
recipients_app = typer.Typer(
    help="Whose keys lists are sealed for.", no_args_is_help=True, rich_markup_mode=None
)
exports_app.add_typer(recipients_app, name="recipients")


class RecipientRefused(Exception):
    """A recipient that cannot be added or removed; the message says what to do."""


@recipients_app.command("add")
def add_recipient(
    name: Annotated[str, typer.Argument(help="Whose device it is, e.g. 'Olga, office'.")],
    key: Annotated[str, typer.Argument(help="Its public key: age1… or ssh-ed25519 …")],
    event: EventOption = "",
) -> None:
    """Seal the lists of an event for one more key from now on."""
    name, key = " ".join(name.split()), key.strip()
    with files_told_plainly(RecipientRefused, RecipientWrong), opened_work() as work:
        chosen = chosen_event(work, event)
        present = work.export_recipients.of_event(chosen.id)
        _refuse_unfit(name, key, present)
        seal_export(b"", [key])
        recipient = Recipient(new_id(), name, key)
        work.export_recipients.add(chosen.id, recipient)
        work.audit.note(chosen.id, actor=OPERATOR, act="added-recipient", subject=recipient.id)
    typer.echo(f"From now on lists of {chosen.id} that leave can be opened by: {name}")
    typer.echo("Ask them to compare the key with what their own computer shows.")


@recipients_app.command("list")
def list_recipients(event: EventOption = "") -> None:
    """List the recipients of an event with their keys."""
    with files_told_plainly(), opened_work() as work:
        recipients = work.export_recipients.of_event(chosen_event(work, event).id)
    for each in recipients:
        typer.echo(f"{each.name}: {each.key}")
    if not recipients:
        typer.echo(NOBODY_YET)


@recipients_app.command("remove")
def remove_recipient(
    name: Annotated[str, typer.Argument(help="As `list` shows it.")],
    event: EventOption = "",
) -> None:
    """Seal nothing for a key any more; what was sealed before it still opens."""
    with files_told_plainly(RecipientRefused), opened_work() as work:
        chosen = chosen_event(work, event)
        found = [each for each in work.export_recipients.of_event(chosen.id) if each.name == name]
        if not found:
            raise RecipientRefused(
                "Nobody of that name. `colloquy exports recipients list` shows all."
            )
        for each in found:
            work.export_recipients.remove(chosen.id, each.id)
            work.audit.note(chosen.id, actor=OPERATOR, act="removed-recipient", subject=each.id)
    typer.echo(f"Removed: {name}. What was sealed before can still be opened with that key.")


def _refuse_unfit(name: str, key: str, present: list[Recipient]) -> None:
    if "SECRET" in key.upper() or "PRIVATE" in key.upper():
        raise RecipientRefused(
            "That is a secret key; it belongs on its owner's computer alone. Now that it was typed here,"
            " make a new one with `age-keygen` there, and give the line that begins with age1."
        )
    if not 0 < len(name) <= NAME_LENGTH or len(key) > KEY_LENGTH or not name.isprintable():
        raise RecipientRefused(f"The name must be of 1 to {NAME_LENGTH} signs, on one line.")
    if any(name == each.name or key == each.key for each in present):
        raise RecipientRefused("That name or key is registered already. Remove it first.")
    if len(present) >= MOST_RECIPIENTS:
        raise RecipientRefused(
            f"There are {MOST_RECIPIENTS} already, which is enough. Remove one first."
        )
