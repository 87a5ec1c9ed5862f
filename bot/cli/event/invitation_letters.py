"""`colloquy letters`: the register of invitation letters. It knows numbers and hashes, no names."""

import hashlib
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.event.opened import EventOption, chosen_event, files_told_plainly, opened_work
from bot.domain.invitation_letters.requests import RegisterEntry
from bot.plain_files import read_plain_file
from bot.usecases.invitation_letters.verification import find_document

_PDF_BYTES = 20_000_000
letters_app = typer.Typer(
    help="The register of invitation letters.", no_args_is_help=True, rich_markup_mode=None
)


@letters_app.command("verify")
def verify_letter(file: Annotated[Path, typer.Argument()]) -> None:
    """Say whether a PDF is, byte for byte, a letter that was issued here; exit code 1 if not."""
    with files_told_plainly(), opened_work() as work:
        content = read_plain_file(file, _PDF_BYTES)
        found = find_document(work, content)
    digest = hashlib.sha256(content).hexdigest()
    if found is None:
        typer.echo(f"NOT in the register. SHA-256 {digest}")
        typer.echo("A scan, a copy that was saved anew or a changed file never is.")
        raise typer.Exit(1)
    typer.echo(f"{found.number}: {_state(found)}. SHA-256 {digest}")
    if not found.valid:
        raise typer.Exit(1)


@letters_app.command("list")
def list_letters(event: EventOption = "") -> None:
    """List numbers, states and hashes in the order of issue."""
    with files_told_plainly(), opened_work() as work:
        entries = work.invitation_letter_register.all_of(chosen_event(work, event).id)
    for entry in entries:
        document = entry.document or "-" * 64
        typer.echo(f"{entry.number}  {document}  {_state(entry)}")
    if not entries:
        typer.echo("No letter was approved yet.")


def _state(entry: RegisterEntry) -> str:
    if entry.ended_at:
        word = "replaced" if entry.issued_at else "void, never made"
        return f"{word} since {entry.ended_at:%Y-%m-%d}"
    if entry.issued_at:
        signed = f", signed {entry.signed_at:%Y-%m-%d}" if entry.signed_at else ""
        return f"valid, issued {entry.issued_at:%Y-%m-%d}{signed}"
    return f"approved {entry.approved_at:%Y-%m-%d}, being made"
