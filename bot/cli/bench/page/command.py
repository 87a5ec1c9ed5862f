"""`colloquy bench page`: how fast the chat page is on this machine, beside Telegram's taps."""

from dataclasses import asdict
from functools import partial
from typing import Annotated

import typer

from bot.cli.bench.page.away import measure_away
from bot.cli.bench.page.measure import RATE, measure_page
from bot.cli.bench.report import AsJson, measured, say_figures

PAGES = 1_000
SPELL = 6


def bench_page(
    *,
    pages: Annotated[
        int, typer.Option(min=500, max=1_500, help="Guests who come by the page.")
    ] = PAGES,
    away: Annotated[
        bool, typer.Option("--away", help="Taps by page while Telegram is away; some minutes.")
    ] = False,
    spell: Annotated[
        int,
        typer.Option(min=6, help="With --away: seconds of each spell; 1200 are an hour in all."),
    ] = SPELL,
    rate: Annotated[
        float, typer.Option(min=1, max=200, help="With --away: taps by page a second.")
    ] = RATE,
    as_json: AsJson = False,
) -> None:
    """Taps by page beside Telegram's, pages that wait, a broadcast to all of them; some two minutes."""
    if away:
        spells = measured(partial(measure_away, pages, seconds=spell, rate=rate), as_json=as_json)
        say_figures(asdict(spells), as_json=as_json)
        return
    figures = measured(partial(measure_page, pages), as_json=as_json)
    say_figures(asdict(figures), as_json=as_json)
