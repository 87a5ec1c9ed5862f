"""`colloquy bench page`: how fast the chat page is on this machine, beside Telegram's taps."""

import asyncio
import json
from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console

from bot.cli.bench.page.measure import measure_page
from bot.cli.bench.report import AsJson
from bot.cli.bench.stand import DidNotFinish

PAGES = 1_000


def bench_page(
    *,
    pages: Annotated[
        int, typer.Option(min=500, max=1_500, help="Guests who come by the page.")
    ] = PAGES,
    as_json: AsJson = False,
) -> None:
    """Taps by page beside Telegram's, pages that wait, a broadcast to all of them; some two minutes."""
    progress = Console(stderr=True, quiet=as_json)
    try:
        with progress.status("starting") as status:
            figures = asyncio.run(measure_page(pages, status.update))
    except DidNotFinish as error:
        typer.echo(f"colloquy bench: {error}", err=True)
        raise typer.Exit(1) from None
    if as_json:
        typer.echo(json.dumps(asdict(figures)))
    else:
        for name, value in asdict(figures).items():
            typer.echo(f"{name:20} {value}")
