"""The figures of a bench run, as one JSON object or as a table with the goals beside them; how they are asked for."""

import asyncio
import json
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Annotated, Any, TypeAlias, TypeVar, cast

import typer
from rich.console import Console
from rich.table import Table

from bot.cli.bench.measure import Measured, Pace, Spell
from bot.cli.bench.stand import DidNotFinish

T = TypeVar("T")
Tell: TypeAlias = Callable[[str], None]
"""Hears what goes on."""

AsJson: TypeAlias = Annotated[
    bool, typer.Option("--json", help="Print one JSON object and nothing else.")
]
"""How every bench is asked for its figures."""


def measured(
    measure: Callable[[Tell], Coroutine[Any, Any, T]], *, as_json: bool, first: str = "starting"
) -> T:
    """Measure while it is shown what goes on.

    Raises:
        typer.Exit: it did not finish, which is said.
    """
    progress = Console(stderr=True, quiet=as_json)
    try:
        with progress.status(first) as status:
            return asyncio.run(measure(status.update))
    except* DidNotFinish as errors:
        typer.echo(f"colloquy bench: {_first_of(errors)}", err=True)
    raise typer.Exit(1)


def _first_of(error: BaseException) -> BaseException:
    while isinstance(error, BaseExceptionGroup):
        error = cast("BaseExceptionGroup[BaseException]", error).exceptions[0]
    return error


def say_figures(figures: Mapping[str, object], *, as_json: bool) -> None:
    """Print figures: a line each, or one JSON object."""
    if as_json:
        typer.echo(json.dumps(figures))
        return
    for name, value in figures.items():
        typer.echo(f"{name:20} {value}")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: the median of its runs; `goal` is a bound it should not fall short of."""

    key: str
    label: str
    runs: Sequence[float]
    digits: int
    goal: float | None = None
    at_least: bool = False

    @property
    def value(self) -> float:
        """The median."""
        return round(median(self.runs), self.digits)

    @property
    def met(self) -> bool | None:
        """Tell whether the goal is met; None without one."""
        if self.goal is None:
            return None
        return self.value >= self.goal if self.at_least else self.value < self.goal


def figures_of(measured: Measured) -> list[Figure]:
    """Return every figure, those with goals among the first; aiogram's where it ran."""
    bursts, quiet, loud = measured.bursts, measured.quiet, measured.broadcasting
    return [
        Figure("taps_per_s", "taps/s", [b.taps.per_s for b in bursts], 0, 500, at_least=True),
        Figure("echo_per_s", "bare echo, updates/s", [b.echo.per_s for b in bursts], 0),
        Figure(
            "ratio",
            "taps to bare echo",
            [b.taps.per_s / b.echo.per_s for b in bursts],
            2,
            2.3,
            at_least=True,
        ),
        *_beside_aiogram([(b.taps, b.aiogram) for b in bursts if b.aiogram is not None]),
        Figure("lean_per_s", "leanest echo, updates/s", [b.lean.per_s for b in bursts], 0),
        Figure("tap_cpu_ms", "processor per tap, ms", [b.taps.cpu_ms for b in bursts], 2),
        Figure("echo_cpu_ms", "the same, bare echo", [b.echo.cpu_ms for b in bursts], 2),
        Figure("lean_cpu_ms", "the same, leanest echo", [b.lean.cpu_ms for b in bursts], 2),
        Figure("p99_ms", "p99, quiet, ms", _each(quiet, lambda s: s.p99_ms), 1, 55),
        Figure(
            "p99_ms_during_broadcast", "p99, broadcast, ms", _each(loud, lambda s: s.p99_ms), 1, 55
        ),
        Figure("rss_mb", "memory of the bot, MB", [max(measured.rss_mb)], 1, 110),
        Figure("start_s", "start to first poll, s", measured.starts_s, 2, 1.1),
        Figure("p50_ms", "p50, quiet, ms", _each(quiet, lambda s: s.p50_ms), 1),
        Figure("p50_ms_during_broadcast", "p50, broadcast, ms", _each(loud, lambda s: s.p50_ms), 1),
        Figure(
            "letters_per_s_during_broadcast",
            "broadcast letters/s",
            _each(loud, lambda s: s.letters_per_s),
            1,
        ),
        Figure("refused_429", "refusals (429)", [sum(s.refused for s in loud)], 0),
        Figure("others_cores", "cores kept busy by others", [measured.others_cores], 2),
    ]


def _beside_aiogram(bursts: Sequence[tuple[Pace, Pace]]) -> list[Figure]:
    """Return the figures of bursts of ours and of aiogram's echo, none without any."""
    if not bursts:
        return []
    ratios = [ours.per_s / theirs.per_s for ours, theirs in bursts]
    return [
        Figure("aiogram_per_s", "aiogram echo, updates/s", [each.per_s for _, each in bursts], 0),
        Figure("aiogram_ratio", "taps to aiogram echo", ratios, 2, 1.2, at_least=True),
        Figure("aiogram_cpu_ms", "processor, aiogram echo", [e.cpu_ms for _, e in bursts], 2),
    ]


def as_object(figures: Sequence[Figure]) -> dict[str, float]:
    """Return the medians by key."""
    return {figure.key: figure.value for figure in figures}


def as_table(figures: Sequence[Figure]) -> Table:
    """Return the medians with the range of the runs and the goals."""
    table = Table("", "median", "range", "goal")
    for column in table.columns[1:]:
        column.justify = "right"
    for figure in figures:
        lowest, highest = (f"{bound:.{figure.digits}f}" for bound in _range(figure.runs))
        table.add_row(
            figure.label,
            f"{figure.value:.{figure.digits}f}",
            f"{lowest} to {highest}" if len(figure.runs) > 1 else "",
            _goal(figure),
        )
    return table


def _goal(figure: Figure) -> str:
    if figure.goal is None:
        return ""
    sign = ">=" if figure.at_least else "<"
    return f"{sign} {figure.goal:g} {'met' if figure.met else 'MISSED'}"


def _range(runs: Sequence[float]) -> tuple[float, float]:
    return min(runs), max(runs)


def _each(spells: Sequence[Spell], pick: Callable[[Spell], float]) -> list[float]:
    return [pick(spell) for spell in spells]
