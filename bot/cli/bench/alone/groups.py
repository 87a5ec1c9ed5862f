"""`colloquy bench groups`: how long working groups and pairs take to make, and how good they are."""

import json
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from itertools import combinations
from statistics import median

import typer
from rich.console import Console
from rich.table import Table

from bot.cli.bench.report import AsJson
from bot.domain.working_groups.checking import broken_rules, pairs_of, repeated
from bot.domain.working_groups.tasks import Seat, Task
from bot.grouping.matching import match
from bot.grouping.solving import has_solver, solve

ROUNDS, SEEDS = 3, 2
_BANDS = 9


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """What was measured of one way with one crowd, over all rounds and seeds.

    `repeated` are the pairs that met again in all rounds of a seed, by seed; `broken` plans that keep
    not every rule, `missing` rounds without a plan in time.
    """

    way: str
    people: int
    groups: int
    median_seconds: float
    worst_seconds: float
    repeated: tuple[int, ...]
    broken: int
    missing: int


def bench_groups(
    as_json: AsJson = False,
) -> None:
    """Making working groups, 60 people in 8 and 300 in 40 over three rounds, and pairs; some two minutes.

    With HiGHS, where it is installed, and with annealing.
    """
    progress = Console(stderr=True, quiet=as_json)
    with progress.status("making groups"):
        figures = [
            _measure(way, people, groups)
            for people, groups in ((60, 8), (300, 40))
            for way in (["HiGHS", "annealing"] if has_solver() else ["annealing"])
        ]
        pairs = {people: round(_pairs_seconds(people), 3) for people in (60, 61, 300)}
    if as_json:
        said = {"groups": [asdict(each) for each in figures], "pairs_seconds": pairs}
        typer.echo(json.dumps(said))
        return
    table = Table("way", "people x groups", "median s", "worst s", "repeated", "broken", "missing")
    for each in figures:
        table.add_row(
            each.way,
            f"{each.people} x {each.groups}",
            f"{each.median_seconds:.2f}",
            f"{each.worst_seconds:.2f}",
            ", ".join(map(str, each.repeated)),
            str(each.broken),
            str(each.missing),
        )
    for people, seconds in pairs.items():
        table.add_row("pairs (networkx)", str(people), f"{seconds:.2f}", "", "", "", "")
    Console().print(table)


def _measure(way: str, people: int, groups: int) -> GroupFigures:
    seconds: list[float] = []
    repeats: list[int] = []
    broken = missing = 0
    for seed in range(SEEDS):
        met: frozenset[tuple[int, int]] = frozenset()
        again = 0
        for task in _rounds(people, groups, seed):
            asked = replace(task, met=met)
            began = time.perf_counter()
            plan = solve(asked, exact=way == "HiGHS").plan
            seconds.append(time.perf_counter() - began)
            if plan is None:
                missing += 1
                continue
            broken += bool(broken_rules(asked, plan))
            again += len(repeated(asked, plan))
            met |= pairs_of(plan)
        repeats.append(again)
    return GroupFigures(
        way,
        people,
        groups,
        round(median(seconds), 3),
        round(max(seconds), 3),
        tuple(repeats),
        broken,
        missing,
    )


def _rounds(people: int, groups: int, seed: int) -> Iterator[Task]:
    """Yield the same crowd for each round: chairs, origins, interpreting, together and apart."""
    chance = random.Random(seed)
    seats = tuple(
        Seat(number % 4 == 0, number % 7 == 0, chance.randrange(_BANDS)) for number in range(people)
    )
    pairs = chance.sample(list(combinations(range(people), 2)), people)
    apart = pairs[: people // 6]
    # Two of one origin may be too many of it for a group.
    mixed = [each for each in pairs[people // 6 :] if seats[each[0]].band != seats[each[1]].band]
    together = _disjoint(mixed)[: people // 12]
    needing = sum(each.needs_interpreting for each in seats)
    smallest, largest = people // groups, -(-people // groups)
    task = Task(
        seats,
        groups,
        smallest,
        largest,
        chairs=True,
        interpreted=max(groups // 2, -(-needing // largest)),
        balance=True,
        apart=tuple(apart),
        together=tuple(together),
    )
    yield from [task] * ROUNDS


def _disjoint(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return pairs of whom nobody is in two, so that no chain of them can be impossible."""
    seen: set[int] = set()
    kept: list[tuple[int, int]] = []
    for pair in pairs:
        if not seen.intersection(pair):
            kept.append(pair)
            seen.update(pair)
    return kept


def _pairs_seconds(people: int) -> float:
    chance = random.Random(0)
    bands = [chance.randrange(_BANDS) for _ in range(people)]
    edges = [
        (one, other, 10 + chance.randrange(4))
        for one, other in combinations(range(people), 2)
        if bands[one] != bands[other]
    ]
    began = time.perf_counter()
    match(edges)
    return time.perf_counter() - began
