"""`colloquy bench`: how fast it is, on this machine, now."""

import json
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.cli.bench.alone.fleet import bench_fleet
from bot.cli.bench.alone.groups import bench_groups
from bot.cli.bench.broadcast import bench_broadcast
from bot.cli.bench.feedback import bench_feedback
from bot.cli.bench.full_house.answers import bench_answers
from bot.cli.bench.full_house.growth import bench_growth
from bot.cli.bench.full_house.screens import bench_screens
from bot.cli.bench.measure import measure_taps
from bot.cli.bench.page.command import bench_page
from bot.cli.bench.reminders import bench_reminders
from bot.cli.bench.report import AsJson, as_object, as_table, figures_of, measured
from bot.cli.bench.stand import WITH_AIOGRAM
from bot.cli.bench.strangers import bench_strangers

bench_app = typer.Typer(
    help="Measure how fast it is on this machine.", no_args_is_help=True, rich_markup_mode=None
)


@bench_app.command("taps")
def bench_taps(
    as_json: AsJson = False,
    aiogram: Annotated[
        Path | None,
        typer.Option(metavar="PYTHON", help="An interpreter that has aiogram, for its echo too."),
    ] = None,
) -> None:
    """Answers to an invitation per second and their delay, beside bare echo bots; some 45 s.

    Runs the emulator, the real bot and the echoes as processes of their own, in a temporary folder.
    """
    python = aiogram or (WITH_AIOGRAM if WITH_AIOGRAM.exists() else None)
    if python is None:
        typer.echo("Without aiogram: make emulator-clients, or name it by --aiogram.", err=True)
    figures = figures_of(measured(partial(measure_taps, python), as_json=as_json))
    if as_json:
        typer.echo(json.dumps(as_object(figures)))
    else:
        Console().print(as_table(figures))


bench_app.command("answers")(bench_answers)
bench_app.command("reminders")(bench_reminders)
bench_app.command("broadcast")(bench_broadcast)
bench_app.command("feedback")(bench_feedback)
bench_app.command("fleet")(bench_fleet)
bench_app.command("groups")(bench_groups)
bench_app.command("growth")(bench_growth)
bench_app.command("page")(bench_page)
bench_app.command("screens")(bench_screens)
bench_app.command("strangers")(bench_strangers)
