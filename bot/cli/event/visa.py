"""`colloquy visa`: the visa requirements an operator supplies, in and shown."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.event.opened import opened_work
from bot.cli.manners import told_plainly
from bot.domain.visa.cases import OLDEST_DATA, Dataset
from bot.domain.visa.dataset_file import FILE_BYTES, VisaFileWrong
from bot.plain_files import read_plain_file
from bot.usecases.visa.dataset import import_requirements

visa_app = typer.Typer(
    help="The data behind visa hints.", no_args_is_help=True, rich_markup_mode=None
)
_DATE = re.compile(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}")


class CannotUse(Exception):
    """Something given on the command line that cannot be used."""


@visa_app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="CSV: a matrix of ISO codes, or a long list.")],
    source: Annotated[str, typer.Option(help="Who says so; shown to guests.")] = "",
    date_: Annotated[
        str, typer.Option("--date", help="YYYY-MM-DD, when the data was true; else from the name.")
    ] = "",
    link: Annotated[str, typer.Option(help="Where it comes from (https).")] = "",
) -> None:
    """Take a file of visa requirements in place of the data there is."""
    with told_plainly(CannotUse, VisaFileWrong):
        dated = _day(date_ or _in_name(file))
        named = _check_text(source or file.stem, longest=120)
        if link and not link.startswith("https://"):
            raise CannotUse("--link must begin with https://")
        content = _content(file)
        with opened_work() as work:
            dataset, read = import_requirements(
                work,
                content=content,
                source=named,
                link=_check_text(link, longest=300),
                dated=dated,
            )
        _tell(dataset)
        if read.unknown:
            codes = ", ".join(sorted(read.unknown))
            typer.echo(f"Left out, because the bot has no name for them: {codes}")


@visa_app.command("show")
def show() -> None:
    """Say which data the hints come from."""
    with told_plainly(CannotUse), opened_work() as work:
        dataset = work.visa_dataset.dataset()
        if dataset is None:
            raise CannotUse("There is no visa data. Run: colloquy visa import FILE")
        _tell(dataset)


def _tell(dataset: Dataset) -> None:
    age = dataset.age(datetime.now(UTC).date())
    typer.echo(f"{dataset.cells} requirements, data of {dataset.dated} ({age} days old)")
    typer.echo(f"Source: {dataset.source} {dataset.link}".rstrip())
    typer.echo(f"SHA-256: {dataset.sha256}")
    typer.echo(f"Imported: {dataset.imported_at:%Y-%m-%d %H:%M} UTC")
    if age > OLDEST_DATA:
        typer.echo(
            f"This is older than {OLDEST_DATA} days: no hint is given from it. Guests are led to "
            "the organizers instead."
        )


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise CannotUse(
            "Of which day is the data? Say --date YYYY-MM-DD, or name the file so."
        ) from None
    if day > datetime.now(UTC).date():
        raise CannotUse(f"{day} lies in the future; data cannot be newer than today.")
    return day


def _in_name(file: Path) -> str:
    found = _DATE.search(file.name)
    return found[0] if found else ""


def _check_text(text: str, *, longest: int) -> str:
    if len(text) > longest or not text.isprintable():
        raise CannotUse(f"--source and --link must be plain text of at most {longest} characters.")
    return text


def _content(file: Path) -> bytes:
    try:
        return read_plain_file(file, FILE_BYTES)
    except OSError as error:
        raise CannotUse(f"The file cannot be read: {error.strerror}.") from None
